"""The rows of an import's report: what is worth a look, what was refused, what came in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from qtreader.library.import_report import ImportReport
from qtreader.library.imports import REFUSED, Entry
from qtreader.library.outcome import Outcome
from qtreader.library.worth_a_look import Why, WorthALook
from qtreader.models.wording import hint

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ReportRow:
    """``article`` or ``page`` is where reading it leads; a heading leads nowhere."""

    left: str
    right: str = ""
    tip: str = ""
    article: int | None = None
    page: int | None = None
    heading: bool = False

    @property
    def readable(self) -> bool:
        return self.article is not None or self.page is not None


def report_rows(report: ImportReport, language: str) -> list[ReportRow]:
    """In groups with a heading each: first what asks for somebody's eye."""
    rows: list[ReportRow] = []
    rows += _group(translate("ImportReport", "值得一看"), [_look(look) for look in report.looks])
    for outcome, words in (
        (REFUSED, translate("ImportReport", "未收入")),
        (Outcome.ADDED.value, translate("ImportReport", "新收入")),
        (Outcome.REPLACED.value, translate("ImportReport", "更新")),
        (Outcome.UNCHANGED.value, translate("ImportReport", "已在报库中")),
    ):
        entries = [entry for entry in report.entries if entry.outcome == outcome]
        rows += _group(words, [_entry(entry, language) for entry in entries])
    return rows


def _group(title: str, rows: list[ReportRow]) -> Iterator[ReportRow]:
    if rows:
        words = translate("ImportReport", "{title}（{n}）").format(title=title, n=len(rows))
        yield ReportRow(words, heading=True)
        yield from rows


def _look(look: WorthALook) -> ReportRow:
    why = {
        Why.UNDATED: translate("ImportReport", "没有日期"),
        Why.DOUBTS: translate("ImportReport", "存疑 {n} 处").format(n=look.count),
        Why.HEADLINE: translate("ImportReport", "标题可能不属此文"),
    }[look.why]
    words = translate("ImportReport", "{why}：{headline}").format(why=why, headline=look.headline)
    return ReportRow(_named(look.file, look.part), words, look.file, look.article)


def _entry(entry: Entry, language: str) -> ReportRow:
    if entry.outcome == REFUSED:
        right = entry.sentence(language)
    elif entry.outcome == Outcome.UNCHANGED.value:
        right = ""
    else:
        right = translate("ImportReport", "%n 篇", "", entry.articles)
    return ReportRow(_named(entry.file, entry.part), right, entry.file, None, entry.page)


def _named(file: str, part: int) -> str:
    name = PurePath(file).name
    words = translate("ImportReport", "{file} 第 {n} 页")
    return words.format(file=name, n=part + 1) if part else name


class ImportRows(QAbstractTableModel):
    """Two columns: the file, and what is to be said of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[ReportRow] = []
        self._bold = QFont()
        self._bold.setBold(True)

    def show(self, rows: list[ReportRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> ReportRow | None:
        return self._rows[index.row()] if index.isValid() else None

    @property
    def rows(self) -> list[ReportRow]:
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        return Qt.ItemFlag.ItemIsEnabled if row and row.heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.right if index.column() else row.left
        if role == Qt.ItemDataRole.ToolTipRole:
            return hint(row.right if index.column() else row.tip)
        return self._bold if role == Qt.ItemDataRole.FontRole and row.heading else None
