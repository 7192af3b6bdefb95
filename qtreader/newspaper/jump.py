"""What someone wants who types a date, an issue number or a page: any string at all, read.

A text may mean several things (十月十五 is a day of either calendar); each is given, the likeliest
first. What nobody typed is never filled in: a day without a year stays without one.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from qtreader.newspaper.calendar import ENGLISH_MONTHS
from qtreader.newspaper.lunar import FIRST_YEAR, LAST_YEAR, years_named


@dataclass(frozen=True, slots=True)
class DayWanted:
    """``day`` is ``None`` for a month, ``month`` too for a year; ``year`` is for a day of every year."""

    year: int | None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class LunarWanted:
    """A day of the lunar calendar, in ``years`` of it or, where there are none, in every year.
    ``day`` is 0 for the last of the month (除夕)."""

    years: tuple[int, ...]
    month: int
    day: int
    leap: bool = False


@dataclass(frozen=True, slots=True)
class NumberWanted:
    number: int


@dataclass(frozen=True, slots=True)
class PageWanted:
    """Of the issue that ``of`` names, or of the one that is open."""

    page: int
    of: Wanted | None = None


class Why(StrEnum):
    WEEKDAY = "weekday"  # names many days
    RELATIVE = "relative"  # 去年 is not the same to who reads and to what is read
    NO_SUCH_DAY = "no_such_day"  # 2月30日


@dataclass(frozen=True, slots=True)
class Refused:
    why: Why
    text: str  # as it was typed


Wanted = DayWanted | LunarWanted | NumberWanted | PageWanted | Refused

_SEP = r"[-/.年\s]"
_FULL = re.compile(rf"(\d{{4}}|\d{{2}}){_SEP}(\d{{1,2}})(?:[-/.月\s])(\d{{1,2}})[日号]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{2})(\d{2})(\d{2})")
_YEAR_MONTH = re.compile(r"(\d{4})(?:[-/.]|年)(\d{1,2})月?(?:份)?")
_SHORT_YEAR_MONTH = re.compile(r"(\d{2})(?:[-/]|年)(\d{1,2})月?")
_MONTH_DAY = re.compile(r"(\d{1,2})[-/.月](\d{1,2})[日号]?")
_MONTH = re.compile(r"(\d{1,2})月(?:份)?")
_YEAR = re.compile(r"(\d{4})年?")
_YEAR_IN_WORDS = re.compile(r"[零〇一二三四五六七八九]{4}(?=年)")
_NUMBER = re.compile(r"(?:总?第|总|no\.?|#|issue)?(\d{1,6})(?:期|号)?")
_PAGE_AT_END = re.compile(
    r"(?:第?\s?(?<!\d)(\d{1,3}|[一二三四五六七八九十]{1,3})\s?版|(?<![a-z])(?:p|page|版)\.?\s?(\d{1,3}))$"
)
_WEEKDAY_AT_END = re.compile(
    r"\(?(?:(?:星期|礼拜|周)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?)\)?$"
)
_LUNAR = re.compile(
    r"(农历|阴历|旧历)?(?:(\d{4}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年)?"
    r"(闰)?(正|元|冬|腊|十[一二]?|[一二三四五六七八九]|\d{1,2})月"
    r"(初[一二三四五六七八九十]|[廿卅][一二三四五六七八九]?|二?十[一二三四五六七八九]?|三十|[一二三四五六七八九]|\d{1,2})日?"
)
_RELATIVE = re.compile(
    r"[今明去前昨后]年|[今明昨前后][天日]|[上下本这](个)?(月|周|星期|期)|上一?期|下一?期|最近|最新"
    r"|today|yesterday|tomorrow|(last|next|this)(week|month|year|issue)|latest"
)
_MONTHS = {"正": 1, "元": 1, "冬": 11, "腊": 12}
_FEASTS = {
    "春节": (1, 1), "元宵": (1, 15), "元宵节": (1, 15), "端午": (5, 5), "端午节": (5, 5), "七夕": (7, 7),
    "中元节": (7, 15), "中秋": (8, 15), "中秋节": (8, 15), "重阳": (9, 9), "重阳节": (9, 9), "腊八": (12, 8),
    "腊八节": (12, 8), "除夕": (12, 0), "大年三十": (12, 0), "大年初一": (1, 1),
}  # fmt: skip
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


def read_jump(text: str, today: dt.date) -> tuple[Wanted, ...]:
    """All that a text may mean, the likeliest first; nothing where it means none of these.

    ``today`` tells the century of a year of two digits: the latest that has begun.
    """
    plain = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().lower()
    plain = _YEAR_IN_WORDS.sub(lambda year: str(_chinese(year[0])), plain)
    if not plain:
        return ()
    page = _PAGE_AT_END.search(plain)
    if page is not None:
        return _with_page(plain[: page.start()].strip(" ,，"), int(_arabic(page[1] or page[2])), today)
    return tuple(dict.fromkeys(_readings(plain, today)))


def _with_page(rest: str, page: int, today: dt.date) -> tuple[Wanted, ...]:
    if not rest:
        return (PageWanted(page),)
    whole = (one for one in read_jump(rest, today) if not isinstance(one, PageWanted))
    return tuple(one if isinstance(one, Refused) else PageWanted(page, one) for one in whole)


def _readings(plain: str, today: dt.date) -> Iterator[Wanted]:
    refused = _refusal(plain)
    if refused is not None:
        yield refused
        return
    dated = _without_weekday(plain)
    yield from _lunar(dated)
    yield from _dates(dated, today)
    yield from _dates(_arabic(dated), today) if _arabic(dated) != dated else ()
    yield from _english(dated)
    number = _NUMBER.fullmatch(_arabic(plain).replace(" ", ""))
    if number is not None and int(number[1]) > 0:
        yield NumberWanted(int(number[1]))


def _refusal(plain: str) -> Refused | None:
    """A weekday alone, or a day told from today."""
    if _RELATIVE.match(plain.replace(" ", "")):
        return Refused(Why.RELATIVE, plain)
    weekday = _WEEKDAY_AT_END.search(plain)
    if weekday is not None and not _without_weekday(plain):
        return Refused(Why.WEEKDAY, plain)
    return None


def _without_weekday(plain: str) -> str:
    weekday = _WEEKDAY_AT_END.search(plain)
    return plain if weekday is None else plain[: weekday.start()].strip(" ,，")


def _dates(plain: str, today: dt.date) -> Iterator[Wanted]:
    plain = re.sub(r"\s*([-/.年月日])\s*", r"\1", plain)
    for pattern in (_FULL, _COMPACT, _SHORT):
        found = pattern.fullmatch(plain)
        if found is not None:
            yield from _day(plain, _century(found[1], today), int(found[2]), int(found[3]), pattern is _FULL)
    for pattern in (_YEAR_MONTH, _SHORT_YEAR_MONTH):
        found = pattern.fullmatch(plain)
        if found is None or not 1 <= int(found[2]) <= 12:
            continue
        year = _century(found[1], today)
        if _known(year) and (pattern is _YEAR_MONTH or int(found[1]) > 12 or "年" in plain):
            yield DayWanted(year, int(found[2]))
    found = _MONTH_DAY.fullmatch(plain)
    if found is not None and int(found[1]) <= 12:
        yield from _day(plain, None, int(found[1]), int(found[2]), "月" in plain)
    found = _MONTH.fullmatch(plain)
    if found is not None and 1 <= int(found[1]) <= 12:
        yield DayWanted(None, int(found[1]))
    found = _YEAR.fullmatch(plain)
    if found is not None and _known(int(found[1])):
        yield DayWanted(int(found[1]))


def _day(text: str, year: int | None, month: int, day: int, certain: bool) -> Iterator[Wanted]:
    """A day, or, where it can be meant as nothing else, that there is none such."""
    if year is not None and not _known(year):
        return
    try:
        dt.date(year or 2000, month, day)  # 2000 has a 29 February
    except ValueError:
        if certain:
            yield Refused(Why.NO_SUCH_DAY, text)
    else:
        yield DayWanted(year, month, day)


def _known(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _century(digits: str, today: dt.date) -> int:
    if len(digits) == 4:
        return int(digits)
    year = today.year // 100 * 100 + int(digits)
    return year if year <= today.year else year - 100


def _lunar(plain: str) -> Iterator[Wanted]:
    plain = plain.replace(" ", "")
    if plain in _FEASTS:
        yield LunarWanted((), *_FEASTS[plain])
        return
    found = _LUNAR.fullmatch(plain)
    if found is None:
        return
    said, year, leap, month_word, day_word = found.groups()
    month, day = _lunar_number(month_word), _lunar_number(day_word.removeprefix("初"))
    lunar_only = said or leap or month_word in _MONTHS or day_word[0] in "初廿卅" or _named(year)
    arabic = month_word.isdecimal() or day_word.isdecimal()
    if not (1 <= month <= 12 and 1 <= day <= 30) or (arabic and not lunar_only):
        return
    years = () if year is None else (int(year),) if year.isdecimal() else years_named(year)
    if year is None or years:
        yield LunarWanted(years, month, day, leap is not None)


def _named(year: str | None) -> bool:
    return year is not None and not year.isdecimal()


def _lunar_number(word: str) -> int:
    if word in _MONTHS:
        return _MONTHS[word]
    word = word.replace("廿", "二十").replace("卅", "三十")
    return int(word) if word.isdecimal() else _chinese(word)


def _arabic(plain: str) -> str:
    """With Chinese numbers in digits: 二〇二二年十月三十一日."""
    return re.sub(r"[零〇一二三四五六七八九十百两]{1,8}", lambda found: str(_chinese(found[0])), plain)


def _chinese(word: str) -> int:
    """二〇二二, 三十一, 四百二十三."""
    if not set(word) & set("十百"):
        return int("".join(str(_DIGITS[character]) for character in word))
    total, digit = 0, 0
    for character in word:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def _english(plain: str) -> Iterator[Wanted]:
    """31 Oct 2022, Oct 31, October 2022."""
    parts = re.findall(r"[a-z]+|\d{1,4}", plain)
    names = [part for part in parts if part.isalpha() and len(part) >= 3]
    months = [n for n, name in enumerate(ENGLISH_MONTHS, 1) for p in names if name.lower().startswith(p)]
    numbers = [int(part) for part in parts if part.isdecimal()]
    if len(months) != 1 or len(names) != 1 or len(numbers) > 2:
        return
    years = [number for number in numbers if _known(number)]
    days = [number for number in numbers if number not in years]
    year = years[0] if years else None
    if len(years) < 2 and days and days[0] <= 31:
        yield from _day(plain, year, months[0], days[0], True)
    elif len(years) < 2 and not days:
        yield DayWanted(year, months[0])
