import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import Qt

from qtreader.models.choice_list import Choice, ChoiceListModel, IssuePlace, MonthPlace
from qtreader.models.jump_choices import jump_choices, same_day_choices
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.run import Run

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def run(issue) -> Run:
    return Run(
        [
            issue("2022-10-31", 423),
            issue("2022-08-10", 391),
            issue("2022-05-06", basis=DateBasis.INFERRED),
            issue("2022-01-28", 311),
            issue("2021-10-31", 275, pages=(1, 4)),
            issue("2021-02-07", 160),  # 腊月廿六
        ]
    )


@pytest.fixture
def to(run):
    def ask(typed: str, number: int | None = 423) -> list[Choice]:
        here = run.numbered(number)[0] if number else None
        return jump_choices(typed, run, here, TODAY)

    return ask


def lines(choices: list[Choice]) -> list[str]:
    """A note as it reads, a place with what stands at its right."""
    return [" | ".join(part for part in (one.title, one.aside, one.mark) if part) for one in choices]


def test_a_day_that_is_held_leads_to_its_issue(to, run):
    choices = to("2022-10-31")
    assert lines(choices) == ["2022年10月31日 星期一"]
    assert choices[0].facts == "十月初七 · 总第423期 · 6 篇"
    assert choices[0].place == IssuePlace(run.numbered(423)[0].id)


def test_a_day_that_is_not_held_says_so_with_the_nearest_and_what_is_missing(to):
    assert lines(to("2022-03-14")) == [
        "2022年3月14日 星期一 · 二月十二，报库中没有这天的报纸。"
        "总第311期与391期之间缺 79 期，5月6日一期未印期号，或在其中。",
        "2022年1月28日 星期五 | 之前最近的一期",
        "2022年5月6日 星期五 | 之后最近的一期 | 推断",
    ]


def test_a_number_that_is_not_held_says_between_which_it_is_missing(to):
    assert lines(to("总第400期")) == [
        "第400期不在报库中。总第391期与423期之间缺 31 期。",
        "2022年8月10日 星期三 | 之前最近的一期",
        "2022年10月31日 星期一 | 之后最近的一期",
    ]
    assert lines(to("999")) == [
        "第999期不在报库中。所藏期号从第160期到第423期。",
        "2022年10月31日 星期一 | 之前最近的一期",
    ]


def test_a_day_without_a_year_leads_to_all_years_held(to):
    assert lines(to("10.31")) == ["2022年10月31日 星期一", "2021年10月31日 星期日"]
    assert lines(to("3月14日"))[0] == "各年的3月14日都没有报纸在报库中。"
    assert len(to("2.29")) == 3


def test_a_month_leads_into_the_calendar_and_to_its_issues(to):
    choices = to("2022-10")
    assert lines(choices) == ["2022 年 10 月 | 日历", "2022年10月31日 星期一"]
    assert choices[0].place == MonthPlace(2022, 10)
    assert lines(to("2022-09"))[0] == "2022 年 9 月，无藏 · 总第391期与423期之间缺 31 期。"
    assert lines(to("10月")) == ["2022年10月31日 星期一", "2021年10月31日 星期日"]


def test_a_year_leads_to_its_months(to):
    assert lines(to("2021")) == ["2021 年 2 月 | 日历", "2021 年 10 月 | 日历"]
    assert lines(to("2019"))[0] == "2019 年没有报纸在报库中。"


def test_a_lunar_day_leads_to_all_years_held(to):
    assert lines(to("腊月廿六")) == [
        "2022年1月28日 星期五 | 十二月廿六",
        "2021年2月7日 星期日 | 十二月廿六",
    ]
    assert lines(to("壬寅年十月初七")) == ["2022年10月31日 星期一 | 十月初七"]
    assert lines(to("壬寅年十月初八"))[0].startswith(
        "2022年11月1日 星期二 · 十月初八，报库中没有这天的报纸。"
    )
    assert lines(to("正月初一"))[0] == "各年的农历正月初一都没有报纸在报库中。"
    assert lines(to("壬寅年闰二月初一")) == ["农历里没有这一天。"]


def test_a_page_is_of_the_open_issue_or_of_one_that_is_named(to, run):
    assert to("4版", number=275)[0].place == IssuePlace(run.numbered(275)[0].id, 4)
    assert to("275期4版")[0].place == IssuePlace(run.numbered(275)[0].id, 4)
    assert lines(to("10.31 第4版")) == ["2021年10月31日 星期日 | 第4版"]
    assert lines(to("3版")) == [
        "2022年10月31日（总第423期）的第3版不在报库中。这一期共 8 版，收有第 1 版。",
        "2022年10月31日 星期一",
    ]
    unprinted = Run([dataclasses.replace(run.numbered(423)[0], pages=(0, 1))])
    note = jump_choices("3版", unprinted, unprinted.issues[0], TODAY)[0].title
    assert "这一期有未印版次的版面，或即此版。" in note
    assert lines(to("3版", number=None)) == ["先打开一期，再按版次前往。"]
    assert lines(to("400期3版"))[0] == "第400期不在报库中。总第391期与423期之间缺 31 期。"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("星期一", "“星期一”有许多天，请写日期，如 10.31。"),
        ("去年", "“去年”要看从哪天算起，请写明日期，如 2022-10。"),
        ("2022-02-30", "历上没有“2022-02-30”这一天。"),
    ],
)
def test_what_names_no_day_is_refused_with_a_reason(to, typed, words):
    assert lines(to(typed)) == [words]


def test_what_is_not_understood_is_answered_with_examples(to):
    assert lines(to("疫情")) == ["没有读懂。可以这样写："]
    assert "腊月廿六" in to("")[0].facts == to("疫情")[0].facts


def test_what_is_held_is_offered_where_a_text_may_mean_several_things(to):
    """十月初七 is lunar alone, 二月七 of either calendar: only the solar day is held."""
    assert lines(to("二月七")) == ["2021年2月7日 星期日"]


def test_nothing_held_is_answered_too():
    for typed in ("2022-10-31", "10.31", "2022-10", "10月", "2022", "423", "3版", "腊月廿六", "除夕"):
        choices = jump_choices(typed, Run(), None, TODAY)
        assert [one.place for one in choices] == [None]


def test_the_same_day_of_other_years_by_either_calendar(run):
    assert lines(same_day_choices(run, dt.date(2022, 10, 31))) == ["2021年10月31日 星期日"]
    assert lines(same_day_choices(run, dt.date(2022, 1, 28))) == ["2021年2月7日 星期日 | 十二月廿六"]
    assert lines(same_day_choices(run, dt.date(2022, 8, 10))) == [
        "其他年份的8月10日和农历七月十三都没有报纸在报库中。"
    ]


def test_a_note_cannot_be_chosen(to, qtmodeltester):
    model = ChoiceListModel()
    qtmodeltester.check(model)
    model.set_choices(to("400"))
    assert [bool(model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable) for row in range(3)] == [
        False,
        True,
        True,
    ]
