"""The library: issues, pages and articles in one SQLite file, the truth the index is built from."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qtreader.errors import LibraryDamaged, NoSuchArticle, Trouble
from qtreader.folders import make_folder
from qtreader.library import issue_list, journal, rows, schema
from qtreader.library.database import Database
from qtreader.library.imports import Imports
from qtreader.library.mishaps import troubles_told
from qtreader.library.outcome import Outcome, Saved, Taking
from qtreader.newspaper.holding import (
    ArticleEntry,
    Excerpt,
    FiledArticle,
    Gap,
    IssueEntry,
    Origin,
    Turnover,
    origin,
)
from qtreader.newspaper.issue import Page

if TYPE_CHECKING:
    from qtreader.library.corrections import Corrections
    from qtreader.newspaper.page_source import PageSource

FILE = "library.sqlite3"
_BATCH = 200  # articles read at a time

_KNOWN = "SELECT id, issue_id FROM pages WHERE sha256 = ? AND part = ? AND replaced_by IS NULL"
_PARTS = """
    SELECT part, max(CASE WHEN replaced_by IS NULL THEN id END) AS page
    FROM pages JOIN files USING (sha256) WHERE sha256 = ? AND parts IS NOT NULL GROUP BY part ORDER BY part
"""
_ORIGINS = """
    SELECT id, issue_id, sha256, coalesce(revision, 0) AS revision
    FROM pages LEFT JOIN as_read ON page_id = id WHERE replaced_by IS NULL
"""
_ALONE = Taking()
_HEADS = "SELECT kicker, headline, stand_in, subheads, column_name, byline FROM articles WHERE id = ?"
_PARAGRAPH = "SELECT text FROM paragraphs WHERE article_id = ? AND position = ?"
_ARTICLES = """
    SELECT articles.*, pages.issue_id, pages.number, pages.file, pages.sha256,
           coalesce(revision, 0) AS revision
    FROM articles JOIN pages ON pages.id = articles.page_id
        LEFT JOIN as_read ON as_read.page_id = articles.page_id
"""


class Library:
    """Safe to use from several threads."""

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self.database = database
        self.file = database.file
        self._now = now
        self.imports = Imports(database, now)

    @classmethod
    def open(cls, folder: Path) -> Library:
        """Opens the library in ``folder`` or founds it there.

        Raises ``FolderNotWritable``, ``DiskFull``, ``LibraryBusy``, ``LibraryDamaged`` or ``LibraryTooNew``.
        """
        make_folder(folder)
        library = cls(Database(folder / FILE), lambda: dt.datetime.now(dt.UTC))
        try:
            with troubles_told(library.file):
                schema.prepare(library.database.connection)
                library.database.connection.execute("SELECT count(*) FROM pages, meta").fetchone()
        except sqlite3.OperationalError as error:  # a table is missing that ought to be there
            library.close()
            raise LibraryDamaged(file=library.file) from error
        except Trouble:
            library.close()
            raise
        return library

    def close(self) -> None:
        self.database.close()

    @cached_property
    def corrections(self) -> Corrections:
        """Loaded when they are first asked for, not at the start."""
        from qtreader.library.corrections import Corrections

        return Corrections(self.database, self._now)

    # Reading

    def issues(self) -> list[IssueEntry]:
        """Newest first; those without a date last."""
        return issue_list.all_issues(self.database)

    def issue(self, issue_id: int) -> IssueEntry:
        """Raises ``NoSuchIssue``."""
        return issue_list.issue(self.database, issue_id)

    def issues_on(self, date: dt.date) -> list[IssueEntry]:
        return issue_list.issues_on(self.database, date)

    def gaps(self) -> list[Gap]:
        """Between the issue numbers that are held, newest first."""
        numbers = sorted({e.issue_number for e in self.issues() if e.issue_number is not None})
        return [Gap(a, b, b - a - 1) for a, b in pairwise(numbers) if b - a > 1][::-1]

    def articles(self, issue_id: int) -> list[ArticleEntry]:
        """In page order, then as they stand in the page text."""
        order = "WHERE pages.issue_id = ? ORDER BY pages.number, pages.id, articles.position"
        return [rows.article_entry(row) for row in self.database.all(f"{_ARTICLES} {order}", issue_id)]

    def entry(self, article_id: int) -> ArticleEntry:
        return rows.article_entry(self._article_row(article_id))

    def article(self, article_id: int) -> FiledArticle:
        """Raises ``NoSuchArticle``."""
        row = self._article_row(article_id)
        paragraphs = self.database.all(
            "SELECT * FROM paragraphs WHERE article_id = ? ORDER BY position", article_id
        )
        return self._filed(row, paragraphs, self.issue(row["issue_id"]))

    def excerpt(self, article_id: int, paragraphs: Iterable[int]) -> Excerpt:
        """As much of an article as a list of hits needs, several times as fast as the article.

        Raises ``NoSuchArticle``, also where a paragraph is not there.
        """
        row = self.database.one(_HEADS, article_id)
        found = {place: self.database.one(_PARAGRAPH, article_id, place) for place in paragraphs}
        if row is None or None in found.values():
            raise NoSuchArticle(article=article_id)
        return rows.excerpt(row, {place: paragraph["text"] for place, paragraph in found.items()})

    def all_articles(self, *, paragraphs: bool = True) -> Iterator[FiledArticle]:
        """By number; a few at a time, so that memory does not grow with the library.

        Without ``paragraphs`` the articles have none, and come several times as fast.
        """
        issues = {entry.id: entry for entry in self.issues()}
        last = 0
        while batch := self.database.all(
            f"{_ARTICLES} WHERE articles.id > ? ORDER BY articles.id LIMIT {_BATCH}", last
        ):
            body = self._bodies(batch[0]["id"], batch[-1]["id"]) if paragraphs else {}
            for row in batch:
                if row["issue_id"] in issues:  # else it came after the list of issues was made
                    yield self._filed(row, body.get(row["id"], []), issues[row["issue_id"]])
            last = batch[-1]["id"]

    def origins(self) -> dict[int, Origin]:
        """Of every article, by its number: what tells which articles came and went, at little cost."""
        pages = self.database.all(_ORIGINS)
        origins = {row["id"]: origin(row["issue_id"], row["sha256"], row["revision"]) for row in pages}
        with troubles_told(self.file):
            articles = self.database.connection.execute("SELECT id, page_id FROM articles")
            articles.row_factory = None  # plain pairs: there are many
            return {article: origins[page] for article, page in articles if page in origins}

    def page_text(self, article_id: int) -> str:
        """The decoded source of the page the article stands on."""
        sql = "SELECT text FROM pages WHERE id = (SELECT page_id FROM articles WHERE id = ?)"
        row = self.database.one(sql, article_id)
        if row is None:
            raise NoSuchArticle(article=article_id)
        return str(row["text"])

    def source(self, article_id: int) -> PageSource:
        """The page text an article stands on, with the places of everything in it.

        Raises ``NoSuchArticle``.
        """
        from qtreader.library import sources  # a start shows articles alone

        pages = sources.page_rows_of_article(self.database, article_id)
        if not pages:
            raise NoSuchArticle(article=article_id)
        return sources.page_source(self.database, pages[0], self.issue(pages[0]["issue_id"]))

    def sources(self, issue_id: int) -> list[PageSource]:
        """The page texts of an issue, in page order. Raises ``NoSuchIssue``."""
        from qtreader.library import sources  # a start shows articles alone

        issue = self.issue(issue_id)
        pages = sources.page_rows_of_issue(self.database, issue_id)
        return [sources.page_source(self.database, page, issue) for page in pages]

    def count(self) -> int:
        """Articles."""
        return int(self.database.all("SELECT count(*) AS n FROM articles")[0]["n"])

    def is_new(self) -> bool:
        """Whether no page was ever taken in."""
        return self.database.one("SELECT 1 FROM pages LIMIT 1") is None

    def state(self) -> str:
        """Changes with every change of content; never the same for two libraries."""
        return journal.state(self.database)

    def turnover(self, since: str) -> Turnover | None:
        """What changed since the library was in that state, at a cost that does not grow with the library;
        ``None`` where that is not known any more."""
        return journal.turnover(self.database, since)

    # Writing

    def knows(self, sha256: str, part: int = 0) -> Saved | None:
        """The page of a file that is held just so, without reading it again."""
        row = self.database.one(_KNOWN, sha256, part)
        return None if row is None else Saved(Outcome.UNCHANGED, row["issue_id"], 0, row["id"])

    def held_whole(self, sha256: str) -> list[tuple[int, int]]:
        """Of a file of several pages that was read to its end, the parts that are pages, each with the
        number of its page; nothing where one of them is not held, or was replaced."""
        found = self.database.all(_PARTS, sha256)
        held = [(row["part"], row["page"]) for row in found if row["page"] is not None]
        return held if len(held) == len(found) else []

    def has_parts(self, sha256: str, parts: int) -> None:
        """Remembers that a file was read to its end, and how many pages it has."""
        with self.database.writing() as connection:
            connection.execute("UPDATE files SET parts = ? WHERE sha256 = ?", (parts, sha256))

    def save(self, page: Page, source: bytes, sha256: str, taking: Taking = _ALONE) -> Saved:
        """Files a page. The same text again changes nothing; another text of the same printed
        page replaces its articles and keeps the old text."""
        from qtreader.library.saving import save_page  # a start that only reads does without

        with self.database.writing() as connection:
            return save_page(connection, page, source, sha256, taking, self._now())

    def _article_row(self, article_id: int) -> Any:
        row = self.database.one(f"{_ARTICLES} WHERE articles.id = ?", article_id)
        if row is None:
            raise NoSuchArticle(article=article_id)
        return row

    def _bodies(self, first: int, last: int) -> dict[int, list[Any]]:
        """The rows of the paragraphs of the articles ``first`` to ``last``, by article."""
        sql = "SELECT * FROM paragraphs WHERE article_id BETWEEN ? AND ? ORDER BY article_id, position"
        return {key: list(group) for key, group in groupby(self.database.all(sql, first, last), _article_of)}

    @staticmethod
    def _filed(row: Any, paragraphs: list[Any], issue: IssueEntry) -> FiledArticle:
        article = rows.article(row, paragraphs)
        return FiledArticle(
            row["id"], issue, row["number"] or 0, article, row["file"], row["sha256"], row["revision"]
        )


def _article_of(row: Any) -> int:
    return int(row["article_id"])


def copy_library(folder: Path, to: Path) -> None:
    """Copies the library in ``folder``, if there is one that can be read, with what SQLite has not
    yet merged into it; for folders that SQLite could not lock in."""
    for file in folder.glob(f"{FILE}*"):
        if file.suffix != ".sqlite3-shm" and os.access(file, os.R_OK):
            shutil.copyfile(file, to / file.name)
