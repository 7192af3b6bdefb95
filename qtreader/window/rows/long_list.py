"""A list of a hundred thousand rows that scrolls as one of a hundred.

Qt asks a list view's model about each row before it can place any. Here the places follow from
two heights and from which rows are headings, and only the rows on the screen are looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from qtreader.desktop.theme import Look
from qtreader.window.rows.delegates import RowDelegate
from qtreader.window.rows.row_views import RowList

Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class TwoHeights(Protocol):
    """A delegate whose rows are of two heights."""

    def row_height(self) -> int: ...

    def heading_height(self) -> int: ...


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """Where rows stand in a list, in pixels from its top."""

    rows: int
    headings: Sequence[int]  # which rows are headings, in order
    row_height: int
    heading_height: int

    def top(self, row: int) -> int:
        above = bisect_left(self.headings, row)
        return (row - above) * self.row_height + above * self.heading_height

    def height(self, row: int) -> int:
        at = bisect_left(self.headings, row)
        is_heading = at < len(self.headings) and self.headings[at] == row
        return self.heading_height if is_heading else self.row_height

    def at(self, y: int) -> int:
        """The row that stands at a height, the last one below it all."""
        return max(0, bisect_left(range(1, self.rows), y + 1, key=self.top))


class LongList(RowList):
    """Its model tells which rows are headings: nobody can go to these. ``looked_at`` comes when
    other rows are on the screen: the first and the last of them."""

    looked_at = Signal(int, int)

    def __init__(
        self, model: QAbstractItemModel, delegate: RowDelegate, heights: TwoHeights, parent: QWidget
    ) -> None:
        self._heights = heights
        self._headings: Sequence[int] = ()
        self._places = RowPlaces(0, (), 1, 1)
        super().__init__(model, delegate, parent)
        self.verticalScrollBar().valueChanged.connect(self._tell_rows)

    def set_headings(self, rows: Sequence[int]) -> None:
        """After the model was filled anew: which of its rows are headings."""
        self._headings = rows
        self.doItemsLayout()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.doItemsLayout()

    @property
    def rows_on_screen(self) -> tuple[int, int]:
        """The first and the last; the last lies before the first where there is none."""
        if not self._places.rows:
            return 0, -1
        top = self.verticalOffset()
        return self._places.at(top), self._places.at(top + self.viewport().height() - 1)

    # Places

    def doItemsLayout(self) -> None:
        self._places = RowPlaces(
            self.model().rowCount(),
            self._headings,
            self._heights.row_height(),
            self._heights.heading_height(),
        )
        QAbstractItemView.doItemsLayout(self)
        self._tell_rows()

    def updateGeometries(self) -> None:
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._places.top(self._places.rows) - height))
        bar.setPageStep(height)
        self.horizontalScrollBar().setRange(0, 0)
        self._tell_rows()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= self._places.rows:
            return QRect()
        row = index.row()
        top = self._places.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._places.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._places.at(point.y() + self.verticalOffset())
        index = self.model().index(row, 0) if self._places.rows else QModelIndex()
        return index if self.visualRect(index).contains(point) else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = Hint.EnsureVisible) -> None:
        """As little as is needed to show the row whole, the first one with its heading."""
        box = self.visualRect(index)
        if box.isNull():
            return
        bar = self.verticalScrollBar()
        if index.row() - 1 in self._headings[:1]:
            box.setTop(box.top() - self._heights.heading_height())
        if hint is Hint.PositionAtTop or (hint is Hint.EnsureVisible and box.top() < 0):
            bar.setValue(bar.value() + box.top())
        elif hint is Hint.PositionAtCenter:
            bar.setValue(bar.value() + box.center().y() - self.viewport().height() // 2)
        elif hint is Hint.PositionAtBottom or box.bottom() >= self.viewport().height():
            bar.setValue(bar.value() + box.bottom() + 1 - self.viewport().height())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt's own would scroll rows that it has placed, and here it has placed none."""
        self.viewport().update()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def _tell_rows(self) -> None:
        first, last = self.rows_on_screen
        if last >= first:
            self.looked_at.emit(first, last)

    # Keys

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        rows, here = self._places.rows, self.currentIndex()
        if not rows:
            return QModelIndex()
        page = max(1, self.viewport().height() // self._heights.row_height() - 1)
        at = here.row() if here.isValid() else -1
        match action:
            case Move.MoveHome:
                target, by = 0, 1
            case Move.MoveEnd:
                target, by = rows - 1, -1
            case Move.MovePageUp:
                target, by = max(0, at - page), 1 if at - page <= 0 else -1
            case Move.MovePageDown:
                target, by = min(rows - 1, at + page), 1
            case Move.MoveUp | Move.MovePrevious | Move.MoveLeft:
                target, by = max(at - 1, 0), -1
            case _:
                target, by = at + 1, 1
        return self._beside_headings(target, by)

    def _beside_headings(self, row: int, by: int) -> QModelIndex:
        """The row, or the next one in a direction that is no heading; else the current one."""
        while 0 <= row < self._places.rows:
            index = self.model().index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                return index
            row += by
        return self.currentIndex()

    def keyboardSearch(self, search: str) -> None:
        """Letters typed at a list go nowhere: the search bar is for these."""

    # Selection and paint

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.topLeft())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        first, last = self.rows_on_screen
        for row in range(first, last + 1):
            index = self.model().index(row, 0)
            box = self.visualRect(index)
            if event.region().intersects(box):
                self._delegate.paint(painter, self._option(index, box), index)
        painter.end()

    def _option(self, index: QModelIndex, box: QRect) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = box
        state = option.state & ~QStyle.StateFlag.State_HasFocus
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        pointer = self.viewport().mapFromGlobal(QCursor.pos())
        if self.viewport().underMouse() and box.contains(pointer):
            state |= QStyle.StateFlag.State_MouseOver
        option.state = state
        return option
