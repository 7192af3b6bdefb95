"""The hits of a search, best first."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qtreader.models import wording
from qtreader.search.answer import Hit

Index = QModelIndex | QPersistentModelIndex


class HitRole(IntEnum):
    """What a row can be asked for beside its text."""

    ARTICLE_ID = Qt.ItemDataRole.UserRole + 1  # int
    HIT = Qt.ItemDataRole.UserRole + 2  # the Hit itself: date, number, snippet, spans
    HEADLINE = Qt.ItemDataRole.UserRole + 3  # or what stands in for it


class HitListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._rows: dict[int, int] = {}

    def set_hits(self, hits: Iterable[Hit]) -> None:
        self.beginResetModel()
        self._hits = tuple(hits)
        self._rows = {hit.article: row for row, hit in enumerate(self._hits)}
        self.endResetModel()

    def index_of(self, article_id: int) -> QModelIndex:
        """An invalid index where the article is not in the list."""
        row = self._rows.get(article_id)
        return QModelIndex() if row is None else self.index(row, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        match role:
            case HitRole.ARTICLE_ID:
                return hit.article
            case HitRole.HIT:
                return hit
            case HitRole.HEADLINE | Qt.ItemDataRole.DisplayRole:
                return wording.headline(hit.headline, lost=hit.headline_lost)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.sentence(*_parts(hit), hit.snippet)
            case Qt.ItemDataRole.ToolTipRole:
                return wording.hint(*_parts(hit))
        return None


def _parts(hit: Hit) -> tuple[str, ...]:
    return (
        wording.headline(hit.headline, lost=hit.headline_lost),
        wording.full_day(hit.date),
        wording.inferred_sentence() if hit.inferred else "",
        "" if hit.issue_number is None else wording.issue_number(hit.issue_number),
        wording.page_number(hit.page) if hit.page else "",
        wording.how_it_answers(hit),
    )
