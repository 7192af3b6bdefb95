"""The hits of a search. All of them have rows; what stands in these is fetched as they come into view."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qtreader.models import wording
from qtreader.models.hit_rows import HitRows, rows_of
from qtreader.search.answer import Answer, Hit

Index = QModelIndex | QPersistentModelIndex

PAGE = 50  # hits that are fetched at once
KEPT = 2000  # hits that are kept: who scrolls through a hundred thousand does not hold them all


class HitRole(IntEnum):
    """What a row can be asked for beside its text."""

    ARTICLE_ID = Qt.ItemDataRole.UserRole + 1  # int; None in a heading and while it is not fetched
    HIT = Qt.ItemDataRole.UserRole + 2  # the Hit itself: date, number, snippet, spans
    HEADLINE = Qt.ItemDataRole.UserRole + 3  # or what stands in for it
    HEADING = Qt.ItemDataRole.UserRole + 4  # of a row that is none of a hit: its words, and the count
    DAY_ABOVE = Qt.ItemDataRole.UserRole + 5  # bool: a heading tells the hit's day and issue


class HitListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = HitRows(0, ())
        self._hits: dict[int, Hit] = {}
        self._numbers: dict[int, int] = {}  # of the articles: which hit each is

    def set_answer(self, answer: Answer | None, *, by_issue: bool = False) -> None:
        """``answer`` has the first hits; the others are added as they are fetched."""
        self.beginResetModel()
        self.rows = rows_of(answer, by_issue=by_issue)
        self._hits, self._numbers = {}, {}
        self._keep(0, answer.hits if answer else ())
        self.endResetModel()

    def add_hits(self, offset: int, hits: Sequence[Hit]) -> None:
        """Hits that were fetched, from the number ``offset`` on."""
        if not hits:
            return
        if len(self._hits) + len(hits) > KEPT:
            self._let_go(offset)
        self._keep(offset, hits)
        first, last = self.rows.row(offset), self.rows.row(offset + len(hits) - 1)
        self.dataChanged.emit(self.index(max(0, first - 1), 0), self.index(last, 0))  # with its heading

    def missing(self, first: int, last: int) -> int | None:
        """Where the first page begins that is not fetched, of the hits in these rows; ``None`` for none."""
        for row in range(max(0, first), min(last, len(self.rows) - 1) + 1):
            hit = self.rows.hit(row)
            if hit is not None and hit not in self._hits:
                return hit - hit % PAGE
        return None

    def number_of(self, article_id: int) -> int | None:
        """Which hit an article is, from 0, where it was fetched."""
        return self._numbers.get(article_id)

    def index_of(self, article_id: int) -> QModelIndex:
        """An invalid index where the article is not in the list, or was not fetched."""
        number = self._numbers.get(article_id)
        return QModelIndex() if number is None else self.index(self.rows.row(number), 0)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = index.isValid() and self.rows.hit(index.row()) is None
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if (number := self.rows.hit(index.row())) is None:
            return self._heading(index.row(), role)
        if role == HitRole.DAY_ABOVE:
            return self.rows.under_days
        hit = self._hits.get(number)
        return _told(hit, role) if hit is not None else None

    def _heading(self, row: int, role: int) -> object:
        heading = self.rows.heading(row)
        if heading is None:
            return None
        words = wording.heading(heading.about, self._hits.get(heading.before))
        count = wording.article_count(heading.articles)
        match role:
            case HitRole.HEADING:
                return words, count
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return wording.sentence(words, count)
            case Qt.ItemDataRole.ToolTipRole:
                return wording.hint(words, count)
        return None

    def _keep(self, offset: int, hits: Sequence[Hit]) -> None:
        self._hits.update(enumerate(hits, offset))
        self._numbers.update((hit.article, number) for number, hit in enumerate(hits, offset))

    def _let_go(self, offset: int) -> None:
        """Of the hits that are farthest away."""
        near = sorted(self._hits, key=lambda number: abs(number - offset))[: KEPT // 2]
        self._hits = {number: self._hits[number] for number in near}
        self._numbers = {hit.article: number for number, hit in self._hits.items()}


def _told(hit: Hit, role: int) -> object:
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
        wording.date_sentence(hit.basis),
        "" if hit.issue_number is None else wording.issue_number(hit.issue_number),
        wording.page_number(hit.page) if hit.page else "",
        wording.how_it_answers(hit),
    )
