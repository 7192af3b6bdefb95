"""What there is to be said of a page text, place by place."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qtreader.models import remark_words, wording
from qtreader.newspaper.remarks import Remark

Index = QModelIndex | QPersistentModelIndex


class RemarkRole(IntEnum):
    TOPIC = Qt.ItemDataRole.UserRole + 1  # in a word
    LINE = Qt.ItemDataRole.UserRole + 2  # of the page text, from 1
    REMARK = Qt.ItemDataRole.UserRole + 3


class RemarkListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[Remark, int], ...] = ()

    def set_remarks(self, remarks: Iterable[tuple[Remark, int]]) -> None:
        """Each with the number of its line. The same again leave the list as it is."""
        rows = tuple(remarks)
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_of(self, remark: Remark) -> int:
        """-1 where it is not in the list."""
        return next((row for row, (each, _) in enumerate(self._rows) if each == remark), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        remark, line = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{line} · {remark_words.topic(remark.topic)} · {remark_words.sentence(remark)}"
            case Qt.ItemDataRole.ToolTipRole:
                return wording.hint(remark_words.sentence(remark))
            case RemarkRole.TOPIC:
                return remark_words.topic(remark.topic)
            case RemarkRole.LINE:
                return line
            case RemarkRole.REMARK:
                return remark
        return None
