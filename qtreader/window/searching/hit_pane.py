"""What a search found: how many, how the query was read, and the hits themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qtreader.desktop.settings import HitOrder
from qtreader.desktop.theme import LEFT, Look
from qtreader.models.hit_list import HitListModel, HitRole
from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.search.answer import Answer, Basis, Hit
from qtreader.window.rows.hit_delegate import HitDelegate
from qtreader.window.rows.long_list import LongList
from qtreader.window.searching import answer_words
from qtreader.window.searching.hit_head import HitHead
from qtreader.window.searching.line_button import LineButton
from qtreader.window.searching.suggestion_lines import SuggestionLines

if TYPE_CHECKING:
    from qtreader.search.facets import Facets
    from qtreader.search.filters import StandingFilter
    from qtreader.search.suggestions import Suggestion
    from qtreader.window.searching.no_hits import NoHits

translate = QCoreApplication.translate

SUGGESTED_BELOW = 3  # lines under the hits; where there are none, all


class HitPane(QWidget):
    """``chosen`` comes when a person walks or clicks to a hit, not after ``select``."""

    chosen = Signal(int)  # article id
    activated = Signal(int)  # Enter or a double click: to go on reading
    asked = Signal(str)  # a query to be asked instead: narrowed, widened, or spelled otherwise
    order_chosen = Signal(HitOrder)
    page_wanted = Signal(int)  # hits on the screen are not fetched yet: the number of the first, from 0
    certificate_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HitListModel(self)
        self._answer: Answer | None = None
        self._query = ""
        self._quiet = False
        self._awaited = -1  # the row that was gone to before it was fetched
        self.head = HitHead(self)
        self.head.asked.connect(self.asked)
        self.head.order_chosen.connect(self.order_chosen)
        self.head.period_chosen.connect(self._narrow)
        delegate = HitDelegate(self)
        self.list = LongList(self.model, delegate, delegate, self)
        self.list.setObjectName("hitRows")
        self.list.walked.connect(self._walked)
        self.list.entered_row.connect(self._entered)
        self.list.looked_at.connect(self._look_for_missing)
        self._no_hits: NoHits | None = None
        self._look = Look()
        self._holdings: tuple[Sequence[IssueEntry], Sequence[Gap]] = ((), ())
        self._below = SuggestionLines(self, SUGGESTED_BELOW)
        self._below.asked.connect(self.asked)
        self.searched = LineButton(self)
        self.searched.clicked.connect(self.certificate_asked)
        self._arrange()
        self.setFocusProxy(self.list)
        self.head.hide()
        self._word()

    @property
    def no_hits(self) -> NoHits:
        """What stands in the place of the hits; made when there are none for the first time."""
        if self._no_hits is None:
            from qtreader.window.searching.no_hits import NoHits

            self._no_hits = NoHits(self)
            self._no_hits.asked.connect(self.asked)
            self._no_hits.set_look(self._look)
            self._no_hits.set_holdings(*self._holdings)
            self._stack.addWidget(self._no_hits)
        return self._no_hits

    @property
    def current(self) -> int | None:
        """The article whose row is the current one, if any."""
        article_id: int | None = self.list.currentIndex().data(HitRole.ARTICLE_ID)
        return article_id

    @property
    def total(self) -> int:
        return self.model.rows.total

    @property
    def suggestions(self) -> SuggestionLines:
        """Below the hits, or in their place."""
        return self._below if self.total else self.no_hits.suggestions

    def set_look(self, look: Look) -> None:
        self.list.set_look(look)
        self.head.set_look(look)
        self._below.set_look(look)
        self.searched.set_look(look, look.theme.soft)
        self._look = look
        if self._no_hits is not None:
            self._no_hits.set_look(look)

    def set_holdings(self, issues: Sequence[IssueEntry], gaps: Sequence[Gap]) -> None:
        """What the library holds and what is missing: told where nothing is found."""
        self._holdings = (issues, gaps)
        if self._no_hits is not None:
            self._no_hits.set_holdings(issues, gaps)

    def set_answer(
        self,
        answer: Answer | None,
        standing: Sequence[StandingFilter] = (),
        order: HitOrder = HitOrder.RELEVANCE,
    ) -> None:
        """What a search found, narrowed by ``standing``; ``None`` while nothing has been asked. The same
        query again, after something was corrected, stays where it was scrolled to."""
        again = answer is not None and answer.query == self._query
        top, current = (self.list.verticalScrollBar().value(), self.current) if again else (0, None)
        self._answer = answer
        self._query = answer.query if answer else ""
        self._awaited = -1
        self._below.show_all(())
        self._quiet = True
        self.model.set_answer(answer, by_issue=order is HitOrder.ISSUE)
        self.list.set_headings(self.model.rows.heading_rows)
        shown = self.list if self.total else self.no_hits
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        index = QModelIndex() if current is None else self.model.index_of(current)
        self.list.setCurrentIndex(index)  # also none: with the keyboard a list takes its first row by itself
        self.list.verticalScrollBar().setValue(top)
        self._quiet = False
        if answer is not None and self.total:
            self.head.set_answer(answer, standing, self._query, order)
        else:
            self.no_hits.set_answer(answer, _without(self._query, standing))
        self.head.setVisible(bool(self.total))
        self._word()

    def add_hits(self, offset: int, hits: Sequence[Hit]) -> None:
        """Hits that were fetched, from the number ``offset`` on; the list stays where it is."""
        self.model.add_hits(offset, hits)
        index = self.list.currentIndex()
        if self._awaited >= 0 and index.row() == self._awaited and self.current is not None:
            self._awaited = -1
            self.chosen.emit(self.current)
        self._look_for_missing(*self.list.rows_on_screen)

    def set_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        """What else the query may mean; it comes after the answer and goes with it."""
        if self.total:
            self._below.show_all(suggestions)
            for before, after in pairwise((self.list, *self._below.lines, self.searched)):
                self.setTabOrder(before, after)
        else:
            self.no_hits.set_suggestions(suggestions)

    def set_facets(self, facets: Facets, months: Facets) -> None:
        """How the answer divides, and how it would without its dates."""
        self.head.set_facets(facets, months)

    def set_verified(self, at: dt.datetime) -> None:
        """The index has just been held against the texts."""
        if self._answer is not None and self._answer.basis is Basis.INDEX:
            self._answer = replace(self._answer, verified=at)
            self._word()

    def select(self, article_id: int | None) -> None:
        """Shows an article as the open one; ``None`` for none. One that is not fetched leaves the list
        where it is."""
        index = QModelIndex() if article_id is None else self.model.index_of(article_id)
        self._quiet = True
        if index.isValid() or article_id is None:
            self.list.setCurrentIndex(index)
        self._quiet = False

    def step(self, by: int) -> bool:
        """Goes ``by`` hits on (back, if negative) and tells it by ``chosen``, once the hit is fetched;
        from no hit to the first. Returns whether there is one."""
        here = self.list.currentIndex()
        number = self.model.rows.hit(here.row()) if here.isValid() else None
        target = 0 if number is None else number + by
        if not 0 <= target < self.total:
            return False
        self.list.setCurrentIndex(self.model.index(self.model.rows.row(target), 0))
        return True

    def showEvent(self, event: QShowEvent) -> None:
        if self._answer is None:  # shown before anything was asked
            self.set_answer(None)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.head.reword()
            if self._no_hits is not None:
                self._no_hits.reword()
            self._below.reword()
            self.list.reword()
            self._word()
        super().changeEvent(event)

    def _arrange(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        foot = QWidget(self)
        foot.setObjectName("hitFoot")
        below = QVBoxLayout(foot)
        below.setContentsMargins(LEFT, 4, 16, 4)
        below.setSpacing(0)
        below.addWidget(self._below)
        below.addWidget(self.searched)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(foot)

    def _word(self) -> None:
        self.list.setAccessibleName(translate("HitPane", "搜索结果"))
        answer = self._answer
        is_told = answer is not None and bool(self.total)
        self.searched.setVisible(is_told)
        if answer is not None and is_told:
            self.searched.say(answer_words.searched(answer), answer_words.searched_hint())

    def _walked(self, index: QModelIndex) -> None:
        if self._quiet:
            return
        article_id = index.data(HitRole.ARTICLE_ID)
        if article_id is not None:
            self.chosen.emit(article_id)
        elif not index.data(HitRole.HEADING):
            self._awaited = index.row()

    def _entered(self, index: QModelIndex) -> None:
        article_id = index.data(HitRole.ARTICLE_ID)
        if article_id is not None:
            self.activated.emit(article_id)

    def _look_for_missing(self, first: int, last: int) -> None:
        """What is on the screen first, then what the keyboard waits for, then a screen more each way."""
        more = last - first + 1
        for rows in ((first, last), (self._awaited, self._awaited), (first - more, last + more)):
            if rows[1] >= 0 and (missing := self.model.missing(*rows)) is not None:
                self.page_wanted.emit(missing)
                return

    def _narrow(self, first: str, last: str) -> None:
        from qtreader.search.filters import in_period

        self.asked.emit(in_period(self._query, first, last))


def _without(query: str, standing: Sequence[StandingFilter]) -> str:
    if not standing:
        return query.strip()
    from qtreader.search.filters import without_filters

    return without_filters(query)
