"""What stands in the reader's place while there is no article: a sentence and one next step, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog

from qtreader.desktop.commands import Do
from qtreader.errors import LibraryTooNew, SeedsInstead
from qtreader.progress import Progress
from qtreader.window.browsing.chooser import Chooser


def told(reader) -> list[str]:
    state = reader.desk.state
    assert state.isVisible()
    return [part for part in (state.sentence, state.detail, state.step) if part]


def test_an_empty_library_leads_to_taking_pages_in(empty_windows) -> None:
    reader = empty_windows.open()
    assert told(reader) == ["报库中还没有报纸。", "一版一个文本文件，可以一次选许多个。", "收入版面文本…"]
    reader.presses("F6")
    while QApplication.focusWidget() is not reader.desk.state.focusProxy():
        reader.presses("F6")
    reader.presses("Return")
    dialog = reader.window.findChild(QFileDialog)
    assert dialog.windowTitle() == "收入版面文本"
    dialog.reject()


def test_no_article_leads_to_one_by_its_date(reader) -> None:
    reader.window.browsing.article = None
    reader.window._reading.show_nothing()
    assert told(reader) == ["从左边选一篇文章来读。", "也可以按日期、期号或版次前往。", "前往…"]
    reader.desk.focus_reader()
    reader.presses("Return")
    assert reader.window.findChild(Chooser).isVisible()


def test_while_the_first_pages_come_in_it_tells_how_many(empty_windows) -> None:
    reader = empty_windows.open()
    reader.desk.state.first_launch()
    reader.window.works.worked.emit("正在收入版面文本", Progress(2, 5))
    assert told(reader) == ["第一次启动，正在收入随附的报纸。", "已完成 2 / 5", "取消"]
    reader.window.works.worked.emit("正在收入版面文本", Progress(3, 5))
    assert told(reader)[:2] == ["第一次启动，正在收入随附的报纸。", "已完成 3 / 5"]
    reader.window.works.rested.emit()
    assert told(reader)[0] == "报库中还没有报纸。"


def test_a_long_work_over_an_empty_library_can_be_cancelled_there(empty_windows) -> None:
    reader = empty_windows.open()
    reader.window.works.worked.emit("正在建立搜索索引", Progress(1, 8))
    assert told(reader) == ["正在建立搜索索引。", "已完成 1 / 8", "取消"]


@pytest.fixture
def troubled(windows):
    reader = windows.open()
    reader.window.tell_opening(LibraryTooNew(found=9, known=1), SeedsInstead())
    return reader


def test_a_library_that_cannot_be_opened_is_told_in_the_place_of_an_article(troubled) -> None:
    assert told(troubled) == [
        "报库由更新版本的程序建立（版本 9，本程序支持到 1），请升级程序。",
        "现在显示的是随程序附带的版面，这次所做的改动不会保留。",
        "继续阅读",
    ]
    assert QApplication.focusWidget() is troubled.desk.state.focusProxy()


@pytest.mark.parametrize("key", ["Return", "Space", "Esc"])
def test_from_there_one_goes_on_reading_by_a_key(troubled, key) -> None:
    troubled.presses(key)
    assert troubled.desk.reader.isVisible()
    troubled.presses("Alt+Down")
    assert troubled.desk.reader.isVisible()


def test_articles_that_come_in_meanwhile_leave_it_there(troubled) -> None:
    troubled.opens("疫情防控")
    assert troubled.desk.state.isVisible()


def test_choosing_an_article_is_going_on_too(troubled) -> None:
    troubled.desk.articles.setFocus()
    troubled.presses("Down")
    assert troubled.desk.reader.isVisible()


def test_the_state_speaks_english_at_once(empty_windows) -> None:
    reader = empty_windows.open()
    reader.chooses(Do.ENGLISH)
    reader.sees(lambda: reader.desk.state.sentence == "There are no newspapers in the library yet.")


def test_a_screen_reader_hears_sentence_and_step_together(empty_windows) -> None:
    button = QAccessible.queryAccessibleInterface(empty_windows.open().desk.state.focusProxy())
    assert button.text(QAccessible.Text.Name) == "收入版面文本…"
    assert button.text(QAccessible.Text.Description).startswith("报库中还没有报纸。")
