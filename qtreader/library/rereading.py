"""Pages that were saved from a damaged library: whether they are whole, and their articles made anew."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from qtreader.library.as_read import kept_aside
from qtreader.library.corrected import follow
from qtreader.library.correction_table import all_known, note_over
from qtreader.library.filing import PAPER, file_day, file_page, insert_contents, issue_of
from qtreader.library.intake import read_anything
from qtreader.library.outcome import Taking
from qtreader.library.page_marks import mark, mark_all
from qtreader.library.succession import FOLLOWERS
from qtreader.newspaper.article import length_of
from qtreader.newspaper.issue import Page

OF_FILES = ("pdf", "alto", "hocr")  # encodings of pages whose text is not the decoded source


def take_out_without_page(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Takes out what belongs to pages that are not there; the headlines of such articles."""
    of_lost_page = "page_id NOT IN (SELECT id FROM pages)"
    lost = connection.execute(f"SELECT headline, stand_in FROM articles WHERE {of_lost_page}").fetchall()
    for table in ("articles", "fragments", "doubts"):
        connection.execute(f"DELETE FROM {table} WHERE {of_lost_page}")
    connection.execute("DELETE FROM paragraphs WHERE article_id NOT IN (SELECT id FROM articles)")
    connection.execute(
        """UPDATE pages SET replaced_by = NULL
           WHERE replaced_by IS NOT NULL AND replaced_by NOT IN (SELECT id FROM pages)"""
    )
    _found_issues(connection)
    return tuple(row["headline"] or row["stand_in"] for row in lost)


def know_corrections_again(connection: sqlite3.Connection) -> None:
    """What follows from the corrections and pages that were saved."""
    for table in ("as_read", "made_articles"):
        connection.execute(f"DELETE FROM {table} WHERE page_id NOT IN (SELECT id FROM pages)")
    mark_all(connection)
    for correction in all_known(connection):
        note_over(connection, correction)


def correct_again(connection: sqlite3.Connection) -> None:
    """Makes all pages what their corrections make of them, and those of lost corrections what was read."""
    for row in connection.execute("SELECT id FROM pages WHERE replaced_by IS NULL").fetchall():
        follow(connection, row["id"])


def has_its_source(row: Sequence[Any], columns: Sequence[str]) -> bool:
    """Whether the source in a row of pages, its key first, is what was taken in."""
    named = dict(zip(columns, row[1:], strict=True))
    source = named["source"]
    return not source or hashlib.sha256(source).hexdigest() == named["sha256"]


def file_of(connection: sqlite3.Connection, page: int) -> str:
    return str(_page(connection, page)["file"])


def lacks_articles(connection: sqlite3.Connection, page: int, *, thoroughly: bool) -> bool:
    """Whether an article of the page or a part of one is missing; thoroughly, the page text is read again to
    know how many there ought to be. A corrected page that is kept as it was read lacks nothing."""
    if kept_aside(connection, page) is not None:
        return False
    if _stands_corrected(connection, page):
        return True
    articles = connection.execute(
        "SELECT id, position, length FROM articles WHERE page_id = ? ORDER BY position", (page,)
    ).fetchall()
    if [row["position"] for row in articles] != list(range(len(articles))):
        return True
    if any(not _is_whole(connection, row) for row in articles):
        return True
    return not articles or (thoroughly and len(_read(connection, page).articles) > len(articles))


def read_again(connection: sqlite3.Connection, page: int) -> None:
    """Makes the articles of a page anew from its text; what a reader tied to one goes on with it."""
    read = _read(connection, page)
    before = _positions(connection, page)
    _take_out_contents(connection, page)
    insert_contents(connection, read, page)
    if _stands_corrected(connection, page):  # its day too
        file_day(connection, read, page)
        mark(connection, page)
    _hand_on(connection, before, page)


def file_again(connection: sqlite3.Connection, page: int, now: dt.datetime) -> None:
    """Files a page of which no more than the source is sound anew, in place of itself."""
    row = _page(connection, page)
    read = _read(connection, page)
    before = _positions(connection, page)
    _take_out_contents(connection, page)
    issue, taking = issue_of(connection, read), Taking(part=row["part"], import_id=row["import_id"])
    filed = file_page(connection, read, issue, row["source"], row["sha256"], taking, now)
    connection.execute("UPDATE pages SET replaced_by = ? WHERE replaced_by = ?", (filed, page))
    connection.execute("DELETE FROM pages WHERE id = ?", (page,))
    connection.execute("DELETE FROM page_marks WHERE page_id = ?", (page,))
    connection.execute("UPDATE made_articles SET page_id = ? WHERE page_id = ?", (filed, page))
    _hand_on(connection, before, filed)


def _stands_corrected(connection: sqlite3.Connection, page: int) -> bool:
    """Whether a page, as its rows are, is not what was read of it."""
    sql = """SELECT 1 FROM pages WHERE id = :page AND basis = 'corrected'
             UNION SELECT 1 FROM articles WHERE page_id = :page AND altered <> '[]'"""
    return connection.execute(sql, {"page": page}).fetchone() is not None


def _positions(connection: sqlite3.Connection, page: int) -> dict[int, int]:
    """The numbers of the articles of a page, by their positions on it as it was read."""
    kept = kept_aside(connection, page)
    if kept is not None:
        return {position: each.id for position, each in enumerate(kept.articles)}
    sql = "SELECT position, id FROM articles WHERE page_id = ?"
    return {row["position"]: row["id"] for row in connection.execute(sql, (page,))}


def _take_out_contents(connection: sqlite3.Connection, page: int) -> None:
    of_page = "article_id IN (SELECT id FROM articles WHERE page_id = ?)"
    connection.execute(f"DELETE FROM paragraphs WHERE {of_page}", (page,))
    for table in ("fragments", "doubts", "articles", "as_read"):
        connection.execute(f"DELETE FROM {table} WHERE page_id = ?", (page,))


def _hand_on(connection: sqlite3.Connection, before: Mapping[int, int], page: int) -> None:
    """What a reader tied to articles goes on with those at their positions now."""
    now = _positions(connection, page)
    heirs = [(now[position], article) for position, article in before.items() if position in now]
    for table in FOLLOWERS:
        connection.executemany(f"UPDATE OR IGNORE {table} SET article_id = ? WHERE article_id = ?", heirs)


def _is_whole(connection: sqlite3.Connection, article: Any) -> bool:
    paragraphs = connection.execute(
        "SELECT position, text FROM paragraphs WHERE article_id = ? ORDER BY position", (article["id"],)
    ).fetchall()
    in_order = [row["position"] for row in paragraphs] == list(range(len(paragraphs)))
    return in_order and length_of(row["text"] for row in paragraphs) == article["length"]


def _read(connection: sqlite3.Connection, page: int) -> Page:
    row = _page(connection, page)
    from_text = row["encoding"] in OF_FILES or not row["source"]
    return read_anything(row["text"].encode() if from_text else row["source"], row["file"])


def _found_issues(connection: sqlite3.Connection) -> None:
    """Pages whose issue is lost are of one whose day is not known."""
    lost = connection.execute(
        "SELECT DISTINCT issue_id FROM pages WHERE issue_id NOT IN (SELECT id FROM issues)"
    ).fetchall()
    for row in lost:
        day = connection.execute(
            "SELECT earliest, latest FROM pages WHERE issue_id = ?", (row["issue_id"],)
        ).fetchone()
        known = day["earliest"] if day["earliest"] == day["latest"] else None
        connection.execute(
            "INSERT OR IGNORE INTO issues (id, newspaper, date) VALUES (?, ?, ?)",
            (row["issue_id"], _newspaper(connection, row["issue_id"]), known),
        )


def _newspaper(connection: sqlite3.Connection, issue: int) -> str:
    row = connection.execute("SELECT masthead FROM pages WHERE issue_id = ?", (issue,)).fetchone()
    return str(json.loads(row["masthead"]).get("newspaper") or PAPER)


def _page(connection: sqlite3.Connection, page: int) -> Any:
    return connection.execute(
        "SELECT file, source, sha256, text, encoding, part, import_id FROM pages WHERE id = ?", (page,)
    ).fetchone()
