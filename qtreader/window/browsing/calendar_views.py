"""The grids of a calendar: days of a month, months of a year. They ask; the calendar moves."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from qtreader.desktop.theme import Look
from qtreader.window.rows.day_delegates import DayDelegate, MonthDelegate
from qtreader.window.rows.delegates import RowDelegate
from qtreader.window.rows.row_text import line_height
from qtreader.window.rows.row_views import BY_KEY

Press = tuple[Qt.Key, bool]  # a key, and whether Ctrl is held with it
HEADER = 6  # pixels beside the weekdays' own height


class CalendarGrid(QTableView):
    """The model's cells in equal columns. Every key goes to ``pressed_key`` first: at the edge of
    a month the next one follows."""

    pressed_key = Signal(QKeyEvent)
    picked = Signal(QModelIndex)  # with the mouse

    def __init__(self, model: QAbstractItemModel, delegate: RowDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(1)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self.picked)
        self.pressed.connect(self._hide_ring)

    def set_look(self, look: Look) -> None:
        self._delegate.set_look(look)
        self.viewport().update()

    def set_rows(self, height: int) -> None:
        self.verticalHeader().setDefaultSectionSize(height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in BY_KEY:
            self._delegate.ring = True
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.ring = True
        event.ignore()
        self.pressed_key.emit(event)

    def _hide_ring(self) -> None:
        self._delegate.ring = False


class MonthView(CalendarGrid):
    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        self._days = DayDelegate(parent)
        super().__init__(model, self._days, parent)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self._look = Look()

    def set_look(self, look: Look) -> None:
        self._look = look
        super().set_look(look)
        self.horizontalHeader().setFixedHeight(line_height(look.sans_font(11)) + HEADER)
        self._fit()

    def height_at(self, width: int) -> int:
        """What six weeks and their head need."""
        return self.horizontalHeader().height() + 6 * self._days.height(width // 7)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        width = self.viewport().width() // 7
        self._days.set_cell(width)
        self.set_rows(self._days.height(width))


class YearView(CalendarGrid):
    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        self._months = MonthDelegate(parent)
        super().__init__(model, self._months, parent)
        self.horizontalHeader().hide()

    def least_height(self) -> int:
        """In which the dots of a month can be told apart."""
        return 4 * self._months.least_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, height = self.viewport().width() // 3, self.viewport().height() // 4
        self._months.set_cell(width, height)
        self.set_rows(height)
        super().resizeEvent(event)
