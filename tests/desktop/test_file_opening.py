"""A file that macOS asks the program to open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent

from qtreader.desktop.file_opening import FileOpening


def test_it_is_asked_for(qapp, qtbot) -> None:
    opening = FileOpening(qapp)
    with qtbot.waitSignal(opening.asked) as asked:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent("/pages/四.txt"))
    assert asked.args == [[Path("/pages/四.txt")]]
    opened = []
    opening.asked.connect(opened.append)
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/")))  # no file of this computer
    assert opened == []
    qapp.removeEventFilter(opening)
