"""The SQLite file under a library: one connection a thread, one writer at a time."""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from qtreader.errors import LibraryGone
from qtreader.library import schema
from qtreader.library.mishaps import troubles_told

BUSY_SECONDS = 10.0
Value = TypeVar("Value")


class Database:
    """Safe to use from several threads: each gets its own connection.

    Where disk, damage or another program is in the way, its methods raise ``DiskFull``, ``LibraryGone``,
    ``FolderNotWritable``, ``LibraryDamaged`` or ``LibraryBusy``.
    """

    def __init__(self, file: Path) -> None:
        """``file`` is founded by the first connection where it is not there."""
        self.file = file
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._free: deque[sqlite3.Connection] = deque()  # of threads that have ended
        self._lock = threading.Lock()
        self._place: tuple[int, int] | None = None  # device and number of the file that was opened first

    def all(self, sql: str, *values: object) -> list[Any]:
        """All rows, each to be asked by column name."""
        with troubles_told(self.file):
            return self.connection.execute(sql, values).fetchall()

    def all_named(self, sql: str, values: Mapping[str, object]) -> list[Any]:
        """As ``all``, with values by their names."""
        with troubles_told(self.file):
            return self.connection.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> Any:
        """The first row, or None."""
        with troubles_told(self.file):
            return self.connection.execute(sql, values).fetchone()

    def read(self, reading: Callable[[sqlite3.Connection], Value]) -> Value:
        """What comes of several rows of one state of the library."""
        with troubles_told(self.file):
            connection = self.connection
            connection.execute("BEGIN")
            try:
                return reading(connection)
            finally:
                connection.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All of what is written inside, or nothing of it; on disk when it ends."""
        with troubles_told(self.file):
            connection = self.connection
            with schema.transaction(connection):
                self._make_sure_of_place()
                yield connection
            self._make_sure_of_place()

    @property
    def connection(self) -> sqlite3.Connection:
        """That of the calling thread."""
        loan: _Loan | None = getattr(self._local, "loan", None)
        if loan is None:
            loan = self._local.loan = self._lend()
        return loan.connection

    def close(self) -> None:
        with self._lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
            self._free = deque()
            self._local = threading.local()

    def _lend(self) -> _Loan:
        try:
            return _Loan(self._free.pop(), self._free)
        except IndexError:
            return _Loan(self._connect(), self._free)

    def _connect(self) -> sqlite3.Connection:
        # A file that went while it was in use is not founded again, empty
        mode = "rwc" if self._place is None else "rw"
        # close() may come from another thread than the one that reads here
        connection = sqlite3.connect(
            f"{self.file.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        with self._lock:
            self._connections.append(connection)
            self._place = self._place or _place(self.file)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")  # what is confirmed survives a power cut
        return connection

    def _make_sure_of_place(self) -> None:
        """An open file can be written to even where its folder was removed, and nobody finds that again."""
        if self._place is not None and _place(self.file) != self._place:
            raise LibraryGone(file=self.file)


class _Loan:
    """The connection of a thread. It is free again when the thread has ended: to Python, each work that
    Qt runs on one of its threads is a thread of its own, and a connection takes two megabytes."""

    def __init__(self, connection: sqlite3.Connection, free: deque[sqlite3.Connection]) -> None:
        self.connection = connection
        self._free = free

    def __del__(self) -> None:
        with suppress(sqlite3.ProgrammingError):  # closed with all others
            if not self.connection.in_transaction:
                self._free.append(self.connection)


def _place(file: Path) -> tuple[int, int] | None:
    """What tells a file from another one of its name; ``None`` where there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
