"""What else a query may mean: one quiet line each, to be clicked or entered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from qtreader.desktop.theme import Look
from qtreader.models import wording
from qtreader.window.rows.row_text import elided

if TYPE_CHECKING:
    from qtreader.search.suggestions import Suggestion

MARGIN = 4  # pixels of a line that are no text


class SuggestionLines(QWidget):
    asked = Signal(str)  # the query that is to be searched for instead

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._suggestions: tuple[Suggestion, ...] = ()
        self._look = Look()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.lines: list[_Line] = []
        self.hide()

    def show_all(self, suggestions: Iterable[Suggestion]) -> None:
        self._suggestions = tuple(suggestions)
        for line in self.lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self.lines = [self._line(suggestion) for suggestion in self._suggestions]
        self.setVisible(bool(self.lines))

    def enter(self) -> None:
        """Gives the keyboard to the first line, if there is one."""
        if self.lines:
            self.lines[0].setFocus(Qt.FocusReason.TabFocusReason)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setStyleSheet(
            f"QPushButton {{ color: {look.theme.red}; background: transparent; text-align: left;"
            f" border: 1px solid transparent; padding: 2px 0; }}"
            f"QPushButton:hover {{ text-decoration: underline; }}"
            f"QPushButton:focus {{ border-bottom-color: {look.theme.red}; }}"
        )
        for line in self.lines:
            line.setFont(look.sans_font(12))

    def reword(self) -> None:
        for line, suggestion in zip(self.lines, self._suggestions, strict=True):
            line.say(suggestion)

    def _line(self, suggestion: Suggestion) -> _Line:
        line = _Line(self)
        line.say(suggestion)
        line.setFont(self._look.sans_font(12))
        line.clicked.connect(lambda: self.asked.emit(suggestion.query))
        self._column.addWidget(line)
        return line


class _Line(QPushButton):
    """Enter presses it as the space bar does; it is no wider than the pane, and cut with … if need be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, suggestion: Suggestion) -> None:
        words = wording.suggestion(suggestion)
        self.setAccessibleName(words)
        self.setToolTip(wording.hint(words, suggestion.query))
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
        self.setText(elided(self.accessibleName(), self.font(), self.width() - MARGIN).replace("&", "&&"))
