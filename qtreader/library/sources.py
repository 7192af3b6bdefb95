"""The page texts of a library, with the places of everything in them."""

from __future__ import annotations

import json
from typing import Any

from qtreader.library.contents import contents_of
from qtreader.library.database import Database
from qtreader.library.mishaps import troubles_told
from qtreader.library.page_marks import mark_of
from qtreader.newspaper.holding import IssueEntry
from qtreader.newspaper.issue import Masthead
from qtreader.newspaper.page_source import PageSource

_PAGES = """
    SELECT pages.id, issue_id, number, file, pages.sha256,
           length(coalesce(files.source, pages.source)) AS size, encoding, text, masthead
    FROM pages LEFT JOIN files ON files.sha256 = pages.sha256
    WHERE replaced_by IS NULL AND {which} ORDER BY number, pages.id
"""


def page_rows_of_article(database: Database, article_id: int) -> list[Any]:
    which = "pages.id = (SELECT page_id FROM articles WHERE id = ?)"
    return database.all(_PAGES.format(which=which), article_id)


def page_row(database: Database, page: int) -> list[Any]:
    """None where it is not held."""
    return database.all(_PAGES.format(which="pages.id = ?"), page)


def page_rows_of_issue(database: Database, issue_id: int) -> list[Any]:
    """In page order; replaced texts are left out."""
    return database.all(_PAGES.format(which="issue_id = ?"), issue_id)


def page_source(database: Database, page: Any, issue: IssueEntry) -> PageSource:
    """What stands in the other tables about a row of ``pages``."""
    with troubles_told(database.file):
        contents = contents_of(database.connection, page["id"])
        mark = mark_of(database.connection, page["id"])
    return PageSource(
        issue=issue,
        page=page["number"] or 0,
        file=page["file"],
        sha256=page["sha256"],
        size=page["size"],
        encoding=page["encoding"],
        text=page["text"],
        masthead=Masthead(**json.loads(page["masthead"])),
        dating=contents.dating,
        articles=contents.articles,
        furniture=contents.furniture,
        unassigned=contents.unassigned,
        doubts=contents.doubts,
        mark=mark,
    )
