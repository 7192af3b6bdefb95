"""The snapshots of the library, to choose one that is brought back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qtreader.library.snapshots import Holdings, Snapshot, Why
from qtreader.window.dialog_size import open_at

translate = QCoreApplication.translate

SIZE = (620, 380)
Entry = tuple[Snapshot, Holdings | None]  # ``None``: it cannot be read


class SnapshotDialog(QDialog):
    """To be shown with ``open``."""

    chosen = Signal(object)  # the Snapshot, once it was asked whether to bring it back

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("snapshots")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Snapshots", "从备份恢复"))
        about = translate(
            "Snapshots", "选一份备份，报库就回到那时的样子。现在的报库会先另存为一份备份，随时可以换回来。"
        )
        if not entries:
            about = translate("Snapshots", "还没有备份。用到报库的每一天会自动备份一次，保留最近七份。")
        said = QLabel(about, self)
        said.setWordWrap(True)
        self._list = self._filled_list(entries)
        self._list.setVisible(bool(entries))
        self._restore = self._buttons()
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addWidget(self._list, 1)
        column.addWidget(self._box)
        self._list.itemSelectionChanged.connect(self._allow)
        self._list.itemActivated.connect(self._ask)
        if entries:
            self._list.setCurrentIndex(self._list.model().index(0, 0))
            open_at(self, *SIZE)
        self._allow()

    def _filled_list(self, entries: Sequence[Entry]) -> QTreeWidget:
        listed = QTreeWidget(self)
        listed.setRootIsDecorated(False)
        listed.setUniformRowHeights(True)
        listed.setAccessibleName(self.windowTitle())
        listed.setHeaderLabels(
            [
                translate("Snapshots", "时间"),
                translate("Snapshots", "由来"),
                translate("Snapshots", "期"),
                translate("Snapshots", "篇"),
                translate("Snapshots", "剪报"),
            ]
        )
        for entry in entries:
            listed.addTopLevelItem(_item(entry))
        listed.header().setStretchLastSection(False)
        listed.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return listed

    def _buttons(self) -> QWidget:
        self._box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        words = translate("Snapshots", "恢复这一份…(&R)")
        restore = self._box.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        restore.clicked.connect(self._ask)
        self._box.rejected.connect(self.reject)
        return restore

    def _selected(self) -> Snapshot | None:
        items = self._list.selectedItems()
        entry: Entry | None = items[0].data(0, Qt.ItemDataRole.UserRole) if items else None
        return entry[0] if entry and entry[1] else None

    def _allow(self) -> None:
        self._restore.setEnabled(self._selected() is not None)

    def _ask(self, *_: object) -> None:
        snapshot = self._selected()
        if snapshot is None:
            return
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(self.windowTitle())
        question.setText(translate("Snapshots", "让报库回到 {when} 的样子吗？").format(when=_time(snapshot)))
        question.setInformativeText(
            translate("Snapshots", "在那以后收入的版面、写的批注都不再显示；它们留在另存的备份里。")
        )
        words = translate("Snapshots", "恢复")
        yes = question.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        yes.clicked.connect(lambda: self._choose(snapshot))
        question.finished.connect(question.deleteLater)
        question.open()

    def _choose(self, snapshot: Snapshot) -> None:
        self.chosen.emit(snapshot)
        self.accept()


def _item(entry: Entry) -> QTreeWidgetItem:
    snapshot, holdings = entry
    if holdings is None:
        counts = [translate("Snapshots", "已损坏"), "", ""]
    else:
        counts = [str(number) for number in (holdings.issues, holdings.articles, holdings.clippings)]
    item = QTreeWidgetItem([_time(snapshot), _why(snapshot.why), *counts])
    item.setData(0, Qt.ItemDataRole.UserRole, entry)
    for column in range(2, 5):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _time(snapshot: Snapshot) -> str:
    return f"{snapshot.made:%Y-%m-%d %H:%M}"


def _why(why: Why) -> str:
    if why is Why.DAILY:
        return translate("Snapshots", "每日备份")
    return translate("Snapshots", "恢复之前")
