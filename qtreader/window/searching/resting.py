"""After a search or a long work: what memory it took goes back to the system."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from qtreader.desktop.jobs import Jobs
from qtreader.search.engine import SearchEngine
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.searching.search_flow import SearchFlow

REST = 2000  # milliseconds in which nothing was asked


class Resting(QObject):
    def __init__(
        self, engine: SearchEngine, flow: SearchFlow, tending: LibraryFlow, jobs: Jobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._flow = flow
        self._jobs = jobs
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._rest)
        flow.suggested.connect(self._wait)
        tending.index_changed.connect(self._wait)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is closed asks for nothing more."""
        if event.type() is QEvent.Type.Close:
            self._timer.stop()
        return False

    def _wait(self, *_: object) -> None:
        self._timer.start()

    def _rest(self) -> None:
        if self._flow.settled:
            self._jobs.run(lambda: _give_back(self._engine))
        else:
            self._timer.start()


def _give_back(engine: SearchEngine) -> None:
    from qtreader.desktop.spare_memory import give_back

    engine.rest()
    give_back()
