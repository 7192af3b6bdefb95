"""Dates, numbers and counts in the words of the interface's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qtreader.newspaper import calendar
from qtreader.newspaper.article import Kind
from qtreader.newspaper.calendar import ENGLISH_MONTHS
from qtreader.newspaper.holding import ArticleEntry, Gap, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.search.answer import Hit, Tier

if TYPE_CHECKING:
    from qtreader.search.suggestions import Suggestion

translate = QCoreApplication.translate


def language() -> str:
    """The interface's language, ``zh`` or ``en``: it is what the translator makes of ``zh``."""
    return translate("Language", "zh")


def year_name(year: int) -> str:
    return translate("Dates", "{year} 年").format(year=year)


def month_name(month: int) -> str:
    """``month`` counts from 1."""
    return f"{month} 月" if language() == "zh" else ENGLISH_MONTHS[month - 1]


def day(date: dt.date) -> str:
    """10月31日, or 31 Oct"""
    if language() == "zh":
        return f"{date.month}月{date.day}日"
    return f"{date.day} {ENGLISH_MONTHS[date.month - 1][:3]}"


def full_day(date: dt.date | None) -> str:
    return no_date() if date is None else calendar.long_date(date, language())


def weekday(date: dt.date) -> str:
    return calendar.weekday(date, language())


def weekday_short(date: dt.date) -> str:
    """星期五, or Fri"""
    return weekday(date) if language() == "zh" else weekday(date)[:3]


def lunar(date: dt.date) -> str:
    """四月初六, as the newspaper prints it in every language; empty outside the years the lunar
    calendar knows."""
    return calendar.lunar_short(date) or ""


def no_date() -> str:
    return translate("Dates", "日期不详")


def date_mark(basis: DateBasis) -> str:
    """What stands beside a date that is not as printed: 推断, 更正; empty where it is, or there is none."""
    match basis:
        case DateBasis.INFERRED:
            return translate("Dates", "推断")
        case DateBasis.CORRECTED:
            return translate("Dates", "更正")
    return ""


def issue_number(number: int) -> str:
    return translate("Issues", "总第{number}期").format(number=number)


def page_number(page: int) -> str:
    return translate("Issues", "第{page}版").format(page=page)


def issue_count(count: int) -> str:
    return translate("Issues", "%n 期", None, count)


def article_count(count: int) -> str:
    return translate("Articles", "%n 篇", None, count)


def length(characters: int) -> str:
    return translate("Articles", "%n 字", None, characters)


def how_it_answers(hit: Hit, printed: int | None = None) -> str:
    """How often what was asked for stands there, or that only its words do. Of the words of the print the
    first ``printed`` characters are told, 0 for none of them; ``None`` for all."""
    if hit.tier is Tier.NEARBY:
        return translate("Hits", "其中的词相近")
    if hit.tier is Tier.WORDS:
        return translate("Hits", "仅含其中的词")
    matches = hit.matches
    count = translate("Hits", "%n 处", None, matches) if matches else ""
    near = translate("Hits", "近似") if hit.near else ""
    words = hit.as_printed
    if printed is not None:
        words = tuple(each if len(each) <= printed else f"{each[:printed]}…" for each in words[:1])
    return joined(near, as_printed(words) if printed != 0 else "", count)


def as_printed(words: Sequence[str]) -> str:
    """What stands in the print and was corrected since; empty for no words."""
    if not words:
        return ""
    quoted = (translate("Altered", "“{words}”").format(words=" ".join(each.split())) for each in words)
    return translate("Altered", "原印作{words}").format(words="".join(quoted))


def altered_words(printed: str, *, struck: bool) -> str:
    """Of words in an article that were corrected; ``struck``: they are there no more."""
    if struck:
        return translate("Altered", "此处原印有“{words}”（据更正删去）").format(words=printed)
    return translate("Altered", "原印作“{words}”（更正）").format(words=printed)


def heading(about: Tier | dt.date | None, first: Hit | None) -> str:
    """Above hits of one tier or one day; ``first`` of these, where it is known, tells the issue."""
    match about:
        case Tier.NEAR:
            return translate("Hits", "以下各篇差一字")
        case Tier.NEARBY:
            return translate("Hits", "以下各词相近")
        case Tier():
            return translate("Hits", "以下各词都有")
    known = first is not None and about is not None
    number = issue_number(first.issue_number) if known and first and first.issue_number else ""
    mark = date_mark(first.basis) if known and first else ""
    return joined(full_day(about), number, mark)


def suggestion(other: Suggestion) -> str:
    """How many articles have what else may be meant, and why it may."""
    reasons = {
        "script": translate("Suggestions", "繁简"),
        "near": translate("Suggestions", "差一字"),
        "pinyin": translate("Suggestions", "拼音"),
        "words": translate("Suggestions", "不成整句"),
        "date": translate("Suggestions", "出版日期"),
    }
    words = translate("Suggestions", "另有 %n 篇作“{text}”（{why}）", None, other.total)
    return words.format(text=other.text, why=reasons[other.why.value])


def month_of(month: str) -> str:
    """Of 2022-05: 2022 年 5 月, or May 2022."""
    year, number = map(int, month.split("-"))
    if language() == "zh":
        return f"{year_name(year)} {month_name(number)}"
    return f"{month_name(number)} {year}"


def gap(missing: Gap) -> tuple[str, str]:
    """Where issues are missing, and how many; told from the numbers, so that nobody takes a gap
    for a time in which no paper appeared."""
    where = translate("Issues", "总第{after}期与{before}期之间")
    count = missing.missing
    return (
        where.format(after=missing.after, before=missing.before),
        translate("Issues", "缺 %n 期", None, count),
    )


def untitled() -> str:
    return translate("Articles", "（无题）")


def headline(text: str, *, lost: bool) -> str:
    """A lost headline's stand-in is never shown as if it had been printed."""
    return untitled() + text if lost else text


def byline(lines: tuple[str, ...]) -> str:
    """The byline in one line, without the ■ that print sets before it."""
    return "  ".join(line.lstrip("■ \u3000").strip() for line in lines if line.strip())


def kind_name(kind: str) -> str:
    """Of one of ``Kind``'s values."""
    names = {
        Kind.NEWS: translate("Articles", "新闻"),
        Kind.FEATURE: translate("Articles", "通讯"),
        Kind.PHOTO: translate("Articles", "图片"),
        Kind.GUIDE: translate("Articles", "导读"),
        Kind.NOTICE: translate("Articles", "公告"),
    }
    return names[Kind(kind)]


def size_or_kind(entry: ArticleEntry) -> str:
    """What stands at the right of an article: a text's length, or what else it is."""
    match entry.kind:
        case Kind.PHOTO:
            return translate("Articles", "图片")
        case Kind.GUIDE:
            return translate("Articles", "导读")
        case Kind.NOTICE:
            return translate("Articles", "公告")
    return length(entry.length)


def sentence(*parts: str) -> str:
    """The parts that are not empty as one spoken sentence."""
    return translate("Accessibility", "，").join(part for part in parts if part)


def hint(*parts: str) -> str:
    """The parts that are not empty one below the other, for a tool tip that wraps."""
    from html import escape  # has a table of thousands of names that no first paint needs

    return "<qt>" + "<br>".join(escape(part) for part in parts if part) + "</qt>"


def date_sentence(basis: DateBasis) -> str:
    """The same in a sentence."""
    match basis:
        case DateBasis.INFERRED:
            return translate("Dates", "日期未印出，由内容推断")
        case DateBasis.CORRECTED:
            return translate("Dates", "日期据更正，并非所印")
    return ""


def evidence(issue: IssueEntry) -> tuple[str, ...]:
    """What an inferred date rests on, in sentences: the latest event the page tells of, in the page's
    own words, and the days on which the paper can have appeared. None for a printed date."""
    sentences = []
    if issue.evidence:
        latest = max(issue.evidence, key=lambda found: found.date)
        words = translate("Dates", "版面所记最晚的事在{day}（原文“{quote}”）。")
        sentences.append(words.format(day=full_day(latest.date), quote=latest.quote))
    if issue.basis is DateBasis.INFERRED and issue.earliest and issue.latest:
        words = translate("Dates", "出版应在{earliest}至{latest}之间，取其中最近的出版日。")
        sentences.append(words.format(earliest=full_day(issue.earliest), latest=full_day(issue.latest)))
    return tuple(sentences)


def how_dated(issue: IssueEntry) -> str:
    """Whether the date is printed, corrected, inferred, and from what, or not known."""
    if issue.date is None:
        return translate("Dates", "版面未印日期，内容也不足以推断。")
    if issue.basis is DateBasis.PRINTED:
        return translate("Dates", "{day}：日期印在报头。").format(day=full_day(issue.date))
    if issue.basis is DateBasis.CORRECTED:
        return translate("Dates", "{day}：日期据更正，并非所印。").format(day=full_day(issue.date))
    sentence = translate("Dates", "{day}：日期未印出，由内容推断。").format(day=full_day(issue.date))
    return (" " if language() == "en" else "").join((sentence, *evidence(issue)))


def joined(*parts: str) -> str:
    """The parts that are not empty in one line, told apart by a dot."""
    return " · ".join(part for part in parts if part)
