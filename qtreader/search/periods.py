"""Reads the days that a query asks for: a year, a month, a day, and ranges of them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from qtreader.search.query import During, Oddity

Days = tuple[dt.date, dt.date]  # the first and the last


@dataclass(frozen=True, slots=True)
class Refused:
    """What can be understood, but not answered."""

    oddity: Oddity


RANGE = re.compile(r"\.\.+|…+|~|(?<!截)至|到|—+|–|(?<=[年月日])-|(?<=\d)-(?=\d{4}(?!\d))")
_DATE = re.compile(
    r"(?P<year>\d{4})(?:年|$|[-/.](?=\d)|(?=第?[1-4]季度?$|q[1-4]$))"
    r"(?:(?P<half>[上下])半年|(?:第(?=\d季))?(?P<quarter>[1-4])季度?|q(?P<q>[1-4])"
    r"|(?P<month>\d{1,2})(?:月份?|$|[-/.](?=\d))(?:(?P<third>[上中下])旬|(?P<day>\d{1,2})[日号]?)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_SHORT = re.compile(r"(?:(?P<month>\d{1,2})(?:月份?|[-/.](?=\d)))?(?:(?P<last>\d{1,2})[日号]?)?")
_SINCE = re.compile(r"(?:自|从|>=|≥)?(?P<first>.*?)(?:起|以来|以后|之后|后|开始|至今|到今天?|到现在)?")
_UNTIL = re.compile(r"(?:截至|截止到?|<=|≤)?(?P<last>.*?)(?:以前|之前|前|为止|止)?")
_WORD_OF_TODAY = re.compile(
    r"[今昨前明][天日年]|[去]年|(?:本|这个?|上个?|下个?)(?:年|月|周|星期|礼拜|季度)|[上下]半年"
    r"|(?:最近|近期|近日|近来|近).*|.*(?:天|日|周|月|年)前|现在|目前|目下"
    r"|today|yesterday|now|recent(?:ly)?|(?:last|this|past|next)(?:year|month|week|\d+days?)"
)
_WEEKDAY = re.compile(r"(?<=[\d日号])\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$")
_NUMERALS = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0"}
_TENS = re.compile(r"([一二三四五六七八九])?十([一二三四五六七八九])?")


def during(value: str) -> During | Refused | None:
    """The days of ``value``, which is folded. None where it is no date.

    An end that is missing is the beginning or the end of time; the ends may stand in either order.
    """
    text = with_digits(_WEEKDAY.sub("", value))
    if _WORD_OF_TODAY.fullmatch(value):
        return Refused(Oddity.TODAY)
    first, *others = RANGE.split(text, maxsplit=1)
    if others and others[0] not in ("今", "今天", "现在"):
        return _between(first.lstrip("自从由"), others[0])
    if days := _days(text):
        return During(*days)
    return _open_ended(text) or _yearless(text)


def with_digits(text: str) -> str:
    """二〇二二年十二月 as 2022年12月."""
    text = _TENS.sub(lambda ten: (ten[1] or "一") + (ten[2] or "零"), text)
    return "".join(_NUMERALS.get(char, char) for char in text)


def _between(first: str, last: str) -> During | Refused | None:
    start = _days(first) if first else (dt.date.min, dt.date.min)
    end = (_days(last) or (start and _completed(first, last))) if last else (dt.date.max, dt.date.max)
    if not (first or last):
        return None
    if _WORD_OF_TODAY.fullmatch(first) or _WORD_OF_TODAY.fullmatch(last):
        return Refused(Oddity.TODAY)
    if start is None or end is None:
        return _yearless(first)
    start, end = sorted((start, end))
    return During(start[0], end[1])


def _completed(first: str, last: str) -> Days | None:
    """Of 2022年1月至5月 and 2022-05-06..20 the end, with the year and month of the beginning."""
    begins, ends = _DATE.fullmatch(first), _SHORT.fullmatch(last)
    if not begins or not begins["month"] or not ends or not (ends["month"] or ends["last"]):
        return None
    year, number = int(begins["year"]), int(ends["last"] or 0)
    if ends["month"]:
        return _month(year, int(ends["month"]), number or None)
    return _month(year, int(begins["month"]), number) if begins["day"] else _month(year, number, None)


def _open_ended(text: str) -> During | None:
    since, until = _SINCE.fullmatch(text), _UNTIL.fullmatch(text)
    if since and (days := _days(since["first"])):
        return During(days[0], dt.date.max)
    if until and (days := _days(until["last"])):
        return During(dt.date.min, days[1])
    return None


def _yearless(text: str) -> Refused | None:
    """5月6日 could be of any year."""
    found = _SHORT.fullmatch(text)
    is_day = found is not None and bool(found["month"] or text.endswith(("日", "号")))
    return Refused(Oddity.YEARLESS) if is_day else None


def _days(value: str) -> Days | None:
    """The first and the last day of a year, a part of it, or a day; None where it is no date."""
    if compact := _COMPACT.fullmatch(value):
        return _month(int(compact[1]), int(compact[2]), int(compact[3]) if compact[3] else None)
    found = _DATE.fullmatch(value)
    if not found or not int(found["year"]):
        return None
    year = int(found["year"])
    if found["month"]:
        days = _month(year, int(found["month"]), int(found["day"]) if found["day"] else None)
        return _third(days, found["third"]) if days and found["third"] else days
    if quarter := found["quarter"] or found["q"]:
        return _months(year, 3 * int(quarter) - 2, 3 * int(quarter))
    if half := found["half"]:
        return _months(year, 1, 6) if half == "上" else _months(year, 7, 12)
    return _months(year, 1, 12)


def _month(year: int, month: int, day: int | None) -> Days | None:
    """All of a month, or a day of it; None where there is no such."""
    if not year or not 1 <= month <= 12:
        return None
    if day is None:
        return _months(year, month, month)
    return (dt.date(year, month, day),) * 2 if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _months(year: int, first: int, last: int) -> Days:
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def _third(month: Days, third: str) -> Days:
    first, last = month
    bounds = {"上": (1, 10), "中": (11, 20), "下": (21, last.day)}[third]
    return first.replace(day=bounds[0]), first.replace(day=bounds[1])
