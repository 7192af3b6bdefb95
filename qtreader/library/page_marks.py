"""Which page of the library a correction is of, whatever text of it the correction was made on."""

from __future__ import annotations

import sqlite3

from qtreader.corrections.numbering import text_hash
from qtreader.library import rows
from qtreader.newspaper.correction import Act, Draft, PageMark

_UNMARKED = "SELECT id FROM pages WHERE id NOT IN (SELECT page_id FROM page_marks)"
_AS_READ = """
    SELECT text, newspaper, date, coalesce(number, 0) AS number
    FROM pages LEFT JOIN as_read ON page_id = pages.id
        LEFT JOIN issues ON issues.id = coalesce(json_extract(contents, '$.issue'), issue_id)
    WHERE pages.id = ?
"""
_HELD = (
    "SELECT page_id FROM page_marks JOIN pages ON pages.id = page_id WHERE replaced_by IS NULL AND {which}"
)
_OF_TEXT = _HELD.format(which="page_marks.text = ?")
_OF_DAY = _HELD.format(which="newspaper = ? AND date = ? AND page_marks.number = ?")
_SAME = "page_marks.text = ? AND newspaper = ? AND date IS ? AND page_marks.number = ?"
_LATER = """
    WITH RECURSIVE later (id) AS (
        SELECT page_id FROM page_marks WHERE text = ?
        UNION SELECT replaced_by FROM pages JOIN later USING (id) WHERE replaced_by IS NOT NULL
    )
    SELECT id FROM pages JOIN later USING (id) WHERE replaced_by IS NULL
"""


def mark(connection: sqlite3.Connection, page: int) -> None:
    """Notes by what corrections know a page."""
    row = connection.execute(_AS_READ, (page,)).fetchone()
    connection.execute(
        "INSERT OR REPLACE INTO page_marks VALUES (?, ?, ?, ?, ?)",
        (page, text_hash(row[0]), row[1] or "", row[2], row[3]),
    )


def mark_all(connection: sqlite3.Connection) -> None:
    """Those that have no mark yet."""
    for row in connection.execute(_UNMARKED).fetchall():
        mark(connection, row[0])


def mark_of(connection: sqlite3.Connection, page: int) -> PageMark:
    row = connection.execute("SELECT * FROM page_marks WHERE page_id = ?", (page,)).fetchone()
    return PageMark(row["text"], row["newspaper"], rows.day(row["date"]), row["number"])


def held_as(connection: sqlite3.Connection, page: PageMark) -> int | None:
    """The page that is held of just this text, whatever its encoding or form was."""
    values = (page.text, page.newspaper, rows.iso(page.date), page.number)
    row = connection.execute(_HELD.format(which=_SAME), values).fetchone()
    return None if row is None else int(row["page_id"])


def page_of_text(connection: sqlite3.Connection, text: str) -> int | None:
    """One that is held of the text that has this hash."""
    return next(iter(_numbers(connection, _OF_TEXT, text)), None)


def pages_meant(connection: sqlite3.Connection, draft: Draft) -> list[int]:
    """The pages held that a correction is of: of its text, else of the text that took its place, else of its
    day and number, where its words have to tell. A day that was set has no words: of another page that
    only has the same number on the day that was read it would be wrong."""
    page = draft.page
    same = _numbers(connection, _OF_TEXT, page.text)
    held = same or _numbers(connection, _LATER, page.text)
    if held or draft.act is Act.DATE:
        return held
    return _numbers(connection, _OF_DAY, page.newspaper, rows.iso(page.date), page.number)


def _numbers(connection: sqlite3.Connection, sql: str, *values: object) -> list[int]:
    return [row[0] for row in connection.execute(sql, values)]
