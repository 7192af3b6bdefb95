"""Articles of pages that are replaced: put aside whole, and brought back under the numbers they had."""

from __future__ import annotations

import json
import sqlite3

from qtreader.library import rows
from qtreader.library.corrected import follow_pages, restore
from qtreader.library.succession import succeed

_ARTICLES = "SELECT * FROM articles WHERE page_id = ?"
_BEFORE = {"altered": "[]"}  # what articles that were put aside before there was such a column have there
_PARAGRAPHS = "SELECT text, pieces, breaks FROM paragraphs WHERE article_id = ? ORDER BY position"


def replace_page(connection: sqlite3.Connection, old: int, new: int) -> None:
    """Lets a page take the place of another; what a reader tied to its articles goes on with the new ones."""
    connection.execute("UPDATE pages SET replaced_by = ? WHERE id = ?", (new, old))
    follow_pages(connection, new)  # that what is said of the old one is said of the new one now
    succeed(connection, old, new)
    put_aside(connection, old)


def put_aside(connection: sqlite3.Connection, page: int) -> None:
    """Its articles as they were read: which corrections there are when it comes back, is seen then."""
    restore(connection, page)
    for row in connection.execute(_ARTICLES, (page,)).fetchall():
        article = {name: row[name] for name in rows.ARTICLE_COLUMNS}
        paragraphs = [list(each) for each in connection.execute(_PARAGRAPHS, (row["id"],))]
        connection.execute(
            "INSERT OR REPLACE INTO put_aside VALUES (?, ?, ?, ?, ?)",
            (row["id"], page, row["position"], rows.to_json(article), rows.to_json(paragraphs)),
        )
    connection.execute("DELETE FROM articles WHERE page_id = ?", (page,))


def bring_back(connection: sqlite3.Connection, page: int) -> int:
    """Makes a page that was replaced one of the library again; the number of its articles."""
    connection.execute("UPDATE pages SET replaced_by = NULL WHERE id = ?", (page,))
    kept = connection.execute("SELECT * FROM put_aside WHERE page_id = ?", (page,)).fetchall()
    names = ", ".join(("id", "page_id", "position", *rows.ARTICLE_COLUMNS))
    marks = ", ".join("?" * (3 + len(rows.ARTICLE_COLUMNS)))
    for row in kept:
        article = json.loads(row["article"])
        values = [article.get(name, _BEFORE.get(name)) for name in rows.ARTICLE_COLUMNS]
        connection.execute(
            f"INSERT INTO articles ({names}) VALUES ({marks})",
            (row["article_id"], page, row["position"], *values),
        )
        connection.executemany(
            "INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?)",
            [(row["article_id"], n, *each) for n, each in enumerate(json.loads(row["paragraphs"]))],
        )
    connection.execute("DELETE FROM put_aside WHERE page_id = ?", (page,))
    follow_pages(connection, page)
    return len(kept)


def withdraw(connection: sqlite3.Connection, page: int) -> None:
    """Takes a page out of the library, as if it had never come: the one that it replaced comes back, or
    goes to the one that replaced it. Its text and articles are kept aside, in case it comes again."""
    successor = connection.execute("SELECT replaced_by FROM pages WHERE id = ?", (page,)).fetchone()[0]
    older = connection.execute(
        "SELECT id FROM pages WHERE replaced_by = ? AND id <> replaced_by", (page,)
    ).fetchall()
    connection.execute("UPDATE pages SET replaced_by = id WHERE id = ?", (page,))
    for row in older:
        if successor is None:
            bring_back(connection, row["id"])
            succeed(connection, page, row["id"])
        else:
            connection.execute("UPDATE pages SET replaced_by = ? WHERE id = ?", (successor, row["id"]))
    put_aside(connection, page)
    follow_pages(connection, page)
