"""What is marked in the open article, and the way from one match to the next, across the hits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from qtreader.desktop.commands import Do
from qtreader.search.engine import SearchEngine
from qtreader.window.actions import Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.searching.search_flow import SearchFlow
from qtreader.window.status import Status

if TYPE_CHECKING:
    from qtreader.search.marks import Mark

translate = QCoreApplication.translate


class Matching(QObject):
    def __init__(
        self, engine: SearchEngine, flow: SearchFlow, browsing: Browsing, desk: Desk, status: Status
    ) -> None:
        super().__init__(desk)
        self._engine = engine
        self._flow = flow
        self._browsing = browsing
        self._desk = desk
        self._status = status
        self._comes_back = False  # to the next article from below: to its last match
        self._opened: int | None = None  # the article that was marked last
        flow.marked.connect(self._mark_late)
        desk.find_bar.asked.connect(lambda _text: self.mark())
        desk.find_bar.next_asked.connect(partial(self.step, 1))
        desk.find_bar.previous_asked.connect(partial(self.step, -1))
        desk.find_bar.left.connect(self.leave_find)
        desk.reader.match_shown.connect(self._show_match)
        browsing.article_opened.connect(lambda _filed: self._mark_opened())

    def reactions(self) -> Reactions:
        return {
            Do.FIND: self.find,
            Do.NEXT_MATCH: partial(self.step, 1),
            Do.PREVIOUS_MATCH: partial(self.step, -1),
        }

    def find(self) -> None:
        """Opens the find bar, with the text that is selected."""
        self._desk.find_bar.open(self._desk.reader.selected_words())

    def mark(self, *, follow: bool = True, last: bool = False) -> None:
        """Marks in the reader what the find bar or, without it, the search looks for; the first match
        is shown, or the ``last``."""
        self._desk.reader.mark(self._marks(), follow=follow, last=last)

    def step(self, by: int) -> None:
        """To the next match (1) or the one before (-1); after the last of a hit to the next hit."""
        goes_on = self._desk.shows_hits and not self._desk.find_bar.isVisible()
        if self._desk.reader.step_match(by, around=not goes_on) or not goes_on:
            return
        self._comes_back = by < 0
        if self._desk.hits.step(by):
            self._status.say(self._where_to())
        else:
            self._comes_back = False
            no_more = translate("Browsing", "没有更多结果了。")
            self._status.say(no_more)

    def _where_to(self) -> str:
        filed, number = self._browsing.article, self._number()
        if filed is None or number is None:  # it is being fetched
            return translate("Matching", "转到另一篇…")
        words = translate("Matching", "转到第 {n} 篇：{headline}")
        return words.format(n=number + 1, headline=filed.article.headline or filed.article.stand_in)

    def _number(self) -> int | None:
        """Which hit the open article is, from 0."""
        filed = self._browsing.article
        is_hit = filed is not None and self._desk.shows_hits
        return self._desk.hits.model.number_of(filed.id) if filed and is_hit else None

    def _mark_opened(self) -> None:
        """One that was corrected stays where it is."""
        before, filed = self._opened, self._browsing.article
        self._opened = filed.id if filed else None
        self.mark(follow=self._opened != before, last=self._comes_back)
        self._comes_back = False

    def _marks(self) -> tuple[Mark, ...]:
        """Of an article that is no hit, or was not fetched, what is marked comes later: the engine may
        load a dictionary for it, for which the window need not wait."""
        filed = self._browsing.article
        if filed is None:
            return ()
        if self._desk.find_bar.isVisible():
            text = self._desk.find_bar.text.strip()
            return self._engine.marked(f'"{text}"', filed.article) if text else ()  # whatever signs are in it
        if not self._desk.shows_hits:
            return ()
        if self._number() is None:
            self._flow.mark(filed.id, filed.article)
            return ()
        return self._engine.marked(self._flow.query, filed.article)

    def _mark_late(self, article_id: int, marks: tuple[Mark, ...]) -> None:
        filed = self._browsing.article
        is_open = filed is not None and filed.id == article_id
        if is_open and self._desk.shows_hits and not self._desk.find_bar.isVisible():
            self._desk.reader.mark(marks, follow=False)

    def leave_find(self) -> None:
        self._desk.find_bar.hide()
        self.mark(follow=False)
        self._desk.focus_reader()

    def _show_match(self, at: int, total: int) -> None:
        """In one place: the find bar, or without it the foot of the window."""
        self._desk.find_bar.show_count(at, total)
        self._status.show_matches("" if self._desk.find_bar.isVisible() else self._count(at, total))

    def _count(self, at: int, total: int) -> str:
        if not total:
            return ""
        words = translate("Matching", "第 {at} 处 / 共 {total} 处").format(at=at, total=total)
        if (number := self._number()) is None:
            return words
        hits = translate("Matching", "第 {at} 篇 / 共 {total} 篇")
        return f"{words} · {hits.format(at=number + 1, total=self._desk.hits.total)}"
