"""The articles of an issue, in page order."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qtreader.models import wording
from qtreader.newspaper.holding import ArticleEntry

Index = QModelIndex | QPersistentModelIndex


class ArticleRole(IntEnum):
    """What a row can be asked for beside its text."""

    ARTICLE_ID = Qt.ItemDataRole.UserRole + 1  # int
    KICKER = Qt.ItemDataRole.UserRole + 2
    HEADLINE = Qt.ItemDataRole.UserRole + 3  # or what stands in for it
    LOST = Qt.ItemDataRole.UserRole + 4  # bool: the headline is lost
    BYLINE = Qt.ItemDataRole.UserRole + 5  # in one line
    SIZE = Qt.ItemDataRole.UserRole + 6  # 857 字, or 图片


class ArticleListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[ArticleEntry, ...] = ()
        self._rows: dict[int, int] = {}
        self._pages = 0

    def set_articles(self, entries: Iterable[ArticleEntry]) -> None:
        """The same articles again leave the list as it is, scrolled and selected."""
        articles = tuple(entries)
        if articles == self._entries:
            return
        self.beginResetModel()
        self._entries = articles
        self._rows = {entry.id: row for row, entry in enumerate(self._entries)}
        self._pages = len({entry.page for entry in self._entries})
        self.endResetModel()

    def index_of(self, article_id: int) -> QModelIndex:
        """An invalid index where the article is not in the list."""
        row = self._rows.get(article_id)
        return QModelIndex() if row is None else self.index(row, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case ArticleRole.ARTICLE_ID:
                return entry.id
            case ArticleRole.KICKER:
                return entry.kicker
            case ArticleRole.HEADLINE | Qt.ItemDataRole.DisplayRole:
                return wording.headline(entry.headline or entry.stand_in, lost=not entry.headline)
            case ArticleRole.LOST:
                return not entry.headline
            case ArticleRole.BYLINE:
                return wording.byline(entry.byline)
            case ArticleRole.SIZE:
                return self._size(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.sentence(*self._parts(entry))
            case Qt.ItemDataRole.ToolTipRole:
                return wording.hint(*self._parts(entry))
        return None

    def _size(self, entry: ArticleEntry) -> str:
        """With the page, where the list is of more than one."""
        size = wording.size_or_kind(entry)
        if self._pages > 1 and entry.page:
            return wording.joined(wording.page_number(entry.page), size)
        return size

    def _parts(self, entry: ArticleEntry) -> tuple[str, ...]:
        headline = wording.headline(entry.headline or entry.stand_in, lost=not entry.headline)
        return entry.kicker, headline, wording.byline(entry.byline), self._size(entry)
