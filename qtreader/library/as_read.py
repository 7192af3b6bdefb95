"""Pages with corrections as they were read: kept aside, so that each correction can be taken back."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from qtreader.library import rows
from qtreader.library.contents import Contents, contents_of, dating
from qtreader.newspaper.issue import Doubt
from qtreader.newspaper.page_source import PageArticle
from qtreader.newspaper.span import Span

_BODY = ("text", "pieces", "breaks")  # columns of paragraphs


def as_read(connection: sqlite3.Connection, page: int) -> Contents:
    """What was read of a page, with or without corrections."""
    kept = kept_aside(connection, page)
    return contents_of(connection, page) if kept is None else kept


def kept_aside(connection: sqlite3.Connection, page: int) -> Contents | None:
    """``None`` for a page that stands in the tables as it was read."""
    row = connection.execute("SELECT contents FROM as_read WHERE page_id = ?", (page,)).fetchone()
    return None if row is None else _contents(json.loads(row["contents"]))


def all_as_read(connection: sqlite3.Connection) -> list[Contents]:
    """Of all pages with corrections."""
    return [_contents(json.loads(row["contents"])) for row in connection.execute("SELECT * FROM as_read")]


def keep_aside(connection: sqlite3.Connection, page: int, read: Contents, revision: int) -> None:
    """What is kept of a page already stays as it is. ``revision`` tells the page as it stands corrected from
    every other state of it."""
    again = "UPDATE as_read SET revision = ? WHERE page_id = ?"
    if not connection.execute(again, (revision, page)).rowcount:
        values = (page, rows.to_json(_values(read)), revision)
        connection.execute("INSERT INTO as_read VALUES (?, ?, ?)", values)


def forget(connection: sqlite3.Connection, page: int) -> None:
    connection.execute("DELETE FROM as_read WHERE page_id = ?", (page,))


def _values(contents: Contents) -> dict[str, Any]:
    known = contents.dating
    return {
        "issue": contents.issue,
        "date": rows.iso(known.date),
        "basis": known.basis.value,
        "earliest": rows.iso(known.earliest),
        "latest": rows.iso(known.latest),
        "evidence": rows.evidence_json(known),
        "articles": [_article_values(each) for each in contents.articles],
        "furniture": rows.span_pairs(contents.furniture),
        "unassigned": rows.span_pairs(contents.unassigned),
        "doubts": [[d.span.start, d.span.end, d.seen, d.likely, d.why] for d in contents.doubts],
    }


def _article_values(each: PageArticle) -> dict[str, Any]:
    columns = dict(zip(rows.ARTICLE_COLUMNS, rows.article_row(each.article), strict=True))
    body = [dict(zip(_BODY, rows.paragraph_row(p), strict=True)) for p in each.article.paragraphs]
    return {"id": each.id, "paragraphs": body, **columns}


def _contents(values: dict[str, Any]) -> Contents:
    return Contents(
        issue=values["issue"],
        dating=dating(values),
        articles=tuple(
            PageArticle(each["id"], rows.article(each, each["paragraphs"])) for each in values["articles"]
        ),
        furniture=rows.spans(values["furniture"]),
        unassigned=rows.spans(values["unassigned"]),
        doubts=tuple(
            Doubt(Span(start, end), seen, likely, why) for start, end, seen, likely, why in values["doubts"]
        ),
    )
