import datetime as dt
from itertools import count

import pytest

from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.run import Run, Standing

ids = count(1)


def issue(date: str | None, number: int | None = None) -> IssueEntry:
    day = dt.date.fromisoformat(date) if date else None
    basis = DateBasis.NONE if day is None else DateBasis.PRINTED if number else DateBasis.INFERRED
    return IssueEntry(next(ids), "江边日报", day, basis, number, (1,), 8, 6)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.fixture
def run() -> Run:
    return Run(
        [
            issue("2022-08-10", 391),
            issue("2022-05-06"),
            issue(None),
            issue("2022-01-28", 311),
            issue("2022-08-12", 392),
            issue("2021-08-10", 240),
        ]
    )


def numbers(issues) -> list[int | None]:
    return [None if entry is None else entry.issue_number for entry in issues]


def test_issues_stand_newest_first_and_those_without_a_day_last(run):
    assert numbers(run.issues) == [392, 391, None, 311, 240, None]


def test_what_a_day_a_number_a_month_and_a_year_hold(run):
    assert numbers(run.on(day("2022-08-10"))) == numbers(run.numbered(391)) == [391]
    assert run.on(day("2022-08-11")) == run.numbered(350) == ()
    assert numbers(run.in_month(2022, 8)) == [391, 392]
    assert numbers(run.in_year(2022)) == [311, None, 391, 392]
    assert run.years() == (2021, 2022)


def test_the_same_day_of_other_years(run):
    assert numbers(run.on_month_day(8, 10)) == [391, 240]
    assert numbers(run.on_lunar(7, 13)) == [391]  # 七月十三
    assert run.on_lunar(7, 13, leap=True) == ()


def test_the_nearest_before_and_after(run):
    assert numbers(run.beside_day(day("2022-03-14"))) == [311, None]
    assert numbers(run.beside_day(day("2022-08-10"))) == [None, 392]  # the day itself is neither
    assert numbers(run.beside_day(day("2000-01-01"))) == [None, 240]
    assert numbers(run.beside_number(350)) == [311, 391]
    assert numbers(run.beside_number(500)) == [392, None]


@pytest.mark.parametrize(
    ("date", "standing"),
    [
        ("2022-08-10", Standing.HELD),
        ("2022-08-11", Standing.NOT_PRINTED),  # 391 and 392 follow each other
        ("2022-03-14", Standing.MISSING),
        ("2022-06-01", Standing.MISSING),  # the one without a number does not divide a gap
        ("2020-01-01", Standing.UNKNOWN),
        ("2022-08-13", Standing.UNKNOWN),
    ],
)
def test_the_numbers_tell_whether_a_paper_is_missing_or_was_not_printed(run, date, standing):
    assert run.standing(day(date)) is standing


def test_numbers_that_contradict_the_days_tell_nothing():
    assert Run([issue("2022-01-28", 400), issue("2022-03-28", 311)]).standing(day("2022-02-01")) is (
        Standing.UNKNOWN
    )


def test_gaps_come_from_the_numbers_newest_first(run):
    assert run.gaps == (Gap(311, 391, 79), Gap(240, 311, 70))
    assert run.gap_around(day("2022-03-14")) == run.gap_of(350) == Gap(311, 391, 79)
    assert run.gap_around(day("2022-08-11")) is None
    assert run.gap_of(391) is run.gap_of(999) is None


def test_an_issue_without_a_number_may_be_one_of_those_missing(run):
    assert [entry.date for entry in run.perhaps_in(Gap(311, 391, 79))] == [day("2022-05-06")]
    assert run.perhaps_in(Gap(240, 311, 70)) == ()


def test_nothing_held_is_a_run_too():
    run = Run()
    assert (run.issues, run.gaps, run.years(), run.on_lunar(1, 1)) == ((), (), (), ())
    assert run.beside_day(day("2022-01-01")) == run.beside_number(1) == (None, None)
    assert run.standing(day("2022-01-01")) is Standing.UNKNOWN
