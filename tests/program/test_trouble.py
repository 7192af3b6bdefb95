"""What a reader sees when something is wrong at the start: one sentence, and the rest goes on."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from qtreader.folders import folders_under
from qtreader.library.intake import take_in
from qtreader.library.store import FILE, Library
from qtreader.main import Program


def said_in_place_of_an_article(program: Program) -> str:
    state = program.window.desk.state
    return f"{state.sentence} {state.detail}" if state.isVisible() else ""


def notice(program: Program) -> str:
    return program.window.desk.notice.accessibleDescription()


def test_a_first_start_fills_the_library_without_a_word_of_trouble(start, tmp_path) -> None:
    program = start(folders_under(tmp_path / "data"))
    assert len(program.window.browsing.issues) == 5
    assert notice(program) == ""


def test_a_damaged_library_is_told_and_left_as_it_is(start, tmp_path) -> None:
    folders = folders_under(tmp_path / "data")
    folders.make()
    file = folders.data / FILE
    file.write_bytes(b"this was a library once" * 1000)
    before = file.read_bytes()

    program = start(folders)

    assert said_in_place_of_an_article(program) == (
        f"报库文件“{file}”已损坏，原文件保留未动。 现在显示的是随程序附带的版面，这次所做的改动不会保留。"
        " 按 Esc 先读这些版面。"
    )
    assert len(program.window.browsing.issues) == 5  # the pages that come with the program can be read
    assert file.read_bytes() == before


def test_a_folder_that_cannot_be_written_to_is_told(start, tmp_path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    program = start(folders_under(tmp_path / "data"))
    assert notice(program).endswith("不可写：可以照常阅读和搜索，但这次所做的改动不会保留。")
    assert len(program.window.browsing.issues) == 5


def test_a_library_in_a_read_only_folder_can_be_read(start, tmp_path, monkeypatch) -> None:
    folders = folders_under(tmp_path / "data")
    folders.make()
    library = Library.open(folders.data)
    page = tmp_path / "page.txt"
    page.write_text("甲乙日报\n\n河边新桥今日通车\n\n■记者 丁一\n\n本报讯 昨日,河边新桥通车,市民称便。\n")
    for _ in take_in(library, [page]):
        pass
    library.close()
    make_read_only(folders.data, monkeypatch)

    program = start(folders)

    assert "改动不会保留" in notice(program)
    assert "河边新桥今日通车" in program.window.windowTitle()


def make_read_only(folder: Path, monkeypatch) -> None:
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):  # root may write everywhere; the program asks by os.access
        asked = os.access
        monkeypatch.setattr(os, "access", lambda path, mode: path != folder and asked(path, mode))


def test_a_damaged_index_is_built_anew(start, tmp_path, qtbot) -> None:
    folders = folders_under(tmp_path / "data")
    first = start(folders)
    first.window.close()
    for file in (folders.cache / "index").rglob("*"):
        if file.is_file():
            file.write_bytes(b"")

    again = start(folders)

    qtbot.waitUntil(lambda: again.window.tending.index == "ready", timeout=20_000)
    assert notice(again) == ""


def test_a_bug_reaches_the_log_and_a_dialog_that_copies_the_report(start, tmp_path, qtbot) -> None:
    folders = folders_under(tmp_path / "data")
    program = start(folders)
    with qtbot.waitSignal(program.crashes.reported):
        program.crashes.take(ZeroDivisionError("a bug of ours"))

    box = program.window.findChild(QMessageBox)
    assert box.isVisible()
    copy = next(button for button in box.findChildren(QAbstractButton) if button.text() == "复制报告")
    copy.click()
    assert "ZeroDivisionError: a bug of ours" in QGuiApplication.clipboard().text()
    assert box.isVisible()
    assert "ZeroDivisionError: a bug of ours" in (folders.state / "qtreader.log").read_text(encoding="utf-8")
    box.close()


def test_a_log_that_has_grown_is_put_aside(start, tmp_path, qtbot) -> None:
    folders = folders_under(tmp_path / "data")
    folders.make()
    (folders.state / "qtreader.log").write_text("an old line\n" * 100_000, encoding="utf-8")
    program = start(folders)
    with qtbot.waitSignal(program.crashes.reported):
        program.crashes.take(ZeroDivisionError("new"))
    program.window.findChild(QMessageBox).close()
    assert "an old line" not in (folders.state / "qtreader.log").read_text(encoding="utf-8")
    assert "an old line" in (folders.state / "qtreader.old.log").read_text(encoding="utf-8")


def test_a_library_of_a_newer_program_is_told(start, tmp_path) -> None:
    folders = folders_under(tmp_path / "data")
    folders.make()
    library = Library.open(folders.data)
    library.database.connection.execute("PRAGMA user_version = 99")
    library.close()
    assert "请升级程序" in said_in_place_of_an_article(start(folders))
