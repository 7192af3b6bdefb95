"""The queue of what the reading of all pages doubts, read a few pages at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qtreader.library import issue_list, sources
from qtreader.library.database import Database
from qtreader.newspaper.correction_entry import OpenDoubt
from qtreader.newspaper.page_source import PageArticle, PageSource
from qtreader.newspaper.remarks import SURE, Remark, Topic, remarks
from qtreader.newspaper.span import Span
from qtreader.newspaper.tracing import trace

TOPICS = (Topic.DOUBT, Topic.BREAK)
CONTEXT = 12  # characters of the page text on each side
_BATCH = 100  # pages
# The last of a turn is a span and a topic on that page
_PAGES = f"""
    WITH doubted (page_id) AS (
        SELECT page_id FROM doubts
        UNION SELECT page_id FROM articles WHERE headline <> '' AND confidence < {SURE}
        UNION SELECT page_id FROM articles
            WHERE id IN (SELECT article_id FROM paragraphs WHERE breaks <> '[]')
    )
    SELECT pages.id, issue_id, coalesce(date, '') AS day, coalesce(number, 0) AS number
    FROM doubted JOIN pages ON pages.id = page_id JOIN issues ON issues.id = issue_id
    WHERE replaced_by IS NULL
        AND (day < :day OR (day = :day AND (coalesce(number, 0), pages.id) >= (:number, :page)))
    ORDER BY day DESC, coalesce(number, 0), pages.id LIMIT :limit
"""
_FIRST = ("9999-99-99", 0, 0)


def open_doubts(database: Database, limit: int, after: str) -> list[OpenDoubt]:
    found: list[OpenDoubt] = []
    for page in _pages(database, after):
        if len(found) >= limit:
            break
        found += (each for each in _of_page(database, page) if _is_after(each.turn, after))
    return found[:limit]


def _pages(database: Database, after: str) -> Iterator[Any]:
    """From the one of the turn ``after`` on."""
    day, number, page = _place(after)[:3] if after else _FIRST
    while True:
        batch = database.all_named(_PAGES, {"day": day, "number": number, "page": page, "limit": _BATCH})
        yield from batch
        if len(batch) < _BATCH:
            return
        last = batch[-1]
        day, number, page = last["day"], last["number"], last["id"] + 1


def _of_page(database: Database, page: Any) -> Iterator[OpenDoubt]:
    for row in sources.page_row(database, page["id"]):  # none, if it went meanwhile
        issue = issue_list.issue(database, row["issue_id"])
        source = sources.page_source(database, row, issue)
        spans = [(trace(each.article, source.text).spans(), each) for each in source.articles]
        for remark in remarks(source):
            if remark.topic in TOPICS and spans:
                yield _doubt(source, page, remark, _article_at(spans, remark.span.start))


def _article_at(spans: Sequence[tuple[Sequence[Span], PageArticle]], offset: int) -> PageArticle:
    """The one a place of the page text is in; the first of the page for one that is in none."""
    for own, article in spans:
        if any(span.start <= offset < span.end for span in own):
            return article
    return spans[0][1]


def _doubt(source: PageSource, page: Any, remark: Remark, place: PageArticle) -> OpenDoubt:
    start, end = remark.span.start, remark.span.end
    return OpenDoubt(
        turn=f"{page['day']}/{page['number']}/{page['id']}/{start}/{remark.topic}",
        article=place.id,
        remark=remark,
        headline=place.article.headline or place.article.stand_in,
        date=source.issue.date,
        page=source.page,
        before=source.text[max(0, start - CONTEXT) : start],
        after=source.text[end : end + CONTEXT],
    )


def _is_after(turn: str, after: str) -> bool:
    """Of turns of pages from that of ``after`` on."""
    return not after or _place(turn)[:3] != _place(after)[:3] or _place(turn) > _place(after)


def _place(turn: str) -> tuple[str, int, int, int, str]:
    day, number, page, start, topic = turn.split("/")
    return day, int(number), int(page), int(start), topic
