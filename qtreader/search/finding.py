"""What finds articles: an index, or a scan of all texts. Both give the same answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from qtreader.newspaper.holding import Excerpt, FiledArticle, Origin, Turnover
from qtreader.search.evaluation import Patterns
from qtreader.search.patterns import Pattern
from qtreader.search.query import Node
from qtreader.search.ranking import Collection, Found


class ArticleSource(Protocol):
    """The library, as far as search knows it.

    No other article is ever given its number. An article changes only where its page is corrected, and its
    origin tells; what its issue is said to be may change when an article of that issue comes or goes.
    """

    def all_articles(self, *, paragraphs: bool = True) -> Iterator[FiledArticle]:
        """By number."""

    def article(self, article_id: int) -> FiledArticle: ...

    def excerpt(self, article_id: int, paragraphs: Iterable[int]) -> Excerpt:
        """Of the paragraphs those in some places. Raises ``NoSuchArticle``."""

    def origins(self) -> dict[int, Origin]:
        """Where each article was read from, by its number."""

    def turnover(self, since: str) -> Turnover | None:
        """What changed since that state, as far as it is known: ``None`` where it is not."""

    def state(self) -> str:
        """Changes with every change of content; up to the colon it names the library and stays."""

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
