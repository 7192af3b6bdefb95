"""The day of an issue: printed, or inferred from the latest event its articles tell."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from qtreader.newspaper.issue import DateBasis, Dating, Evidence
from qtreader.newspaper.span import Span

PUBLICATION_DAYS = (0, 2, 4)  # Monday, Wednesday, Friday
LEAD = 60  # characters of an article's first paragraph in which its event is dated

_YEAR = re.compile(
    r"(?<![\d到])(?<!年至)(?<!年[-—~])((?:19|20)\d{2})年(?!底|末|前(?![一二三四五六七八九十\d])|可|远|目标)"
)
_DAY = re.compile(
    r"(?:(?P<y>(?:19|20)\d{2})年)?(?:(?P<m>\d{1,2})月)?(?<![\d.])(?P<d>\d{1,2})(?:日(?!起|报|元|常)|(?=[-—~至和、]\d{1,2}日))"
)
_AHEAD = re.compile(r"(?:将|拟|计划|预计|定于|截至|明日|明天|至|到|起)[^。,，]{0,6}$")


@dataclass(frozen=True, slots=True)
class Told:
    """A day named in an article: where, how, and whether in the lead."""

    quote: str
    span: Span
    year: int | None
    month: int | None
    day: int
    lead: bool


def printed(date: dt.date, place: Span, text: str) -> Dating:
    """A day that the head of the page prints."""
    return Dating(date, DateBasis.PRINTED, date, date, (Evidence(place.of(text), place, date),))


def infer(paragraphs: Sequence[tuple[str, Span, bool]]) -> Dating:
    """The most likely day of an issue that prints none.

    ``paragraphs`` are text, place in the page text, and whether it opens an article. The issue
    appeared on the first publication day after the latest event; it may be the next one too.
    """
    days = [told for text, span, opens in paragraphs for told in _days(text, span, opens)]
    year = _year([text for text, _, _ in paragraphs], days)
    if year is None or not days:
        return Dating()
    events = _resolved(days, year)
    if not events:
        return Dating()
    latest = max(date for _, date in events)
    first = next_publication_day(latest)
    evidence = tuple(Evidence(told.quote, told.span, date) for told, date in events if date == latest)
    return Dating(
        first, DateBasis.INFERRED, latest + dt.timedelta(days=1), next_publication_day(first), evidence
    )


def next_publication_day(after: dt.date) -> dt.date:
    """The first Monday, Wednesday or Friday after a day."""
    day = after + dt.timedelta(days=1)
    while day.weekday() not in PUBLICATION_DAYS:
        day += dt.timedelta(days=1)
    return day


def _days(text: str, span: Span, opens: bool) -> list[Told]:
    found = []
    month: int | None = None
    for match in _DAY.finditer(text):
        if match["m"]:
            month = int(match["m"])
        day = int(match["d"])
        if not 1 <= day <= 31 or (month is not None and not 1 <= month <= 12):
            continue
        if _AHEAD.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        lead = opens and match.start() < LEAD
        if not (match["m"] or lead):
            continue
        place = Span(span.start + match.start(), span.start + match.end())
        year = int(match["y"]) if match["y"] else None
        found.append(Told(match[0], place, year, int(match["m"]) if match["m"] else None, day, lead))
    return found


def _year(texts: Sequence[str], days: Sequence[Told]) -> int | None:
    """The running year: the latest that is spoken of, plans for far years left out."""
    counts = Counter(int(found[1]) for text in texts for found in _YEAR.finditer(text))
    counts.update(told.year for told in days if told.year)
    for year in sorted(counts, reverse=True):
        if counts[year] > 1 or counts[year - 1] or counts[year - 2]:
            return year
    return max(counts) if counts else None


def _resolved(days: Sequence[Told], year: int) -> list[tuple[Told, dt.date]]:
    """The days events took place on; a day without a month is the one nearest to the full dates."""
    turn = {told.month for told in days if told.lead and told.month}
    full = [
        (told, date)
        for told in days
        if told.month
        and told.year in (None, year, year - 1)
        and (date := _real(told.year or _year_of(told.month, turn, year), told.month, told.day)) is not None
    ]
    leads = [date for told, date in full if told.lead] or [date for _, date in full]
    if not leads:
        return []
    anchor = max(leads)
    kept = [(told, date) for told, date in full if told.lead]
    kept += [
        (told, date)
        for told in days
        if told.lead and not told.month and (date := _nearest(told.day, anchor)) is not None
    ]
    return kept or full


def _year_of(month: int, months: set[int], year: int) -> int:
    """Where January stands beside December, December was last year's."""
    turns = bool({1, 2} & months) and bool({11, 12} & months)
    return year - 1 if turns and month >= 11 else year


def _nearest(day: int, anchor: dt.date) -> dt.date | None:
    candidates = []
    for shift in (-1, 0, 1):
        month = anchor.month + shift
        date = _real(anchor.year + (month - 1) // 12, (month - 1) % 12 + 1, day)
        if date is not None:
            candidates.append(date)
    return min(candidates, key=lambda date: abs((date - anchor).days)) if candidates else None


def _real(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
