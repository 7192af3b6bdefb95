"""The program on folders of a test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtreader.folders import Folders
from qtreader.main import Program


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Folders], Program]]:
    """Starts the program on folders of one's own and waits until its first works are done."""
    started: list[Program] = []

    def start(folders: Folders) -> Program:
        program = Program(qapp, folders)
        started.append(program)
        program.open([])
        qtbot.waitUntil(lambda: program.window.tending.index is not None, timeout=20_000)
        qtbot.waitUntil(lambda: not program.window.works.busy, timeout=20_000)
        return program

    yield start
    for program in started:
        program.window.close()
        program.close()
        program.window.deleteLater()
