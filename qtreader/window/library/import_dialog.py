"""What an import did: to be read, followed into the pages, taken back, gone on with."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from qtreader.library.import_report import ImportReport
from qtreader.library.imports import REFUSED, Import
from qtreader.library.outcome import Outcome
from qtreader.models.import_rows import ImportRows, ReportRow
from qtreader.window.dialog_size import open_at

translate = QCoreApplication.translate

SIZE = (760, 520)
FILE_WIDTH = 270
ROOM = 8  # pixels that a row is higher than its words


class _RoomyRows(QStyledItemDelegate):
    """With some air, and no frame around one cell of the selected row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, ROOM)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class ImportDialog(QDialog):
    """Stands beside the window while one reads; shown with ``show``."""

    another_asked = Signal(int)  # the number of another import
    article_asked = Signal(int)
    page_asked = Signal(int)
    undo_asked = Signal(int)
    resume_asked = Signal(int)
    again_asked = Signal(object)  # the paths of an import that was undone

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importReport")
        self.setWindowTitle(translate("ImportReport", "收入记录"))
        self._report: ImportReport | None = None
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(translate("ImportReport", "哪一次收入"))
        self._choice.activated.connect(self._choose)
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._model = ImportRows(self)
        self._list = self._made_list()
        column = QVBoxLayout(self)
        for part in (self._choice, self._summary, self._list, self._made_buttons()):
            column.addWidget(part)
        column.setStretch(2, 1)
        open_at(self, *SIZE)

    def show_report(self, report: ImportReport, rows: list[ReportRow]) -> None:
        """``rows`` are those of the report: made elsewhere, for there may be thousands."""
        self._report = report
        self._choice.clear()
        for each in report.others:
            self._choice.addItem(import_title(each), each.id)
        self._choice.setCurrentIndex(self._choice.findData(report.about.id))
        self._summary.setText(summary(report.about))
        self._model.show(rows)
        for number, row in enumerate(self._model.rows):
            if row.heading:
                self._list.setFirstColumnSpanned(number, QModelIndex(), True)
        first = next((number for number, row in enumerate(rows) if row.readable), None)
        if first is not None:
            self._list.setCurrentIndex(self._model.index(first, 0))
        self._list.setFocus()
        self._undo.setVisible(report.about.can_be_undone)
        self._resume.setVisible(report.about.can_go_on)
        self._again.setVisible(report.about.undone)
        self._allow()

    @property
    def shown(self) -> ImportReport | None:
        return self._report

    @property
    def text(self) -> str:
        """All that is shown, a row a line."""
        lines = [self._choice.currentText(), self._summary.text()]
        lines += [f"{row.left}\t{row.right}".rstrip() for row in self._model.rows]
        return "\n".join(lines)

    def choose_row(self, words: str) -> None:
        """Selects the first row with ``words`` in it."""
        number = next(n for n, row in enumerate(self._model.rows) if words in row.left + row.right)
        self._list.setCurrentIndex(self._model.index(number, 0))

    def _made_list(self) -> QTreeView:
        made = QTreeView(self)
        made.setModel(self._model)
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setHeaderHidden(True)
        made.setAlternatingRowColors(False)
        made.setItemDelegate(_RoomyRows(made))
        made.setAccessibleName(translate("ImportReport", "收入的文件"))
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        made.header().resizeSection(0, FILE_WIDTH)
        made.header().setStretchLastSection(True)
        made.activated.connect(lambda _: self._read_row())
        made.selectionModel().currentChanged.connect(lambda *_: self._allow())
        return made

    def _made_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole

        def button(words: str) -> QPushButton:
            made = buttons.addButton(words, role)
            made.setAutoDefault(False)
            return made

        self._read = button(translate("ImportReport", "阅读(&R)"))
        self._resume = button(translate("ImportReport", "继续收入(&N)"))
        self._undo = button(translate("ImportReport", "撤销这次收入(&U)"))
        self._again = button(translate("ImportReport", "重新收入(&A)"))
        copy = button(translate("ImportReport", "复制(&C)"))
        self._read.clicked.connect(self._read_row)
        self._resume.clicked.connect(lambda: self._ask(self.resume_asked))
        self._undo.clicked.connect(lambda: self._ask(self.undo_asked))
        self._again.clicked.connect(self._ask_again)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        buttons.rejected.connect(self.reject)
        return buttons

    def _choose(self, place: int) -> None:
        self.another_asked.emit(self._choice.itemData(place))

    def _allow(self) -> None:
        row = self._model.row(self._list.currentIndex())
        self._read.setEnabled(row is not None and row.readable)

    def _read_row(self) -> None:
        row = self._model.row(self._list.currentIndex())
        if row is None:
            return
        if row.article is not None:
            self.article_asked.emit(row.article)
        elif row.page is not None:
            self.page_asked.emit(row.page)

    def _ask(self, signal: SignalInstance) -> None:
        if self._report is not None:
            signal.emit(self._report.about.id)

    def _ask_again(self) -> None:
        if self._report is not None:
            self.again_asked.emit(self._report.about.paths)


def import_title(each: Import) -> str:
    """When, and from where: 2022-10-31 09:15 · seeds."""
    begun = each.begun.astimezone().strftime("%Y-%m-%d %H:%M")
    names = [path.name or str(path) for path in each.paths]
    where = "、".join(names[:2]) if len(names) < 3 else translate("ImportReport", "{name} 等 {n} 项")
    return f"{begun} · {where.format(name=names[0] if names else '', n=len(names))}"


def summary(each: Import) -> str:
    """One line: how it ended, and how much came of it."""
    if each.undone:
        state = translate("ImportReport", "已撤销")
    else:
        state = translate("ImportReport", "完成") if each.finished else translate("ImportReport", "中断")
    counts = (
        (Outcome.ADDED.value, translate("ImportReport", "新收入 {n} 版")),
        (Outcome.REPLACED.value, translate("ImportReport", "更新 {n} 版")),
        (Outcome.UNCHANGED.value, translate("ImportReport", "{n} 版已在报库中")),
        (REFUSED, translate("ImportReport", "{n} 个文件未收入")),
    )
    told = [words.format(n=each.counts[name]) for name, words in counts if each.counts.get(name)]
    return translate("ImportReport", "{state}：{counts}").format(
        state=state, counts=translate("ImportReport", "，").join(told) or "—"
    )
