import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtreader.newspaper.calendar import (
    long_date,
    lunar,
    lunar_short,
    weekday,
)


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        ("2022-01-28", "星期五 农历辛丑年十二月廿六"),  # as three mastheads print them
        ("2022-08-10", "星期三 农历壬寅年七月十三"),
        ("2022-10-31", "星期一 农历壬寅年十月初七"),
        ("2022-02-01", "星期二 农历壬寅年正月初一"),
        ("2023-03-22", "星期三 农历癸卯年闰二月初一"),
    ],
)
def test_weekday_and_lunar_date_are_those_a_masthead_prints(day, printed):
    date = dt.date.fromisoformat(day)
    assert f"{weekday(date)} {lunar(date)}" == printed


def test_the_short_lunar_date_leaves_the_year_out():
    assert lunar_short(dt.date(2022, 5, 6)) == "四月初六"


def test_the_english_forms():
    date = dt.date(2023, 3, 22)
    assert (weekday(date, "en"), long_date(date, "en")) == ("Wednesday", "22 March 2023")
    assert lunar(date, "en") == "lunar month 2 (leap), day 1, year 癸卯"
    assert lunar_short(date, "en") == "lunar month 2 (leap), day 1"


@given(st.dates())
def test_a_day_the_lunar_calendar_does_not_know_has_no_lunar_date(date):
    known = dt.date(1900, 1, 31) <= date <= dt.date(2101, 1, 28)
    assert (lunar(date) is not None) == known
    assert (lunar_short(date) is not None) == known
