"""A field over the window and, below it, where one may go: typed at, walked through, entered.

It is no window of its own, so that an input method goes on undisturbed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from qtreader.desktop.theme import LEFT, Look
from qtreader.models.choice_list import Choice, ChoiceListModel, Place
from qtreader.window.palette.palette import Field
from qtreader.window.rows.choice_delegate import ChoiceDelegate
from qtreader.window.rows.row_text import line_height, set_lines
from qtreader.window.rows.row_views import RowList

translate = QCoreApplication.translate

WIDTH = 560  # pixels at 100 %
MOST_HIGH = 0.7  # of the window
HINT_LINES, HINT_PADDING = 3, 7  # at most; pixels
MARGIN = 12  # pixels to the edges of the window at least

Find = Callable[[str], Sequence[Choice]]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: ``find`` gives the choices for what is typed, ``hint`` the keys that are of use."""

    title: str
    find: Find
    hint: str
    removable: bool = False  # Shift+Del takes a row away


class ChooserField(Field):
    removal_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Delete and (shift or not self.text()):
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)


class Chooser(QFrame):
    chosen = Signal(object)  # Place
    removed = Signal(object)  # Place

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("chooser")
        self._window = window
        self._look = Look()
        self._question: Question | None = None
        self._left: QWidget | None = None  # what had the keyboard before
        self._model = ChoiceListModel(self)
        self._delegate = ChoiceDelegate(self)
        self._field = ChooserField(self)
        self._list = RowList(self._model, self._delegate, self)
        self._hint = QLabel(self)
        self._arrange()
        self._connect()
        window.installEventFilter(self)
        self.hide()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is listed, from the top."""
        return self._model.choices

    @property
    def current(self) -> Choice | None:
        row = self._list.currentIndex().row()
        return self._model.choices[row] if row >= 0 else None

    def ask(self, question: Question) -> None:
        """Opens with nothing typed; another question takes the place of the one before."""
        if not self.isVisible():
            self._left = self._window.focusWidget()
        self._question = question
        self._field.setPlaceholderText(question.title)
        self._field.setAccessibleName(question.title)
        self._hint.setText(question.hint)
        self._field.clear()
        self.find_again()
        self.show()
        self._fit()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_asking(self, title: str) -> bool:
        return self.isVisible() and self._question is not None and self._question.title == title

    def find_again(self) -> None:
        """After what can be chosen has changed. The row that is current stays in its place."""
        row = self._list.currentIndex().row()
        self._find(self._field.text(), max(0, row))

    def put_away(self) -> None:
        """The keyboard goes back to where it was."""
        if self.isVisible():
            self.hide()
            if self._left is not None and self._left.isVisible():
                self._left.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._list.set_look(look)
        self._field.setFont(look.sans_font(15))
        self._hint.setFont(look.sans_font(12))
        theme = look.theme
        self.setStyleSheet(
            f"#chooser {{ background: {theme.listing}; border: 2px solid {theme.soft}; border-radius: 6px; }}"
            f"#chooserField, #chooserField:focus {{ background: {theme.surface}; border: none;"
            f" border-bottom: 1px solid {theme.hairline}; border-radius: 0; padding: 10px 14px; }}"
            f"#chooserRows {{ background: {theme.listing}; }}"
            f"#chooserHint {{ color: {theme.faint}; padding: {HINT_PADDING}px {LEFT}px;"
            f" border-top: 1px solid {theme.hairline}; }}"
        )
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def _arrange(self) -> None:
        self._field.setObjectName("chooserField")
        self._list.setObjectName("chooserRows")
        self._hint.setObjectName("chooserHint")
        self._hint.setWordWrap(True)
        self._list.setUniformItemSizes(False)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._hint)
        self.setFocusProxy(self._field)

    def _connect(self) -> None:
        self._field.textChanged.connect(lambda typed: self._find(typed, 0))
        self._field.stepped.connect(self._step)
        self._field.entered.connect(lambda: self._choose(self._list.currentIndex()))
        self._field.left.connect(self.put_away)
        self._field.lost.connect(self.hide)
        self._field.removal_asked.connect(self._remove)
        self._list.clicked.connect(self._choose)
        self._list.walked.connect(self._tell)

    def _find(self, typed: str, row: int) -> None:
        """Lists what fits; the row at ``row`` or the nearest that leads somewhere becomes current."""
        if self._question is None:
            return
        self._model.set_choices(self._question.find(typed))
        self._list.setAccessibleName(self._question.title)
        self._field.setAccessibleDescription(wording_of(self._model.choices))
        rows = self._rows()
        if rows:
            self._go_to(min(rows, key=lambda other: abs(other - row)))
        self._fit()

    def _rows(self) -> list[int]:
        """Those that lead somewhere."""
        return [row for row, choice in enumerate(self._model.choices) if choice.place is not None]

    def _step(self, by: int) -> None:
        """Round the end to the other end; a page stops there."""
        rows = self._rows()
        if not rows:
            return
        here = self._list.currentIndex().row()
        at = (rows.index(here) if here in rows else -1) + by
        self._go_to(rows[at % len(rows) if abs(by) == 1 else max(0, min(at, len(rows) - 1))])

    def _go_to(self, row: int) -> None:
        """The note above the first of a group is brought into sight with it."""
        self._list.setCurrentIndex(self._model.index(row, 0))
        if row and self._model.choices[row - 1].place is None:
            self._list.scrollTo(self._model.index(row - 1, 0))
            self._list.scrollTo(self._model.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        place = self._model.choices[index.row()].place if index.isValid() else None
        if place is not None:
            self.put_away()
            self.chosen.emit(place)

    def _remove(self) -> None:
        if self._question is not None and self._question.removable and self.current is not None:
            place: Place | None = self.current.place
            if place is not None:
                self.removed.emit(place)

    def _tell(self, index: QModelIndex) -> None:
        """Who cannot see the list hears where Enter would lead."""
        self._field.setAccessibleDescription(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _fit(self) -> None:
        """As wide and high as it needs, below the head of the window, inside it at any size."""
        window = self._window
        width = min(self._look.size(WIDTH), window.width() - 2 * MARGIN)
        self._delegate.set_width(width - 4)
        top = min(self._look.size(64), window.height() // 8)
        font = self._hint.font()
        lines = set_lines(self._hint.text(), (), font, width - 2 * LEFT - 4, HINT_LINES)
        hint = len(lines) * line_height(font) + 2 * HINT_PADDING + 1
        self._hint.setFixedHeight(hint)
        rows = sum(self._delegate.height(choice) for choice in self._model.choices)
        needed = self._field.sizeHint().height() + rows + hint + 8
        most = int(window.height() * MOST_HIGH)
        off, needs = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._list.setVerticalScrollBarPolicy(off if needed <= most else needs)
        self.resize(width, min(needed, most))
        self.move(QPoint((window.width() - width) // 2, top))
        self._list.scheduleDelayedItemsLayout()
        self._list.scrollTo(self._list.currentIndex())


def wording_of(choices: Sequence[Choice]) -> str:
    """Notes come first in what is heard; a row that is walked to is heard by itself."""
    return " ".join(choice.spoken for choice in choices if choice.place is None)
