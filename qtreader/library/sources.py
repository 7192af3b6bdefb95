"""The page texts of a library, with the places of everything in them."""

from __future__ import annotations

import json
from typing import Any

from qtreader.library import rows
from qtreader.library.database import Database
from qtreader.newspaper.holding import IssueEntry
from qtreader.newspaper.issue import DateBasis, Dating, Doubt, Masthead
from qtreader.newspaper.page_source import PageArticle, PageSource
from qtreader.newspaper.span import Span

_PAGES = """
    SELECT pages.id, issue_id, number, file, pages.sha256,
           length(coalesce(files.source, pages.source)) AS size, encoding, text, masthead,
           basis, earliest, latest, evidence, issues.date
    FROM pages JOIN issues ON issues.id = issue_id LEFT JOIN files ON files.sha256 = pages.sha256
    WHERE replaced_by IS NULL AND {which} ORDER BY number, pages.id
"""
_PARAGRAPHS = """
    SELECT paragraphs.* FROM paragraphs JOIN articles ON articles.id = article_id
    WHERE page_id = ? ORDER BY article_id, paragraphs.position
"""


def page_rows_of_article(database: Database, article_id: int) -> list[Any]:
    which = "pages.id = (SELECT page_id FROM articles WHERE id = ?)"
    return database.all(_PAGES.format(which=which), article_id)


def page_rows_of_issue(database: Database, issue_id: int) -> list[Any]:
    """In page order; replaced texts are left out."""
    return database.all(_PAGES.format(which="issue_id = ?"), issue_id)


def page_source(database: Database, page: Any, issue: IssueEntry) -> PageSource:
    """What stands in the other tables about a row of ``pages``."""
    fragments = database.all("SELECT * FROM fragments WHERE page_id = ? ORDER BY start", page["id"])
    furniture: list[Span] = []
    unassigned: list[Span] = []
    for row in fragments:
        (furniture if row["kind"] == "furniture" else unassigned).append(Span(row["start"], row["end"]))
    doubts = database.all("SELECT * FROM doubts WHERE page_id = ? ORDER BY start", page["id"])
    return PageSource(
        issue=issue,
        page=page["number"] or 0,
        file=page["file"],
        sha256=page["sha256"],
        size=page["size"],
        encoding=page["encoding"],
        text=page["text"],
        masthead=Masthead(**json.loads(page["masthead"])),
        dating=_dating(page),
        articles=tuple(_articles(database, page["id"])),
        furniture=tuple(furniture),
        unassigned=tuple(unassigned),
        doubts=tuple(
            Doubt(Span(row["start"], row["end"]), row["seen"], row["likely"], row["why"]) for row in doubts
        ),
    )


def _dating(page: Any) -> Dating:
    return Dating(
        date=rows.day(page["date"]),
        basis=DateBasis(page["basis"]),
        earliest=rows.day(page["earliest"]),
        latest=rows.day(page["latest"]),
        evidence=rows.evidence(page["evidence"]),
    )


def _articles(database: Database, page_id: int) -> list[PageArticle]:
    bodies: dict[int, list[Any]] = {}
    for paragraph in database.all(_PARAGRAPHS, page_id):
        bodies.setdefault(paragraph["article_id"], []).append(paragraph)
    found = database.all("SELECT * FROM articles WHERE page_id = ? ORDER BY position", page_id)
    return [PageArticle(row["id"], rows.article(row, bodies.get(row["id"], ()))) for row in found]
