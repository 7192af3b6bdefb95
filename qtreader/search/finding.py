"""What finds articles: an index, or a scan of all texts. Both give the same answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from qtreader.newspaper.holding import FiledArticle
from qtreader.search.evaluation import Patterns
from qtreader.search.patterns import Pattern
from qtreader.search.query import Node, Phrase
from qtreader.search.ranking import Collection, Found


class ArticleSource(Protocol):
    """The library, as far as search knows it."""

    def all_articles(self, *, paragraphs: bool = True) -> Iterator[FiledArticle]: ...

    def article(self, article_id: int) -> FiledArticle: ...

    def state(self) -> str: ...

    def count(self) -> int: ...


class Finder(Protocol):
    def find(self, node: Node, patterns: Patterns, shown: Sequence[Pattern], whole: str) -> Found:
        """All articles that answer the query.

        ``shown`` are the patterns to be counted; ``whole`` is a folded text that is looked for in
        the articles found, empty for none.
        """

    def stands(self, pattern: Pattern) -> bool:
        """Whether the phrase stands in any article."""

    def collection(self) -> Collection: ...


def phrase_patterns(patterns: Patterns, phrases: Iterator[Phrase]) -> list[Pattern]:
    return [patterns[phrase] for phrase in dict.fromkeys(phrases)]
