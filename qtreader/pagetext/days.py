"""The days that articles name, resolved against the day of the page: 5日, 上月31日, 去年12月, 昨日.

What can be read in two ways is left out: 日前 is no day, 今天 may be the day of writing or our times,
and a day without a month must be close before the page's or close behind one just named.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qtreader.newspaper.article import Article, Paragraph
from qtreader.newspaper.issue import DateBasis, Dating, Day
from qtreader.newspaper.span import Span

RECENT = 14  # days back within which a day without a month is looked for
SOON = 25  # days ahead, where the text says that it is still to come
NEXT = 15  # days behind a day just named
NEAR_AHEAD = 60  # days ahead of which a month without a year is this year's, said or not
TURN = 120  # days back over the turn of the year
HOLIDAY = 30  # days to a holiday that is meant by its name

_DAY = re.compile(
    r"(?=[\d昨今元“五国])(?:(?<![\d.])(?<![近满前每第逾超过隔连达约仅期共了续足])(?<!历时)(?P<day>\d{1,2})"
    r"(?:日(?!内|游|龄|均|元|报|常|产|供|以[上下内]|之[内后前]|年化|照|用|光|志|程|夜|化|耗|[-—·])|日(?=[-—]{1,2}\d)"
    r"|(?=(?:[-—–~～]{1,2}|至|和|、)\d{1,2}日))"
    r"|(?P<word>昨[日天晚夜](?!的|今|重现|里|日)|今日(?!的|头条))"
    r"|(?<=[今去明前\d]年)(?P<month>\d{1,2})月(?![\d至到—–~～、-])"
    r"|(?P<feast>元旦|“?五一”?|“?国庆”?)(?:节)?(?=[当这][天日]))"
)
_HEAD = re.compile(
    r"(?:(?<!\d)(?P<year>(?:19|20)\d{2})年|(?P<near>[今去明前])年|(?P<every>[每当同次翌]年))?"
    r"(?:(?<!\d)(?P<month>\d{1,2})月|(?P<moon>[本上下])个?月|(?P<no_moon>[每当同次]个?月))$"
)
_YEAR = re.compile(r"(?:(?<!\d)(?P<year>(?:19|20)\d{2})|(?P<near>[今去明前]))年$")
_OTHER_YEAR = re.compile(r"(?:年前|那年|每年|历年|当年)的?$")
_AHEAD = re.compile(r"(?:将|拟|(?<!按)(?<!按照)计划|预计|预报|定于|定在)[^。,，;；]{0,6}$")
_LINK = re.compile(r"(?:[-—–~～]{1,2}|至|到|和|、|及)")
_FROM_TO = re.compile(r"[-—–~～]{1,2}|至|到")
_SENTENCE = re.compile(r"[。！？!?;；]")
_YEARS = {"今": 0, "去": -1, "明": 1, "前": -2}
_MONTHS = {"本": 0, "上": -1, "下": 1}
_FEASTS = {"元旦": (1, 1), "五一": (5, 1), "国庆": (10, 1)}


def find_days(articles: Sequence[Article], dating: Dating) -> tuple[Day, ...]:
    """The days named in the paragraphs of a page, in the order of the articles.

    Those that a column break cuts have no place of their own and are left out.
    """
    sure = dating.basis is DateBasis.PRINTED or dating.earliest == dating.latest
    return tuple(
        day
        for article in articles
        for paragraph in article.paragraphs
        for named in _named(paragraph.text, dating.date, _words(article) if sure else ())
        for day in _placed(named, paragraph)
    )


def _words(article: Article) -> tuple[str, ...]:
    """The words for days near the page's that can be trusted: 今日 where the article says 昨日 too."""
    from_the_page = any("昨日" in paragraph.text for paragraph in article.paragraphs)
    return ("昨", "今") if from_the_page else ("昨",)


@dataclass(frozen=True, slots=True)
class _Named:
    """A day at ``start`` to ``end`` of a paragraph; ``year`` says that its year is printed."""

    start: int
    end: int
    date: dt.date
    month: bool = False
    year: bool = False


@dataclass(frozen=True, slots=True)
class _Around:
    """What a day is resolved against."""

    page: dt.date | None
    last: _Named | None  # the day named before, in the same sentence
    link: str | None  # what alone stands between the two
    ahead: bool


def _named(text: str, page: dt.date | None, words: Sequence[str]) -> Iterator[_Named]:
    last: _Named | None = None
    for found in _DAY.finditer(text):
        named: _Named | None
        if found["day"]:
            named = _day(text, found, page, last)
            last = named
        elif found["month"]:
            named = _month(text, found, page)
        else:
            named = _word(found, page, words) if page else None
        if named is not None:
            yield named


def _placed(named: _Named, paragraph: Paragraph) -> Iterator[Day]:
    """The day with its place in the page text."""
    at = 0
    for piece in paragraph.pieces:
        if at <= named.start and named.end <= at + len(piece):
            shift = piece.start - at
            yield Day(Span(named.start + shift, named.end + shift), named.date, named.month)
            return
        at += len(piece)


def _word(found: re.Match[str], page: dt.date, words: Sequence[str]) -> _Named | None:
    """昨日, and holidays where their own day is meant."""
    start, end = found.span()
    if found["word"]:
        date = page - dt.timedelta(days=found["word"][0] == "昨")
        return _Named(start, end, date) if found["word"][0] in words else None
    month, day = _FEASTS[found["feast"].strip("“”")]
    dates = [dt.date(page.year + shift, month, day) for shift in (-1, 0, 1)]
    date = min(dates, key=lambda each: abs((each - page).days))
    return _Named(start, end, date) if abs((date - page).days) <= HOLIDAY else None


def _month(text: str, found: re.Match[str], page: dt.date | None) -> _Named | None:
    """去年12月, 2021年12月."""
    head = _YEAR.search(text, max(0, found.start() - 5), found.start())
    if head is None:
        return None
    year = _year_said(head, page)
    date = _real(year, int(found["month"]), 1) if year else None
    return _Named(head.start(), found.end(), date, month=True, year=True) if date else None


def _day(text: str, found: re.Match[str], page: dt.date | None, last: _Named | None) -> _Named | None:
    head = _HEAD.search(text, max(0, found.start() - 9), found.start())
    start = head.start() if head else found.start()
    if last is not None and _SENTENCE.search(text, last.end, start):
        last = None
    between = text[last.end : start] if last else ""
    around = _Around(
        page,
        last,
        between if _LINK.fullmatch(between) else None,
        _AHEAD.search(text, max(0, start - 12), start) is not None,
    )
    if _OTHER_YEAR.search(text, max(0, start - 5), start):
        return None
    day = int(found["day"])
    date = _with_month(head, day, around) if head else _without_month(day, around)
    if date is None:
        return None
    year = bool(head and head["year"]) or bool(last and last.year and around.link)
    return _Named(start, found.end(), date, year=year)


def _year_said(head: re.Match[str], page: dt.date | None) -> int | None:
    if head["year"]:
        return int(head["year"])
    return page.year + _YEARS[head["near"]] if head["near"] and page else None


def _with_month(head: re.Match[str], day: int, around: _Around) -> dt.date | None:
    said = head.groupdict()
    if said["every"] or said["no_moon"]:
        return None
    if said["moon"]:
        return _shifted(around.page, _MONTHS[said["moon"]], day) if around.page else None
    month = int(said["month"])
    if said["year"] or said["near"]:
        year = _year_said(head, around.page)
        return _real(year, month, day) if year else None
    last = around.last
    if last is not None and (last.year or around.link):
        turned = around.link is not None and month < last.date.month
        return _real(last.date.year + turned, month, day)
    return _of_this_year(month, day, around) if around.page else None


def _of_this_year(month: int, day: int, around: _Around) -> dt.date | None:
    """A month and a day without a year: this year's, or those just over the turn of the year."""
    page = around.page
    if page is None:
        return None
    before, this, after = (_real(page.year + shift, month, day) for shift in (-1, 0, 1))
    if around.ahead:
        return next((date for date in (this, after) if date and (date - page).days >= -RECENT), None)
    if before and (page - before).days <= TURN:
        return before
    if after and (after - page).days <= TURN:
        return None  # last winter's, or the coming one's
    if this and (this - page).days <= NEAR_AHEAD:
        return this
    return None


def _without_month(day: int, around: _Around) -> dt.date | None:
    last, page = around.last, around.page
    if last is not None and around.link:
        return _behind(last.date, day, over_month=_FROM_TO.fullmatch(around.link) is not None)
    if page is None:
        return None
    window = range(-1, SOON + 1) if around.ahead else range(-RECENT, 1)
    near = next((date for date in _dates(page, window) if date.day == day), None)
    if last is None:
        return near
    behind = _behind(last.date, day, over_month=True)
    if last.year and abs((page - last.date).days) > RECENT + NEXT:
        return behind
    return near if behind in (near, None) else None


def _behind(last: dt.date, day: int, over_month: bool) -> dt.date | None:
    """The day of that number within two weeks after another."""
    dates = (date for date in _dates(last, range(1, NEXT + 1)) if date.day == day)
    date = next(dates, None)
    return date if date and (over_month or date.month == last.month) else None


def _dates(start: dt.date, shifts: range) -> Iterator[dt.date]:
    first = start.toordinal()
    return (
        dt.date.fromordinal(first + shift)
        for shift in shifts
        if 1 <= first + shift <= dt.date.max.toordinal()
    )


def _shifted(page: dt.date, months: int, day: int) -> dt.date | None:
    number = page.year * 12 + page.month - 1 + months
    return _real(number // 12, number % 12 + 1, day)


def _real(year: int, month: int, day: int) -> dt.date | None:
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return dt.date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None
