"""What SQLite reports when disk, damage or another program is in the way, told as a trouble of the user's."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qtreader.errors import (
    DiskFull,
    FolderNotWritable,
    LibraryBusy,
    LibraryDamaged,
    LibraryGone,
    Trouble,
)

ROOM = 64 * 1024  # bytes; where less is free, a failed write is one for want of room
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_PLACE = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
)


@contextmanager
def troubles_told(file: Path) -> Iterator[None]:
    """Raises the trouble instead of SQLite's error, where a user can act on it.

    Any other error is a bug, and stays what it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        trouble = trouble_of(error, file)
        if trouble is None:
            raise
        raise trouble from error


def trouble_of(error: sqlite3.Error, file: Path) -> Trouble | None:
    """``None`` for a bug."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of it tells where in SQLite
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(file=file)
    if code in _DAMAGE or str(error).startswith("Could not decode to UTF-8"):
        return LibraryDamaged(file=file)
    if code in _BUSY:
        return LibraryBusy(file=file)
    if code in _PLACE:
        return _trouble_of_place(file)
    return None


def _trouble_of_place(file: Path) -> Trouble:
    if not file.parent.is_dir():
        return LibraryGone(file=file)
    if shutil.disk_usage(file.parent).free < ROOM:
        return DiskFull(file=file)
    if file.exists() or not os.access(file.parent, os.W_OK):
        return FolderNotWritable(folder=file.parent)
    return LibraryGone(file=file)
