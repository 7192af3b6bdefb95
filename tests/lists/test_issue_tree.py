import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import QModelIndex, Qt

from qtreader.models.issue_tree import IssueRole, IssueTreeModel, Row
from qtreader.newspaper.holding import Gap
from qtreader.newspaper.issue import DateBasis, Evidence
from qtreader.newspaper.span import Span

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qtmodeltester) -> IssueTreeModel:
    model = IssueTreeModel()
    qtmodeltester.check(model)  # goes on checking at every change
    return model


def lines(model: IssueTreeModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """The tree as it reads, each level indented by a blank."""
    parent = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append(" " * depth + str(index.data()))
        found += lines(model, index, depth + 1)
    return found


def test_issues_stand_under_their_month_and_year_newest_first(model, issue):
    model.set_issues([issue("2021-12-31", 299), issue("2022-08-10", 391), issue("2022-08-12", 392)], [])
    assert lines(model) == [
        "2022 年",
        " 8 月",
        "  2022年8月12日",
        "  2022年8月10日",
        "2021 年",
        " 12 月",
        "  2021年12月31日",
    ]


def test_years_and_months_say_how_many_issues_they_hold(model, issue):
    model.set_issues([issue("2022-08-10"), issue("2022-08-12"), issue("2022-05-06")], [])
    year = model.index(0, 0)
    assert year.data(IssueRole.COUNT) == "3 期"
    assert model.index(0, 0, year).data(IssueRole.COUNT) == "2 期"
    assert year.data(ACCESSIBLE) == "2022 年，3 期"


def test_a_gap_stands_below_the_issue_that_follows_it(model, issue):
    model.set_issues([issue("2022-01-28", 311), issue("2022-08-10", 391)], [Gap(311, 391, 79)])
    assert lines(model) == [
        "2022 年",
        " 8 月",
        "  2022年8月10日",
        "  总第311期与391期之间，缺 79 期",
        " 1 月",
        "  2022年1月28日",
    ]


def test_an_issue_without_a_number_may_be_one_of_those_missing(model, issue):
    inferred = issue("2022-05-06", basis=DateBasis.INFERRED)
    model.set_issues([issue("2022-01-28", 311), inferred, issue("2022-08-10", 391)], [Gap(311, 391, 79)])
    gap = model.index(1, 0, model.index(0, 0, model.index(0, 0)))
    assert gap.data(ACCESSIBLE) == "总第311期与391期之间，缺 79 期，5月6日一期未印期号，或在其中"


def test_an_issue_of_which_nothing_is_known_may_be_missing_anywhere(model, issue):
    model.set_issues([issue("2022-01-28", 311), issue("2022-08-10", 391), issue(None)], [Gap(311, 391, 79)])
    gap = model.index(1, 0, model.index(0, 0, model.index(0, 0)))
    assert "另有 1 期日期、期号都不详，也可能在其中" in gap.data(Qt.ItemDataRole.ToolTipRole)


def test_a_gap_cannot_be_chosen(model, issue):
    model.set_issues([issue("2022-08-10", 391)], [Gap(311, 391, 79)])
    august = model.index(0, 0, model.index(0, 0))
    gap = model.index(1, 0, august)
    assert gap.data(IssueRole.ROW) == Row.GAP
    assert not gap.flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(0, 0, august).flags() & Qt.ItemFlag.ItemIsSelectable


def test_issues_without_a_date_come_last_and_say_so(model, issue):
    model.set_issues([issue(None), issue("2022-05-06")], [])
    assert lines(model)[-2:] == ["日期不详", " 日期不详"]


def test_an_issue_row_has_its_facts(model, issue):
    entry = issue("2022-01-28", 311)
    model.set_issues([entry], [])
    index = model.index_of(entry.id)
    facts = [
        index.data(role) for role in (IssueRole.DAY, IssueRole.WEEKDAY, IssueRole.LUNAR, IssueRole.NUMBER)
    ]
    assert facts == ["1月28日", "星期五", "十二月廿六", "总第311期"]
    assert index.data(IssueRole.DATE) == dt.date(2022, 1, 28)
    assert index.data(IssueRole.MARK) == ""


def test_an_inferred_date_is_told_from_a_printed_one(model, issue):
    entry = issue("2022-05-06", basis=DateBasis.INFERRED)
    model.set_issues([entry], [])
    index = model.index_of(entry.id)
    assert index.data(IssueRole.MARK) == "推断"
    assert index.data(ACCESSIBLE) == (
        "江边日报，2022年5月6日，星期五，四月初六，日期未印出，由内容推断，6 篇"
    )


def test_an_inferred_date_tells_what_it_rests_on(model, issue):
    entry = dataclasses.replace(
        issue("2022-05-06", basis=DateBasis.INFERRED),
        earliest=dt.date(2022, 5, 6),
        latest=dt.date(2022, 5, 9),
        evidence=(
            Evidence("4月28日", Span(9, 14), dt.date(2022, 4, 28)),
            Evidence("5日", Span(3, 5), dt.date(2022, 5, 5)),
        ),
    )
    model.set_issues([entry], [])
    told = model.index_of(entry.id).data(Qt.ItemDataRole.ToolTipRole)
    assert "版面所记最晚的事在2022年5月5日（原文“5日”）。" in told
    assert "出版应在2022年5月6日至2022年5月9日之间" in told


def test_an_empty_library_has_no_rows(model):
    model.set_issues([], [])
    assert lines(model) == []


def test_the_rows_speak_english(model, issue, translated):
    entry = issue("2022-05-06", 351)
    model.set_issues([entry], [])
    translated({"zh": "en", "{year} 年": "{year}", "总第{number}期": "No. {number}"})
    index = model.index_of(entry.id)
    assert lines(model) == ["2022", " May", "  6 May 2022"]
    assert index.data(IssueRole.DAY) == "6 May"
    assert index.data(IssueRole.WEEKDAY) == "Fri"
    assert index.data(IssueRole.NUMBER) == "No. 351"


def test_a_corrected_date_is_told_from_both(model, issue):
    entry = issue("2022-01-08", basis=DateBasis.CORRECTED)
    model.set_issues([entry], [])
    index = model.index_of(entry.id)
    assert index.data(IssueRole.MARK) == "更正"
    assert "，日期据更正，并非所印，" in index.data(ACCESSIBLE)
