"""From the window: a snapshot a day, one brought back, a damaged library mended."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QTreeWidget

from qtreader.desktop.commands import Do
from qtreader.folders import Folders, folders_under
from qtreader.library.memory import Memory
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import FILE, Library
from qtreader.main import Program
from qtreader.window.library.snapshot_dialog import SnapshotDialog

PAGE = 4096


@pytest.fixture
def folders(filled_folder: Path, tmp_path: Path) -> Folders:
    folders = folders_under(tmp_path / "data")
    folders.make()
    (folders.data / FILE).write_bytes((filled_folder / FILE).read_bytes())
    return folders


@pytest.fixture
def sees(qtbot) -> Callable:
    return lambda what: qtbot.waitUntil(lambda: bool(what()), timeout=20_000)


def snapshots(folders: Folders) -> list:
    return Snapshots(folders.data / FILE).all()


def keep_today(program: Program, folders: Folders, sees) -> None:
    program.window._tenders.keeping.keep_today()
    sees(lambda: snapshots(folders))


def open_dialog(program: Program, sees) -> SnapshotDialog:
    program.window.commands[Do.RESTORE].trigger()
    sees(lambda: program.window.findChild(SnapshotDialog))
    return program.window.findChild(SnapshotDialog)


def answer(box: QMessageBox, words: str) -> None:
    next(button for button in box.buttons() if button.text() == words).click()


def spoil(file: Path, page: int) -> None:
    with file.open("rb+") as raw:
        raw.seek(page * PAGE)
        raw.write(b"\xa5" * PAGE)


def test_a_snapshot_is_made_once_a_day_after_the_window_is_up(start, folders, sees) -> None:
    program = start(folders)
    assert snapshots(folders) == []
    keep_today(program, folders, sees)
    program.window._tenders.keeping.keep_today()
    sees(lambda: not program.window._jobs[0].running())
    assert len(snapshots(folders)) == 1


def test_a_snapshot_is_brought_back_from_the_menu(start, folders, sees) -> None:
    program = start(folders)
    memory = Memory(program._library.database)
    first, second = program.window.library.articles(program.window.browsing.issues[0].id)[:2]
    memory.keep(first.id)
    keep_today(program, folders, sees)
    memory.keep(second.id)

    dialog = open_dialog(program, sees)
    (row,) = [dialog.findChild(QTreeWidget).topLevelItem(0)]
    assert [row.text(column) for column in range(1, 5)] == ["每日备份", "5", "33", "0"]
    dialog._restore.click()
    question = dialog.findChild(QMessageBox)
    assert "的样子吗" in question.text()
    answer(question, "恢复")
    sees(lambda: program.reopens and not program.window.isVisible())
    program.close()

    again = start(folders)
    assert Memory(again._library.database).kept() == [first.id]
    assert len(snapshots(folders)) == 2
    sees(lambda: again.window.tending.index == "ready")


def test_before_there_is_a_snapshot_it_says_so(start, folders, sees) -> None:
    program = start(folders)
    dialog = open_dialog(program, sees)
    assert not dialog._restore.isEnabled()
    assert not dialog.findChild(QTreeWidget).isVisible()
    dialog.close()


def test_a_damaged_snapshot_cannot_be_chosen(start, folders, sees) -> None:
    program = start(folders)
    keep_today(program, folders, sees)
    snapshots(folders)[0].file.write_bytes(b"no library")
    dialog = open_dialog(program, sees)
    assert dialog.findChild(QTreeWidget).topLevelItem(0).text(2) == "已损坏"
    assert not dialog._restore.isEnabled()
    dialog.close()


def test_a_library_that_cannot_be_opened_is_read_from_the_page_that_tells_of_it(start, folders, sees) -> None:
    with closing(Library.open(folders.data)) as library:
        for _ in Snapshots(library.file).make():
            pass
    (folders.data / FILE).write_bytes(b"this was a library once" * 1000)
    program = start(folders)
    assert program.window.desk.state.step == "读出报库中能读的部分…"
    program.window.desk.state.focusProxy().click()
    sees(lambda: program.window.findChild(QMessageBox))
    question = program.window.findChild(QMessageBox)
    assert question.text() == "报库文件有损坏。"
    answer(question, "读出能读的部分")
    sees(lambda: told(program))
    box = told(program)
    assert "读出 5 版，33 篇文章" in box.informativeText()
    assert "其中 5 版取自备份。" in box.informativeText()
    answer(box, "打开报库")
    sees(lambda: program.reopens)
    program.close()
    again = start(folders)
    assert len(again.window.browsing.issues) == 5
    assert again.window.desk.reader.isVisible()


def told(program: Program) -> QMessageBox | None:
    boxes = program.window.findChildren(QMessageBox)
    return next((box for box in boxes if box.text() == "报库已经读出。"), None)


def test_a_sound_library_is_told_to_be_sound(start, folders, sees) -> None:
    program = start(folders)
    program.window.commands[Do.SALVAGE].trigger()
    sees(lambda: program.window.status.said == "报库完好，没有发现损坏。")
    assert program.window.findChild(QMessageBox) is None


def test_damage_that_the_daily_snapshot_meets_is_told_and_no_snapshot_is_lost(start, folders, sees) -> None:
    program = start(folders)
    program.window.close()
    program.close()
    with closing(sqlite3.connect(folders.data / FILE)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'fragments'").fetchone()[0]
    spoil(folders.data / FILE, root - 1)
    again = start(folders)
    again.window._tenders.keeping.keep_today()
    sees(lambda: "今天没有备份" in again.window.desk.notice.accessibleDescription())
    assert snapshots(folders) == []
