"""When a window has been painted for the first time: what it shows is fetched after that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

AT_LATEST_MS = 500  # a window that is minimized is never painted


class FirstPaint(QObject):
    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        """Calls ``then`` once, when the window has been painted or could have been."""
        super().__init__(window)
        self._then = then
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(AT_LATEST_MS)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)  # when what is being painted has been shown
        return False

    def _go_on(self) -> None:
        self._then()
        self.deleteLater()
