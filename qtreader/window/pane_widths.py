"""How wide the lists are beside the article: as their reader drew them, in text of their size."""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QEvent, QObject
from PySide6.QtWidgets import QSplitter

from qtreader.desktop.theme import Look

FIRST = (227, 341)  # of issues and list, in pixels at 100 %
MOST = 0.5  # of the width of all: the other half is the article's


_SAVED = re.compile(rb"([1-9]\d{1,3}) ([1-9]\d{1,3})")


class PaneWidths(QObject):
    """Keeps what was wanted apart from what there was room for: a window that was narrow for a while, or
    a text that was large, leaves no list narrow for good."""

    def __init__(self, panes: QSplitter) -> None:
        """``panes``: issues, list, and the article that takes the rest."""
        super().__init__(panes)
        self._panes = panes
        self._look = Look()
        self._wanted: tuple[float, ...] = FIRST  # pixels at 100 %
        panes.splitterMoved.connect(self._take)
        panes.installEventFilter(self)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.fit()

    def fit(self) -> None:
        """To the size of the text and the room there is."""
        room = self._panes.width()
        lists = [width * self._look.scale for width in self._wanted]
        drawn = min(1.0, MOST * room / sum(lists))
        widths = [round(width * drawn) for width in lists]
        self._panes.setSizes([*widths, room - sum(widths)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return False

    def save(self) -> QByteArray:
        """What is wanted, not what there is room for today."""
        return QByteArray(" ".join(str(round(width)) for width in self._wanted).encode())

    def restore(self, state: QByteArray) -> None:
        """A state that is empty or broken leaves the first widths."""
        saved = _SAVED.fullmatch(state.data())
        if saved is not None:
            self._wanted = (int(saved[1]), int(saved[2]))
        self.fit()

    def _take(self, *_: int) -> None:
        """What is hidden keeps what it was given before."""
        drawn = zip(self._panes.sizes(), self._wanted, strict=False)
        self._wanted = tuple(width / self._look.scale if width else wanted for width, wanted in drawn)
