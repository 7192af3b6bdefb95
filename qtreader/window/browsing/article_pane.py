"""The articles of the open issue."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qtreader.desktop.theme import Look
from qtreader.models.article_list import ArticleListModel, ArticleRole
from qtreader.newspaper.holding import ArticleEntry
from qtreader.window.rows.delegates import ArticleDelegate
from qtreader.window.rows.row_views import RowList

translate = QCoreApplication.translate


class ArticlePane(QWidget):
    """``chosen`` comes when a person walks or clicks to an article, not after ``select``."""

    chosen = Signal(int)  # article id
    activated = Signal(int)  # Enter or a double click: to go on reading

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ArticleListModel(self)
        self.list = RowList(self.model, ArticleDelegate(self), self)
        self.list.walked.connect(self._walked)
        self.list.entered_row.connect(self._entered)
        self.list.setObjectName("articleRows")
        self._quiet = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)
        self._word()

    @property
    def current(self) -> int | None:
        """The article whose row is the current one, if any."""
        article_id: int | None = self.list.currentIndex().data(ArticleRole.ARTICLE_ID)
        return article_id

    def set_look(self, look: Look) -> None:
        self.list.set_look(look)

    def set_articles(self, entries: Iterable[ArticleEntry]) -> None:
        """The articles of another issue; none is current until one is selected. The same articles
        again leave the list as it is, scrolled and selected."""
        self._quiet = True
        self.model.set_articles(entries)
        self._quiet = False

    def select(self, article_id: int | None) -> None:
        """Shows an article as the open one; ``None`` for none."""
        index = QModelIndex() if article_id is None else self.model.index_of(article_id)
        self._quiet = True
        self.list.setCurrentIndex(index)
        self._quiet = False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
            self.list.reword()
        super().changeEvent(event)

    def _word(self) -> None:
        self.list.setAccessibleName(translate("ArticlePane", "本期文章"))

    def _walked(self, index: QModelIndex) -> None:
        if not self._quiet:
            self.chosen.emit(index.data(ArticleRole.ARTICLE_ID))

    def _entered(self, index: QModelIndex) -> None:
        self.activated.emit(index.data(ArticleRole.ARTICLE_ID))
