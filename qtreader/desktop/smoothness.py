"""That the window goes on while work runs beside it: Python runs one thread at a time.

Measured with ``packaging/measure-window`` while articles are taken in, indexed and searched.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

TURN = 0.0005  # seconds until a thread that computes lets another go on; 0.005 is what Python begins with
YOUNG, MIDDLE = 5_000, 20
NEVER = 1_000_000_000


class Smoothness(QObject):
    """Shorter turns of the threads, and no search of the whole memory for what can be thrown away while
    somebody reads: with a large library in memory it takes a second. It is done when the program is
    no longer in front."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._before = (sys.getswitchinterval(), gc.get_threshold())
        sys.setswitchinterval(TURN)
        gc.enable()  # ``start.py`` put it off
        gc.set_threshold(YOUNG, MIDDLE, NEVER)
        application.applicationStateChanged.connect(self._tidy)

    def end(self) -> None:
        """Everything as Python has it."""
        interval, thresholds = self._before
        sys.setswitchinterval(interval)
        gc.set_threshold(*thresholds)

    def _tidy(self, state: Qt.ApplicationState) -> None:
        if state in (Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationHidden):
            gc.collect()
