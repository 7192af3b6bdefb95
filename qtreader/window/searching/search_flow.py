"""From a query to its answer, off the GUI thread; an answer that comes too late is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from qtreader.desktop.jobs import Job, Jobs
from qtreader.errors import Trouble
from qtreader.models.hit_list import PAGE
from qtreader.newspaper.article import Article
from qtreader.search.answer import Answer, Basis, Sort
from qtreader.search.engine import SearchEngine

if TYPE_CHECKING:
    from qtreader.search.facets import Facets
    from qtreader.search.filters import StandingFilter
    from qtreader.search.suggestions import Suggestion

# Milliseconds after an answer, in which it is painted and its first hit opened: a thread that reckons
# would hold this up
PAUSE = 60


class SearchFlow(QObject):
    answered = Signal(Answer)
    fetched = Signal(int, tuple)  # more hits of the answer: the number of the first, and they
    divided = Signal(object, object)  # after the answer: its Facets, and those without its dates
    suggested = Signal(tuple)  # after these: of Suggestion
    marked = Signal(int, tuple)  # an article, and the Marks of the query in it
    completed = Signal(str, tuple)  # what was typed, and queries that it may become
    ended = Signal()

    def __init__(self, engine: SearchEngine, jobs: Jobs, asides: Jobs, parent: QObject) -> None:
        """``jobs`` are for searches alone, so that none waits for an index being built; ``asides``
        for what else a query may mean, for which no search waits."""
        super().__init__(parent)
        self._engine = engine
        self._jobs = jobs
        self._asides = asides
        self._job: Job | None = None
        self._page: Job | None = None
        self._page_at = -1
        self._aside: Job | None = None
        self._completion: Job | None = None
        self._query = ""
        self._library = ""  # the state of the library that answered
        self._number = 0
        self._scanned = False  # the last answer was found without the index
        self._pause = QTimer(self)  # before what stands beside an answer is looked for
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._divide)
        self.standing: tuple[StandingFilter, ...] = ()  # filters of the query that was answered
        self.sort = Sort.RELEVANCE
        self.language = "zh"  # of the words in which an answer tells how it read the query

    @property
    def query(self) -> str:
        """The query that was asked last; empty when no search is on."""
        return self._query

    @property
    def waits(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    @property
    def settled(self) -> bool:
        """Whether the answer is there, and all that stands beside it."""
        return not (self.waits or self._pause.isActive() or self._aside is not None)

    def ask(self, query: str) -> None:
        """Searches for ``query``; a blank one ends the search."""
        if not query.strip():
            self.end()
            return
        self._drop()
        self._query = query
        number, language, sort = self._number, self.language, self.sort
        self._job = self._jobs.run(
            lambda: _answer(self._engine, query, sort, language),
            done=lambda found: self._take(number, *found),
            failed=lambda trouble: self._give_up(number, trouble),
        )

    def again(self) -> None:
        """Asks the same once more, after the library or the order has changed."""
        if self._query:
            self.ask(self._query)

    def again_if_scanned(self) -> None:
        """After the index has changed: an answer that came from it would be the same, but for what
        is told of the index."""
        if self._scanned:
            self.again()

    def fetch(self, offset: int) -> None:
        """Fetches a page of hits, from the number ``offset`` on. Only the last of several askings is
        answered: who scrolls fast does not wait for what is no longer on the screen."""
        if self.waits or offset == self._page_at or not self._query:
            return
        if self._page is not None:
            self._page.cancel()
        number, query, sort, language = self._number, self._query, self.sort, self.language
        self._page_at = offset
        self._page = self._jobs.run(
            lambda: self._engine.search(query, limit=PAGE, offset=offset, sort=sort, language=language),
            done=lambda answer: self._take_page(number, offset, answer),
        )

    def mark(self, article_id: int, article: Article) -> None:
        """Looks for the query in an article; for one that is a hit the window need not wait so."""
        number, query = self._number, self._query
        self._jobs.run(
            lambda: self._engine.marked(query, article),
            done=lambda marks: self._if_still(number, lambda: self.marked.emit(article_id, marks)),
        )

    def complete(self, typed: str) -> None:
        """Looks for what may be about to be typed; only the last of several askings is answered."""
        if self._completion is not None:
            self._completion.cancel()
        self._completion = self._asides.run(
            lambda: self._engine.completions(typed),
            done=lambda found: self.completed.emit(typed, found),
        )

    def end(self) -> None:
        was_on = bool(self._query)
        self._drop()
        self._query = ""
        if was_on:
            self.ended.emit()

    def _drop(self) -> None:
        """Whatever is on its way is not waited for any longer."""
        self._number += 1
        self._pause.stop()
        for job in (self._job, self._page, self._aside):
            if job is not None:
                job.cancel()
        self._job = self._page = self._aside = None
        self._page_at = -1

    def _if_still(self, number: int, do: Callable[[], Any]) -> None:
        if number == self._number:
            do()

    def _take(self, number: int, answer: Answer, standing: tuple[StandingFilter, ...]) -> None:
        if number == self._number:
            self._job = None
            self._scanned = answer.basis is Basis.SCAN
            self._library = answer.library
            self.standing = standing
            self._pause.start()
            self.answered.emit(answer)

    def _give_up(self, number: int, trouble: Trouble) -> None:
        """Nothing is waited for any more; what was the matter is told."""
        if number == self._number:
            self._job = None
        self._jobs.trouble.emit(trouble)

    def _take_page(self, number: int, offset: int, answer: Answer) -> None:
        if number != self._number or offset != self._page_at:
            return
        self._page, self._page_at = None, -1
        if answer.library == self._library:
            self.fetched.emit(offset, answer.hits)
        else:  # it has changed meanwhile: pages of two answers would not fit together
            self.again()

    def _divide(self) -> None:
        number, query = self._number, self._query
        self._aside = self._asides.run(
            lambda: _facets(self._engine, query),
            done=lambda found: self._if_still(number, lambda: self._take_facets(number, *found)),
        )

    def _take_facets(self, number: int, facets: Facets, months: Facets) -> None:
        self.divided.emit(facets, months)
        query = self._query
        self._aside = self._asides.run(
            lambda: self._engine.suggestions(query),
            done=lambda found: self._if_still(number, lambda: self._take_suggestions(found)),
        )

    def _take_suggestions(self, suggestions: tuple[Suggestion, ...]) -> None:
        self._aside = None
        self.suggested.emit(suggestions)


# Run off the GUI thread, where there is time to load what reads a query


def _answer(
    engine: SearchEngine, query: str, sort: Sort, language: str
) -> tuple[Answer, tuple[StandingFilter, ...]]:
    from qtreader.search.filters import standing_filters

    answer = engine.search(query, limit=PAGE, sort=sort, language=language)
    return answer, standing_filters(query, language)


def _facets(engine: SearchEngine, query: str) -> tuple[Facets, Facets]:
    """Of the answer, and without its dates: so that another period can be seen and chosen."""
    from qtreader.search.filters import without_period

    whole = without_period(query)
    months = engine.facets(whole) if whole != query and whole else None
    facets = engine.facets(query)
    return facets, months or facets
