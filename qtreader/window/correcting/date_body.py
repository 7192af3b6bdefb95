"""The day of a page: what is known of it, and a field to set it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLabel, QVBoxLayout, QWidget

from qtreader.desktop.theme import Look
from qtreader.models import day_wording, wording
from qtreader.window.correcting.form_rows import form, set_fonts

translate = QCoreApplication.translate

FIRST, LAST = QDate(1800, 1, 1), QDate(2199, 12, 31)


class DateBody(QWidget):
    def __init__(self, known: str, day: dt.date, pages: int) -> None:
        """``known`` says how the day is known now; ``pages`` are those of the issue that are held."""
        super().__init__()
        self._day_now = day
        self._known, self._told = QLabel(known, self), QLabel(self)
        self._known.setWordWrap(True)
        self._field = QDateEdit(QDate(day.year, day.month, day.day), self)
        self._field.setObjectName("dateField")
        self._field.setDateRange(FIRST, LAST)
        self._field.setCalendarPopup(True)
        self._field.setDisplayFormat("yyyy-MM-dd")
        self._field.setAccessibleName(translate("Correcting", "日期"))
        self._whole = QCheckBox(self)
        self._whole.setText(translate("Correcting", "这一期在库的 %n 版都改(&E)", None, pages))
        self._whole.setChecked(True)
        self._whole.setVisible(pages > 1)
        row = QWidget(self)
        rows = form(row)
        rows.addRow(translate("Correcting", "应为(&D)"), self._field)
        rows.addRow("", self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._known, row, self._whole):
            column.addWidget(part)
        self._field.dateChanged.connect(lambda _: self._tell())
        self._tell()

    @property
    def day(self) -> dt.date:
        chosen = self._field.date()
        return dt.date(chosen.year(), chosen.month(), chosen.day())

    @property
    def whole_issue(self) -> bool:
        return self._whole.isChecked() and not self._whole.isHidden()

    @property
    def begun(self) -> bool:
        return self.day != self._day_now

    def first(self) -> QWidget:
        return self._field

    def widget(self) -> QWidget:
        return self

    def set_look(self, look: Look) -> None:
        set_fonts(self, look, small=(self._known, self._told))
        plain = QTextCharFormat()
        plain.setForeground(QColor(look.theme.ink))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # red means something else here
            self._field.calendarWidget().setWeekdayTextFormat(day, plain)

    def _tell(self) -> None:
        """The day of the week and the lunar day: what a masthead prints beside the date."""
        words = day_wording.day_line(self.day)
        self._told.setText(words)
        self._field.setAccessibleDescription(wording.sentence(words))
