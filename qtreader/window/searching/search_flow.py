"""From a query to its answer, off the GUI thread; an answer that comes too late is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from qtreader.desktop.jobs import Job, Jobs
from qtreader.search.answer import Answer, Basis
from qtreader.search.engine import SearchEngine

if TYPE_CHECKING:
    from qtreader.search.facets import Facets
    from qtreader.search.suggestions import Suggestion


class SearchFlow(QObject):
    answered = Signal(Answer)
    suggested = Signal(tuple)  # after the answer: of Suggestion
    divided = Signal(object)  # with them: the Facets of the whole answer
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
        self._aside: Job | None = None
        self._completion: Job | None = None
        self._query = ""
        self._number = 0
        self._scanned = False  # the last answer was found without the index
        self.language = "zh"  # of the words in which an answer tells how it read the query

    @property
    def query(self) -> str:
        """The query that was asked last; empty when no search is on."""
        return self._query

    @property
    def waits(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def ask(self, query: str) -> None:
        """Searches for ``query``; a blank one ends the search."""
        if not query.strip():
            self.end()
            return
        self._drop()
        self._query = query
        number, language = self._number, self.language
        self._job = self._jobs.run(
            lambda: self._engine.search(query, language=language),
            done=lambda answer: self._take(number, answer),
        )

    def again(self) -> None:
        """Asks the same once more, after the library has changed."""
        if self._query:
            self.ask(self._query)

    def again_if_scanned(self) -> None:
        """After the index has changed: an answer that came from it would be the same."""
        if self._scanned:
            self.again()

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
        for job in (self._job, self._aside):
            if job is not None:
                job.cancel()
        self._job = self._aside = None

    def _take(self, number: int, answer: Answer) -> None:
        if number == self._number:
            self._job = None
            self._scanned = answer.basis is Basis.SCAN
            self.answered.emit(answer)
            self._look_aside(number)

    def _look_aside(self, number: int) -> None:
        query = self._query
        self._aside = self._asides.run(
            lambda: (self._engine.suggestions(query), self._engine.facets(query)),
            done=lambda found: self._take_aside(number, *found),
        )

    def _take_aside(self, number: int, suggestions: tuple[Suggestion, ...], facets: Facets) -> None:
        if number == self._number:
            self._aside = None
            self.suggested.emit(suggestions)
            self.divided.emit(facets)
