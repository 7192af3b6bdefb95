"""Work off the GUI thread: one shape for all of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from qtreader.errors import Trouble
from qtreader.progress import Progress

Work = Callable[[], Any]  # returns a value, or a generator that yields Progress and returns one


@dataclass(frozen=True, slots=True)
class Callbacks:
    """What is called on the GUI thread as a job goes on: ``progress`` many times, then one of the rest."""

    done: Callable[[Any], None]  # what the work returned
    failed: Callable[[Trouble], None]
    broken: Callable[[Exception], None]  # any other exception: a bug
    cancelled: Callable[[], None]
    progress: Callable[[Progress], None]


class Job(QObject):
    """One work that runs or waits to run."""

    ended = Signal()  # after its last callback
    _step = Signal(object)  # from the worker: Progress
    _end = Signal(object, object)  # from the worker: the last callback and its arguments

    def __init__(self, work: Work, callbacks: Callbacks, parent: QObject, *, lasting: bool = False) -> None:
        """``lasting`` work is done even if it is cancelled."""
        super().__init__(parent)
        self._work = work
        self._lasting = lasting
        self._callbacks = callbacks
        self._stop = threading.Event()
        self._step.connect(self._progress, Qt.ConnectionType.QueuedConnection)
        self._end.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Asks the work to stop; it does so at its next step and leaves nothing half."""
        if not self._lasting:
            self._stop.set()

    def execute(self) -> None:
        """Runs the work; called on a worker thread."""
        try:
            callback, arguments = self._outcome()
        except Trouble as trouble:
            callback, arguments = self._callbacks.failed, (trouble,)
        except Exception as bug:  # noqa: BLE001 - handed on to the log and the dialog
            callback, arguments = self._callbacks.broken, (bug,)
        self._end.emit(callback, arguments)

    def _outcome(self) -> tuple[Callable[..., None], tuple[Any, ...]]:
        if self._stop.is_set():
            return self._callbacks.cancelled, ()
        result = self._work()
        if not isinstance(result, Generator):
            return self._callbacks.done, (result,)
        while True:
            try:
                progress = next(result)
            except StopIteration as end:
                return self._callbacks.done, (end.value,)
            if self._stop.is_set():
                result.close()
                return self._callbacks.cancelled, ()
            self._step.emit(progress)

    def _progress(self, progress: Progress) -> None:
        self._callbacks.progress(progress)

    def _finish(self, callback: Callable[..., None], arguments: tuple[Any, ...]) -> None:
        try:
            callback(*arguments)
        finally:
            self.ended.emit()


class Jobs(QObject):
    """Runs jobs on a thread of its own, one after the other, and keeps account of them.

    What must not wait for each other, such as searches and the building of an index, has two of these.
    """

    trouble = Signal(object)  # a Trouble that no callback takes
    bug = Signal(object)  # an exception
    idle = Signal()  # the last job has ended

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job] = []
        self._finished = False

    def run(
        self,
        work: Work,
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Trouble], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Starts ``work`` when its turn comes; after ``finish`` it never comes."""
        callbacks = Callbacks(
            done=done or _nothing,
            failed=failed or self.trouble.emit,
            broken=self.bug.emit,
            cancelled=cancelled or _nothing,
            progress=progress or _nothing,
        )
        return self._take(Job(work, callbacks, self))

    def write(self, work: Callable[[], Any], *, done: Callable[[Any], None] | None = None) -> None:
        """Like ``run`` for short work that keeps what somebody did: ``finish`` waits for it to be done."""
        callbacks = Callbacks(done or _nothing, self.trouble.emit, self.bug.emit, _nothing, _nothing)
        self._take(Job(work, callbacks, self, lasting=True))

    def running(self) -> bool:
        return bool(self._jobs)

    def finish(self) -> None:
        """Cancels everything but what is written and waits for it; called before the window goes.

        A timer or an answer on its way may still ask for work: what that works on is closed by then.
        """
        self._finished = True
        for job in self._jobs:
            job.cancel()
        self._pool.waitForDone()

    def _take(self, job: Job) -> Job:
        if self._finished:
            job.cancel()
            return job
        job.ended.connect(lambda: self._forget(job))
        self._jobs.append(job)
        self._pool.start(job.execute)
        return job

    def _forget(self, job: Job) -> None:
        self._jobs.remove(job)
        job.deleteLater()
        if not self._jobs:
            self.idle.emit()


def _nothing(*_: object) -> None:
    """Nobody asked to be told."""
