"""What search has read of the library. Where the library changed since, only what changed is read again."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qtreader.search.catalogue import Catalogue
    from qtreader.search.finding import ArticleSource, Finder
    from qtreader.search.following import Base, Followed


class Texts:
    """Its methods may be called from any thread."""

    def __init__(self, articles: ArticleSource) -> None:
        self._articles = articles
        self._scanning = threading.Lock()
        self._followed: Followed | None = None
        self._cataloguing = threading.Lock()
        self._catalogued: tuple[str, Catalogue] | None = None

    def finder(self, state: str, base: Base | None) -> Finder:
        """For the library in this state, of which ``base`` is an earlier index, if there is one."""
        from qtreader.search.following import followed

        with self._scanning:
            before = self._followed
            if before is None or not before.is_of(state, base):
                self._followed = None  # lest both be kept while the next is read
                self._followed = before = followed(self._articles, state, base, before)
            return before.finder

    def let_go(self) -> None:
        """Of the texts, which need much memory."""
        with self._scanning:
            self._followed = None

    def catalogue(self) -> Catalogue:
        """The heads of the library's articles."""
        from qtreader.search.catalogue import catalogue, followed

        state = self._articles.state()
        with self._cataloguing:
            known = self._catalogued
            if known is not None and known[0] == state:
                return known[1]
            turnover = self._articles.turnover(known[0]) if known else None
            again = followed(known[1], turnover, self._articles) if known and turnover else None
            if again is None:
                known = self._catalogued = None
                again = catalogue(self._articles.all_articles(paragraphs=False))
            self._catalogued = (state, again)
            return again
