import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtreader.newspaper.lunar import (
    LunarDay,
    calendar_label,
    cycle_name,
    day_name,
    last_day,
    lunar_day,
    solar_day,
    solar_term,
    years_named,
)

KNOWN = st.dates(dt.date(1900, 1, 31), dt.date(2101, 1, 28))


@pytest.mark.parametrize(
    ("date", "day", "words"),
    [
        ("2022-01-28", LunarDay(2021, 12, 26), "十二月廿六"),  # as mastheads print them
        ("2022-10-31", LunarDay(2022, 10, 7), "十月初七"),
        ("2023-03-22", LunarDay(2023, 2, 1, leap=True), "闰二月初一"),
        ("2022-02-01", LunarDay(2022, 1, 1), "正月初一"),
    ],
)
def test_a_day_and_its_lunar_date_are_one(date, day, words):
    solar = dt.date.fromisoformat(date)
    assert lunar_day(solar) == day
    assert solar_day(day) == solar
    assert day.words == words


@given(KNOWN)
def test_the_way_to_the_lunar_calendar_leads_back(date):
    day = lunar_day(date)
    assert solar_day(day) == date


@given(KNOWN)
def test_days_follow_each_other_there_too(date):
    day, before = lunar_day(date), lunar_day(date - dt.timedelta(1))
    if before is not None:
        assert day.day == before.day + 1 or (day.day == 1 and before.day in (29, 30))


@given(st.dates())
def test_no_day_is_too_far(date):
    known = dt.date(1900, 1, 31) <= date <= dt.date(2101, 1, 28)
    assert (lunar_day(date) is not None) == known == bool(calendar_label(date))


@pytest.mark.parametrize(
    "day",
    [LunarDay(2022, 2, 1, leap=True), LunarDay(2022, 12, 31), LunarDay(2021, 12, 30), LunarDay(1850, 1, 1)],
)
def test_a_lunar_date_that_never_was_is_no_day(day):
    assert solar_day(day) is None


def test_the_eve_of_the_new_year_is_the_last_of_a_long_or_short_month():
    assert solar_day(last_day(2021, 12)) == dt.date(2022, 1, 31)
    assert (last_day(2021, 12).day, last_day(2022, 12).day) == (29, 30)
    assert last_day(3000, 12) is None


def test_the_thirty_days_have_their_names():
    names = [day_name(day) for day in (1, 9, 10, 11, 15, 19, 20, 21, 26, 29, 30)]
    assert names == ["初一", "初九", "初十", "十一", "十五", "十九", "二十", "廿一", "廿六", "廿九", "三十"]
    assert len({day_name(day) for day in range(1, 31)}) == 30


def test_the_years_have_the_names_of_the_cycle():
    assert cycle_name(2022) == "壬寅"
    assert years_named("壬寅") == (1902, 1962, 2022, 2082)
    assert years_named("甲丑") == ()  # stem and branch that never meet


@pytest.mark.parametrize(
    ("date", "label"),
    [
        ("2022-10-31", "初七"),
        ("2022-10-25", "十月"),
        ("2022-12-23", "腊月"),
        ("2023-03-22", "闰二"),
        ("2022-10-23", "霜降"),
    ],
)
def test_a_calendar_names_the_month_or_the_term_that_begins_before_the_day(date, label):
    assert calendar_label(dt.date.fromisoformat(date)) == label


def test_solar_terms():
    assert solar_term(dt.date(2022, 1, 20)) == "大寒"
    assert solar_term(dt.date(2022, 1, 21)) == ""
