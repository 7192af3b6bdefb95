"""Search: exact, from the index where it can be trusted, from the texts themselves where not."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from qtreader.errors import IndexNotReady, LibraryChanged, NoSuchArticle
from qtreader.newspaper.article import Article
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Passage
from qtreader.progress import Progress
from qtreader.search.answer import Answer, Basis, Hit, IndexState, Sort, Tier
from qtreader.search.evaluation import holds_text, patterns_of
from qtreader.search.finding import ArticleSource, Finder, phrase_patterns
from qtreader.search.folding import fold
from qtreader.search.marks import passages
from qtreader.search.parser import read_query
from qtreader.search.patterns import Pattern
from qtreader.search.query import Every, Manner, Phrase, Query, phrases, with_phrases
from qtreader.search.ranking import NOTHING, Found, Ranked, ranked
from qtreader.search.reading import describe, describe_by_words
from qtreader.search.record import Record, record, record_text
from qtreader.search.scan import Scan
from qtreader.search.snippets import snippet
from qtreader.search.words import WordCutter, is_chinese, places

if TYPE_CHECKING:
    from qtreader.search.catalogue import Catalogue
    from qtreader.search.certificate import Certificate
    from qtreader.search.facets import Facets
    from qtreader.search.keeper import Keeper
    from qtreader.search.suggestions import Suggester, Suggestion

__all__ = ["IndexState", "SearchEngine"]
Value = TypeVar("Value")
Words = dict[Phrase, tuple[str, ...]]  # phrases, each with the words it can be cut into


class SearchEngine:
    """Answers queries about the articles of a library. Its methods may be called from any thread.

    In ``folder`` it keeps the index and the cache of its dictionary, which can be thrown away.
    """

    def __init__(self, folder: Path, articles: ArticleSource) -> None:
        self._articles = articles
        self._folder = folder
        self._keeper: Keeper | None = None
        self._words = WordCutter(folder / "words")
        self._lock = threading.Lock()
        self._scanning = threading.Lock()
        self._scanned: tuple[str, Sequence[Record]] = ("", ())
        self._cataloguing = threading.Lock()
        self._catalogued: tuple[str, Catalogue] | None = None
        self._adviser: Suggester | None = None

    def state(self) -> IndexState:
        return self._index.state(self._articles.state())

    def search(
        self, query: str, *, limit: int = 50, sort: Sort = Sort.RELEVANCE, language: str = "zh"
    ) -> Answer:
        """The articles that answer ``query``, best first; every string is a query.

        An unquoted phrase that stands in no article is asked for by its words; the hits then are
        of ``Tier.NEARBY``, which come first, and ``Tier.WORDS``, and the reading says so.
        """
        began = time.perf_counter()
        asked = read_query(query)
        found = _again_if_gone(lambda: self._answer(asked, limit, sort, language))
        return replace(found, took_ms=(time.perf_counter() - began) * 1000)

    def facets(self, query: str) -> Facets:
        """How the whole answer to ``query`` divides, listed or not."""
        from qtreader.search.facets import facets

        asked = read_query(query)

        def counted() -> Facets:
            ids = self._resolved(self._finder()[0], asked).found.ids
            facts = self._catalogue().facts
            if gone := next((number for number in ids if number not in facts), None):
                raise NoSuchArticle(article=gone)
            return facets(facts[number] for number in ids)

        return _again_if_gone(counted)

    def marks(self, query: str, article: Article) -> tuple[Passage, ...]:
        """All that a query finds in an article, in reading order.

        Where the article answers the query only by its words, these are marked.
        """
        asked = read_query(query)
        text = record_text(article)
        if asked.node and not _answers(asked, text):
            words = {phrase: self._words.words(phrase.text) for phrase in _divisible(asked)}
            by_words = _by_words(asked, words)
            if _answers(by_words, text):
                return passages(article, _shown(by_words))
        return passages(article, _shown(asked))

    def build(self) -> Generator[Progress, None, None]:
        """Builds the whole index beside the one in use and puts it in its place at the end.

        Closing the generator leaves the old one. Raises ``FolderNotWritable``, and ``IndexBusy`` while
        another program builds.
        """
        return self._index.build(self._articles)

    def suggestions(self, query: str) -> tuple[Suggestion, ...]:
        """What else the query may mean, each found in at least one article; the answer has none of it.

        The first of them loads what it takes: up to some seconds in a large library.
        """
        asked = read_query(query)

        def suggested() -> tuple[Suggestion, ...]:
            finder, _ = self._finder()
            return self._suggester.suggestions(asked, finder, self._catalogue(), self._articles)

        return _again_if_gone(suggested)

    def completions(self, typed: str) -> tuple[str, ...]:
        """Queries that somebody who typed so far may be about to type, the likeliest first."""
        from qtreader.search.completions import completions

        return completions(typed, self._catalogue())

    def verify(self, sample: int | None, seed: int | None = None) -> Generator[Progress, None, Certificate]:
        """Compares the index with a literal reading of the library, by ``sample`` passages of its
        articles or, with ``None``, one of every paragraph and heading.

        Raises ``IndexNotReady``, and ``LibraryChanged`` where it does while it is read.
        """
        from qtreader.search.certificate import examine

        library = self._articles.state()
        lookup = self._index.opened(library)
        if lookup is None:
            raise IndexNotReady
        certificate = yield from examine(lookup, self._articles, sample, seed)
        if not certificate.library == library == self._articles.state():
            raise LibraryChanged
        return certificate

    def bring_up_to_date(self) -> Generator[Progress, None, None]:
        """As ``build``, but where there is an index of this library, only what came and went is changed.

        Does nothing where the index is ready.
        """
        return self._index.bring_up_to_date(self._articles)

    def close(self) -> None:
        """Lets go of all files. The engine may be used again; it opens them anew."""
        with self._lock:
            if self._keeper is not None:
                self._keeper.close()
        with self._scanning:
            self._scanned = ("", ())

    @property
    def _index(self) -> Keeper:
        # Whoosh takes a while to load; the window is there before it is needed
        from qtreader.search.keeper import Keeper

        with self._lock:
            if self._keeper is None:
                self._keeper = Keeper(self._folder / "index")
            return self._keeper

    @property
    def _suggester(self) -> Suggester:
        from qtreader.search.suggestions import Suggester

        with self._lock:
            if self._adviser is None:
                self._adviser = Suggester(places)
            return self._adviser

    def _finder(self) -> tuple[Finder, Basis]:
        if lookup := self._index.opened(self._articles.state()):
            with self._scanning:
                self._scanned = ("", ())
            return lookup, Basis.INDEX
        return Scan(self._records()), Basis.SCAN

    def _records(self) -> Sequence[Record]:
        """The texts of the library, kept while it does not change."""
        state = self._articles.state()
        with self._scanning:
            if self._scanned[0] != state:
                self._scanned = (state, [record(filed) for filed in self._articles.all_articles()])
            return self._scanned[1]

    def _catalogue(self) -> Catalogue:
        """The heads of the library's articles, kept while it does not change."""
        from qtreader.search.catalogue import catalogue

        state = self._articles.state()
        with self._cataloguing:
            if self._catalogued is None or self._catalogued[0] != state:
                self._catalogued = (state, catalogue(self._articles.all_articles(paragraphs=False)))
            return self._catalogued[1]

    def _answer(self, asked: Query, limit: int, sort: Sort, language: str) -> Answer:
        finder, basis = self._finder()
        resolved = self._resolved(finder, asked)
        found, words = resolved.found, resolved.words
        reading = describe_by_words(resolved.asked, words, language) if words else describe(asked, language)
        shown = _shown(resolved.asked)
        nearby = _nearby(finder, asked, words) if words else frozenset()
        first = replace(found, whole=[number in nearby for number in found.ids]) if words else found
        best = ranked(first, finder.collection(), sort, limit)
        hits = [
            _hit(self._articles.article(item.id), item, shown, _tier(item.id, words, nearby)) for item in best
        ]
        articles = finder.collection().articles
        return Answer(asked.raw, reading, len(found.ids), tuple(hits), 0.0, basis, articles)

    def _resolved(self, finder: Finder, asked: Query) -> _Resolved:
        """Finds all articles; where there is none, by the words of passages that stand nowhere."""
        found = _find(finder, asked)
        if found.ids or not (words := self._missing_words(finder, asked)):
            return _Resolved(asked, {}, found)
        by_words = _by_words(asked, words)
        return _Resolved(by_words, words, _find(finder, by_words))

    def _missing_words(self, finder: Finder, asked: Query) -> Words:
        """The phrases that stand in no article and can be cut into several words, with the words."""
        patterns = patterns_of(asked.node)
        cut = {
            phrase: self._words.words(phrase.text)
            for phrase in _divisible(asked)
            if not finder.stands(patterns[phrase])
        }
        return {phrase: words for phrase, words in cut.items() if len(words) > 1}


@dataclass(frozen=True, slots=True)
class _Resolved:
    asked: Query  # as it was looked for in the end
    words: Words  # by which phrases were looked for that stand nowhere
    found: Found


def _again_if_gone(look: Callable[[], Value]) -> Value:
    """An article may leave the library after it was found: the second look is at it as it is now."""
    try:
        return look()
    except NoSuchArticle:
        return look()


def _find(finder: Finder, asked: Query) -> Found:
    if asked.node is None:
        return NOTHING
    patterns = patterns_of(asked.node)
    shown = phrase_patterns(patterns, phrases(asked.node))
    return finder.find(asked.node, patterns, shown, fold(asked.whole))


def _divisible(asked: Query) -> list[Phrase]:
    """The Chinese phrases that were not put in quotes, and are longer than a character."""
    return [
        phrase
        for phrase in dict.fromkeys(phrases(asked.node))
        if phrase.manner is Manner.EXACT and not phrase.quoted and is_chinese(fold(phrase.text))
    ]


def _by_words(asked: Query, words: Words) -> Query:
    """The query with phrases replaced by all of their words."""
    if asked.node is None:
        return asked
    others = {
        phrase: Every(tuple(replace(phrase, text=word) for word in cut))
        for phrase, cut in words.items()
        if cut
    }
    return replace(asked, node=with_phrases(asked.node, dict(others)), whole="")


def _nearby(finder: Finder, asked: Query, words: Words) -> frozenset[int]:
    """The articles in which the words of each phrase stand near each other."""
    others = {
        phrase: replace(phrase, text=" ".join(cut), manner=Manner.TOGETHER) for phrase, cut in words.items()
    }
    if asked.node is None:
        return frozenset()
    node = with_phrases(asked.node, dict(others))
    return frozenset(finder.find(node, patterns_of(node), (), "").ids)


def _tier(article: int, words: Words, nearby: frozenset[int]) -> Tier:
    if not words:
        return Tier.PASSAGE
    return Tier.NEARBY if article in nearby else Tier.WORDS


def _answers(asked: Query, text: str) -> bool:
    return asked.node is not None and holds_text(asked.node, patterns_of(asked.node), text)


def _shown(asked: Query) -> list[Pattern]:
    return phrase_patterns(patterns_of(asked.node), phrases(asked.node))


def _hit(filed: FiledArticle, found: Ranked, shown: Sequence[Pattern], tier: Tier) -> Hit:
    article = filed.article
    cut = snippet(article, shown)
    return Hit(
        article=filed.id,
        date=filed.issue.date,
        inferred=filed.issue.basis is DateBasis.INFERRED,
        issue_number=filed.issue.issue_number,
        page=filed.page,
        kicker=article.kicker,
        headline=article.headline or article.stand_in,
        headline_lost=not article.headline,
        score=round(found.score, 4),
        matches=found.matches,
        snippet=cut.text,
        spans=cut.spans,
        tier=tier,
    )
