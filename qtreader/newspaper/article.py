"""An article as it was printed, and where each part of it stands in the page text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from qtreader.newspaper.span import Field, Passage, Span


class Kind(StrEnum):
    NEWS = "news"
    FEATURE = "feature"  # a text without a dateline such as 本报讯
    PHOTO = "photo"  # title, caption, credit
    GUIDE = "guide"  # an entry of 导读
    NOTICE = "notice"  # 公告, 招聘, 遗失声明


@dataclass(frozen=True, slots=True)
class Person:
    """One name of a byline."""

    role: str  # as printed: 首席记者, 通讯员
    name: str
    org: str = ""  # the paper that is named with the role: 杭州日报, 本报


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer to another page: (相关报道详见第4版)."""

    text: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``text`` is the pieces joined, line breaks and ``#`` marks dropped, otherwise literal.

    ``pieces`` stand in reading order and index the decoded page text: more than one where
    a column break cut the paragraph. ``probable_breaks`` are offsets into the page text
    at which the print probably began a new paragraph that the page text ran on.
    """

    text: str
    pieces: tuple[Span, ...]
    probable_breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of an article other than its paragraphs stand in the page text."""

    kicker: tuple[Span, ...] = ()
    headline: tuple[Span, ...] = ()
    subheads: tuple[Span, ...] = ()
    column: tuple[Span, ...] = ()
    byline: tuple[Span, ...] = ()
    refs: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Alteration:
    """Words of an article that a person corrected."""

    place: Passage  # of the words as corrected; empty where they were struck out
    printed: str  # what the page text has instead; never empty
    source: Span  # where it has that
    correction: str  # its number


_FIRST_SENTENCE = re.compile(r"[。！？!?;；]")
_DATELINE = re.compile(r"^\s*(?:\S{1,8}讯|\S{2,12}电)\s*(?:[(（][^)）]*[)）])?\s*")
STAND_IN_LENGTH = 28


@dataclass(frozen=True, slots=True)
class Article:
    kind: Kind
    headline: str = ""  # the blank between two printed lines is kept
    kicker: str = ""
    subheads: tuple[str, ...] = ()
    column: str = ""
    byline: tuple[str, ...] = ()  # literal lines
    people: tuple[Person, ...] = ()
    source: str = ""  # 本报讯, 新华社杭州1月5日电; it stands in the first paragraph too
    refs: tuple[Reference, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    places: Places = field(default_factory=Places)
    confidence: float = 1.0  # that this headline is this body's, 0 to 1
    altered: tuple[Alteration, ...] = ()  # in the order of fields, texts and places

    @property
    def text(self) -> str:
        """The body, one paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def length(self) -> int:
        """Characters of the body, white space left out."""
        return length_of(paragraph.text for paragraph in self.paragraphs)

    @property
    def stand_in(self) -> str:
        """The first sentence of a body whose headline is lost, cut to a line; never printed text."""
        if not self.paragraphs:
            return ""
        body = _DATELINE.sub("", self.paragraphs[0].text, count=1)
        sentence = _FIRST_SENTENCE.split(body, maxsplit=1)[0]
        return sentence if len(sentence) <= STAND_IN_LENGTH else sentence[:STAND_IN_LENGTH] + "…"

    def texts(self, part: Field) -> tuple[str, ...]:
        """The texts of one field, as they are stored; empty ones left out of single fields."""
        if part is Field.PARAGRAPHS:
            return tuple(paragraph.text for paragraph in self.paragraphs)
        value: str | tuple[str, ...] = getattr(self, part.value)
        if isinstance(value, str):
            return (value,) if value else ()
        return value


def length_of(paragraphs: Iterable[str]) -> int:
    """Characters of a body of such paragraphs, white space left out."""
    return sum(len("".join(text.split())) for text in paragraphs)
