"""Keeps the pages in the tables what was read of them with the corrections that are in force."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from qtreader.library import as_read, rows
from qtreader.library.contents import Contents, contents_of, write_contents
from qtreader.library.correction_table import near, none_known, of_page, with_those_under
from qtreader.library.filing import issue_for
from qtreader.library.page_marks import mark_of, pages_meant
from qtreader.newspaper.correction import Correction
from qtreader.newspaper.page_source import PageArticle

if TYPE_CHECKING:  # applying is loaded when a page first has a correction, not at the start
    from qtreader.corrections.corrected import AsRead, Corrected, Outcome


def follow_corrections(connection: sqlite3.Connection, new: Collection[Correction]) -> list[int]:
    """To be called when corrections came: makes all pages follow that they are of; these pages."""
    touched = with_those_under(connection, new)
    pages = sorted({page for each in touched for page in pages_meant(connection, each.draft)})
    for page in pages:
        follow(connection, page)
    return pages


def follow_pages(connection: sqlite3.Connection, *changed: int) -> None:
    """To be called when pages came, went or took each other's place."""
    if none_known(connection):
        return
    corrections = [each for page in changed for each in near(connection, page)]
    pages = {page for each in corrections for page in pages_meant(connection, each.draft)}
    held = "SELECT 1 FROM pages WHERE id = ? AND replaced_by IS NULL"
    pages |= {page for page in changed if connection.execute(held, (page,)).fetchone()}
    for page in sorted(pages):
        follow(connection, page)


def follow(connection: sqlite3.Connection, page: int) -> None:
    """Makes a page what its corrections make of it."""
    from qtreader.corrections.applying import apply
    from qtreader.library.handing_on import hand_on

    corrections = of_page(connection, page)
    read = as_read.kept_aside(connection, page)
    if not corrections and read is None:
        return
    held = contents_of(connection, page)
    read = read or held
    whole = _with_text(connection, page, read)
    corrected = apply(whole, corrections)
    numbers = _Numbers(connection, page)
    wanted = _contents(connection, page, read, corrected, numbers)
    if wanted == read:
        as_read.forget(connection, page)
    else:
        as_read.keep_aside(connection, page, read, _revision(wanted))
    write_contents(connection, page, held, wanted)
    hand_on(connection, whole.text, held.articles, wanted.articles)
    _write_states(connection, page, corrected.outcomes, numbers)


def restore(connection: sqlite3.Connection, page: int) -> None:
    """Makes a page what was read of it, as long as it is not one of the library."""
    read = as_read.kept_aside(connection, page)
    if read is not None:
        write_contents(connection, page, contents_of(connection, page), read)
        as_read.forget(connection, page)
    connection.execute("DELETE FROM correction_states WHERE page_id = ?", (page,))


class _Numbers:
    """Of the articles of one page: those that were read have one, those that a correction made get one that
    stays theirs."""

    def __init__(self, connection: sqlite3.Connection, page: int) -> None:
        self._connection = connection
        self._page = page

    def of(self, key: int | str) -> int:
        if isinstance(key, int):
            return key
        sql = "SELECT article_id FROM made_articles WHERE page_id = ? AND correction = ?"
        row = self._connection.execute(sql, (self._page, key)).fetchone()
        return self._give(key) if row is None else int(row["article_id"])

    def _give(self, correction: str) -> int:
        highest = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'articles'"
        number = int(self._connection.execute(highest).fetchone()[0]) + 1
        values = (number, self._page, correction)
        self._connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'articles'", (number,))
        self._connection.execute("INSERT INTO made_articles VALUES (?, ?, ?)", values)
        return number


def page_as_read(connection: sqlite3.Connection, page: int) -> AsRead:
    """Before any correction."""
    return _with_text(connection, page, as_read.as_read(connection, page))


def _with_text(connection: sqlite3.Connection, page: int, read: Contents) -> AsRead:
    from qtreader.corrections.corrected import AsRead, KeyedArticle

    return AsRead(
        text=connection.execute("SELECT text FROM pages WHERE id = ?", (page,)).fetchone()["text"],
        articles=tuple(KeyedArticle(each.id, each.article) for each in read.articles),
        furniture=read.furniture,
        unassigned=read.unassigned,
        doubts=read.doubts,
        dating=read.dating,
    )


def _contents(
    connection: sqlite3.Connection, page: int, read: Contents, corrected: Corrected, numbers: _Numbers
) -> Contents:
    issue = read.issue
    if corrected.dating.date != read.dating.date:
        issue = issue_for(connection, mark_of(connection, page).newspaper, corrected.dating.date)
    return Contents(
        issue=issue,
        dating=corrected.dating,
        articles=tuple(PageArticle(numbers.of(each.key), each.article) for each in corrected.articles),
        furniture=corrected.furniture,
        unassigned=corrected.unassigned,
        doubts=corrected.doubts,
    )


def _revision(wanted: Contents) -> int:
    """Never 0, which is that of a page without corrections."""
    articles = [[each.id, *rows.article_row(each.article)] for each in wanted.articles]
    bodies = [[rows.paragraph_row(p) for p in each.article.paragraphs] for each in wanted.articles]
    said = json.dumps([articles, bodies, rows.iso(wanted.dating.date), wanted.dating.basis])
    return int(hashlib.sha256(said.encode()).hexdigest()[:15], 16) or 1


def _write_states(
    connection: sqlite3.Connection, page: int, outcomes: Collection[Outcome], numbers: _Numbers
) -> None:
    articles = {
        each.correction.number: numbers.of(each.article) for each in outcomes if each.article is not None
    }
    connection.execute("DELETE FROM correction_states WHERE page_id = ?", (page,))
    connection.executemany(
        "INSERT INTO correction_states VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                each.correction.number,
                page,
                each.state.value,
                _article(each.correction, articles),
                None if each.passage is None else rows.to_json(rows.passage_row(each.passage)),
                rows.to_json(each.against),
            )
            for each in outcomes
        ],
    )


def _article(correction: Correction, articles: Mapping[str, int]) -> int | None:
    """Where it is seen; a withdrawal, where that is seen which it takes back."""
    known = (articles[number] for number in (correction.number, *correction.over) if number in articles)
    return next(known, None)
