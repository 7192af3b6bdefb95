"""The screen that packaging/with-screen brings is one that a window can be used on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.xvfb


def test_a_window_opens_and_gets_the_keyboard(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitExposed(line)
    qtbot.waitUntil(line.hasFocus)
    assert line.windowHandle().screen().geometry().width() >= 1280
