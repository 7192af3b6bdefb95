"""Every command at the tips of the fingers: type a part of it, Enter does it.

It lies over the window and is no window of its own, so that an input method goes on undisturbed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.theme import Look
from qtreader.window.palette.entries import Entry
from qtreader.window.palette.palette_rows import EntryDelegate, EntryModel, EntryRole, spoken
from qtreader.window.rows.row_views import RowList

translate = QCoreApplication.translate

WIDTH = 600  # pixels at 100 %
ROWS = 10  # the most that are seen at once
HEAD = 90  # pixels of menus and head, below which it lies where there is room
MARGIN = 12  # pixels to the edges of the window at least
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}

Find = Callable[[str], Iterable[Entry]]


class Field(QLineEdit):
    """What is typed here filters; the keys that walk and choose go to the list."""

    stepped = Signal(int)
    entered = Signal()
    left = Signal()  # Esc
    lost = Signal()  # the keyboard went elsewhere in the window

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paletteField")
        self._composing = False

    def event(self, event: QEvent) -> bool:
        """Esc is for the palette before it is a command of the window."""
        asked = event.key() if isinstance(event, QKeyEvent) else None
        if asked == Qt.Key.Key_Escape and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._composing:
            super().keyPressEvent(event)
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.lost.emit()


class Palette(QFrame):
    chosen = Signal(Do)  # a command that can be done now
    left = Signal()  # it is put away

    def __init__(self, find: Find, window: QWidget) -> None:
        """``find`` gives the commands that fit what is typed, the best first."""
        super().__init__(window)
        self.setObjectName("palette")
        self._window = window
        self._find = find
        self._look = Look()
        self._field = Field(self)
        self._model = EntryModel(self)
        self._list = RowList(self._model, EntryDelegate(self), self)
        self._list.setObjectName("paletteRows")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = QLabel(self)
        self._none.setObjectName("paletteNone")
        self._arrange()
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self._filter)
        self._field.stepped.connect(self._step)
        self._field.entered.connect(self._enter)
        self._field.left.connect(self.put_away)
        self._field.lost.connect(self.hide)
        self._list.clicked.connect(self._choose)
        self._list.walked.connect(self._tell)
        self.hide()

    def open(self) -> None:
        self._word()
        self._field.clear()
        self.filter_again()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Without a choice, or before it is done: the keyboard is to go back to where it was."""
        if self.isVisible():
            self.left.emit()
            self.hide()

    def filter_again(self) -> None:
        """After more has become known by which a command can be found."""
        self._filter(self._field.text())

    @property
    def words(self) -> tuple[str, ...]:
        """What is listed, from the top."""
        rows = range(self._model.rowCount())
        return tuple(str(self._model.index(row, 0).data()) for row in rows)

    @property
    def current(self) -> Entry | None:
        entry: Entry | None = self._list.currentIndex().data(EntryRole.ENTRY)
        return entry

    def set_look(self, look: Look) -> None:
        self._look = look
        self._list.set_look(look)
        self._field.setFont(look.sans_font(15))
        self._none.setFont(look.sans_font(13))
        theme = look.theme
        self.setStyleSheet(
            f"#palette {{ background: {theme.listing}; border: 2px solid {theme.soft}; border-radius: 6px; }}"
            f"#paletteField, #paletteField:focus {{ background: {theme.surface}; border: none;"
            f" border-bottom: 1px solid {theme.hairline}; border-radius: 0; padding: 10px 16px; }}"
            f"#paletteRows {{ background: {theme.listing}; }}"
            f"#paletteNone {{ color: {theme.soft}; padding: 8px 18px; }}"
        )

    def fit(self) -> None:
        """As wide and high as it needs, below the head of the window, inside it at any size."""
        window = self._window
        width = min(self._look.size(WIDTH), window.width() - 2 * MARGIN)
        field = self._field.sizeHint().height()
        top = min(self._look.size(HEAD), window.height() // 8)
        rows = min(ROWS, self._model.rowCount())
        below = rows * self._list.sizeHintForRow(0) + 8 if rows else self._none.sizeHint().height()
        self.resize(width, min(field + below + 4, window.height() - top - MARGIN))
        self.move(QPoint((window.width() - width) // 2, top))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._none)

    def _word(self) -> None:
        label = translate("Palette", "输入命令的汉字、英文或拼音首字母")
        self._field.setPlaceholderText(label)
        self._field.setAccessibleName(translate("Palette", "命令面板"))
        self._list.setAccessibleName(translate("Palette", "命令"))
        self._none.setText(translate("Palette", "没有这样的命令。"))

    def _filter(self, typed: str) -> None:
        self._model.set_entries(self._find(typed))
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._none.setVisible(not found)
        self._field.setAccessibleDescription("" if found else self._none.text())
        if found:
            self._list.setCurrentIndex(self._model.index(0, 0))
        self.fit()

    def _step(self, by: int) -> None:
        """Round the end to the other end; a page stops there."""
        rows = self._model.rowCount()
        if rows:
            row = self._list.currentIndex().row() + by
            row = row % rows if abs(by) == 1 else max(0, min(row, rows - 1))
            self._list.setCurrentIndex(self._model.index(row, 0))

    def _enter(self) -> None:
        self._choose(self._list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        """What cannot be done now stays, with the reason why."""
        entry: Entry | None = index.data(EntryRole.ENTRY)
        if entry is not None and entry.enabled:
            self.put_away()
            self.chosen.emit(entry.do)

    def _tell(self, index: QModelIndex) -> None:
        """Who cannot see the list hears which command Enter would do."""
        entry: Entry | None = index.data(EntryRole.ENTRY)
        self._field.setAccessibleDescription(spoken(entry) if entry is not None else "")
