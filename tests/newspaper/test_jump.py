import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtreader.newspaper.jump import (
    DayWanted,
    LunarWanted,
    NumberWanted,
    PageWanted,
    Refused,
    Why,
    read_jump,
)
from qtreader.newspaper.lunar import LunarDay, cycle_name, day_name, lunar_day

TODAY = dt.date(2026, 11, 21)
OCTOBER_31 = DayWanted(2022, 10, 31)


def read(text: str) -> list:
    return list(read_jump(text, TODAY))


@pytest.mark.parametrize(
    "text",
    [
        "2022-10-31", "2022/10/31", "2022.10.31", "2022年10月31日", "2022 年 10 月 31 日",
        "２０２２－１０－３１",
        "20221031", "22/10/31", "22-10-31", "22.10.31", "2022-10-31 星期一", "2022年10月31日（星期一）",
        "二〇二二年十月三十一日", "二零二二年十月三十一日", "31 Oct 2022", "Oct 31, 2022", "31 October 2022",
        "2022 10 31", " 2022-10-31 ", "2022年10月31号",
    ],
)  # fmt: skip
def test_a_day_is_read_in_any_form(text):
    assert read(text)[0] == OCTOBER_31


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("10.31", DayWanted(None, 10, 31)),
        ("10月31日", DayWanted(None, 10, 31)),
        ("10-31", DayWanted(None, 10, 31)),
        ("10/31", DayWanted(None, 10, 31)),
        ("Oct 31", DayWanted(None, 10, 31)),
        ("2.29", DayWanted(None, 2, 29)),
        ("2022-10", DayWanted(2022, 10)),
        ("2022年10月", DayWanted(2022, 10)),
        ("2022年10月份", DayWanted(2022, 10)),
        ("22-10", DayWanted(2022, 10)),
        ("22年10月", DayWanted(2022, 10)),
        ("October 2022", DayWanted(2022, 10)),
        ("10月", DayWanted(None, 10)),
        ("2022年", DayWanted(2022)),
        ("85-10-31", DayWanted(1985, 10, 31)),
    ],
)
def test_what_was_not_typed_is_not_filled_in(text, wanted):
    assert read(text)[0] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "423",
        "423期",
        "第423期",
        "总第423期",
        "总第 423 期",
        "总423期",
        "No. 423",
        "no423",
        "#423",
        "四百二十三期",
    ],
)
def test_an_issue_number(text):
    assert read(text)[0] == NumberWanted(423)


@pytest.mark.parametrize("text", ["3版", "第3版", "第三版", "P3", "page 3", "版3", "第 3 版"])
def test_a_page_of_the_open_issue(text):
    assert read(text) == [PageWanted(3)]


@pytest.mark.parametrize(
    ("text", "of"),
    [("423期3版", NumberWanted(423)), ("2022-10-31 第3版", OCTOBER_31), ("总第423期 p3", NumberWanted(423))],
)
def test_a_page_of_another_issue(text, of):
    assert read(text)[0] == PageWanted(3, of)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("腊月廿六", LunarWanted((), 12, 26)),
        ("十二月廿六", LunarWanted((), 12, 26)),
        ("正月初一", LunarWanted((), 1, 1)),
        ("农历壬寅年十月初七", LunarWanted((1902, 1962, 2022, 2082), 10, 7)),
        ("壬寅年十月初七", LunarWanted((1902, 1962, 2022, 2082), 10, 7)),
        ("2022年十月初七", LunarWanted((2022,), 10, 7)),
        ("二〇二二年十月初七", LunarWanted((2022,), 10, 7)),
        ("癸卯年闰二月初一", LunarWanted((1903, 1963, 2023, 2083), 2, 1, leap=True)),
        ("农历10月7日", LunarWanted((), 10, 7)),
        ("冬月三十", LunarWanted((), 11, 30)),
        ("除夕", LunarWanted((), 12, 0)),
        ("中秋节", LunarWanted((), 8, 15)),
    ],
)
def test_a_lunar_day(text, wanted):
    assert read(text) == [wanted]


def test_a_day_of_either_calendar_is_read_as_both():
    assert read("十月十五") == [LunarWanted((), 10, 15), DayWanted(None, 10, 15)]


def test_digits_alone_may_be_a_year_and_a_number():
    assert read("2022") == [DayWanted(2022), NumberWanted(2022)]
    assert read("221031") == [OCTOBER_31, NumberWanted(221031)]


@pytest.mark.parametrize("text", ["星期一", "周五", "礼拜天", "Monday", "fri"])
def test_a_weekday_alone_names_no_day(text):
    assert [type(one) for one in read(text)] == [Refused]
    assert read(text)[0].why is Why.WEEKDAY


@pytest.mark.parametrize(
    "text", ["去年", "昨天", "上个月", "前年今日", "上周五", "last week", "today", "明日"]
)
def test_a_day_told_from_today_is_refused(text):
    assert [one.why for one in read(text)] == [Why.RELATIVE]


@pytest.mark.parametrize("text", ["2022-02-30", "2月30日", "2022年13月1日", "31 June 2022"])
def test_a_day_that_never_was_is_said_to_be_none(text):
    assert [one.why for one in read(text)] == [Why.NO_SUCH_DAY]


@pytest.mark.parametrize(
    "text", ["", "  ", "疫情防控", "2022-", "0", "壬卯年正月初一", "13月", "月", "99999999", "0000-10"]
)
def test_what_is_none_of_these_is_not_guessed_at(text):
    assert read(text) == []


@given(st.text())
def test_any_text_is_read(text):
    read_jump(text, TODAY)


@given(st.text(alphabet="0123456789年月日期版第总初廿腊正闰十二三〇壬寅-/. pP#", max_size=14))
def test_any_text_that_is_nearly_a_date_is_read(text):
    for wanted in read_jump(text, TODAY):
        if isinstance(wanted, DayWanted) and wanted.day is not None:
            dt.date(wanted.year or 2000, wanted.month, wanted.day)


@given(st.dates(dt.date(1927, 1, 1), dt.date(2026, 11, 20)))
def test_every_day_is_read_back_from_each_of_its_forms(day):
    wanted = DayWanted(day.year, day.month, day.day)
    short = f"{day:%y}/{day.month}/{day.day}"
    for form in (day.isoformat(), f"{day:%Y%m%d}", f"{day.year}年{day.month}月{day.day}日", short):
        assert read(form)[0] == wanted, form


@given(st.dates(dt.date(1900, 1, 31), dt.date(2101, 1, 28)))
def test_every_lunar_day_is_read_back_as_the_newspaper_prints_it(date):
    day: LunarDay = lunar_day(date)
    found = read(f"农历{cycle_name(day.year)}年{day.words}")[0]
    assert (found.month, found.day, found.leap) == (day.month, day.day, day.leap)
    assert day.year in found.years
    assert day_name(found.day) in day.words
