"""The rows at the left of the manual: its pages under their groups, or what was found in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from qtreader.desktop.theme import LEFT
from qtreader.manual.finding import Found, spans_of, words_of
from qtreader.manual.page import Manual
from qtreader.models import wording
from qtreader.window.rows.delegates import RowDelegate
from qtreader.window.rows.row_text import RowMark, elided, line_height, set_lines

Index = QModelIndex | QPersistentModelIndex
RIGHT = 12
PADDING = 5  # above and below a page's title
ROOMY = 8  # above and below what was found
NOTE_LINES = 4


class RowKind(StrEnum):
    GROUP = "group"
    PAGE = "page"
    FOUND = "found"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class ManualRow:
    kind: RowKind
    title: str
    to: str = ""  # the link it leads to; empty for groups and notes
    aside: str = ""  # the page of a part that was found
    snippet: str = ""
    marks: tuple[RowMark, ...] = ()  # in the snippet

    @property
    def spoken(self) -> str:
        return wording.sentence(self.title, self.aside, self.snippet)


class ManualRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


def content_rows(manual: Manual) -> list[ManualRow]:
    rows: list[ManualRow] = []
    for group in manual.groups:
        rows.append(ManualRow(RowKind.GROUP, group.title))
        rows += [ManualRow(RowKind.PAGE, page.title, page.name) for page in group.pages]
    return rows


def found_rows(found: Iterable[Found], count: str) -> list[ManualRow]:
    """``count`` stands above them."""
    rows = [ManualRow(RowKind.GROUP, count)]
    for each in found:
        part = each.part
        aside = part.page.title if part.anchor else ""
        marks = tuple(RowMark(start, end) for start, end in each.spans)
        rows.append(ManualRow(RowKind.FOUND, part.heading, each.to, aside, each.snippet, marks))
    return rows


class ManualRows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[ManualRow, ...] = ()

    @property
    def rows(self) -> tuple[ManualRow, ...]:
        return self._rows

    def show(self, rows: Iterable[ManualRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self._rows[index.row()].to:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case ManualRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
        return None


class ManualDelegate(RowDelegate):
    """A page has one line, what was found a heading and two lines of snippet; a note what it needs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.width = 260
        self.query = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ManualRow = index.data(ManualRole.ROW)
        small, middle = line_height(self.look.sans_font(12)), line_height(self.look.sans_font(13))
        match row.kind:
            case RowKind.GROUP:
                return QSize(0, small + (20 if index.row() else 14))
            case RowKind.PAGE:
                return QSize(0, middle + 2 * PADDING)
            case RowKind.NOTE:
                return QSize(0, len(self._note(row)) * line_height(self.look.sans_font(13)) + 2 * ROOMY)
        return QSize(0, middle + 2 * small + 2 * ROOMY)

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        row: ManualRow = index.data(ManualRole.ROW)
        theme, left = self.look.theme, rect.left() + LEFT
        room = rect.width() - LEFT - RIGHT
        font = self.look.sans_font(13)
        match row.kind:
            case RowKind.GROUP:
                small = self.look.sans_font(12)
                top = rect.bottom() + 1 - 4 - line_height(small)
                self.draw_text(painter, left, top, elided(row.title, small, room), small, theme.faint)
            case RowKind.PAGE:
                top = rect.top() + PADDING
                self.draw_text(painter, left, top, elided(row.title, font, room), font, theme.ink)
            case RowKind.NOTE:
                top = rect.top() + ROOMY
                self.draw_lines(painter, left, top, self._note(row), font, theme.soft)
            case RowKind.FOUND:
                self._draw_found(painter, rect, row)

    def _draw_found(self, painter: QPainter, rect: QRect, row: ManualRow) -> None:
        theme, left, room = self.look.theme, rect.left() + LEFT, rect.width() - LEFT - RIGHT
        font, small = self.look.sans_font(13, bold=True), self.look.sans_font(12)
        title = f"{row.title} · {row.aside}" if row.aside else row.title
        marks = tuple(RowMark(start, end) for start, end in spans_of(title, words_of(self.query)))
        lines = set_lines(title, marks, font, room, 1)
        top = self.draw_lines(painter, left, rect.top() + ROOMY, lines, font, theme.ink)
        self.draw_lines(
            painter, left, top, set_lines(row.snippet, row.marks, small, room, 2), small, theme.soft
        )

    def _note(self, row: ManualRow) -> tuple:  # type: ignore[type-arg]
        return set_lines(row.title, (), self.look.sans_font(13), self.width - LEFT - RIGHT, NOTE_LINES)
