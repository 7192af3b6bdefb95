"""Books of clippings: on disk, in the library's file, when a method returns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from qtreader.errors import NameTaken
from qtreader.library import rows
from qtreader.library.database import Database
from qtreader.newspaper.clipping import BookEntry, Clipping, Quote, quotes, whole
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage, Span


class Clippings:
    """Safe to use from several threads. What is removed can be brought back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # Books

    def books(self) -> list[BookEntry]:
        """In the order in which they were made."""
        counted = """
            SELECT books.id, name, count(clippings.id) AS clippings
            FROM books LEFT JOIN clippings ON book_id = books.id AND NOT clippings.removed
            WHERE NOT books.removed GROUP BY books.id ORDER BY books.id
        """
        return [BookEntry(row["id"], row["name"], row["clippings"]) for row in self._database.all(counted)]

    def make_book(self, name: str) -> BookEntry:
        """Raises ``NameTaken`` where another book has this name."""
        with self._database.writing() as connection:
            cursor = _named(connection, name, "INSERT INTO books (name) VALUES (?)", name)
            return BookEntry(int(cursor.lastrowid or 0), name, 0)

    def rename_book(self, book: int, name: str) -> None:
        """Raises ``NameTaken`` where another book has this name."""
        with self._database.writing() as connection:
            _named(connection, name, "UPDATE books SET name = ? WHERE id = ?", name, book)

    def remove_book(self, book: int) -> None:
        self._write("UPDATE books SET removed = 1 WHERE id = ?", book)

    def restore_book(self, book: int) -> None:
        """Brings a removed book back. Raises ``NameTaken`` where another one has its name now."""
        with self._database.writing() as connection:
            name = connection.execute("SELECT name FROM books WHERE id = ?", (book,)).fetchone()["name"]
            _named(connection, name, "UPDATE books SET removed = 0 WHERE id = ?", book)

    # Clippings

    def clip(self, book: int, filed: FiledArticle, passages: Sequence[Passage] = ()) -> int:
        """Puts passages of an article, or without them the whole of it, at the end of a book.

        Returns the clipping's number: that of the one before, where the same is in the book already.
        """
        cut = quotes(filed.article, passages) if passages else whole(filed.article)
        with self._database.writing() as connection:
            known = connection.execute(
                """SELECT id FROM clippings WHERE book_id = ? AND article_id = ? AND whole = ?
                       AND quotes = ? AND NOT removed""",
                (book, filed.id, not passages, _quotes_json(cut)),
            ).fetchone()
            if known is not None:
                return int(known["id"])
            return _insert(connection, book, filed, cut, whole=not passages)

    def clippings(self, book: int) -> list[Clipping]:
        """The clippings of a book, in its order."""
        sql = "SELECT * FROM clippings WHERE book_id = ? AND NOT removed ORDER BY place, id"
        return [clipping_of(row) for row in self._database.all(sql, book)]

    def write_note(self, clipping: int, note: str) -> None:
        self._write("UPDATE clippings SET note = ? WHERE id = ?", note, clipping)

    def arrange(self, book: int, order: Iterable[int]) -> None:
        """Puts the clippings of a book in ``order``; those not named follow as they stood."""
        with self._database.writing() as connection:
            wanted = {clipping: place for place, clipping in enumerate(order)}
            held = [
                row["id"]
                for row in connection.execute(
                    "SELECT id FROM clippings WHERE book_id = ? ORDER BY place, id", (book,)
                )
            ]
            arranged = sorted(held, key=lambda clipping: wanted.get(clipping, len(wanted)))
            connection.executemany("UPDATE clippings SET place = ? WHERE id = ?", enumerate(arranged))

    def remove(self, clipping: int) -> None:
        self._write("UPDATE clippings SET removed = 1 WHERE id = ?", clipping)

    def restore(self, clipping: int) -> None:
        """Brings a removed clipping back, to its place."""
        self._write("UPDATE clippings SET removed = 0 WHERE id = ?", clipping)

    def _write(self, sql: str, *values: object) -> None:
        with self._database.writing() as connection:
            connection.execute(sql, values)


def _named(connection: sqlite3.Connection, name: str, sql: str, *values: object) -> sqlite3.Cursor:
    """Runs what gives a book a name."""
    try:
        return connection.execute(sql, values)
    except sqlite3.IntegrityError as error:
        raise NameTaken(name=name) from error


def _insert(
    connection: sqlite3.Connection, book: int, filed: FiledArticle, cut: Sequence[Quote], *, whole: bool
) -> int:
    cursor = connection.execute(
        """INSERT INTO clippings
               (book_id, place, article_id, whole, quotes,
                newspaper, date, basis, issue_number, page, headline, file, sha256)
           SELECT ?, coalesce(max(place) + 1, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
           FROM clippings WHERE book_id = ?""",
        (
            book,
            filed.id,
            whole,
            _quotes_json(cut),
            filed.issue.newspaper,
            rows.iso(filed.issue.date),
            filed.issue.basis.value,
            filed.issue.issue_number,
            filed.page,
            filed.article.headline,
            filed.file,
            filed.sha256,
            book,
        ),
    )
    return int(cursor.lastrowid or 0)


def _quotes_json(cut: Iterable[Quote]) -> str:
    return rows.to_json(
        [[q.passage.field, q.passage.index, q.passage.span.start, q.passage.span.end, q.text] for q in cut]
    )


def clipping_of(row: Any) -> Clipping:
    return Clipping(
        id=row["id"],
        article=row["article_id"],
        whole=bool(row["whole"]),
        quotes=tuple(
            Quote(Passage(Field(field), index, Span(start, end)), text)
            for field, index, start, end, text in json.loads(row["quotes"])
        ),
        newspaper=row["newspaper"],
        date=rows.day(row["date"]),
        basis=DateBasis(row["basis"]),
        issue_number=row["issue_number"],
        page=row["page"],
        headline=row["headline"],
        file=row["file"],
        sha256=row["sha256"],
        note=row["note"],
    )
