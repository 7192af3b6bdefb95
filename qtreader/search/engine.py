"""Search: exact, from the index where it can be trusted, from the texts themselves where not."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from qtreader.errors import NoSuchArticle
from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Passage
from qtreader.progress import Progress
from qtreader.search.answer import Answer, Basis, IndexState, Sort
from qtreader.search.texts import Texts
from qtreader.search.words import WordCutter, places

# What reads and answers queries is loaded with the first of them: no window waits for it to be painted
if TYPE_CHECKING:
    from qtreader.search.certificate import Certificate
    from qtreader.search.facets import Facets
    from qtreader.search.finding import ArticleSource, Finder
    from qtreader.search.hits import Order
    from qtreader.search.marks import Mark
    from qtreader.search.query import Query
    from qtreader.search.resolution import Resolved
    from qtreader.search.suggestions import Suggester, Suggestion
    from qtreader.search.trust import TrustedIndex

__all__ = ["IndexState", "SearchEngine"]
Value = TypeVar("Value")


class SearchEngine:
    """Answers queries about the articles of a library. Its methods may be called from any thread.

    In ``folder`` it keeps the index, the certificate of the index and the cache of its dictionary,
    which can be thrown away.
    """

    def __init__(self, folder: Path, articles: ArticleSource) -> None:
        self._articles = articles
        self._folder = folder
        self._texts = Texts(articles)
        self._words = WordCutter(folder / "words")
        self._lock = threading.Lock()
        self._trusted: TrustedIndex | None = None
        self._adviser: Suggester | None = None
        self._last: _Look | None = None

    def state(self) -> IndexState:
        return self._index.state()

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        language: str = "zh",
    ) -> Answer:
        """The articles that answer ``query``, best first; every string is a query.

        The hits are at most ``limit``, from the one at ``offset`` on; their order is the same whichever
        of them are asked for. An unquoted phrase that stands in no article is asked for by its words;
        the hits then are of ``Tier.NEARBY``, which come first, and ``Tier.WORDS``, and the reading says so.
        """
        began = time.perf_counter()
        found = _again_if_gone(lambda: self._answer(query, offset, limit, sort, language))
        return replace(found, took_ms=(time.perf_counter() - began) * 1000)

    def facets(self, query: str) -> Facets:
        """How the whole answer to ``query`` divides, listed or not."""
        from qtreader.search.facets import facets

        def counted() -> Facets:
            ids = self._look(query).resolved.found.ids
            facts = self._texts.catalogue().facts
            if gone := next((number for number in ids if number not in facts), None):
                raise NoSuchArticle(article=gone)
            return facets(query, (facts[number] for number in ids))

        return _again_if_gone(counted)

    def marked(self, query: str, article: Article) -> tuple[Mark, ...]:
        """All that a query finds in an article, in reading order.

        Where the article answers the query only by its words, these are marked.
        """
        from qtreader.search.marks import marks
        from qtreader.search.record import record_text
        from qtreader.search.resolution import shown_in

        return marks(article, shown_in(_read(query), record_text(article), self._words))

    def marks(self, query: str, article: Article) -> tuple[Passage, ...]:
        """As ``marked``, the places alone."""
        return tuple(mark.passage for mark in self.marked(query, article))

    def suggestions(self, query: str) -> tuple[Suggestion, ...]:
        """What else the query may mean, each found in at least one article; the answer has none of it.

        The first of them loads what it takes: up to some seconds in a large library.
        """
        asked = _read(query)

        def suggested() -> tuple[Suggestion, ...]:
            finder, _ = self._finder(self._articles.state())
            return self._suggester.suggestions(asked, finder, self._texts.catalogue(), self._articles)

        return _again_if_gone(suggested)

    def completions(self, typed: str) -> tuple[str, ...]:
        """Queries that somebody who typed so far may be about to type, the likeliest first."""
        from qtreader.search.completions import completions

        return completions(typed, self._texts.catalogue(), self._suggester.places)

    def verify(self, sample: int | None, seed: int | None = None) -> Generator[Progress, None, Certificate]:
        """Compares the index with a literal reading of the library, by ``sample`` passages of its
        articles or, with ``None``, one of every paragraph and heading; and keeps what came of it.

        An index that is found wrong is not searched any more, until it is built anew.
        Raises ``IndexNotReady``, and ``LibraryChanged`` where it does while it is read.
        """
        return self._index.verify(sample, seed)

    def certificate(self) -> Certificate | None:
        """Of the last check, where it was of the index of the library as it is now."""
        return self._index.certificate_now()

    def build(self) -> Generator[Progress, None, None]:
        """Builds the whole index beside the one in use and puts it in its place at the end.

        Closing the generator leaves the old one. Raises ``FolderNotWritable``, and ``IndexBusy`` while
        another program builds.
        """
        return self._index.build()

    def bring_up_to_date(self) -> Generator[Progress, None, None]:
        """As ``build``, but where there is an index of this library, only what came and went is changed.

        Does nothing where the index is ready.
        """
        return self._index.bring_up_to_date()

    def rest(self) -> None:
        """Gives back what memory it can do without until the next query."""
        self._index.rest()

    def close(self) -> None:
        """Lets go of all files. The engine may be used again; it opens them anew."""
        with self._lock:
            self._last = None
            if self._trusted is not None:
                self._trusted.close()
        self._texts.let_go()

    @property
    def _index(self) -> TrustedIndex:
        # The same; and who asks for the index first, off the GUI thread, loads what reads queries too
        import qtreader.search.parser  # noqa: F401
        from qtreader.search.trust import TrustedIndex

        with self._lock:
            if self._trusted is None:
                self._trusted = TrustedIndex(self._folder, self._articles)
            return self._trusted

    @property
    def _suggester(self) -> Suggester:
        from qtreader.search.suggestions import Suggester

        with self._lock:
            if self._adviser is None:
                self._adviser = Suggester(self._words, places)
            return self._adviser

    def _look(self, query: str) -> _Look:
        """All articles that answer a query; of the last one they are known."""
        from qtreader.search.resolution import resolved

        library = self._articles.state()
        finder, generation = self._finder(library)
        last = self._last
        if last is None or (last.query, last.library, last.finder) != (query, library, finder):
            found = resolved(finder, _read(query), self._words)
            last = self._last = _Look(query, library, finder, generation, found, {})
        return last

    def _finder(self, library: str) -> tuple[Finder, str]:
        """Also the name of the index; empty where texts are read, be it only those that changed."""
        if lookup := self._index.opened(library):
            self._texts.let_go()
            return lookup, lookup.generation
        return self._texts.finder(library, self._index.base(library)), ""

    def _answer(self, query: str, offset: int, limit: int, sort: Sort, language: str) -> Answer:
        from qtreader.search.hits import hit

        look = self._look(query)
        found, of_all = look.resolved, look.finder.collection()
        certificate = self._index.certificate(look.library, look.generation) if look.generation else None
        return Answer(
            query=query,
            reading=_reading(found, language),
            total=found.found.total,
            hits=tuple(
                hit(item, found.parts, found.tier(item.id), self._articles)
                for item in look.order(sort).page(offset, limit)
            ),
            took_ms=0.0,
            basis=Basis.INDEX if look.generation else Basis.SCAN,
            articles=of_all.articles,
            issues=of_all.issues,
            library=look.library,
            verified=certificate.at if certificate else None,
            parts=found.parts.words,
            tiers=found.tiers(),
            days=found.days() if sort is Sort.DATE else (),
        )


@dataclass(frozen=True, slots=True)
class _Look:
    """What was found for a query, and in what."""

    query: str
    library: str  # its state
    finder: Finder
    generation: str  # the name of the index, if it was one
    resolved: Resolved
    orders: dict[Sort, Order]  # as far as they were asked for

    def order(self, sort: Sort) -> Order:
        from qtreader.search.hits import Order

        return self.orders.setdefault(sort, Order(self.resolved.found, self.finder.collection(), sort))


def _read(query: str) -> Query:
    # Whoosh takes a while to load; the window is there before it is needed
    from qtreader.search.parser import read_query

    return read_query(query)


def _reading(found: Resolved, language: str) -> str:
    from qtreader.search.reading import describe, describe_by_words

    if found.words:
        return describe_by_words(found.asked, found.words, language)
    return describe(found.asked, language)


def _again_if_gone(look: Callable[[], Value]) -> Value:
    """An article may leave the library after it was found: the second look is at it as it is now."""
    try:
        return look()
    except NoSuchArticle:
        return look()
