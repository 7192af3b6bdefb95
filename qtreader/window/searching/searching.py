"""Search of all articles and find in the open one, shown in lists, reader and find bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from qtreader.desktop.commands import Do
from qtreader.search.answer import Answer
from qtreader.search.engine import SearchEngine
from qtreader.window.actions import Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.searching.search_flow import SearchFlow
from qtreader.window.status import Status

if TYPE_CHECKING:
    from qtreader.search.marks import Mark


class Searching(QObject):
    def __init__(
        self, engine: SearchEngine, flow: SearchFlow, browsing: Browsing, desk: Desk, status: Status
    ) -> None:
        super().__init__(desk)
        self._engine = engine
        self._flow = flow
        self._browsing = browsing
        self._desk = desk
        self._status = status
        self._enters = False  # the first hit is to be opened when the answer comes
        flow.answered.connect(self._show_answer)
        flow.suggested.connect(desk.hits.set_suggestions)
        flow.divided.connect(desk.hits.set_facets)
        desk.hits.narrowing_asked.connect(self._ask_instead)
        flow.ended.connect(self._show_end)
        desk.hits.suggestion_taken.connect(self._ask_instead)
        desk.search_bar.asked.connect(flow.ask)
        desk.search_bar.typed.connect(flow.complete)
        flow.completed.connect(desk.search_bar.offer)
        desk.search_bar.entered.connect(self._enter)
        desk.search_bar.left.connect(desk.way_back.go)
        desk.find_bar.asked.connect(lambda _text: self.mark())
        desk.find_bar.next_asked.connect(lambda: desk.reader.step_match(1))
        desk.find_bar.previous_asked.connect(lambda: desk.reader.step_match(-1))
        desk.find_bar.left.connect(self._leave_find)
        desk.reader.match_shown.connect(self._show_match)
        browsing.article_opened.connect(lambda _filed: self.mark())
        desk.way_back.join(lambda: bool(flow.query), self._end)
        desk.way_back.join(desk.find_bar.isVisible, self._leave_find)

    def reactions(self) -> Reactions:
        return {
            Do.SEARCH: self._desk.focus_search,
            Do.FIND: self.find,
            Do.NEXT_MATCH: partial(self._desk.reader.step_match, 1),
            Do.PREVIOUS_MATCH: partial(self._desk.reader.step_match, -1),
        }

    def find(self) -> None:
        """Opens the find bar, with the text that is selected."""
        self._desk.find_bar.open(self._desk.reader.selected_words())

    def mark(self, *, follow: bool = True) -> None:
        """Marks in the reader what the find bar or, without it, the search looks for."""
        self._desk.reader.mark(self._matches(), follow=follow)

    def _end(self) -> None:
        self._flow.end()
        self._desk.focus_list()

    def _matches(self) -> tuple[Mark, ...]:
        filed = self._browsing.article
        query = self._query(filed.id) if filed else ""
        return self._engine.marked(query, filed.article) if filed and query else ()

    def _query(self, article_id: int) -> str:
        """What to mark in an article; empty for nothing.

        In an article that is no hit the engine would look for the words of the query, and load a
        dictionary for it while the window waits.
        """
        if self._desk.find_bar.isVisible():
            text = self._desk.find_bar.text.strip()
            return f'"{text}"' if text else ""  # one passage, whatever signs are in it
        return self._flow.query if self._desk.shows_hits and article_id in self._browsing.walk else ""

    def _enter(self) -> None:
        """Enter in the search bar: on to the first hit, once it is there."""
        self._enters = True
        if not self._flow.waits and self._desk.shows_hits and not self._enter_hits():
            self._desk.hits.suggestions.enter()

    def _enter_hits(self) -> bool:
        """Opens the first hit; whether there was one."""
        self._enters = False
        self._desk.hits.select(None)
        found = self._desk.hits.step(1)
        if found:
            self._desk.focus_list()
        return found

    def _ask_instead(self, query: str) -> None:
        self._desk.search_bar.set_query(query)
        self._desk.focus_search()
        self._enters = True
        self._flow.ask(query)

    def _show_answer(self, answer: Answer) -> None:
        self._desk.hits.set_answer(answer, len(self._browsing.issues))
        self._desk.show_hits()
        self._browsing.walk_hits(hit.article for hit in answer.hits)
        self._desk.hits.select(self._browsing.article.id if self._browsing.article else None)
        self.mark(follow=False)
        if self._enters:
            self._enter_hits()

    def _show_end(self) -> None:
        self._enters = False
        self._desk.search_bar.set_query("")
        self._desk.hits.set_answer(None)
        self._desk.show_articles()
        self._browsing.walk_hits(None)
        self.mark(follow=False)

    def _leave_find(self) -> None:
        self._desk.find_bar.hide()
        self.mark(follow=False)
        self._desk.focus_reader()

    def _show_match(self, at: int, total: int) -> None:
        """In one place: the find bar, or without it the foot of the window."""
        self._desk.find_bar.show_count(at, total)
        self._status.show_matches(at, 0 if self._desk.find_bar.isVisible() else total)
