"""The window as a whole: its layout, its states, the long works, and trouble."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QSplitter, QToolButton

from qtreader import shipped
from qtreader.desktop.commands import Do
from qtreader.errors import FolderNotWritable
from qtreader.progress import Progress


def panes(reader) -> list[int]:
    return reader.desk.findChild(QSplitter).sizes()


def draws(reader, issues: int, articles: int) -> None:
    """As a mouse on the lines between the panes: to these widths."""
    splitter = reader.desk.findChild(QSplitter)
    splitter.moveSplitter(issues, 1)
    splitter.moveSplitter(issues + splitter.handleWidth() + articles, 2)


def test_lists_that_had_no_room_get_it_back_and_grow_with_the_text(reader) -> None:
    reader.window.resize(1360, 860)
    wide = panes(reader)[:2]
    reader.window.resize(840, 640)
    assert panes(reader)[0] < wide[0]
    reader.window.resize(1360, 860)
    assert panes(reader)[:2] == wide
    reader.window.resize(2400, 860)
    reader.chooses(Do.LARGER)
    assert all(now > before for now, before in zip(panes(reader), wide, strict=False))
    reader.chooses(Do.NORMAL_SIZE)
    assert panes(reader)[:2] == wide


def test_the_open_issue_stays_in_sight_in_a_smaller_window(reader) -> None:
    reader.window.resize(1360, 860)
    reader.presses("Alt+PgDown")
    tree = reader.desk.issues.tree
    reader.window.resize(900, 700)
    line = 1  # pixel between two rows
    room = tree.viewport().rect().adjusted(0, 0, 0, line)
    reader.sees(lambda: room.contains(tree.visualRect(tree.currentIndex())))


def test_the_layout_is_there_again_at_the_next_start(windows) -> None:
    first = windows.open()
    first.window.resize(840, 640)
    at_first = panes(first)
    draws(first, 190, 210)
    left = panes(first)
    assert left != at_first
    first.presses("Alt+Down")
    article = first.window.browsing.article.id
    windows.close()
    again = windows.open()
    assert (again.window.width(), again.window.height()) == (840, 640)
    assert panes(again) == left
    assert again.window.browsing.article.id == article == again.desk.articles.current


def test_the_first_window_is_no_larger_than_the_screen(windows) -> None:
    window = windows.open().window
    screen = window.screen().availableSize()
    assert window.width() <= max(screen.width(), window.minimumWidth())
    assert window.height() < screen.height()  # there is a title bar too


def test_a_layout_that_is_broken_is_forgotten(windows) -> None:
    (windows.folder / "qtreader.ini").write_text(
        "[window]\ngeometry=@ByteArray(broken)\npanes=@ByteArray(broken)\n", encoding="utf-8"
    )
    reader = windows.open()
    assert reader.window.width() >= 840
    assert all(width > 100 for width in panes(reader))


def test_the_paper_names_the_window(reader) -> None:
    assert reader.desk.top_bar.paper == "钱塘新区报"


@pytest.mark.parametrize("percent", [80, 150, 200])
@pytest.mark.parametrize("width", [840, 1000, 2560])
def test_the_panes_fit_every_window_at_every_text_size(windows, width: int, percent: int) -> None:
    reader = windows.open()
    reader.settings.text_percent = percent
    reader.chooses(Do.THEME_LIGHT)
    reader.window.resize(width, 700)
    assert reader.window.width() == width
    assert sum(panes(reader)) <= width
    bar = reader.desk.top_bar
    for part in (reader.desk.search_bar, *bar.findChildren(QToolButton)):
        if part.isVisible() and part.parent() is bar:
            assert bar.rect().contains(part.geometry())


def test_nothing_is_said_of_the_library_before_it_was_looked_at(windows) -> None:
    window = windows.build()
    window.show()
    assert window.desk.state.isVisible()
    assert (window.desk.state.sentence, window.status.holdings) == ("", "")


def test_an_empty_library_says_so_and_what_to_do(empty_windows) -> None:
    reader = empty_windows.open()
    assert reader.desk.state.isVisible()
    assert reader.desk.state.sentence == "报库中还没有报纸。"
    assert reader.window.status.holdings.startswith("0 期 · 0 篇")
    reader.desk.state.setFocus()
    reader.presses("Return")
    dialog = reader.window.findChild(QFileDialog)
    assert dialog.windowTitle() == "收入版面文本"
    dialog.reject()


def test_the_first_launch_takes_the_seeds_in_and_builds_the_index(empty_windows) -> None:
    reader = empty_windows.open([shipped.seeds()])
    assert "第一次启动" in reader.desk.state.sentence
    assert reader.window.status.work
    reader.sees(lambda: reader.window.status.holdings == "5 期 · 33 篇 · 索引已就绪")
    reader.sees(lambda: not reader.window.status.work)
    assert reader.desk.reader.isVisible()
    assert reader.window.browsing.issue == reader.window.browsing.issues[0]


def test_one_can_read_and_search_while_the_index_is_being_built(windows, monkeypatch) -> None:
    reader = windows.open()
    reader.sees(lambda: not reader.window.works.busy)
    begun, go_on = threading.Event(), threading.Event()
    build = reader.window.engine.build

    def slow():
        yield Progress(1, 3)
        begun.set()
        go_on.wait(10)
        yield from build()

    monkeypatch.setattr(reader.window.engine, "build", slow)
    reader.chooses(Do.REBUILD_INDEX)
    assert begun.wait(10)
    reader.sees(lambda: "正在建立搜索索引" in reader.window.status.work)
    reader.presses("Alt+Down")
    reader.searches("组织开展再检查")
    assert reader.marked == ["组织开展再检查"]
    assert reader.window.commands[Do.CANCEL_JOB].isEnabled()
    go_on.set()
    reader.sees(lambda: not reader.window.status.work)
    assert not reader.window.commands[Do.CANCEL_JOB].isEnabled()


def test_a_running_work_is_cancelled(windows, monkeypatch) -> None:
    reader = windows.open()
    reader.sees(lambda: not reader.window.works.busy)
    begun, closed = threading.Event(), threading.Event()

    def endless():
        try:
            while True:
                begun.set()
                yield Progress(0, 0)
        finally:
            closed.set()

    monkeypatch.setattr(reader.window.engine, "build", endless)
    reader.chooses(Do.REBUILD_INDEX)
    assert begun.wait(10)
    reader.presses("Shift+Esc")
    assert closed.wait(10)
    reader.sees(lambda: not reader.window.works.busy)
    assert "索引已就绪" in reader.window.status.holdings


def test_closing_the_window_stops_what_runs(windows, monkeypatch) -> None:
    reader = windows.open()
    reader.sees(lambda: not reader.window.works.busy)
    begun, closed = threading.Event(), threading.Event()

    def endless():
        try:
            while True:
                begun.set()
                yield Progress(0, 0)
        finally:
            closed.set()

    monkeypatch.setattr(reader.window.engine, "build", endless)
    reader.chooses(Do.REBUILD_INDEX)
    assert begun.wait(10)
    reader.presses("Ctrl+Q")
    assert closed.is_set()
    assert not reader.window.isVisible()


def test_pages_are_taken_in_and_what_came_of_it_is_told(reader, tmp_path: Path) -> None:
    page = tmp_path / "新版.txt"
    page.write_text(
        "钱塘新区报\n\n一条新闻的标题\n■记者 某某\n本报讯 昨天，这里写着一句话。\n", encoding="utf-8"
    )
    empty = tmp_path / "空.txt"
    empty.write_text("")
    reader.presses("Ctrl+O")
    dialog = reader.window.findChild(QFileDialog)
    dialog.filesSelected.emit([str(page), str(empty)])
    dialog.reject()
    reader.sees(lambda: "新收入 1 版，1 个文件未收入。" in reader.window.status.said)
    reader.sees(lambda: reader.window.findChild(QDialog, "importReport"))
    report = reader.window.findChild(QDialog, "importReport")
    reader.sees(lambda: report.isVisible())
    assert "空.txt\t“空.txt”是空文件，未收入。" in report.text
    reader.sees(lambda: "6 期" in reader.window.status.holdings)
    reader.sees(lambda: not reader.window.works.busy)
    report.close()


def test_what_is_refused_of_pages_named_at_the_start_is_told_until_it_is_put_away(
    reader, tmp_path: Path
) -> None:
    empty = tmp_path / "空.txt"
    empty.write_text("")
    reader.window.tending.take_in([empty])
    reader.sees(lambda: reader.desk.notice.sentence == "“空.txt”是空文件，未收入。")
    reader.sees(lambda: not reader.window.works.busy)
    reader.presses("Esc")
    assert not reader.desk.notice.isVisible()


def test_pages_that_are_held_already_change_nothing(reader) -> None:
    reader.window.tending.take_in([shipped.seeds()])
    reader.sees(lambda: reader.window.status.said == "5 版已在报库中。")


def test_trouble_is_one_sentence_in_the_language_in_use(reader) -> None:
    reader.window.show_trouble(FolderNotWritable(folder="/a"))
    assert reader.desk.notice.isVisible()
    assert reader.desk.notice.sentence == "文件夹“/a”不可写，请检查权限或换一个文件夹。"
    reader.chooses(Do.ENGLISH)
    reader.window.show_trouble(FolderNotWritable(folder="/a"))
    assert reader.desk.notice.sentence.startswith("The folder “/a” cannot be written to")


def test_the_theme_of_the_system_is_followed(reader) -> None:
    reader.chooses(Do.THEME_DARK)
    assert QGuiApplication.palette().window().color().lightness() < 60
    reader.chooses(Do.THEME_SYSTEM)
    assert QGuiApplication.palette().window().color().lightness() > 200
