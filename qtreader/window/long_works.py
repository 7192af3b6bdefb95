"""The long works of the window: what runs, what it tells, how it is cancelled."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any

from PySide6.QtCore import QObject, Signal

from qtreader.desktop.jobs import Job, Jobs, Work
from qtreader.progress import Progress

BUSY = 0.25  # seconds after a key in which the next one is likely
BREATH = 0.02  # seconds that a work waits then, at each of its steps


class LongWorks(QObject):
    worked = Signal(str, object)  # words of the work, Progress or None at its start
    rested = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        """``jobs`` run one after the other."""
        super().__init__(parent)
        self._jobs = jobs
        self._running: list[Job] = []
        self._closing = False
        self._busy_until = 0.0
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

        job = self._jobs.run(
            lambda: self._giving_way(work()), done=done, progress=progress, cancelled=cancelled or _nothing
        )
        self._running.append(job)
        self.worked.emit(words, None)

    def give_way(self, *_: object) -> None:
        """To be called when somebody types: works wait a little at each step, for a while."""
        self._busy_until = time.monotonic() + BUSY

    def _giving_way(self, work: Any) -> Any:
        """The same work; on its own thread."""
        return self._breathing(work) if isinstance(work, Generator) else work

    def _breathing(self, work: Generator[Progress, None, Any]) -> Generator[Progress, None, Any]:
        with closing(work):
            while True:
                try:
                    step = next(work)
                except StopIteration as end:
                    return end.value
                yield step
                if time.monotonic() < self._busy_until:
                    time.sleep(BREATH)

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
