"""Days as the newspaper prints them: weekday and lunar date."""

from __future__ import annotations

import datetime as dt

from qtreader.newspaper.lunar import LunarDay, cycle_name, lunar_day

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
