"""The long works of the window: what runs, what it tells, how it is cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from qtreader.desktop.jobs import Job, Jobs, Work
from qtreader.progress import Progress


class LongWorks(QObject):
    worked = Signal(str, object)  # words of the work, Progress or None at its start
    rested = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        """``jobs`` run one after the other."""
        super().__init__(parent)
        self._jobs = jobs
        self._running: list[Job] = []
        self._closing = False
        jobs.idle.connect(self._rest)

    @property
    def busy(self) -> bool:
        return bool(self._running)

    def start(
        self, words: str, work: Work, done: Callable[[Any], None], cancelled: Callable[[], None] | None = None
    ) -> None:
        """Begins a work that is told by ``words`` and may be cancelled."""
        if self._closing:
            return

        def progress(step: Progress) -> None:
            self.worked.emit(words, step)

        job = self._jobs.run(work, done=done, progress=progress, cancelled=cancelled or _nothing)
        self._running.append(job)
        self.worked.emit(words, None)

    def look(self, work: Work, done: Callable[[Any], None]) -> None:
        """Begins a short work that is not told of."""
        if not self._closing:
            self._jobs.run(work, done=done)

    def cancel(self) -> None:
        for job in self._running:
            job.cancel()

    def close(self) -> None:
        """Nothing new is begun any more; what runs is stopped by who owns the jobs."""
        self._closing = True

    def _rest(self) -> None:
        self._running.clear()
        self.rested.emit()


def _nothing() -> None:
    """Nothing was changed, so there is nothing to show."""
