"""A line of words that can be clicked or entered: no wider than its pane, cut with … if need be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from qtreader.desktop.theme import Look
from qtreader.models import wording
from qtreader.window.rows.row_text import elided

MARGIN = 4  # pixels of a line that are no text


class LineButton(QPushButton):
    """Enter presses it as the space bar does; Down and Up lead to the line below and above."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._digit = 0

    def say(self, words: str, more: str = "", *, digit: int = 0) -> None:
        """``more`` is told by the tool tip alone; with Alt and the ``digit`` it is pressed from
        anywhere in the window (0: it is not)."""
        self._digit = digit
        self.setAccessibleName(words)
        self.setToolTip(wording.hint(words, more))
        self._fit()

    def set_look(self, look: Look, colour: str) -> None:
        self.setFont(look.sans_font(12))
        self.setStyleSheet(
            f"QPushButton {{ color: {colour}; background: transparent; text-align: left;"
            f" border: 1px solid transparent; padding: 2px 0; }}"
            f"QPushButton:hover {{ text-decoration: underline; }}"
            f"QPushButton:focus {{ border-bottom-color: {colour}; }}"
        )
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case _:
                super().keyPressEvent(event)

    def _fit(self) -> None:
        key = f"{self._digit}  " if self._digit else ""
        words = elided(key + self.accessibleName(), self.font(), self.width() - MARGIN).replace("&", "&&")
        self.setText(f"&{words}" if key else words)
