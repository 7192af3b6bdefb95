"""Search of all articles: what is asked, the answer in the list, and the way through its hits."""

from __future__ import annotations

from PySide6.QtCore import QObject

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.search.answer import Answer
from qtreader.window.actions import Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.searching.matching import Matching
from qtreader.window.searching.remembering import Remembering
from qtreader.window.searching.search_flow import SearchFlow


class Searching(QObject):
    def __init__(
        self,
        flow: SearchFlow,
        browsing: Browsing,
        desk: Desk,
        matching: Matching,
        remembering: Remembering,
        settings: Settings,
    ) -> None:
        super().__init__(desk)
        self._flow = flow
        self._browsing = browsing
        self._desk = desk
        self._matching = matching
        self._remembering = remembering
        self._settings = settings
        self._remembered = ""  # the last query that was
        self._enters = False  # the first hit is to be opened when the answer comes
        flow.answered.connect(self._show_answer)
        flow.fetched.connect(desk.hits.add_hits)
        flow.suggested.connect(desk.hits.set_suggestions)
        flow.divided.connect(desk.hits.set_facets)
        flow.ended.connect(self._show_end)
        desk.hits.asked.connect(self._ask_instead)
        desk.hits.page_wanted.connect(flow.fetch)
        desk.hits.chosen.connect(lambda _article: self._remember())
        desk.search_bar.asked.connect(flow.ask)
        desk.search_bar.typed.connect(flow.complete)
        flow.completed.connect(desk.search_bar.offer)
        desk.search_bar.entered.connect(self._enter)
        desk.search_bar.left.connect(desk.way_back.go)
        browsing.issues_changed.connect(self._show_holdings)
        desk.way_back.join(lambda: bool(flow.query), self._end)
        desk.way_back.join(desk.find_bar.isVisible, matching.leave_find)  # before the search it is in

    def reactions(self) -> Reactions:
        return {
            Do.SEARCH: self._desk.focus_search,
            Do.PERIOD: self._desk.hits.head.filters.ask_period,
        }

    def _end(self) -> None:
        self._flow.end()
        self._desk.focus_list()

    def _enter(self) -> None:
        """Enter in the search bar: on to the first hit, once it is there."""
        self._enters = True
        if not self._flow.waits and self._desk.shows_hits and not self._enter_hits():
            self._desk.hits.no_hits.enter()

    def _enter_hits(self) -> bool:
        """Opens the first hit; whether there was one."""
        self._enters = False
        self._remember()
        self._desk.hits.select(None)
        found = self._desk.hits.step(1)
        if found:
            self._desk.focus_list()
        return found

    def _remember(self) -> None:
        """Once for each query: not at every hit that is gone through."""
        if self._flow.query != self._remembered:
            self._remembered = self._flow.query
            self._remembering.remember(self._remembered)

    def _ask_instead(self, query: str) -> None:
        self._desk.search_bar.set_query(query)
        self._desk.focus_search()
        self._enters = True
        self._flow.ask(query)

    def _show_holdings(self) -> None:
        self._desk.hits.set_holdings(self._browsing.issues, self._browsing.gaps)

    def _show_answer(self, answer: Answer) -> None:
        self._desk.hits.set_answer(answer, self._flow.standing, self._settings.hit_order)
        self._desk.show_hits()
        self._browsing.follow(self._desk.hits.step)
        self._desk.hits.select(self._browsing.article.id if self._browsing.article else None)
        before = self._browsing.article
        entered = self._enters and self._enter_hits()
        if self._browsing.article is before:  # another that was opened has been marked by that
            self._matching.mark(follow=entered)

    def _show_end(self) -> None:
        self._enters = False
        self._desk.search_bar.set_query("")
        self._desk.hits.set_answer(None)
        self._desk.show_articles()
        self._browsing.follow(None)
        self._matching.mark(follow=False)
