"""Days of the lunar calendar: what a day is called there, and which day a lunar date is.

The tables are borax's (1900-01-31 to 2101-01-28); outside of them there is no lunar day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")  # as people say them
PRINTED_MONTHS = (*MONTHS[:10], "十一", "十二")  # as the newspaper prints them
_TENS = ("初", "十", "廿", "三")
_ONES = ("十", "一", "二", "三", "四", "五", "六", "七", "八", "九")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class LunarDay:
    """``year`` is the one in which the lunar year began: 2021 for all of 辛丑, to its last day in
    January 2022. ``month`` and ``day`` count from 1."""

    year: int
    month: int
    day: int
    leap: bool = False  # the second month of its number: 闰二月

    @property
    def words(self) -> str:
        """十二月廿六, as the newspaper prints it."""
        return f"{'闰' if self.leap else ''}{PRINTED_MONTHS[self.month - 1]}月{day_name(self.day)}"

    @property
    def month_name(self) -> str:
        """In two characters: 腊月; 闰二 for a leap month."""
        return f"闰{MONTHS[self.month - 1]}" if self.leap else f"{MONTHS[self.month - 1]}月"


def lunar_day(date: dt.date) -> LunarDay | None:
    """``None`` outside the tables."""
    found = _convert(date)
    return None if found is None else found[0]


def solar_term(date: dt.date) -> str:
    """大寒; empty on a day on which none begins."""
    found = _convert(date)
    return "" if found is None else found[1]


def solar_day(day: LunarDay) -> dt.date | None:
    """The day that a lunar date is; ``None`` where that year has none such (a 三十 of a short month,
    a leap month)."""
    from borax.calendars.lunardate import InvalidLunarDateError, LunarDate

    try:
        found: dt.date = LunarDate(day.year, day.month, day.day, int(day.leap)).to_solar_date()
    except InvalidLunarDateError:
        return None
    return found


def last_day(year: int, month: int) -> LunarDay | None:
    """Of a month that is no leap month: the 29th or the 30th."""
    days = (LunarDay(year, month, day) for day in (30, 29))
    return next((day for day in days if solar_day(day) is not None), None)


def day_name(day: int) -> str:
    """初一, 初十, 十五, 二十, 廿六, 三十."""
    if day in (20, 30):
        return f"{'二三'[day // 10 - 2]}十"
    tens, ones = divmod(day, 10)
    return f"{'初' if day == 10 else _TENS[tens]}{_ONES[ones]}"


def cycle_name(year: int) -> str:
    """壬寅 for 2022."""
    return f"{_STEMS[(year - 4) % 10]}{_BRANCHES[(year - 4) % 12]}"


def years_named(cycle: str) -> tuple[int, ...]:
    """The years of the tables that bear a name of the cycle of sixty: 壬寅 is 1902, 1962, 2022 and 2082."""
    return tuple(year for year in range(FIRST_YEAR, LAST_YEAR + 1) if cycle_name(year) == cycle)


def calendar_label(date: dt.date) -> str:
    """What a calendar prints below a day, in two characters: the month where it begins, else the
    solar term that does, else the day. Empty outside the tables."""
    found = _convert(date)
    if found is None:
        return ""
    day, term = found
    return day.month_name if day.day == 1 else term or day_name(day.day)


@lru_cache(maxsize=4096)
def _convert(date: dt.date) -> tuple[LunarDay, str] | None:
    from borax.calendars.lunardate import LunarDate  # here, so that reading a list of issues stays quick

    try:
        day = LunarDate.from_solar(date)
    except ValueError:  # its own words for a day outside its tables
        return None
    return LunarDay(day.year, day.month, day.day, bool(day.leap)), day.term or ""
