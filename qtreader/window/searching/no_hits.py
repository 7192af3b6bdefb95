"""What stands in the place of the hits where there are none: what was searched, what is near, what next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from qtreader.desktop.theme import LEFT, Look
from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.search.answer import Answer
from qtreader.window.searching import answer_words
from qtreader.window.searching.line_button import LineButton
from qtreader.window.searching.suggestion_lines import SuggestionLines

if TYPE_CHECKING:
    from qtreader.search.suggestions import Suggestion

translate = QCoreApplication.translate


class NoHits(QScrollArea):
    asked = Signal(str)  # a query, to be asked instead

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._answer: Answer | None = None
        self._without_filters = ""
        self._issues: tuple[IssueEntry, ...] = ()
        self._gaps: tuple[Gap, ...] = ()
        sheet = QWidget(self)
        sheet.setObjectName("noHits")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence, self.note, self._near, self.missing, self.advice = (_label(sheet) for _ in range(5))
        self.suggestions = SuggestionLines(sheet)
        self.suggestions.asked.connect(self.asked)
        self.step = LineButton(sheet)
        self.step.clicked.connect(self._ask_next)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(LEFT, 24, 16, 16)
        column.setSpacing(8)
        for part, above in (
            (self.sentence, 0),
            (self.note, 0),
            (self._near, 12),
            (self.suggestions, 0),
            (self.missing, 12),
            (self.step, 12),
            (self.advice, 12),
        ):
            column.addSpacing(above)
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(sheet)

    def set_holdings(self, issues: Sequence[IssueEntry], gaps: Sequence[Gap]) -> None:
        """What the library holds and what is missing between."""
        self._issues, self._gaps = tuple(issues), tuple(gaps)
        self.reword()

    def set_answer(self, answer: Answer | None, without_filters: str = "") -> None:
        """``without_filters`` is its query with the filters taken out."""
        self._answer, self._without_filters = answer, without_filters
        self.suggestions.show_all(())
        self._near.hide()
        self.verticalScrollBar().setValue(0)
        self.reword()

    def set_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        self.suggestions.show_all(suggestions)
        self._near.setVisible(bool(self.suggestions.lines))

    def enter(self) -> None:
        """Gives the keyboard to the first thing one can do."""
        if not self.suggestions.enter() and self.step.isVisible():
            self.step.setFocus(Qt.FocusReason.TabFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.enter()

    def set_look(self, look: Look) -> None:
        theme = look.theme
        self.setStyleSheet(f"#noHits {{ background: {theme.listing}; }} QLabel {{ color: {theme.soft}; }}")
        self.sentence.setFont(look.serif_font(17))
        self.sentence.setStyleSheet(f"QLabel {{ color: {theme.ink}; }}")
        self._near.setFont(look.sans_font(12, bold=True))
        for label in (self.note, self.missing, self.advice):
            label.setFont(look.sans_font(12))
        self.suggestions.set_look(look)
        self.step.set_look(look, theme.red)

    def reword(self) -> None:
        self._near.setText(translate("NoHits", "相近的有（按 Alt 与数字）"))
        self.suggestions.reword()
        answer = self._answer
        if answer is None or answer_words.is_empty(answer):
            self.sentence.setText(translate("HitPane", "还没有输入要找的字词。"))
            self.note.setText(translate("HitPane", "输入一个字、一个词或一段原文；加引号则逐字查找。"))
            for part in (self.missing, self.step, self.advice):
                part.hide()
            return
        self.sentence.setText(answer_words.nothing_found(answer))
        known = (answer_words.reading(answer), answer_words.searched(answer), answer_words.held(self._issues))
        self.note.setText("\n".join(filter(None, known)))
        self.missing.setText(answer_words.not_held(self._gaps))
        self.missing.setVisible(bool(self._gaps))
        self._word_step(answer_words.next_step(answer, self._without_filters))

    def _word_step(self, step: answer_words.NextStep) -> None:
        if step.query:
            self.step.say(step.words, step.query)
        else:
            self.advice.setText(step.words)
        self.step.setVisible(bool(step.query))
        self.advice.setVisible(not step.query)

    def _ask_next(self) -> None:
        if self._answer is not None:
            self.asked.emit(answer_words.next_step(self._answer, self._without_filters).query)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
