"""The program over a library whose only article would like to be more than text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hostile import PAGE
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtreader.folders import folders_under
from qtreader.library.intake import take_in
from qtreader.library.store import Library
from qtreader.main import Program


@pytest.fixture
def hostile_folder(tmp_path: Path) -> Path:
    """What ``--data`` takes."""
    page = tmp_path / "<img src=x>.txt"
    page.write_text(PAGE, encoding="utf-8")
    folders = folders_under(tmp_path / "data")
    with closing(Library.open(folders.data)) as library:
        for _ in take_in(library, [page]):
            pass
    return tmp_path / "data"


@pytest.fixture
def hostile(hostile_folder: Path) -> Iterator[Library]:
    with closing(Library.open(folders_under(hostile_folder).data)) as library:
        yield library


@pytest.fixture
def sees(qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    """Waits until it is so."""
    return lambda what: qtbot.waitUntil(lambda: bool(what()), timeout=20_000)


@pytest.fixture
def program(hostile_folder: Path, qapp: QApplication, sees: Callable) -> Iterator[Program]:
    program = Program(qapp, folders_under(hostile_folder))
    program.open([])
    sees(lambda: program.window.tending.index == "ready" and not program.window.works.busy)
    yield program
    program.window.close()
    program.close()
    program.window.deleteLater()
