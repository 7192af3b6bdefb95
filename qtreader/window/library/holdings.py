"""What is held, in the lists, the search and the foot of the window: it follows library and index."""

from __future__ import annotations

from PySide6.QtCore import QObject

from qtreader.desktop.jobs import Jobs
from qtreader.library.store import Library
from qtreader.newspaper.run import Run
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.searching.search_flow import SearchFlow
from qtreader.window.status import Status


class Holdings(QObject):
    def __init__(
        self,
        library: Library,
        browsing: Browsing,
        search: SearchFlow,
        flow: LibraryFlow,
        status: Status,
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        """``jobs`` read what is held: of thousands of issues it takes a while."""
        super().__init__(parent)
        self._library = library
        self._browsing = browsing
        self._search = search
        self._flow = flow
        self._status = status
        self._jobs = jobs
        browsing.issues_changed.connect(self.tell)
        flow.library_changed.connect(self._read)
        flow.index_changed.connect(self._index_changed)

    def tell(self) -> None:
        """In the foot of the window."""
        if self._browsing.loaded:
            issues = self._browsing.issues
            articles = sum(issue.articles for issue in issues)
            self._status.show_holdings(len(issues), articles, self._flow.index_words())

    def _read(self) -> None:
        self._jobs.run(lambda: Run(self._library.issues()), done=self._show)

    def _show(self, run: Run) -> None:
        self._browsing.reload(run)
        if self._browsing.article is None:
            self._browsing.open_newest()
        self._search.again()

    def _index_changed(self) -> None:
        self.tell()
        self._search.again_if_scanned()
