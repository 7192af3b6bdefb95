"""What else a query may mean: one quiet line each, to be clicked, entered, or taken with Alt and a digit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qtreader.desktop.theme import Look
from qtreader.models import wording
from qtreader.window.searching.line_button import LineButton

if TYPE_CHECKING:
    from qtreader.search.suggestions import Suggestion

DIGITS = 9


class SuggestionLines(QWidget):
    asked = Signal(str)  # the query that is to be searched for instead

    def __init__(self, parent: QWidget, most: int = DIGITS) -> None:
        """``most`` of them are shown."""
        super().__init__(parent)
        self._most = most
        self._suggestions: tuple[Suggestion, ...] = ()
        self._look = Look()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.lines: list[LineButton] = []
        self.hide()

    def show_all(self, suggestions: Iterable[Suggestion]) -> None:
        self._suggestions = tuple(suggestions)[: self._most]
        for line in self.lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self.lines = [self._line(suggestion) for suggestion in self._suggestions]
        self.reword()
        self.setVisible(bool(self.lines))

    def enter(self) -> bool:
        """Gives the keyboard to the first line; whether there is one."""
        if self.lines:
            self.lines[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self.lines)

    def set_look(self, look: Look) -> None:
        self._look = look
        for line in self.lines:
            line.set_look(look, look.theme.red)

    def reword(self) -> None:
        for number, (line, suggestion) in enumerate(zip(self.lines, self._suggestions, strict=True), 1):
            line.say(wording.suggestion(suggestion), suggestion.query, digit=number)

    def _line(self, suggestion: Suggestion) -> LineButton:
        line = LineButton(self)
        line.set_look(self._look, self._look.theme.red)
        line.clicked.connect(lambda: self.asked.emit(suggestion.query))
        self._column.addWidget(line)
        return line
