"""What was taken in at one time: recorded as it comes, told again later, undone as a whole."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qtreader.errors import NoSuchImport, Trouble
from qtreader.library import rows
from qtreader.library.database import Database
from qtreader.library.names import storable
from qtreader.library.outcome import Outcome
from qtreader.progress import Progress

REFUSED = "refused"
LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Import:
    id: int
    begun: dt.datetime
    paths: tuple[Path, ...]
    finished: bool
    undone: bool
    counts: dict[str, int]  # pages and files by outcome

    @property
    def changed(self) -> int:
        """Pages that came with it."""
        return self.counts.get(Outcome.ADDED.value, 0) + self.counts.get(Outcome.REPLACED.value, 0)

    @property
    def can_be_undone(self) -> bool:
        return not self.undone and self.changed > 0

    @property
    def can_go_on(self) -> bool:
        return not self.finished and not self.undone


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one page, or of a file of which nothing was taken in."""

    file: str
    part: int  # which page of its file, from 0
    outcome: str  # added, replaced, unchanged, refused
    page: int | None = None  # in the library
    articles: int = 0
    why: str = ""  # JSON {language: sentence}

    def sentence(self, language: str) -> str:
        sentences: dict[str, str] = json.loads(self.why) if self.why else {}
        return sentences.get(language, "")


def refusal(file: Path, part: int, trouble: Trouble) -> Entry:
    why = rows.to_json({language: trouble.sentence(language) for language in LANGUAGES})
    return Entry(str(file), part, REFUSED, why=why)


class Imports:
    """Safe to use from several threads. Writing waits for the disk: not on the GUI thread."""

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self._database = database
        self._now = now

    # As pages come

    def begin(self, paths: Iterable[Path]) -> int:
        """The number of the new import. Nothing of it is a page yet."""
        given = rows.to_json([storable(path.absolute()) for path in paths])
        with self._database.writing() as connection:
            cursor = connection.execute(
                "INSERT INTO imports (begun, paths) VALUES (?, ?)", (self._stamp(), given)
            )
            return int(cursor.lastrowid or 0)

    def note(self, number: int, entries: Sequence[Entry]) -> None:
        if entries:
            with self._database.writing() as connection:
                write_entries(connection, number, entries)

    def end(self, number: int) -> None:
        with self._database.writing() as connection:
            connection.execute("UPDATE imports SET ended = ? WHERE id = ?", (self._stamp(), number))

    # Telling of them

    def all(self, limit: int = 100) -> list[Import]:
        """The last one first; those of which nothing came and nothing is to be told left out."""
        sql = "SELECT * FROM imports ORDER BY id DESC LIMIT ?"
        found = [self._import(row) for row in self._database.all(sql, limit)]
        return [each for each in found if each.counts or each.can_go_on]

    def one(self, number: int) -> Import:
        """Raises ``NoSuchImport``."""
        row = self._database.one("SELECT * FROM imports WHERE id = ?", number)
        if row is None:
            raise NoSuchImport(number=number)
        return self._import(row)

    def last_to_undo(self) -> Import | None:
        return next((each for each in self.all() if each.can_be_undone), None)

    def broken_off(self) -> Import | None:
        """The last import, where it did not come to its end."""
        last = next(iter(self.all(1)), None)
        return last if last is not None and last.can_go_on else None

    def entries(self, number: int) -> list[Entry]:
        sql = "SELECT * FROM import_entries WHERE import_id = ? ORDER BY file, part"
        return [
            Entry(row["file"], row["part"], row["outcome"], row["page_id"], row["articles"], row["why"])
            for row in self._database.all(sql, number)
        ]

    def first_article(self, page: int) -> int | None:
        """Of a page, or of the one that took its place; None where neither has any."""
        sql = """SELECT id FROM articles WHERE page_id IN
                     (SELECT ? UNION SELECT replaced_by FROM pages WHERE id = ?) ORDER BY position LIMIT 1"""
        row = self._database.one(sql, page, page)
        return None if row is None else int(row["id"])

    # Undoing

    def undo(self, number: int) -> Generator[Progress, None, int]:
        """Takes back every page of an import, a page at a time; the number of pages. Stopped halfway it
        leaves whole pages, and goes on when it is asked for again. Raises ``NoSuchImport``."""
        from qtreader.library.aside import withdraw  # a start does without

        self.one(number)
        sql = "SELECT id, file FROM pages WHERE import_id = ? AND replaced_by IS NOT id ORDER BY id DESC"
        pages = self._database.all(sql, number)
        for done, row in enumerate(pages):
            yield Progress(done, len(pages), row["file"])
            with self._database.writing() as connection:
                withdraw(connection, row["id"])
                connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'changes'")
        with self._database.writing() as connection:
            connection.execute("UPDATE imports SET undone = ? WHERE id = ?", (self._stamp(), number))
        yield Progress(len(pages), len(pages))
        return len(pages)

    def _stamp(self) -> str:
        return self._now().isoformat(timespec="seconds")

    def _import(self, row: Any) -> Import:
        sql = "SELECT outcome, count(*) AS n FROM import_entries WHERE import_id = ? GROUP BY outcome"
        return Import(
            id=row["id"],
            begun=dt.datetime.fromisoformat(row["begun"]),
            paths=tuple(Path(path) for path in json.loads(row["paths"])),
            finished=row["ended"] is not None,
            undone=row["undone"] is not None,
            counts={each["outcome"]: each["n"] for each in self._database.all(sql, row["id"])},
        )


def write_entries(connection: sqlite3.Connection, number: int, entries: Iterable[Entry]) -> None:
    """Inside the transaction of the caller. An import that goes on says of a page it brought itself that
    it is held; that it brought it stays what is told."""
    connection.executemany(
        """INSERT INTO import_entries VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (import_id, file, part) DO UPDATE SET outcome = excluded.outcome,
               page_id = excluded.page_id, articles = excluded.articles, why = excluded.why
           WHERE excluded.outcome <> 'unchanged' OR outcome = 'refused'""",
        [
            (number, storable(entry.file), entry.part, entry.outcome, entry.page, entry.articles, entry.why)
            for entry in entries
        ],
    )
