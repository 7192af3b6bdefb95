"""Copies of a whole library file, made by SQLite's backup API: of one state of it, while it is in use."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue

from qtreader.errors import LibraryBusy, LibraryDamaged
from qtreader.library.mishaps import troubles_told
from qtreader.progress import Progress

PAGES = 1024  # of SQLite's, between two reports: some 4 MB
BUSY_SECONDS = 10.0


class _Stopped(Exception):  # noqa: N818 - asked for
    """Nobody waits for the copy any more."""


class _Copy:
    """One copy, made on a thread of its own: SQLite's backup goes on by itself and only reports."""

    def __init__(self, source: Path, target: Path) -> None:
        self._source = source
        self._target = target
        self._steps: SimpleQueue[Progress | None] = SimpleQueue()
        self._stop = threading.Event()
        self._problem: Exception | None = None
        self._moved = time.monotonic()
        self._left = -1

    def steps(self) -> Generator[Progress, None, None]:
        # daemon said: where it is not, Python makes a note of the thread of Qt's that asks, and keeps it
        threading.Thread(target=self._run, name="copy of the library", daemon=False).start()
        step: Progress | None = Progress(0, 1)
        try:
            while (step := self._steps.get()) is not None:
                yield step
        finally:
            self._stop.set()
            while step is not None:  # until the thread has let go of the files
                step = self._steps.get()
        if self._problem is not None:
            raise self._problem

    def _run(self) -> None:
        try:
            with troubles_told(self._source), closing(reading(self._source)) as source:
                source.execute("BEGIN")
                source.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from here on one state
                with troubles_told(self._target), closing(_writing(self._target)) as target:
                    source.backup(target, pages=PAGES, progress=self._report, sleep=0.05)
        except Exception as problem:  # noqa: BLE001 - raised again where the copy was asked for
            self._problem = problem
        finally:
            self._steps.put(None)

    def _report(self, _status: int, left: int, total: int) -> None:
        if self._stop.is_set():
            raise _Stopped
        now = time.monotonic()
        if left != self._left:
            self._left, self._moved = left, now
        elif now - self._moved > BUSY_SECONDS:
            raise LibraryBusy(file=self._target)
        self._steps.put(Progress(total - left, total))


def copied(source: Path, target: Path) -> Generator[Progress, None, None]:
    """Makes ``target`` what ``source`` is now, in one transaction of it: those who read in it see what
    was before, then what is after. Closing the generator leaves ``target`` as it was.

    Raises the troubles of a ``Database``.
    """
    yield from _Copy(source, target).steps()


def finished(file: Path) -> Generator[Progress, None, None]:
    """Looks through a copy that nobody else uses, and makes it a file that needs no other beside it.

    Raises ``LibraryDamaged``.
    """
    yield Progress(0, 1)
    with troubles_told(file), closing(_writing(file)) as connection:
        if not is_sound(connection):
            raise LibraryDamaged(file=file)
        connection.execute("PRAGMA journal_mode = DELETE")
    yield Progress(1, 1)
    make_durable(file)


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether all of a database can be read. Reads all of it."""
    return [tuple(row) for row in connection.execute("PRAGMA quick_check(1)")] == [("ok",)]


def reading(file: Path) -> sqlite3.Connection:
    """A connection that writes nothing; the file must be there."""
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )
    connection.row_factory = sqlite3.Row
    return connection


def make_durable(file: Path) -> None:
    """Brings a file and its name to the disk."""
    with file.open("rb+") as written:
        os.fsync(written.fileno())
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _writing(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    return connection
