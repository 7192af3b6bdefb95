"""The program on folders of a test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from qtreader.errors import Trouble
from qtreader.folders import Folders
from qtreader.main import Program


@pytest.fixture
def open_with(qapp: QApplication) -> Iterator[Callable[..., Program]]:
    """Starts the program on folders of one's own, with files to open."""
    started: list[Program] = []

    def open_with(folders: Folders, files: list[Path], troubles: list[Trouble] | None = None) -> Program:
        program = Program(qapp, folders, troubles or [])
        started.append(program)
        program.open(files)
        return program

    yield open_with
    for program in reversed(started):
        if isValid(program.window):  # else it has made room
            program.window.close()
            program.close()
            program.window.deleteLater()


@pytest.fixture
def start(open_with, qtbot: QtBot) -> Callable[..., Program]:
    """Starts the program on folders of one's own and waits until its first works are done."""

    def start(folders: Folders, troubles: list[Trouble] | None = None) -> Program:
        program = open_with(folders, [], troubles)
        qtbot.waitUntil(lambda: program.window.tending.index is not None, timeout=20_000)
        qtbot.waitUntil(lambda: not program.window.works.busy, timeout=20_000)
        return program

    return start
