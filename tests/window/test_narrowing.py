"""An answer is narrowed to a month, a name, a column, a page."""

from __future__ import annotations

from PySide6.QtGui import QAction

from qtreader.desktop.commands import Do


def choices(reader, kind: str) -> list[QAction]:
    menu = reader.desk.hits.filter.menu()
    return [action for inner in menu.actions() if inner.text() == kind for action in inner.menu().actions()]


def searches(reader, query: str) -> None:
    reader.searches(query)
    reader.sees(reader.desk.hits.filter.isVisible)


def test_a_share_of_the_answer_is_chosen(reader) -> None:
    searches(reader, "疫情防控")
    first = choices(reader, "月份")[0]
    month, count = first.text().split("\t")
    assert month == "2022 年 1 月"
    first.trigger()
    reader.sees(lambda: not reader.window.search.waits and reader.desk.hits.model.rowCount() == int(count))
    assert reader.desk.search_bar.text() == "疫情防控 日期:2022-01"
    assert "2022年1月" in reader.desk.hits.note.text()


def test_names_columns_and_pages_are_offered_with_their_counts(reader) -> None:
    searches(reader, "钱塘")
    assert all("\t" in action.text() for kind in ("署名", "版次") for action in choices(reader, kind))
    reader.chooses(Do.ENGLISH)
    reader.sees(lambda: choices(reader, "Month"))
    assert reader.desk.hits.filter.text() == "Filter"


def test_what_cannot_be_divided_has_no_filter(reader) -> None:
    searches(reader, "疫情防控")
    reader.searches('"绝无此文"')
    reader.sees(lambda: not reader.window._jobs[2].running())
    assert not reader.desk.hits.filter.isVisible()
