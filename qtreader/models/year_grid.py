"""A year at a glance: its twelve months, and which of their days are held."""

from __future__ import annotations

import datetime as dt
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qtreader.models import day_wording, wording
from qtreader.newspaper.run import Run, Standing

Index = QModelIndex | QPersistentModelIndex
ROWS, COLUMNS = 4, 3


class MonthRole(IntEnum):
    """What a month can be asked for beside its name."""

    MONTH = Qt.ItemDataRole.UserRole + 1  # from 1
    COUNT = Qt.ItemDataRole.UserRole + 2  # issues held
    DAYS = Qt.ItemDataRole.UserRole + 3  # tuple[Standing, ...], a day each
    FIRST = Qt.ItemDataRole.UserRole + 4  # the weekday of its first day, 0 is Monday
    OPEN_DAY = Qt.ItemDataRole.UserRole + 5  # of the issue that is open; 0 where it is of another month


class YearModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = Run()
        self._year = 2000
        self._open: dt.date | None = None

    def set_run(self, run: Run) -> None:
        self.beginResetModel()
        self._run = run
        self.endResetModel()

    def set_year(self, year: int) -> None:
        if year != self._year:
            self.beginResetModel()
            self._year = year
            self.endResetModel()

    def set_open(self, day: dt.date | None) -> None:
        """The day of the issue that is open."""
        self._open = day
        self.dataChanged.emit(self.index(0, 0), self.index(ROWS - 1, COLUMNS - 1))

    @property
    def year(self) -> int:
        return self._year

    def month(self, index: Index) -> int:
        return index.row() * COLUMNS + index.column() + 1

    def index_of(self, month: int) -> QModelIndex:
        return self.index(*divmod(month - 1, COLUMNS))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else ROWS

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        month = self.month(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return day_wording.month_short(month)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.sentence(*self._told(month))
            case Qt.ItemDataRole.ToolTipRole:
                return wording.hint(*self._told(month))
            case MonthRole.MONTH:
                return month
            case MonthRole.COUNT:
                return len(self._run.in_month(self._year, month))
            case MonthRole.DAYS:
                return self._days(month)
            case MonthRole.FIRST:
                return dt.date(self._year, month, 1).weekday()
            case MonthRole.OPEN_DAY:
                day = self._open
                return day.day if day and (day.year, day.month) == (self._year, month) else 0
        return None

    def _told(self, month: int) -> tuple[str, str]:
        title = day_wording.month_title(self._year, month)
        return title, day_wording.about_month(self._run, self._year, month)

    def _days(self, month: int) -> tuple[Standing, ...]:
        first = dt.date(self._year, month, 1)
        days = (first + dt.timedelta(n) for n in range(31))
        return tuple(self._run.standing(day) for day in days if day.month == month)
