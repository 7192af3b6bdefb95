"""A month as a calendar prints it: six weeks from Monday, each day with what is held of it."""

from __future__ import annotations

import datetime as dt
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qtreader.models import day_wording, wording
from qtreader.newspaper.holding import IssueEntry
from qtreader.newspaper.lunar import calendar_label
from qtreader.newspaper.run import Run

Index = QModelIndex | QPersistentModelIndex
WEEKS, DAYS = 6, 7  # any month fits into six weeks, so that its height never changes


class DayRole(IntEnum):
    """What a day can be asked for beside its number."""

    DATE = Qt.ItemDataRole.UserRole + 1  # datetime.date
    LUNAR = Qt.ItemDataRole.UserRole + 2  # 廿六, 腊月, 大寒
    STANDING = Qt.ItemDataRole.UserRole + 3  # Standing
    UNPRINTED = Qt.ItemDataRole.UserRole + 4  # bool: an issue whose date was inferred or corrected
    IN_MONTH = Qt.ItemDataRole.UserRole + 5  # bool: not of the month before or after
    TODAY = Qt.ItemDataRole.UserRole + 6  # bool
    OPEN = Qt.ItemDataRole.UserRole + 7  # bool: the issue that is open is of this day


class MonthModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = Run()
        self._first = dt.date(2000, 1, 1)  # of the month
        self._today = dt.date(2000, 1, 1)
        self._open: IssueEntry | None = None

    def set_run(self, run: Run, today: dt.date) -> None:
        self.beginResetModel()
        self._run, self._today = run, today
        self.endResetModel()

    def set_month(self, year: int, month: int) -> None:
        """From 1900 to 2100."""
        first = dt.date(year, month, 1)
        if first != self._first:
            self.beginResetModel()
            self._first = first
            self.endResetModel()

    def set_open(self, issue: IssueEntry | None) -> None:
        self._open = issue
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    @property
    def month(self) -> tuple[int, int]:
        """Year and month that are shown."""
        return self._first.year, self._first.month

    def index_of(self, day: dt.date) -> QModelIndex:
        """An invalid index where the day is not shown."""
        row, column = divmod((day - self._monday()).days, DAYS)
        return self.index(row, column) if 0 <= row < WEEKS else QModelIndex()

    def date(self, index: Index) -> dt.date:
        return self._monday() + dt.timedelta(index.row() * DAYS + index.column())

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else WEEKS

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < DAYS:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return day_wording.weekday_letters()[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return wording.weekday(self._monday() + dt.timedelta(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        day = self.date(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(day.day)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.sentence(day_wording.day_line(day), day_wording.about_day(self._run, day))
            case Qt.ItemDataRole.ToolTipRole:
                return wording.hint(*self._told(day))
        return self._fact(day, role)

    def _fact(self, day: dt.date, role: int) -> object:
        match role:
            case DayRole.DATE:
                return day
            case DayRole.LUNAR:
                return calendar_label(day)
            case DayRole.STANDING:
                return self._run.standing(day)
            case DayRole.UNPRINTED:
                return any(wording.date_mark(issue.basis) for issue in self._run.on(day))
            case DayRole.IN_MONTH:
                return (day.year, day.month) == self.month
            case DayRole.TODAY:
                return day == self._today
            case DayRole.OPEN:
                return self._open is not None and self._open.date == day
        return None

    def _told(self, day: dt.date) -> tuple[str, ...]:
        today = day_wording.today() if day == self._today else ""
        evidence = (line for issue in self._run.on(day) for line in wording.evidence(issue))
        about = day_wording.about_day(self._run, day).split("\n")
        return day_wording.day_line(day), today, *about, *evidence

    def _monday(self) -> dt.date:
        return self._first - dt.timedelta(self._first.weekday())
