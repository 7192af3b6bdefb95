"""Days as the newspaper prints them: weekday and lunar date."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

from qtreader.newspaper.lunar import FIRST_YEAR, LAST_YEAR, LunarDay, cycle_name, lunar_day

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def weekday(date: dt.date, language: str = "zh") -> str:
    """星期五, or Friday."""
    names = WEEKDAYS if language.startswith("zh") else ENGLISH_WEEKDAYS
    return names[date.weekday()]


def long_date(date: dt.date, language: str = "zh") -> str:
    """2022年5月6日, or 6 May 2022; not by the C library, which knows no Chinese on every system."""
    if language.startswith("zh"):
        return f"{date.year}年{date.month}月{date.day}日"
    return f"{date.day} {ENGLISH_MONTHS[date.month - 1]} {date.year}"


FIRST_DAY, LAST_DAY = dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)  # that a calendar shows


def shift_days(day: dt.date, by: int) -> dt.date:
    """Some days on (or back), within the years a calendar shows."""
    return min(max(FIRST_DAY, day + dt.timedelta(by)), LAST_DAY)


def shift_months(day: dt.date, by: int) -> dt.date:
    """The same day some months on (or back), or the last of that month where it is shorter; within
    the years a calendar shows."""
    months = day.year * 12 + day.month - 1 + by
    months = min(max(FIRST_YEAR * 12, months), LAST_YEAR * 12 + 11)
    year, month = months // 12, months % 12 + 1
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))


_DAY_NAMED = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日|(昨日|昨天)")


def pointed_day(text: str, of: dt.date) -> dt.date | None:
    """The day whose paper a pointer to a page means, printed in the paper ``of`` a day: (详见1月27日第3版)
    is the last such day. ``None`` where it names none, as they do as a rule."""
    found = _DAY_NAMED.search(text)
    if found is None:
        return None
    year, month, day, yesterday = found.groups()
    if yesterday:
        return of - dt.timedelta(1)
    years = (int(year),) if year else (of.year, of.year - 1)
    days = (_day(number, int(month), int(day)) for number in years)
    return next((date for date in days if date is not None and (year or date <= of)), None)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:  # misprinted, or 29 February
        return None


def lunar(date: dt.date, language: str = "zh") -> str | None:
    """农历壬寅年四月初六, or "lunar month 4, day 6, year 壬寅".

    ``None`` outside the years the calendar knows (1900-01-31 to 2101-01-28).
    """
    day = lunar_day(date)
    if day is None:
        return None
    if language.startswith("zh"):
        return f"农历{cycle_name(day.year)}年{day.words}"
    return f"{_english(day)}, year {cycle_name(day.year)}"


def lunar_short(date: dt.date, language: str = "zh") -> str | None:
    """四月初六, or "lunar month 4, day 6"; ``None`` outside the calendar's years."""
    day = lunar_day(date)
    if day is None:
        return None
    return day.words if language.startswith("zh") else _english(day)


def _english(day: LunarDay) -> str:
    return f"lunar month {day.month}{' (leap)' if day.leap else ''}, day {day.day}"
