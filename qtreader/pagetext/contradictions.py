"""What the heads of a page say of one day, and where they speak against each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from qtreader.newspaper.calendar import long_date, lunar_short, weekday
from qtreader.newspaper.issue import DateBasis, Dating, Doubt, Fragment, Masthead
from qtreader.newspaper.span import Span

FAR = 400  # days from a wrong date within which the right one is looked for
_DATE = re.compile(r"((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日")


def contradictions(
    text: str, masthead: Masthead, dating: Dating, furniture: Sequence[Fragment]
) -> Iterator[Doubt]:
    """Date, weekday and lunar date are three prints of one fact: what the other two speak against
    is doubted; where only two are printed, or all differ, it is the date. A date that stands in
    another head of the page is the right one if they fit it, and doubted if they fit the first."""
    date = dating.date
    if date is None or dating.basis is not DateBasis.PRINTED:
        return
    others = list(_other_dates(furniture, dating))
    if _fits(date, masthead):
        yield from _slips(text, others, date, masthead)
        return
    right = next((other for _, other in others if _fits(other, masthead)), None)
    if right is None and _has_weekday(date, masthead) and masthead.weekday:
        yield from _head_doubt(text, masthead.lunar, lunar_short(date), date)
    elif right is None and _has_lunar(date, masthead) and masthead.lunar:
        yield from _head_doubt(text, masthead.weekday, weekday(date), date)
    else:
        likely = right or _fitting_day(date, masthead)
        evidence = dating.evidence[0]
        yield Doubt(
            evidence.span, evidence.quote, long_date(likely) if likely else "", "与报头的星期、农历不合"
        )


def _other_dates(furniture: Sequence[Fragment], dating: Dating) -> Iterator[tuple[Span, dt.date]]:
    """The dates in other heads of the page that differ from the one it is dated by in one number."""
    for fragment in furniture:
        for found in _DATE.finditer(fragment.text):
            date = _real(int(found[1]), int(found[2]), int(found[3]))
            if date and dating.date and _differ_in_one(date, dating.date):
                start = fragment.span.start
                yield Span(start + found.start(), start + found.end()), date


def _real(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _differ_in_one(first: dt.date, second: dt.date) -> bool:
    return (first.year != second.year) + (first.month != second.month) + (first.day != second.day) == 1


def _slips(
    text: str, others: Sequence[tuple[Span, dt.date]], date: dt.date, masthead: Masthead
) -> Iterator[Doubt]:
    for span, other in others:
        if not _fits(other, masthead):
            yield Doubt(span, span.of(text), long_date(date), "与报头日期、星期、农历不合")


def _fits(date: dt.date, masthead: Masthead) -> bool:
    return _has_weekday(date, masthead) and _has_lunar(date, masthead)


def _has_weekday(date: dt.date, masthead: Masthead) -> bool:
    return masthead.weekday in (None, weekday(date))


def _has_lunar(date: dt.date, masthead: Masthead) -> bool:
    return masthead.lunar is None or _is_lunar(masthead.lunar, date)


def _head_doubt(text: str, seen: str | None, likely: str | None, date: dt.date) -> Iterator[Doubt]:
    at = text.find(seen) if seen else -1
    if seen and at >= 0:
        yield Doubt(Span(at, at + len(seen)), seen, likely or "", f"{long_date(date)}应作{likely}")


def _is_lunar(printed: str, date: dt.date) -> bool:
    right = lunar_short(date)
    if right is None:
        return True
    for written, usual in (("冬月", "十一月"), ("腊月", "十二月"), ("月二十", "月廿"), ("卅", "三十")):
        printed, right = printed.replace(written, usual), right.replace(written, usual)
    return printed.endswith(right)


def _fitting_day(date: dt.date, masthead: Masthead) -> dt.date | None:
    """The day nearest to a printed one that has the printed weekday and lunar date."""
    for shift in range(1, FAR):
        for day in (date - dt.timedelta(days=shift), date + dt.timedelta(days=shift)):
            if _fits(day, masthead):
                return day
    return None
