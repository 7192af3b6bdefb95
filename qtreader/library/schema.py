"""Brings a library from each earlier version to this one (``steps.py``)."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from qtreader.errors import LibraryTooNew
from qtreader.library.steps import STEPS

APPLICATION_ID = 0x71745264  # "qtRd", so that `file` knows a library

VERSION = len(STEPS)
WITH_CLIPPINGS = 3  # the first version that has them
WITH_CORRECTIONS = 6


def prepare(connection: sqlite3.Connection, wanted: int = VERSION) -> None:
    """Brings a library to this version, a step a transaction. Raises ``LibraryTooNew``."""
    found = version(connection)
    if found > VERSION:
        raise LibraryTooNew(found=found, known=VERSION)
    while found < wanted:
        found = _take_step(connection, found)


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _take_step(connection: sqlite3.Connection, found: int) -> int:
    with transaction(connection):
        now = version(connection)  # another process may have taken the step meanwhile
        if now != found:
            return now
        for statement in _statements(STEPS[found]):
            connection.execute(statement)
        if found == WITH_CLIPPINGS:
            _complete_clippings(connection)
        if found == 0:
            _found_library(connection)
        if found + 1 == WITH_CORRECTIONS and connection.execute("SELECT 1 FROM pages").fetchone():
            from qtreader.library.page_marks import mark_all  # a first start has no pages to mark

            mark_all(connection)
        connection.execute(f"PRAGMA user_version = {found + 1}")
    return found + 1


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is written inside, or nothing of it; the next transaction finds a clean slate."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk makes SQLite roll back by itself
            connection.execute("ROLLBACK")
        raise


def rename(connection: sqlite3.Connection) -> None:
    """Gives a library a name that no other has: what was made from it before is of another one now."""
    with transaction(connection):
        connection.execute("UPDATE meta SET value = ? WHERE key = 'library'", (_name(),))


def _name() -> str:
    return os.urandom(16).hex()


def _complete_clippings(connection: sqlite3.Connection) -> None:
    """Before version 3 was finished, clippings did not know their files yet."""
    known = {row[1] for row in connection.execute("PRAGMA table_info(clippings)")}
    for column in ("file", "sha256"):
        if column not in known:
            connection.execute(f"ALTER TABLE clippings ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


def _found_library(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.executemany("INSERT INTO meta VALUES (?, ?)", [("library", _name()), ("changes", "0")])


def _statements(script: str) -> list[str]:
    # executescript() would commit the transaction the step stands in
    statements, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            statements.append(current)
            current = ""
    return statements
