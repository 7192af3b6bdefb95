"""Whether a file is a library of this program through and through, whoever made it."""

from __future__ import annotations

import datetime as dt
import json
import re
import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

from qtreader.errors import LibraryDamaged, LibraryTooNew, NoSuchArticle, NoSuchImport, NoSuchIssue
from qtreader.library import rows, schema
from qtreader.library.clippings import Clippings
from qtreader.library.copying import finished
from qtreader.library.database import Database
from qtreader.library.memory import Memory
from qtreader.library.mishaps import troubles_told
from qtreader.library.store import Library
from qtreader.progress import Progress

_STEP = 200  # articles, or rows of a table, between two reports
_OF_SQLITE = ("sqlite_sequence", "sqlite_stat1", "sqlite_stat4")
_HELD = {"TEXT": ("text",), "INTEGER": ("integer",), "REAL": ("real",), "BLOB": ("blob", "text")}
# What the library's readers raise at values that no library of this program has
_ODD = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
    sqlite3.Error,
)
_LOST = (NoSuchArticle, NoSuchImport, NoSuchIssue)  # what should be there by what else there is

_PARAGRAPH = ("text", "pieces", "breaks")
_LITERAL = re.compile(r"'[^']*'|[0-9]+")

Shape = dict[tuple[str, str], object]  # what it is and its name: the columns of a table, else its SQL


def made_sound(file: Path) -> Generator[Progress, None, None]:
    """Looks through all of a library file that nobody else uses, and brings it to this version's tables.

    Raises ``LibraryTooNew``, and ``LibraryDamaged`` where it is not what this program could have made: other
    tables or triggers than its own, values of another kind than it writes, anything it cannot read again.
    """
    yield Progress(0, 1)
    try:
        with troubles_told(file):
            _bring_up_to_date(file)
            yield from _look_at_values(file)
        with closing(Library(Database(file), lambda: dt.datetime.now(dt.UTC))) as library:
            yield from _read_through(library)
    except (*_ODD, *_LOST) as error:
        raise LibraryDamaged(file=file) from error
    yield from finished(file)


def _bring_up_to_date(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        found = schema.version(connection)
        if found > schema.VERSION:
            raise LibraryTooNew(found=found, known=schema.VERSION)
        if found < 1 or _number(connection, "PRAGMA application_id") != schema.APPLICATION_ID:
            raise LibraryDamaged(file=file)
        # before anything is written to it: a trigger of somebody's own would run then
        if not _fits(_shape(connection), _model(found), columns_to_come=True):
            raise LibraryDamaged(file=file)
        schema.prepare(connection)
        if not _fits(_shape(connection), _model(schema.VERSION)):
            raise LibraryDamaged(file=file)


def _model(version: int) -> Shape:
    """What a new library of that version is."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.prepare(connection, version)
        return _shape(connection)


def _shape(connection: sqlite3.Connection) -> Shape:
    shape: Shape = {}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master"):
        if name in _OF_SQLITE or (kind == "index" and sql is None):
            continue
        plain = kind == "table" and str(sql).upper().startswith("CREATE TABLE")
        shape[kind, name] = _columns(connection, name) if plain else _bare(str(sql))
    return shape


def _fits(shape: Shape, model: Shape, *, columns_to_come: bool = False) -> bool:
    """Whether a library is what the program makes; what only makes it fast may be missing.

    ``columns_to_come``: columns too, some came late in the making of one version.
    """
    if shape.keys() - model.keys() or any(kind != "index" for kind, _ in model.keys() - shape.keys()):
        return False
    pairs = ((found, model[key]) for key, found in shape.items())
    return all(
        found == made
        or (columns_to_come and isinstance(found, frozenset) and isinstance(made, frozenset) and found < made)
        for found, made in pairs
    )


def _columns(connection: sqlite3.Connection, table: str) -> frozenset[tuple[object, ...]]:
    """Name, type, whether it must be there, place in the key, whether it or its default is computed."""
    rows = connection.execute("SELECT * FROM pragma_table_xinfo(?)", (table,)).fetchall()
    return frozenset(
        (name, kind, must, key, hidden, default is None or _LITERAL.fullmatch(default) is not None)
        for _, name, kind, must, default, key, hidden in rows
    )


def _bare(sql: str) -> str:
    """Without comments and line breaks."""
    return " ".join(re.sub("--[^\n]*", "", sql).split())


def _look_at_values(file: Path) -> Generator[Progress, None, None]:
    """Raises ``LibraryDamaged`` where a column holds another kind of value than it was made for: SQLite takes
    any. Every value is read: text that is none raises."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        tables = [name for kind, name in _model(schema.VERSION) if kind == "table"]
        for done, table in enumerate(tables):
            if _odd_kinds(connection, table):
                raise LibraryDamaged(file=file)
            for row, _ in enumerate(connection.execute(f'SELECT * FROM "{table}"')):
                if row % _STEP == 0:
                    yield Progress(done, len(tables))
        given = connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
        if any(name not in tables or not isinstance(number, int) for name, number in given):
            raise LibraryDamaged(file=file)


def _odd_kinds(connection: sqlite3.Connection, table: str) -> bool:
    tests = []
    for _, name, kind, *_ in connection.execute("SELECT * FROM pragma_table_xinfo(?)", (table,)).fetchall():
        held = ", ".join(f"'{each}'" for each in (*_HELD[kind], "null"))
        tests.append(f'typeof("{name}") NOT IN ({held})')
    return bool(_number(connection, f'SELECT EXISTS (SELECT 1 FROM "{table}" WHERE {" OR ".join(tests)})'))


def _read_through(library: Library) -> Generator[Progress, None, None]:
    """Reads all that the program ever reads."""
    total = library.count()
    for done, _ in enumerate(library.all_articles()):
        if done % _STEP == 0:
            yield Progress(done, total)
    for issue in library.issues():
        library.sources(issue.id)
        yield Progress(total, total)
    memory, clippings = Memory(library.database), Clippings(library.database)
    for read in (memory.searches, memory.saved_searches, memory.recently_read, memory.kept, library.state):
        read()
    library.corrections.check()
    library.corrections.entries()
    for book in clippings.books():
        clippings.clippings(book.id)
    for each in library.imports.all():
        library.imports.entries(each.id)
    _read_put_aside(library.database.connection)


def _read_put_aside(connection: sqlite3.Connection) -> None:
    """The articles of replaced pages, that may come back."""
    for row in connection.execute("SELECT article, paragraphs FROM put_aside"):
        paragraphs = [dict(zip(_PARAGRAPH, each, strict=True)) for each in json.loads(row["paragraphs"])]
        rows.article({"altered": "[]", **json.loads(row["article"])}, paragraphs)


def _number(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
