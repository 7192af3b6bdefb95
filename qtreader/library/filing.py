"""Writing one page into the tables, inside the transaction of the caller."""

from __future__ import annotations

import datetime as dt
import sqlite3
from dataclasses import dataclass

from qtreader.library import rows
from qtreader.library.outcome import Taking
from qtreader.library.similarity import same_page
from qtreader.newspaper.issue import Page

# The paper of a page whose print does not name one: the one this program is made for
PAPER = "钱塘新区报"


@dataclass(frozen=True, slots=True)
class Older:
    """A page that is held already and is another reading of the same print."""

    id: int
    same_text: bool  # but for its encoding


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


def issue_of(connection: sqlite3.Connection, page: Page) -> int:
    """The number of the page's issue, which is founded where it is the first of it."""
    newspaper, date = page.masthead.newspaper or PAPER, rows.iso(page.dating.date)
    sql = "SELECT id FROM issues WHERE newspaper = ? AND date = ?"  # never true where date is NULL
    row = connection.execute(sql, (newspaper, date)).fetchone()
    if row is not None:
        return int(row["id"])
    cursor = connection.execute("INSERT INTO issues (newspaper, date) VALUES (?, ?)", (newspaper, date))
    return int(cursor.lastrowid or 0)


def older_text(connection: sqlite3.Connection, page: Page, issue_id: int) -> Older | None:
    """The page held that this is another text of: same issue, same number, mostly the same words."""
    held = connection.execute(
        "SELECT id, text FROM pages WHERE issue_id = ? AND number IS ? AND replaced_by IS NULL",
        (issue_id, page.masthead.page),
    )
    return next(
        (
            Older(row["id"], same_text=row["text"] == page.text)
            for row in held
            if same_page(row["text"], page.text)
        ),
        None,
    )


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
    return page_id


def insert_contents(connection: sqlite3.Connection, page: Page, page_id: int) -> None:
    """All that was read out of a page's text."""
    _insert_articles(connection, page, page_id)
    _insert_rest(connection, page, page_id)


def _insert_articles(connection: sqlite3.Connection, page: Page, page_id: int) -> None:
    names = ", ".join(("page_id", "position", *rows.ARTICLE_COLUMNS))
    marks = ", ".join("?" * (2 + len(rows.ARTICLE_COLUMNS)))
    for position, article in enumerate(page.articles):
        cursor = connection.execute(
            f"INSERT INTO articles ({names}) VALUES ({marks})",
            (page_id, position, *rows.article_row(article)),
        )
        connection.executemany(
            "INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?)",
            [(cursor.lastrowid, n, *rows.paragraph_row(p)) for n, p in enumerate(article.paragraphs)],
        )


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
