"""The rows of the palette: a model of entries and how one is painted."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from qtreader.desktop.theme import LEFT
from qtreader.models import wording
from qtreader.window.palette.entries import Entry
from qtreader.window.rows.delegates import GAP, RowDelegate
from qtreader.window.rows.row_text import elided, line_height, text_width

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

RIGHT = 16
PADDING = 8  # above and below the text of a row


class EntryRole(IntEnum):
    ENTRY = Qt.ItemDataRole.UserRole + 1


class EntryModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: Iterable[Entry]) -> None:
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case EntryRole.ENTRY:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return entry.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(entry)
        return None


def spoken(entry: Entry) -> str:
    """The row in words."""
    state = translate("Palette", "已选") if entry.on else ""
    return wording.sentence(entry.words, state, entry.why, entry.menu, entry.key)


class EntryDelegate(RowDelegate):
    """The command at the left, its key at the right; between them, quieter, its menu, or why it
    cannot be done now."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, line_height(self.look.sans_font(13)) + 2 * PADDING)

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        entry: Entry = index.data(EntryRole.ENTRY)
        look, theme = self.look, self.look.theme
        font, small = look.sans_font(13), look.sans_font(12)
        top = rect.top() + PADDING
        below = top + (line_height(font) - line_height(small)) / 2
        left: float = rect.left() + LEFT
        right: float = rect.right() + 1 - RIGHT
        if entry.key:
            right -= text_width(entry.key, small)
            self.draw_text(painter, right, below, entry.key, small, theme.soft)
            right -= 2 * GAP
        words = ("✓ " if entry.on else "") + entry.words
        words = elided(words, font, right - left)
        ink = theme.ink if entry.enabled else theme.faint
        left = self.draw_text(painter, left, top, words, font, ink) + 2 * GAP
        aside = elided(entry.why or entry.menu, small, right - left)
        self.draw_text(painter, left, below, aside, small, theme.faint)
