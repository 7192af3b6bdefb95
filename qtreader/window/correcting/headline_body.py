"""The lines of the page text that may be the headline, to choose from: typed at, walked through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qtreader.desktop.theme import Look
from qtreader.models.wording import hint
from qtreader.newspaper.span import Span

translate = QCoreApplication.translate

ROWS = 5
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -ROWS, Qt.Key.Key_PageDown: ROWS}
PADDING = 4


@dataclass(frozen=True, slots=True)
class Line:
    span: Span  # in the page text
    words: str
    whose: str = ""  # what it is now: the headline of which article, in none


class HeadlineBody(QWidget):
    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self._lines = lines
        self._field = QLineEdit(self)
        self._field.setObjectName("headlineField")
        title = translate("Correcting", "输入标题中的字来筛选")
        self._field.setPlaceholderText(title)
        self._field.setAccessibleName(title)
        self._list = QListWidget(self)
        self._list.setObjectName("headlineRows")
        self._list.setAccessibleName(translate("Correcting", "本版的标题和短行"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.currentItemChanged.connect(lambda *_: self._tell())
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self._narrow("")

    @property
    def chosen(self) -> Line | None:
        item = self._list.currentItem()
        line: Line | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return line

    @property
    def shown(self) -> list[str]:
        return [self._list.item(row).text() for row in range(self._list.count())]

    @property
    def begun(self) -> bool:
        return bool(self._field.text()) or self._list.currentRow() > 0

    def first(self) -> QWidget:
        return self._field

    def widget(self) -> QWidget:
        return self

    def set_look(self, look: Look) -> None:
        theme = look.theme
        self._field.setFont(look.sans_font(13))
        self._list.setFont(look.serif_font(15))
        row = self._list.fontMetrics().lineSpacing() + 2 * PADDING
        self._list.setFixedHeight(min(ROWS, max(2, len(self._lines))) * row + 4)
        self._list.setStyleSheet(
            f"QListWidget {{ background: {theme.surface}; color: {theme.ink};"
            f" border: 1px solid {theme.handle}; border-radius: 4px; outline: none; }}"
            f"QListWidget::item {{ padding: {PADDING}px 8px; border-left: 3px solid transparent; }}"
            f"QListWidget::item:selected {{ background: {theme.selection}; color: {theme.ink};"
            f" border-left-color: {theme.soft}; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk through the list while one types."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in STEPS:
            by = STEPS[Qt.Key(event.key())]
            last = self._list.count() - 1
            self._list.setCurrentRow(min(max(0, self._list.currentRow() + by), last))
            return True
        return False

    def _narrow(self, typed: str) -> None:
        sought = "".join(typed.split())
        self._list.clear()
        for line in self._lines:
            if sought in "".join(line.words.split()):
                words = f"{line.words}　·　{line.whose}" if line.whose else line.words
                item = QListWidgetItem(words, self._list)
                item.setData(Qt.ItemDataRole.UserRole, line)
                item.setToolTip(hint(line.words, line.whose))
        self._list.setCurrentRow(0)

    def _tell(self) -> None:
        """Who cannot see the list hears what Enter would take."""
        item = self._list.currentItem()
        self._field.setAccessibleDescription(item.text() if item is not None else "")
