"""Of what an import brought: the pages and articles that somebody should look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qtreader.library.database import Database

MANY_DOUBTS = 4  # on one page
UNSURE = 0.6  # confidence below which a headline may be another article's
MOST = 2_000  # of each kind


class Why(StrEnum):
    UNDATED = "undated"
    DOUBTS = "doubts"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class WorthALook:
    why: Why
    file: str
    part: int
    article: int | None  # where to read; None on a page without articles
    headline: str  # or what stands in for it
    count: int  # of doubts; 1 of anything else


_PAGES = """
    SELECT file, part, (SELECT min(id) FROM articles WHERE page_id = pages.id) AS article,
           coalesce((SELECT coalesce(nullif(headline, ''), stand_in) FROM articles
                     WHERE page_id = pages.id ORDER BY position LIMIT 1), '') AS headline,
           {count} AS count
    FROM pages WHERE import_id = ? AND replaced_by IS NULL AND {where} ORDER BY {order} LIMIT ?
"""
_DOUBTS = "(SELECT count(*) FROM doubts WHERE page_id = pages.id)"
_QUERIES = {
    Why.UNDATED: _PAGES.format(count="1", where="basis = 'none'", order="pages.id"),
    Why.DOUBTS: _PAGES.format(
        count=_DOUBTS, where=f"{_DOUBTS} >= {MANY_DOUBTS}", order="count DESC, pages.id"
    ),
    Why.HEADLINE: f"""
        SELECT file, part, articles.id AS article, headline, 1 AS count
        FROM articles JOIN pages ON pages.id = page_id
        WHERE import_id = ? AND headline <> '' AND confidence < {UNSURE} ORDER BY confidence LIMIT ?
    """,
}


def worth_a_look(database: Database, number: int) -> list[WorthALook]:
    """Of the import of this number, as the library is now; first the pages without a date."""
    return [
        WorthALook(why, row["file"], row["part"], row["article"], row["headline"], row["count"])
        for why, sql in _QUERIES.items()
        for row in database.all(sql, number, MOST)
    ]
