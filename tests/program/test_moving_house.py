"""From the window: everything packed into one file, and moved in where another library is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings, ThemeChoice
from qtreader.errors import DiskFull
from qtreader.folders import Folders, folders_under
from qtreader.library.memory import Memory
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import FILE
from qtreader.main import Program


@pytest.fixture
def folders(filled_folder: Path, tmp_path: Path) -> Folders:
    folders = folders_under(tmp_path / "old")
    folders.make()
    (folders.data / FILE).write_bytes((filled_folder / FILE).read_bytes())
    return folders


@pytest.fixture
def sees(qtbot) -> Callable:
    return lambda what: qtbot.waitUntil(lambda: bool(what()), timeout=20_000)


def box(program: Program) -> QMessageBox | None:
    shown = program.window.findChildren(QMessageBox, "moving")
    return next((each for each in shown if each.isVisible()), None)


def press(program: Program, words: str) -> None:
    next(button for button in box(program).buttons() if button.text() == words).click()


def choose(program: Program, file: Path) -> None:
    dialog = program.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()


def packed(program: Program, file: Path, sees) -> Path:
    program.window.commands[Do.MOVE_OUT].trigger()
    choose(program, file)
    sees(lambda: box(program))
    return file


def test_everything_is_packed_and_moved_in_on_a_new_computer(start, folders, tmp_path, sees) -> None:
    old = start(folders)
    Memory(old._library.database).save_search("防疫", "疫情防控")
    old.window.settings.theme = ThemeChoice.SEPIA
    file = packed(old, tmp_path / "all.qtreader", sees)
    assert str(file) in box(old).informativeText()
    assert "5 期、33 篇、0 条剪报" in box(old).informativeText()
    box(old).close()

    new_folders = folders_under(tmp_path / "new")
    new = start(new_folders)
    new.window.commands[Do.MOVE_IN].trigger()
    choose(new, file)
    sees(lambda: box(new))
    assert "换掉" in box(new).text()
    assert "留作一份备份" in box(new).informativeText()
    assert box(new).defaultButton() is box(new).button(QMessageBox.StandardButton.Cancel)
    press(new, "搬入")
    sees(lambda: box(new) and box(new).text() == "已经搬入。")
    (kept,) = Snapshots(new_folders.data / FILE).all()
    assert str(kept.file) in box(new).informativeText()
    press(new, "打开报库")
    sees(lambda: new.reopens and not new.window.isVisible())
    new.close()
    assert new.make_room() == []

    again = start(new_folders)
    assert [saved.name for saved in Memory(again._library.database).saved_searches()] == ["防疫"]
    assert again.window.settings.theme is ThemeChoice.SEPIA
    sees(lambda: again.window.tending.index == "ready")


def test_who_says_no_keeps_what_he_has(start, folders, tmp_path, sees) -> None:
    program = start(folders)
    file = packed(program, tmp_path / "all.qtreader", sees)
    box(program).close()
    program.open_files([file])  # dropped, or opened with the program
    sees(lambda: box(program))
    box(program).button(QMessageBox.StandardButton.Cancel).click()
    assert not program.window.works.busy
    assert Snapshots(folders.data / FILE).all() == []


def test_what_is_no_moving_file_is_told_and_nothing_is_asked(start, folders, tmp_path, sees) -> None:
    program = start(folders)
    (tmp_path / "x.qtreader").write_bytes(b"x")
    program.open_files([tmp_path / "x.qtreader"])
    sees(lambda: "不是完好的搬家文件" in program.window.desk.notice.sentence)
    assert box(program) is None


def test_a_damaged_library_is_replaced_from_the_page_that_tells_of_it(start, folders, tmp_path, sees) -> None:
    old = start(folders)
    file = packed(old, tmp_path / "all.qtreader", sees)
    box(old).close()
    broken = folders_under(tmp_path / "broken")
    broken.make()
    (broken.data / FILE).write_bytes(b"this was a library once" * 1000)
    program = start(broken)
    program.open_files([file])
    sees(lambda: box(program))
    assert "不在或有损坏" in box(program).informativeText()
    press(program, "搬入")
    sees(lambda: box(program) and box(program).text() == "已经搬入。")
    press(program, "打开报库")
    sees(lambda: program.reopens)
    program.close()
    program.make_room()
    again = start(broken)
    assert again.window.library.file == broken.data / FILE
    assert len(again.window.browsing.issues) == 5


def test_settings_that_cannot_be_put_in_place_are_told_in_the_next_window(start, folders, qapp, sees) -> None:
    program = start(folders)

    def full() -> None:
        raise DiskFull(file="qtreader.ini")

    program.reopen(full)
    program.close()
    (trouble,) = program.make_room()
    assert isinstance(trouble, DiskFull)
    again = start(folders, [trouble])
    sees(lambda: "qtreader.ini" in again.window.desk.notice.sentence)


def test_the_window_is_packed_as_it_stands(start, folders, tmp_path, sees) -> None:
    program = start(folders)
    program.window.resize(900, 600)
    packed(program, tmp_path / "all.qtreader", sees)
    box(program).close()
    assert Settings(folders.config).geometry == program.window.saveGeometry()
