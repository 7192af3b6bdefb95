"""A page and the issue it is from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Span


class DateBasis(StrEnum):
    PRINTED = "printed"
    INFERRED = "inferred"
    NONE = "none"
    CORRECTED = "corrected"  # a person set the day


def basis_mark(basis: DateBasis, language: str = "zh") -> str:
    """What is said beside a day that is not printed: 推断 or 更正; empty where it is, or there is no day."""
    chinese = language.startswith("zh")
    match basis:
        case DateBasis.INFERRED:
            return "推断" if chinese else "inferred"
        case DateBasis.CORRECTED:
            return "更正" if chinese else "corrected"
    return ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What in the page text speaks for a date."""

    quote: str
    span: Span
    date: dt.date


@dataclass(frozen=True, slots=True)
class Dating:
    """The day of an issue and how it is known; ``earliest`` and ``latest`` are inclusive."""

    date: dt.date | None = None
    basis: DateBasis = DateBasis.NONE
    earliest: dt.date | None = None
    latest: dt.date | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the head of a page prints; a field that is not printed is ``None``."""

    newspaper: str | None = None
    weekday: str | None = None  # 星期五
    lunar: str | None = None  # 农历辛丑年十二月廿六
    issue_number: int | None = None  # 总第311期
    pages_in_issue: int | None = None  # 今日8版
    page: int | None = None
    sponsor: str | None = None  # 主办
    publisher: str | None = None  # 出版
    hotline: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of the page text that is in no article."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Characters that are probably wrong in the page text. Never applied to it."""

    span: Span
    seen: str
    likely: str
    why: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day that an article names, resolved against the day of the page: 昨日, 5日, 上月31日.
    Of a ``month`` (去年12月) ``date`` is the first day."""

    span: Span
    date: dt.date
    month: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page text, read. Every character of ``text`` that is not white space lies in exactly
    one piece of a paragraph, one place of an article, one ``furniture`` or one ``unassigned``
    fragment; all spans index ``text``."""

    file: str
    text: str
    masthead: Masthead = field(default_factory=Masthead)
    dating: Dating = field(default_factory=Dating)
    articles: tuple[Article, ...] = ()
    furniture: tuple[Fragment, ...] = ()
    unassigned: tuple[Fragment, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    encoding: str = "utf-8"
    days: tuple[Day, ...] = ()
    remark: str = ""  # why it was not read as a page, where it was not
