"""Writing one page into the tables, inside the transaction of the caller."""

from __future__ import annotations

import datetime as dt
import sqlite3

from qtreader.corrections.numbering import text_hash
from qtreader.library import rows
from qtreader.library.contents import insert_article, write_dating
from qtreader.library.outcome import Taking
from qtreader.library.page_marks import held_as, mark
from qtreader.library.similarity import same_page
from qtreader.newspaper.correction import PageMark
from qtreader.newspaper.issue import Page

# The paper of a page whose print does not name one: the one this program is made for
PAPER = "钱塘新区报"


# Of the same issue and number, or read to be of them, wherever it is by a correction of its day
_OF_SAME_PLACE = """
    SELECT id, text FROM pages WHERE issue_id = :issue AND number IS :number AND replaced_by IS NULL
    UNION SELECT pages.id, pages.text FROM page_marks JOIN pages ON pages.id = page_id
    JOIN issues ON issues.id = :issue AND issues.newspaper = page_marks.newspaper
        AND issues.date = page_marks.date
    WHERE page_marks.number = coalesce(:number, 0) AND replaced_by IS NULL
    ORDER BY id
"""


def file_page(
    connection: sqlite3.Connection,
    page: Page,
    issue_id: int,
    source: bytes,
    sha256: str,
    taking: Taking,
    now: dt.datetime,
) -> int:
    """Inserts the page with all it holds; its number. A file of several pages is kept once."""
    if taking.shared:
        connection.execute("INSERT OR IGNORE INTO files (sha256, source) VALUES (?, ?)", (sha256, source))
        source = b""
    page_id = _insert_page(connection, page, issue_id, source, sha256, now)
    connection.execute(
        "UPDATE pages SET part = ?, import_id = ? WHERE id = ?", (taking.part, taking.import_id, page_id)
    )
    return page_id


def file_day(connection: sqlite3.Connection, page: Page, page_id: int) -> None:
    """What was read of its day, over what stands there."""
    write_dating(connection, page_id, issue_of(connection, page), page.dating)


def issue_of(connection: sqlite3.Connection, page: Page) -> int:
    """The number of the page's issue, which is founded where it is the first of it."""
    return issue_for(connection, page.masthead.newspaper or PAPER, page.dating.date)


def issue_for(connection: sqlite3.Connection, newspaper: str, day: dt.date | None) -> int:
    """The number of the issue of a day; without one, of one more issue that has none."""
    date = rows.iso(day)
    sql = "SELECT id FROM issues WHERE newspaper = ? AND date = ?"  # never true where date is NULL
    row = connection.execute(sql, (newspaper, date)).fetchone()
    if row is not None:
        return int(row["id"])
    cursor = connection.execute("INSERT INTO issues (newspaper, date) VALUES (?, ?)", (newspaper, date))
    return int(cursor.lastrowid or 0)


def same_text(connection: sqlite3.Connection, page: Page) -> int | None:
    """The page held that has just this text; it came in another encoding or form."""
    head = page.masthead
    mark = PageMark(text_hash(page.text), head.newspaper or PAPER, page.dating.date, head.page or 0)
    return held_as(connection, mark)


def older_text(connection: sqlite3.Connection, page: Page, issue_id: int) -> int | None:
    """The page held that this is another text of: same issue, same number, mostly the same words."""
    place = {"issue": issue_id, "number": page.masthead.page}
    held = connection.execute(_OF_SAME_PLACE, place)
    return next((row["id"] for row in held if same_page(row["text"], page.text)), None)


def _insert_page(
    connection: sqlite3.Connection, page: Page, issue_id: int, source: bytes, sha256: str, now: dt.datetime
) -> int:
    cursor = connection.execute(
        """INSERT INTO pages (issue_id, file, sha256, source, encoding, text, number, basis, earliest,
               latest, evidence, masthead, issue_number, pages_printed, taken_in)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            issue_id,
            page.file,
            sha256,
            source,
            page.encoding,
            page.text,
            page.masthead.page,
            page.dating.basis.value,
            rows.iso(page.dating.earliest),
            rows.iso(page.dating.latest),
            rows.evidence_json(page.dating),
            rows.masthead_json(page.masthead),
            page.masthead.issue_number,
            page.masthead.pages_in_issue,
            now.isoformat(timespec="seconds"),
        ),
    )
    page_id = int(cursor.lastrowid or 0)
    insert_contents(connection, page, page_id)
    mark(connection, page_id)
    return page_id


def insert_contents(connection: sqlite3.Connection, page: Page, page_id: int) -> None:
    """All that was read out of a page's text."""
    _insert_articles(connection, page, page_id)
    _insert_rest(connection, page, page_id)


def _insert_articles(connection: sqlite3.Connection, page: Page, page_id: int) -> None:
    for position, article in enumerate(page.articles):
        insert_article(connection, page_id, position, article)


def _insert_rest(connection: sqlite3.Connection, page: Page, page_id: int) -> None:
    for kind, fragments in (("furniture", page.furniture), ("unassigned", page.unassigned)):
        connection.executemany(
            "INSERT INTO fragments VALUES (?, ?, ?, ?)",
            [(page_id, kind, fragment.span.start, fragment.span.end) for fragment in fragments],
        )
    connection.executemany(
        "INSERT INTO doubts VALUES (?, ?, ?, ?, ?, ?)",
        [(page_id, d.span.start, d.span.end, d.seen, d.likely, d.why) for d in page.doubts],
    )
