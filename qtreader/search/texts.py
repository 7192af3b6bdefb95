"""What search has read of the library, kept while the library does not change."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qtreader.search.catalogue import Catalogue
    from qtreader.search.finding import ArticleSource
    from qtreader.search.scan import Scan


class Texts:
    """Its methods may be called from any thread."""

    def __init__(self, articles: ArticleSource) -> None:
        self._articles = articles
        self._scanning = threading.Lock()
        self._scanned: tuple[str, Scan] | None = None
        self._cataloguing = threading.Lock()
        self._catalogued: tuple[str, Catalogue] | None = None

    def scan(self, state: str) -> Scan:
        """The texts of the library in this state."""
        from qtreader.search.record import record
        from qtreader.search.scan import Scan

        with self._scanning:
            if self._scanned is None or self._scanned[0] != state:
                self._scanned = None  # before the others are read: not both at once
                self._scanned = (state, Scan(list(map(record, self._articles.all_articles()))))
            return self._scanned[1]

    def let_go(self) -> None:
        """Of the texts, which need much memory."""
        with self._scanning:
            self._scanned = None

    def catalogue(self) -> Catalogue:
        """The heads of the library's articles."""
        from qtreader.search.catalogue import catalogue

        state = self._articles.state()
        with self._cataloguing:
            if self._catalogued is None or self._catalogued[0] != state:
                self._catalogued = None
                self._catalogued = (state, catalogue(self._articles.all_articles(paragraphs=False)))
            return self._catalogued[1]
