"""What can be read of a damaged table: row by row, over the places where SQLite cannot go on."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

_FURTHEST = 1 << 40  # keys ahead that are tried


@dataclass(frozen=True, slots=True)
class Gap:
    """Rows with keys from ``first`` to ``last`` cannot be read; ``None``: to the end of the table."""

    first: int
    last: int | None


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: tuple[str, ...]
    key: str  # of whole numbers; empty where it has none
    rows_share_key: bool = False  # of one article, one import

    @property
    def marks(self) -> str:
        return ", ".join("?" * len(self.columns))


def tables_of(connection: sqlite3.Connection) -> list[Table]:
    """All tables of a sound library."""
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    return [_table(connection, str(row[0])) for row in connection.execute(sql).fetchall()]


def _table(connection: sqlite3.Connection, name: str) -> Table:
    about = connection.execute(f"PRAGMA table_info({name})").fetchall()
    columns = tuple(row["name"] for row in about)
    try:
        connection.execute(f"SELECT rowid FROM {name} LIMIT 0")
    except sqlite3.OperationalError:  # WITHOUT ROWID
        first = next(row for row in about if row["pk"] == 1)
        numbered = first["type"] == "INTEGER"
        return Table(name, columns, first["name"] if numbered else "", rows_share_key=True)
    return Table(name, columns, "rowid")


def readable_rows(connection: sqlite3.Connection, table: Table) -> Generator[Any, None, list[Gap]]:
    """The rows that can be read, by their keys; returns what cannot.

    A row has the key, then the columns of the table.
    """
    if not table.key:
        return (yield from _readable_from_its_start(connection, table))
    gaps: list[Gap] = []
    at = 0  # SQLite numbers rows from 1
    while True:
        try:
            for row in _rows_from(connection, table, at + 1):
                at = row[0]
                yield row
        except sqlite3.DatabaseError:
            last_read = at - 1 if table.rows_share_key else at  # the last rows of one may be missing
            following = _next_readable(connection, table, at + 1)
            gaps.append(Gap(max(last_read + 1, 1), None if following is None else following - 1))
            if following is None:
                return gaps
            at = following - 1
        else:
            return gaps


def rows_between(connection: sqlite3.Connection, table: Table, gap: Gap) -> Iterator[Any]:
    """The rows of a gap in another, sound copy of the table; all of it, where it has no numbers."""
    if not table.key:
        yield from connection.execute(f"SELECT 0, {_names(table)} FROM {table.name}")
        return
    for row in _rows_from(connection, table, gap.first):
        if gap.last is not None and row[0] > gap.last:
            return
        yield row


def _readable_from_its_start(connection: sqlite3.Connection, table: Table) -> Generator[Any, None, list[Gap]]:
    try:
        yield from connection.execute(f"SELECT 0, {_names(table)} FROM {table.name}")
    except sqlite3.DatabaseError:
        return [Gap(1, None)]
    return []


def _rows_from(connection: sqlite3.Connection, table: Table, first: int, limit: int = -1) -> Iterator[Any]:
    sql = f"""SELECT {table.key}, {_names(table)} FROM {table.name} NOT INDEXED
              WHERE {table.key} >= ? ORDER BY {table.key} LIMIT ?"""
    last = first - 1
    for row in connection.execute(sql, (first, limit)):
        if not isinstance(row[0], int) or row[0] < last:  # pages that lead back to ones before
            raise sqlite3.DatabaseError("keys out of order")
        last = row[0]
        yield row


def _next_readable(connection: sqlite3.Connection, table: Table, unreadable: int) -> int | None:
    """The first key beyond ``unreadable`` from which rows can be read again; ``None`` for none."""
    low, step = unreadable, 1
    while not _can_read_from(connection, table, low + step):
        low, step = low + step, step * 2
        if step > _FURTHEST:
            return None
    high = low + step
    while high - low > 1:
        middle = (low + high) // 2
        if _can_read_from(connection, table, middle):
            high = middle
        else:
            low = middle
    row = next(_rows_from(connection, table, high, 1), None)
    return None if row is None else int(row[0])


def _can_read_from(connection: sqlite3.Connection, table: Table, first: int) -> bool:
    try:
        next(_rows_from(connection, table, first, 1), None)
    except sqlite3.DatabaseError:
        return False
    return True


def _names(table: Table) -> str:
    return ", ".join(table.columns)
