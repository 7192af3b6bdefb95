"""The run of a newspaper that is held: its issues by day and by number, and what is missing between."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise

from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.newspaper.lunar import LunarDay, lunar_day, solar_day

Beside = tuple[IssueEntry | None, IssueEntry | None]  # the nearest before and after


class Standing(StrEnum):
    """What the issue numbers say of a day."""

    HELD = "held"
    MISSING = "missing"  # of the days between two issues held, on some there were issues
    NOT_PRINTED = "not_printed"  # the numbers before and after follow each other
    UNKNOWN = "unknown"  # before the first number, after the last, or numbers that do not tell


class Run:
    def __init__(self, issues: Iterable[IssueEntry] = ()) -> None:
        """In any order."""
        self.issues = tuple(sorted(issues, key=_age, reverse=True))  # newest first, undated last
        self._by_day: dict[dt.date, list[IssueEntry]] = {}
        self._by_number: dict[int, list[IssueEntry]] = {}
        for issue in reversed(self.issues):
            if issue.date is not None:
                self._by_day.setdefault(issue.date, []).append(issue)
            if issue.issue_number is not None:
                self._by_number.setdefault(issue.issue_number, []).append(issue)
        self.days = tuple(self._by_day)  # that have an issue, the first first
        self.numbers = tuple(sorted(self._by_number))
        self._told = tuple(issue for issue in reversed(self.issues) if issue.date and issue.issue_number)
        self._told_days = tuple(issue.date for issue in self._told if issue.date)
        self.gaps = tuple(Gap(a, b, b - a - 1) for a, b in pairwise(self.numbers) if b - a > 1)[::-1]

    # What is held

    def on(self, day: dt.date) -> tuple[IssueEntry, ...]:
        return tuple(self._by_day.get(day, ()))

    def numbered(self, number: int) -> tuple[IssueEntry, ...]:
        return tuple(self._by_number.get(number, ()))

    def in_month(self, year: int, month: int) -> tuple[IssueEntry, ...]:
        """The first first."""
        return self._between(dt.date(year, month, 1), _month_end(year, month))

    def in_year(self, year: int) -> tuple[IssueEntry, ...]:
        return self._between(dt.date(year, 1, 1), dt.date(year, 12, 31))

    def on_month_day(self, month: int, day: int) -> tuple[IssueEntry, ...]:
        """Of all years, the newest first."""
        days = (date for date in self.days if (date.month, date.day) == (month, day))
        return tuple(issue for date in days for issue in self.on(date))[::-1]

    def on_lunar(self, month: int, day: int, *, leap: bool = False) -> tuple[IssueEntry, ...]:
        """On this day of the lunar year, of all years; the newest first."""
        days = (solar_day(LunarDay(year, month, day, leap)) for year in self.lunar_years())
        return tuple(issue for date in days if date for issue in self.on(date))[::-1]

    def lunar_years(self) -> range:
        """The lunar years of which there may be issues."""
        if not self.days:
            return range(0)
        first, last = lunar_day(self.days[0]), lunar_day(self.days[-1])
        return range(
            first.year if first else self.days[0].year, (last.year if last else self.days[-1].year) + 1
        )

    def years(self) -> tuple[int, ...]:
        """That have a dated issue, the first first."""
        return tuple(sorted({day.year for day in self.days}))

    # What is not

    def beside_day(self, day: dt.date) -> Beside:
        """The last issue before a day, the first after it."""
        at, end = bisect_left(self.days, day), bisect_right(self.days, day)
        before = self._by_day[self.days[at - 1]][-1] if at else None
        after = self._by_day[self.days[end]][0] if end < len(self.days) else None
        return before, after

    def beside_number(self, number: int) -> Beside:
        at, end = bisect_left(self.numbers, number), bisect_right(self.numbers, number)
        before = self._by_number[self.numbers[at - 1]][-1] if at else None
        after = self._by_number[self.numbers[end]][0] if end < len(self.numbers) else None
        return before, after

    def standing(self, day: dt.date) -> Standing:
        if day in self._by_day:
            return Standing.HELD
        before, after = self._told_beside(day)
        if before is None or after is None or before.issue_number is None or after.issue_number is None:
            return Standing.UNKNOWN
        step = after.issue_number - before.issue_number
        if step < 1:
            return Standing.UNKNOWN
        return Standing.NOT_PRINTED if step == 1 else Standing.MISSING

    def gap_around(self, day: dt.date) -> Gap | None:
        """Where a day without an issue lies between two held ones whose numbers leave some out."""
        if self.standing(day) is not Standing.MISSING:
            return None
        before, _ = self._told_beside(day)
        number = before.issue_number if before else None
        return next((gap for gap in self.gaps if gap.after == number), None)

    def gap_of(self, number: int) -> Gap | None:
        """In which a number that is not held is."""
        return next((gap for gap in self.gaps if gap.after < number < gap.before), None)

    def perhaps_in(self, gap: Gap) -> tuple[IssueEntry, ...]:
        """The issues held without a number that may be among those a gap leaves out: of a day
        between its two ends. The first first."""
        ends = (self._by_number.get(gap.after), self._by_number.get(gap.before))
        days = [issues[0].date for issues in ends if issues and issues[0].date]
        if len(days) < 2:
            return ()
        between = self._between(days[0] + dt.timedelta(1), days[1] - dt.timedelta(1))
        return tuple(issue for issue in between if issue.issue_number is None)

    def anywhere(self) -> tuple[IssueEntry, ...]:
        """The issues of which neither day nor number is known: any gap may be theirs."""
        return tuple(issue for issue in self.issues if issue.date is None and issue.issue_number is None)

    def _between(self, first: dt.date, last: dt.date) -> tuple[IssueEntry, ...]:
        """Both days included."""
        days = self.days[bisect_left(self.days, first) : bisect_right(self.days, last)]
        return tuple(issue for day in days for issue in self._by_day[day])

    def _told_beside(self, day: dt.date) -> Beside:
        """As ``beside_day``, of the issues that have a number."""
        at = bisect_left(self._told_days, day)
        before = self._told[at - 1] if at else None
        return before, self._told[at] if at < len(self._told) else None


def _age(issue: IssueEntry) -> tuple[dt.date, int, int]:
    return (issue.date or dt.date.min, issue.issue_number or 0, issue.id)


def _month_end(year: int, month: int) -> dt.date:
    first_of_next = dt.date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - dt.timedelta(1)
