"""What the program says of itself: version, terms, and the licence of every part, to be read and searched."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTreeWidget, QWidget

from qtreader import __version__
from qtreader.desktop.jobs import Jobs
from qtreader.desktop.theme import Look
from qtreader.window.about import parts as making
from qtreader.window.about.about_dialog import AboutDialog
from qtreader.window.about.parts import BROUGHT_FOR, Part, parts
from qtreader.window.about.showing import show_about

PROJECT = Path(__file__).parents[2]
PROGRAM = PROJECT / "packaging" / "program"
sys.path.insert(0, str(PROGRAM))
from list_parts import TEXTS, part, within_packages  # noqa: E402

sys.path.remove(str(PROGRAM))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """A one-folder program, as its making lays the parts."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "qtreader"))
    others = [
        *within_packages(),
        part("library", "borax", "4.1", "MIT"),
        part("framework", "Qt", "6.11.3", "LGPL-3.0-only"),
        part("library", "ICU", "73", "Unicode-3.0"),
        part("library", "Python", "3.11", "Python-2.0.1"),
        part("library", "PyInstaller bootloader", "6", "GPL-2.0-or-later WITH Bootloader-exception"),
        part("file", "Qiantang Serif and Sans (from Noto CJK)", "1", "OFL-1.1"),
    ]
    own = part("application", "qtreader", "0.1.0", "MIT")
    bill = {"metadata": {"component": own}, "components": others}
    (tmp_path / "parts.cdx.json").write_text(json.dumps(bill), encoding="utf-8")
    rooms = ("borax", "fonts", "lxml", "opencc", "pyinstaller-bootloader", "pypdfium2", "pyside6-essentials")
    for room in (*rooms, "python", "qtreader"):
        (tmp_path / "licences" / room).mkdir(parents=True)
        (tmp_path / "licences" / room / "LICENSE").write_text(f"Terms of {room} ©", encoding="utf-8")
    return tmp_path


@pytest.fixture
def dialog(qtbot, qapp):
    dialog = AboutDialog(Look(), None)
    dialog.show_parts(
        [Part("qtreader", "0.1.0", "MIT", "Permission is granted"), Part("Qt", "6", "LGPL", "Lesser")]
    )
    dialog.show()
    yield dialog
    dialog.close()


def rows(dialog: AboutDialog) -> list[str]:
    tree = dialog.findChild(QTreeWidget)
    return [tree.topLevelItem(number).text(0) for number in range(tree.topLevelItemCount())]


def text(dialog: AboutDialog) -> str:
    return dialog.findChild(QPlainTextEdit).toPlainText()


def test_every_part_of_the_one_folder_program_has_the_text_of_its_licence(folder) -> None:
    found = parts()
    assert found[0] == Part("qtreader", "0.1.0", "MIT", "Terms of qtreader ©")
    assert [each.name for each in found if not each.text] == []
    texts = {each.name: each.text for each in found}
    assert texts["libxml2"] == texts["libxslt"] == "Terms of lxml ©"
    assert texts["RapidJSON (in OpenCC)"] == "Terms of opencc ©"


def test_the_parts_of_this_python_are_those_that_the_program_asks_for() -> None:
    found = {each.name.lower().replace("_", "-"): each for each in parts()}
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    for asked in map(Requirement, settings["project"]["dependencies"]):
        assert found[asked.name.lower()].version
    assert "shiboken6" in found  # asked for by a part
    assert [each.name for each in found.values() if not each.text] == []
    assert next(iter(found.values())).version == __version__


def test_texts_are_brought_for_the_same_packages_that_the_one_folder_program_has_them_for() -> None:
    assert BROUGHT_FOR == TEXTS
    for files in TEXTS.values():
        assert all((PROGRAM / "licences" / file).is_file() for file in files)


def test_a_part_without_a_text_says_what_it_says_of_itself(dialog) -> None:
    dialog.show_parts([Part("borax", "4", "MIT")])
    assert text(dialog) == "borax 没有附许可全文。它自己说的许可：MIT。"


def test_the_licence_of_the_part_that_is_chosen_is_shown(dialog, qtbot) -> None:
    assert rows(dialog) == ["qtreader", "Qt"]
    assert text(dialog) == "Permission is granted"
    tree = dialog.findChild(QTreeWidget)
    tree.setCurrentItem(tree.topLevelItem(1))
    assert text(dialog) == "Lesser"


def test_names_and_texts_are_searched(dialog) -> None:
    field = dialog.findChild(QLineEdit)
    for typed, found in (
        ("qt", ["qtreader", "Qt"]),
        ("LESSER", ["Qt"]),
        ("mit granted", ["qtreader"]),
        ("x y", []),
    ):
        field.setText(typed)
        assert rows(dialog) == found, typed
    assert text(dialog) == ""
    field.clear()
    assert text(dialog) == "Permission is granted"


def test_it_opens_at_once_and_the_parts_come_to_it(qtbot, qapp, monkeypatch) -> None:
    monkeypatch.setattr(making, "parts", lambda: [Part("qtreader", "0.1.0", "MIT", "words")])
    window = QWidget()
    qtbot.addWidget(window)
    jobs = Jobs(window)
    show_about(Look(), jobs, window)
    dialog = window.findChild(AboutDialog)
    assert dialog.isVisible()
    assert rows(dialog) == []
    assert "正在列出…" in [label.text() for label in dialog.findChildren(QLabel)]
    qtbot.waitUntil(lambda: rows(dialog) == ["qtreader"])
    dialog.close()
    qtbot.waitUntil(lambda: not jobs.running())
    jobs.finish()


def test_one_that_is_closed_before_is_not_written_to(qtbot, qapp) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    jobs = Jobs(window)
    show_about(Look(), jobs, window)
    window.findChild(AboutDialog).reject()
    qtbot.waitUntil(lambda: not jobs.running(), timeout=10_000)
