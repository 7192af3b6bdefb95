"""Days as the newspaper prints them: weekday and lunar date."""

from __future__ import annotations

import datetime as dt

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
    day = _lunar_day(date)
    if day is None:
        return None
    year, month, name, leap, number = day
    if language.startswith("zh"):
        return f"农历{year}年{_month_and_day(month, name, leap)}"
    return f"{_english(month, number, leap)}, year {year}"


def lunar_short(date: dt.date, language: str = "zh") -> str | None:
    """四月初六, or "lunar month 4, day 6"; ``None`` outside the calendar's years."""
    day = _lunar_day(date)
    if day is None:
        return None
    _, month, name, leap, number = day
    if language.startswith("zh"):
        return _month_and_day(month, name, leap)
    return _english(month, number, leap)


_CHINESE_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")


def _lunar_day(date: dt.date) -> tuple[str, int, str, bool, int] | None:
    """Year (壬寅), month from 1, day in Chinese (初六), whether the month is a leap month, day from 1."""
    from borax.calendars.lunardate import LunarDate  # here, so that reading a list of issues stays quick

    try:
        day = LunarDate.from_solar(date)
    except ValueError:  # its own words for a day outside its tables
        return None
    return day.gz_year, day.month, day.cn_day, bool(day.leap), day.day


def _month_and_day(month: int, day: str, leap: bool) -> str:
    return f"{'闰' if leap else ''}{_CHINESE_MONTHS[month - 1]}月{day}"


def _english(month: int, day: int, leap: bool) -> str:
    return f"lunar month {month}{' (leap)' if leap else ''}, day {day}"
