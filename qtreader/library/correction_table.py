"""The corrections a library knows, in its tables: a set that only grows."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import Any

from qtreader.corrections.numbering import facts
from qtreader.library import rows
from qtreader.library.page_marks import pages_meant
from qtreader.newspaper.correction import Act, Anchor, Correction, Draft, PageMark
from qtreader.newspaper.span import Span

# Of the page itself, of the texts before it, or of its day and number
_FOR_PAGE = """
    WITH RECURSIVE earlier (id) AS (
        SELECT ? UNION SELECT pages.id FROM pages JOIN earlier ON replaced_by = earlier.id
    )
    SELECT record, corrections.number FROM corrections
    WHERE text IN (SELECT text FROM page_marks JOIN earlier ON page_id = id)
    UNION SELECT record, corrections.number FROM corrections
    JOIN page_marks USING (newspaper, date) WHERE page_id = ? AND page = page_marks.number
"""


def none_known(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM corrections LIMIT 1").fetchone() is None


def insert(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> list[Correction]:
    """Those that were not known yet."""
    return [each for each in corrections if _insert(connection, each)]


def _insert(connection: sqlite3.Connection, correction: Correction) -> bool:
    page = correction.draft.page
    record = rows.to_json(facts(correction))
    cursor = connection.execute(
        """INSERT OR IGNORE INTO corrections (number, text, newspaper, date, page, record)
           VALUES (?, ?, ?, ?, ?, ?)""",
        (correction.number, page.text, page.newspaper, rows.iso(page.date), page.number, record),
    )
    note_over(connection, correction)
    return cursor.rowcount > 0


def note_over(connection: sqlite3.Connection, correction: Correction) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO corrections_over VALUES (?, ?)",
        [(under, correction.number) for under in correction.over],
    )


def all_known(connection: sqlite3.Connection) -> list[Correction]:
    """In the order in which they came."""
    found = connection.execute("SELECT number, record FROM corrections ORDER BY id")
    return [_correction(row) for row in found]


def known(connection: sqlite3.Connection, numbers: Iterable[str]) -> list[Correction]:
    """Those of these numbers that are known."""
    sql = "SELECT number, record FROM corrections WHERE number = ?"
    found = (connection.execute(sql, (number,)).fetchone() for number in sorted(set(numbers)))
    return [_correction(row) for row in found if row is not None]


def of_page(connection: sqlite3.Connection, page: int) -> list[Correction]:
    """All that are of a page, and whatever stands over them."""
    own = [each for each in near(connection, page) if page in pages_meant(connection, each.draft)]
    return with_those_over(connection, own)


def near(connection: sqlite3.Connection, page: int) -> list[Correction]:
    """Those that are of a page, were before another one came, or will be when that one goes."""
    return [_correction(row) for row in connection.execute(_FOR_PAGE, (page, page))]


def with_those_over(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> list[Correction]:
    """With all that stand over them, and over these."""
    found = {each.number: each for each in corrections}
    waiting = list(found)
    while waiting:
        above = [
            row["number"]
            for row in connection.execute(
                "SELECT number FROM corrections_over WHERE under = ?", (waiting.pop(),)
            )
        ]
        new = known(connection, (number for number in above if number not in found))
        found |= {each.number: each for each in new}
        waiting += [each.number for each in new]
    return list(found.values())


def with_those_under(connection: sqlite3.Connection, corrections: Collection[Correction]) -> list[Correction]:
    """With all that they stand over, directly or not, as far as it is known."""
    found = {each.number: each for each in corrections}
    waiting = [under for each in corrections for under in each.over]
    while waiting:
        new = known(connection, (number for number in waiting if number not in found))
        found |= {each.number: each for each in new}
        waiting = [under for each in new for under in each.over]
    return list(found.values())


def _correction(row: Any) -> Correction:
    said = json.loads(row["record"])
    draft = Draft(
        act=Act(said["act"]),
        page=_page(said["page"]),
        places=tuple(_anchor(place) for place in said.get("places", ())),
        to=_anchor(said["to"]) if "to" in said else None,
        text=said.get("text", ""),
    )
    time = dt.datetime.fromisoformat(said["time"])
    return Correction(
        row["number"], draft, said["author"], time, said.get("reason", ""), tuple(said.get("over", ()))
    )


def _page(said: dict[str, Any]) -> PageMark:
    return PageMark(said["text"], said["newspaper"], rows.day(said["date"]), said["number"])


def _anchor(said: dict[str, Any]) -> Anchor:
    return Anchor(Span(said["start"], said["end"]), said["words"], said["before"], said["after"])
