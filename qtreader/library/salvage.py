"""Saves what can be read of a damaged library into a new one in its place; the damaged one is kept too."""

from __future__ import annotations

import datetime as dt
import secrets
import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from qtreader.errors import LibraryTooNew, NothingToSalvage
from qtreader.library import rereading, schema
from qtreader.library.copying import finished, is_sound, reading
from qtreader.library.mishaps import troubles_told
from qtreader.library.readable import Gap, Table, readable_rows, rows_between, tables_of
from qtreader.library.snapshots import Snapshots, put_aside, put_in_place
from qtreader.progress import Progress

OWN_OF_LIBRARY = ("library", "changes")  # keys of meta that a new library has of its own
# and tables: what is made of the old library is not gone on with, what follows from the others is made anew
OWN_TABLES = ("turns", "journal", "corrections_over", "correction_states", "page_marks")
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came of it."""

    kept: Path  # the damaged file, under its new name
    pages: int
    articles: int
    clippings: int
    from_snapshots: int  # pages
    reread: tuple[str, ...]  # files of pages whose articles were made anew from the page text
    without_page: tuple[str, ...]  # headlines of articles whose page is lost, and that are lost with it
    lost: tuple[tuple[str, int | None], ...]  # table, rows of it at most; ``None`` where that is not known


@dataclass(slots=True)
class _Work:
    new: sqlite3.Connection
    old: sqlite3.Connection
    snapshots: list[sqlite3.Connection]
    gaps: dict[str, list[Gap]] = field(default_factory=dict)
    filled: dict[str, int] = field(default_factory=dict)  # rows that snapshots had, by table
    covered: set[str] = field(default_factory=set)  # tables all gaps of which a snapshot could be read in
    spoilt: list[int] = field(default_factory=list)  # pages of which no more than the source is sound
    sequences: dict[str, int] = field(default_factory=dict)  # the highest number ever given, by table


def is_damaged(file: Path) -> Generator[Progress, None, bool]:
    """Reads all of a library. Raises ``LibraryGone``."""
    yield Progress(0, 1)
    with troubles_told(file), closing(reading(file)) as connection:
        try:
            sound = is_sound(connection)
        except sqlite3.DatabaseError:
            sound = False
    yield Progress(1, 1)
    return not sound


def salvage(
    library: Path, now: Callable[[], dt.datetime] = dt.datetime.now
) -> Generator[Progress, None, Salvaged]:
    """Puts a library in place of a damaged one, with all of it that can be read; what cannot is taken from
    the snapshots, as far as they have it, and articles are made anew where only their page's text is left.

    Closing the generator leaves everything as it was. Raises ``NothingToSalvage``, ``LibraryTooNew`` and
    the troubles of a ``Database``.
    """
    draft = library.with_name(f"salvage-{secrets.token_hex(8)}.part")
    try:
        with troubles_told(draft), _opened(library, draft) as work:
            yield from _copy_tables(work)
            told = yield from _make_whole(work, library, now())
        yield from finished(draft)
        kept = put_aside(library, now())
        put_in_place(draft, library)
        return told(kept)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def _opened(library: Path, draft: Path) -> Iterator[_Work]:
    with ExitStack() as opened:
        old = opened.enter_context(closing(reading(library)))
        old.execute("PRAGMA writable_schema = ON")  # tables that are sound are read beside one that is not
        new = opened.enter_context(closing(sqlite3.connect(draft, isolation_level=None)))
        new.row_factory = sqlite3.Row
        schema.prepare(new, _version(old))
        new.execute("BEGIN")
        snapshots = [
            opened.enter_context(closing(reading(snapshot.file))) for snapshot in Snapshots(library).all()
        ]
        yield _Work(new, old, snapshots)


def _version(old: sqlite3.Connection) -> int:
    try:
        version = schema.version(old)
    except sqlite3.DatabaseError:
        return schema.VERSION
    if version > schema.VERSION:
        raise LibraryTooNew(found=version, known=schema.VERSION)
    return version or schema.VERSION


def _copy_tables(work: _Work) -> Generator[Progress, None, None]:
    tables = [table for table in tables_of(work.new) if table.name not in OWN_TABLES]
    for number, table in enumerate(tables):
        yield Progress(number, len(tables))
        rows = readable_rows(work.old, table)
        while batch := list(islice(_values(rows, work, table), _BATCH)):
            _insert(work.new, table, batch)
            yield Progress(number, len(tables))
        _fill(work, table)
    _copy_sequences(work)


def _copy_sequences(work: _Work) -> None:
    """No number is given again that a lost row had: something of a reader's may still point to it."""
    for source in (work.old, *work.snapshots):
        try:
            known = source.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
        except sqlite3.DatabaseError:
            continue
        for name, highest in known:
            work.sequences[name] = max(highest, work.sequences.get(name, 0))
    for name, highest in work.sequences.items():
        held = work.new.execute("SELECT max(seq) FROM sqlite_sequence WHERE name = ?", (name,)).fetchone()[0]
        work.new.execute("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
        work.new.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (name, max(highest, held or 0)))


def _values(
    rows: Generator[sqlite3.Row, None, list[Gap]], work: _Work, table: Table
) -> Iterator[tuple[object, ...]]:
    """The sound rows of a table; what is not is among its gaps afterwards."""
    gaps = work.gaps.setdefault(table.name, [])
    while True:
        try:
            row = tuple(next(rows))
        except StopIteration as end:
            gaps.extend(end.value or [])
            return
        if table.name == "pages":
            if not rereading.has_its_source(row, table.columns):
                gaps.append(Gap(row[0], row[0]))
                continue
            if _is_spoilt(row):
                work.spoilt.append(row[0])
        elif _is_spoilt(row):
            gaps.append(Gap(row[0], row[0]))
            continue
        yield row


def _is_spoilt(row: tuple[object, ...]) -> bool:
    """Whether there are zeros in a text, as where a disk gives them for what it cannot read."""
    return any(isinstance(value, str) and "\0" in value for value in row)


def _fill(work: _Work, table: Table) -> None:
    """From the snapshots, the last first: what one does not have, or cannot read, the one before may."""
    uncovered = 0
    for gap in work.gaps[table.name]:
        read = 0
        for snapshot in work.snapshots:
            try:
                rows = [tuple(row) for row in rows_between(snapshot, table, gap)]
            except sqlite3.DatabaseError:  # of an earlier version without the table, or damaged itself
                continue
            read += 1
            work.filled[table.name] = work.filled.get(table.name, 0) + _insert(work.new, table, rows)
        uncovered += not read
    if not uncovered:
        work.covered.add(table.name)


def _insert(new: sqlite3.Connection, table: Table, rows: list[tuple[object, ...]]) -> int:
    """How many rows are new."""
    if table.name == "meta":
        rows = [row for row in rows if row[1] not in OWN_OF_LIBRARY]
    if table.key == "rowid" and "id" not in table.columns:
        names, marks = f"rowid, {', '.join(table.columns)}", f"?, {table.marks}"
    else:
        names, marks, rows = ", ".join(table.columns), table.marks, [row[1:] for row in rows]
    cursor = new.executemany(f"INSERT OR IGNORE INTO {table.name} ({names}) VALUES ({marks})", rows)
    return cursor.rowcount  # without what triggers write


def _make_whole(
    work: _Work, library: Path, now: dt.datetime
) -> Generator[Progress, None, Callable[[Path], Salvaged]]:
    """Leaves no article without its page and no page without its articles."""
    new = work.new
    if not new.execute("SELECT count(*) FROM pages").fetchone()[0]:
        raise NothingToSalvage(file=library)
    without_page = rereading.take_out_without_page(new)
    new.execute("COMMIT")
    schema.prepare(new)
    new.execute("BEGIN")
    rereading.know_corrections_again(new)
    reread: list[str] = []
    pages = [row[0] for row in new.execute("SELECT id FROM pages WHERE replaced_by IS NULL").fetchall()]
    for number, page in enumerate(pages):
        yield Progress(number, len(pages))
        if page in work.spoilt:
            reread.append(rereading.file_of(new, page))
            rereading.file_again(new, page, now)
        elif rereading.lacks_articles(new, page, thoroughly=bool(work.gaps.get("articles"))):
            reread.append(rereading.file_of(new, page))
            rereading.read_again(new, page)
    rereading.correct_again(new)
    new.execute("COMMIT")
    pages_held, articles, clippings = _counts(new)
    lost, filled = tuple(_lost(work)), work.filled.get("pages", 0)
    return lambda kept: Salvaged(
        kept,
        pages_held,
        articles,
        clippings,
        filled,
        tuple(reread),
        without_page,
        lost,
    )


def _counts(new: sqlite3.Connection) -> list[int]:
    """Pages, articles, clippings."""
    counted = ("pages WHERE replaced_by IS NULL", "articles", "clippings WHERE NOT removed")
    return [int(new.execute(f"SELECT count(*) FROM {what}").fetchone()[0]) for what in counted]


def _lost(work: _Work) -> Iterator[tuple[str, int | None]]:
    """What neither the damaged library nor a snapshot had and what is not made anew."""
    made_anew = ("articles", "paragraphs", "fragments", "doubts", "as_read", "made_articles", "meta")
    for table, gaps in work.gaps.items():
        if not gaps or table in made_anew:
            continue
        highest = work.sequences.get(table, 0) if table in work.covered else work.sequences.get(table)
        ends = [highest if gap.last is None else gap.last for gap in gaps]
        missing = 0
        for gap, end in zip(gaps, ends, strict=True):
            missing += max(end - gap.first + 1, 0) if end is not None else 0
        missing -= work.filled.get(table, 0)
        if None in ends:
            yield table, None
        elif missing > 0:
            yield table, missing
