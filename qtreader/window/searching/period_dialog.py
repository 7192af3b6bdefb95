"""From which day to which a search is narrowed: two fields that take a year, a month or a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

translate = QCoreApplication.translate

Period = tuple[dt.date, dt.date]
WIDTH = 24  # characters of a field


class PeriodDialog(QDialog):
    """To be shown with ``open``; ``taken`` is given both texts, an empty one where it is left open."""

    def __init__(self, period: Period | None, taken: Callable[[str, str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("period")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("PeriodDialog", "限定时段"))
        self._taken = taken
        first, last = (_typed(day) for day in period) if period else ("", "")
        self.first, self.last = QLineEdit(first, self), QLineEdit(last, self)
        self._trouble = QLabel(self)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.setWordWrap(True)
        self._buttons = QDialogButtonBox(self)
        self._arrange()

    def accept(self) -> None:
        """Goes only where both can be read."""
        from qtreader.search.fieldnames import Scope, read_filter

        texts = [field.text().strip() for field in (self.first, self.last)]
        for field, text in zip((self.first, self.last), texts, strict=True):
            if text and not _is_period(read_filter(Scope.DATE, text)):
                words = translate("PeriodDialog", "“{text}”不是日期。可写 2022、2022-05 或 2022-05-06。")
                self._trouble.setText(words.format(text=text))
                field.setFocus()
                field.selectAll()
                return
        super().accept()
        self._taken(*texts)

    def _arrange(self) -> None:
        hint = translate("PeriodDialog", "2022、2022-05 或 2022-05-06")
        form = QFormLayout(self)
        form.setSpacing(12)
        for field, label in (
            (self.first, translate("PeriodDialog", "从(&F)")),
            (self.last, translate("PeriodDialog", "到(&T)")),
        ):
            field.setPlaceholderText(hint)
            field.setMinimumWidth(field.fontMetrics().averageCharWidth() * WIDTH)
            form.addRow(label, field)
        form.addRow(self._trouble)
        take = self._buttons.addButton(
            translate("PeriodDialog", "限定"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        clear = self._buttons.addButton(
            translate("PeriodDialog", "不限"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        take.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        clear.clicked.connect(self._clear)
        form.addRow(self._buttons)

    def _clear(self) -> None:
        self.first.clear()
        self.last.clear()
        self.accept()


def _is_period(found: object) -> bool:
    from qtreader.search.query import During

    return isinstance(found, During)


def _typed(day: dt.date) -> str:
    """As one types it; the ends of the time that dates can tell are left open."""
    return "" if day in (dt.date.min, dt.date.max) else day.isoformat()
