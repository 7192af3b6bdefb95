"""All corrections of the library: to be seen, followed, withdrawn, brought back, settled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qtreader.desktop.theme import Look
from qtreader.models import correction_rows
from qtreader.models.correction_rows import CorrectionRows, Listed, Which
from qtreader.newspaper.correction import State
from qtreader.newspaper.correction_entry import CorrectionEntry
from qtreader.window.dialog_size import open_at
from qtreader.window.rows.choice_delegate import ChoiceDelegate
from qtreader.window.rows.row_views import RowList

translate = QCoreApplication.translate

SIZE = (760, 600)
WITHDRAWABLE = (State.APPLIED, State.CONTRADICTED, State.IN_PRINT, State.LOST, State.ABSENT)


class ListDialog(QDialog):
    """Stands beside the window while one reads; shown with ``show``."""

    article_asked = Signal(object)  # CorrectionEntry
    withdrawal_asked = Signal(tuple)  # numbers
    return_asked = Signal(tuple)  # the numbers of withdrawals
    settling_asked = Signal(tuple)  # the numbers of those that are to give way

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("corrections")
        self.setWindowTitle(translate("Corrections", "更正一览"))
        self._listed = Listed()
        self._which = QComboBox(self)
        self._which.setAccessibleName(translate("Corrections", "列出哪些"))
        self._field = QLineEdit(self)
        self._field.setObjectName("correctionFilter")
        self._field.setClearButtonEnabled(True)
        sought = translate("Corrections", "筛选：字词、作者、理由、标题")
        self._field.setPlaceholderText(sought)
        self._field.setAccessibleName(sought)
        self._model = CorrectionRows(self)
        self._delegate = ChoiceDelegate(self)
        self.list = RowList(self._model, self._delegate, self)
        self.list.setObjectName("correctionRows")
        self.list.setAccessibleName(translate("Corrections", "更正"))
        self._none, self._details, self._said = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._none, self._details, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._arrange()
        self._connect()
        self.set_look(look)
        open_at(self, *SIZE)

    def show_list(self, listed: Listed, which: Which | None = None) -> None:
        """``which`` are to be listed; without it, those that were. Stays at the row where one was."""
        self._listed = listed
        wanted = which or self._chosen_which()
        blocked = self._which.blockSignals(True)
        self._which.clear()
        for each, words in _WHICH.items():
            told = translate("Corrections", words)
            self._which.addItem(f"{told}  {listed.count(each)}", each)
        self._which.setCurrentIndex(list(_WHICH).index(wanted))
        self._which.blockSignals(blocked)
        self._refill()

    def say(self, sentence: str) -> None:
        self._said.setText(sentence)

    @property
    def shown(self) -> tuple[CorrectionEntry, ...]:
        """What is listed, from the top."""
        return self._model.entries

    @property
    def details(self) -> str:
        return self._details.text()

    @property
    def current(self) -> CorrectionEntry | None:
        row = self.list.currentIndex().row()
        return self.shown[row] if row >= 0 else None

    def set_look(self, look: Look) -> None:
        theme = look.theme
        self.list.set_look(look)
        for widget in (self._which, self._field, self._none, *self.findChildren(QPushButton)):
            widget.setFont(look.sans_font(13))
        for label in (self._details, self._said):
            label.setFont(look.sans_font(12))
        self.setStyleSheet(
            f"#correctionRows {{ background: {theme.listing}; border: 1px solid {theme.hairline}; }}"
            f"#corrections QLabel {{ color: {theme.soft}; }}"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._delegate.set_width(self.list.viewport().width())

    def _chosen_which(self) -> Which:
        return Which(self._which.currentData() or Which.ALL)

    def _refill(self) -> None:
        before, row = self.current, max(0, self.list.currentIndex().row())
        shown = self._listed.chosen(self._chosen_which(), self._field.text())
        self._model.set_entries(shown)
        number = before.correction.number if before else ""
        at = next((n for n, each in enumerate(shown) if each.correction.number == number), row)
        self.list.setCurrentIndex(self._model.index(min(at, len(shown) - 1), 0))
        self._none.setText(self._why_none())
        self._none.setVisible(not shown)
        for part in (self.list, self._details):
            part.setVisible(bool(shown))
        self._copies.setEnabled(bool(shown))
        self._show_details()

    def _why_none(self) -> str:
        if self._listed.entries:
            return translate("Corrections", "没有这样的更正。")
        return translate("Corrections", "还没有更正。读报时选定有误的字，按 F2。")

    def _show_details(self) -> None:
        entry = self.current
        others: Sequence[CorrectionEntry] = ()
        if entry is not None:
            found = (self._listed.entry(number) for number in entry.conflicts)
            others = [other for other in found if other is not None]
        told = correction_rows.details(entry, others) if entry is not None else ()
        self._details.setText("\n".join(told))
        self._allow(entry)

    def _allow(self, entry: CorrectionEntry | None) -> None:
        withdrawn = entry is not None and entry.correction.number in self._listed.withdrawals
        self._read.setEnabled(entry is not None and entry.article is not None)
        self._withdraw.setEnabled(entry is not None and entry.state in WITHDRAWABLE)
        self._withdraw.setVisible(not withdrawn)
        self._return.setVisible(withdrawn)
        self._settle.setVisible(entry is not None and bool(entry.conflicts))

    # What is asked

    def _ask_withdrawal(self) -> None:
        entry = self.current
        if entry is not None and entry.correction.number in self._listed.withdrawals:
            self.return_asked.emit(self._listed.withdrawals[entry.correction.number])
        elif entry is not None and entry.state in WITHDRAWABLE:
            self.withdrawal_asked.emit((entry.correction.number,))

    def _ask_settling(self) -> None:
        if self.current is not None and self.current.conflicts:
            self.settling_asked.emit(self.current.conflicts)

    def _read_entry(self) -> None:
        if self.current is not None and self.current.article is not None:
            self.article_asked.emit(self.current)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(correction_rows.text(entry) for entry in self.shown))

    # How it is laid out

    def _connect(self) -> None:
        self._which.currentIndexChanged.connect(lambda _: self._refill())
        self._field.textChanged.connect(lambda _: self._refill())
        self.list.walked.connect(self._walked)
        self.list.entered_row.connect(lambda _: self._read_entry())

    def _walked(self, _index: QModelIndex) -> None:
        self._show_details()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._which)
        head.addWidget(self._field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.list, 1)
        column.addWidget(self._details)
        column.addWidget(self._said)
        column.addWidget(self._made_buttons())

    def _made_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole.ActionRole

        def button(words: str) -> QPushButton:
            made = buttons.addButton(words, role)
            made.setAutoDefault(False)
            return made

        self._read = button(translate("Corrections", "阅读(&R)"))
        self._settle = button(translate("Corrections", "采用这一条(&K)"))
        self._withdraw = button(translate("Corrections", "撤回(&W)"))
        self._return = button(translate("Corrections", "恢复(&B)"))
        self._copies = button(translate("Corrections", "复制列表(&C)"))
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        self._read.clicked.connect(self._read_entry)
        self._settle.clicked.connect(self._ask_settling)
        self._withdraw.clicked.connect(self._ask_withdrawal)
        self._return.clicked.connect(self._ask_withdrawal)
        self._copies.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        return buttons


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for the catalogue."""
    return text


_WHICH: dict[Which, str] = {
    Which.ALL: QT_TRANSLATE_NOOP("Corrections", "全部"),
    Which.ARTICLE: QT_TRANSLATE_NOOP("Corrections", "打开的文章"),
    Which.CONFLICTS: QT_TRANSLATE_NOOP("Corrections", "相左的"),
    Which.ACTIVE: QT_TRANSLATE_NOOP("Corrections", "采用中"),
}
