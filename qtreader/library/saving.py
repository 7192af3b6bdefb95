"""Filing one page, inside the transaction of the caller."""

from __future__ import annotations

import datetime as dt
import sqlite3

from qtreader.library import filing
from qtreader.library.aside import bring_back, replace_page
from qtreader.library.corrected import follow_pages
from qtreader.library.imports import Entry, write_entries
from qtreader.library.outcome import Outcome, Saved, Taking
from qtreader.newspaper.issue import Page

_KNOWN = "SELECT id, issue_id FROM pages WHERE sha256 = ? AND part = ? AND replaced_by IS NULL"
_WITHDRAWN = "SELECT id FROM pages WHERE sha256 = ? AND part = ? AND replaced_by = id"


def save_page(
    connection: sqlite3.Connection, page: Page, source: bytes, sha256: str, taking: Taking, now: dt.datetime
) -> Saved:
    """Files a page and notes it in its import. The same text again changes nothing; another text of the same
    printed page replaces its articles and keeps the old text."""
    saved = _saved(connection, page, source, sha256, taking, now)
    if taking.import_id is not None:
        entry = Entry(taking.path, taking.part, saved.outcome.value, saved.page, saved.articles)
        write_entries(connection, taking.import_id, [entry])
    return saved


def _saved(
    connection: sqlite3.Connection, page: Page, source: bytes, sha256: str, taking: Taking, now: dt.datetime
) -> Saved:
    known = connection.execute(_KNOWN, (sha256, taking.part)).fetchone()
    same = filing.same_text(connection, page) if known is None else None
    if same is not None:
        known = connection.execute("SELECT id, issue_id FROM pages WHERE id = ?", (same,)).fetchone()
    if known is not None:
        return Saved(Outcome.UNCHANGED, known["issue_id"], 0, known["id"])
    issue_id = filing.issue_of(connection, page)
    older = filing.older_text(connection, page, issue_id)
    gone = connection.execute(_WITHDRAWN, (sha256, taking.part)).fetchone()
    articles = len(page.articles)
    if gone is not None:
        new = int(gone["id"])
        articles = bring_back(connection, new)
        connection.execute("UPDATE pages SET import_id = ? WHERE id = ?", (taking.import_id, new))
    else:
        new = filing.file_page(connection, page, issue_id, source, sha256, taking, now)
    if older is not None:
        replace_page(connection, older, new)
    else:
        follow_pages(connection, new)
    connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'changes'")
    outcome = Outcome.ADDED if older is None else Outcome.REPLACED
    return Saved(outcome, issue_id, articles, new)
