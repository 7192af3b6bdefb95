"""An answer is narrowed to a month, a name, a column, a kind, a page; the filters can be taken out again."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialogButtonBox

from qtreader.desktop.commands import Do


def choices(reader, field: str) -> list[QAction]:
    return reader.desk.hits.head.filters.kinds[field].menu().actions()


def bars(reader) -> list[tuple[str, int]]:
    return [(bar.first, bar.articles) for bar in reader.desk.hits.head.months.bars]


def searches(reader, query: str) -> None:
    reader.searches(query)
    reader.sees(lambda: bars(reader))


def rests(reader) -> None:
    """The answer and all that stands beside it is there."""
    reader.sees(lambda: reader.window.search.settled)


def standing(reader) -> list[str]:
    return [button.text().removesuffix("  ×") for button in reader.desk.hits.head.filters.standing]


def test_a_share_of_the_answer_is_chosen(reader) -> None:
    searches(reader, "疫情防控")
    first = choices(reader, "版")[0]
    page, count = first.text().split("\t")
    first.trigger()
    rests(reader)
    assert reader.desk.hits.total == int(count)
    assert reader.desk.search_bar.text() == f"疫情防控 版:{page[1:-1]}"
    assert standing(reader) == [page]


def test_a_filter_is_taken_out_again(reader) -> None:
    searches(reader, "疫情防控 日期:2022-01 版:1")
    assert standing(reader) == ["2022年1月", "第1版"]
    reader.desk.hits.head.filters.standing[0].click()
    rests(reader)
    assert reader.desk.search_bar.text() == "疫情防控 版:1"
    assert standing(reader) == ["第1版"]


def test_months_are_gone_through_with_arrows_and_taken_with_enter(reader) -> None:
    searches(reader, "疫情防控")
    chart = reader.desk.hits.head.months
    assert bars(reader)[0][0] == "2022-01" and bars(reader)[-1][0] == "2022-08"
    chart.setFocus()
    reader.presses("Home")
    assert chart.accessibleDescription() == f"2022 年 1 月 · {bars(reader)[0][1]} 篇"
    reader.presses("Shift+Right")
    reader.presses("Shift+Right")
    assert chart.accessibleDescription().startswith("2022 年 1 月至2022 年 3 月")
    reader.presses("Return")
    rests(reader)
    assert reader.desk.search_bar.text() == "疫情防控 日期:2022-01..2022-03"
    assert len(bars(reader)) == 8  # the others are still to be seen, and to be chosen


def test_esc_on_the_months_takes_the_period_back_before_it_leads_back(reader) -> None:
    searches(reader, "疫情防控 日期:2022-01")
    chart = reader.desk.hits.head.months
    chart.setFocus()
    reader.presses("Esc")
    rests(reader)
    assert reader.desk.search_bar.text() == "疫情防控"
    chart.setFocus()
    reader.presses("Esc")
    assert not reader.desk.shows_hits


def test_a_period_is_chosen_by_two_dates(reader) -> None:
    searches(reader, "疫情防控")
    reader.desk.hits.head.filters.when.click()
    dialog = reader.window.findChild(QDialogButtonBox).window()
    reader.sees(dialog.isVisible)
    dialog.first.setText("2022-05")
    dialog.last.setText("去年")
    reader.presses("Return", dialog.last)
    assert dialog.isVisible() and dialog.focusWidget() is dialog.last  # it says what can be typed
    dialog.last.setText("2022")
    reader.presses("Return", dialog.last)
    rests(reader)
    assert reader.desk.search_bar.text() == "疫情防控 日期:2022-05..2022"


def test_names_columns_kinds_and_pages_are_offered_with_their_counts(reader) -> None:
    searches(reader, "钱塘")
    assert all("\t" in action.text() for field in ("记者", "类型") for action in choices(reader, field))
    reader.chooses(Do.ENGLISH)
    reader.sees(lambda: reader.desk.hits.head.filters.kinds["记者"].text() == "Byline")


def test_what_cannot_be_divided_has_no_filter(reader) -> None:
    searches(reader, "组织开展再检查")
    rests(reader)
    assert not any(button.isEnabled() for button in reader.desk.hits.head.filters.kinds.values())
