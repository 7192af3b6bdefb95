"""What a page is in the tables, beside its text: read from them, and written over what was there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from qtreader.library import rows
from qtreader.newspaper.article import Article
from qtreader.newspaper.issue import DateBasis, Dating, Doubt
from qtreader.newspaper.page_source import PageArticle
from qtreader.newspaper.span import Span

_PAGE = """
    SELECT issue_id, issues.date AS date, basis, earliest, latest, evidence
    FROM pages LEFT JOIN issues ON issues.id = issue_id WHERE pages.id = ?
"""
_PARAGRAPHS = """
    SELECT paragraphs.* FROM paragraphs JOIN articles ON articles.id = article_id
    WHERE page_id = ? ORDER BY article_id, paragraphs.position
"""


@dataclass(frozen=True, slots=True)
class Contents:
    """All spans index the text of the page."""

    issue: int
    dating: Dating
    articles: tuple[PageArticle, ...]  # as they stand in the page text
    furniture: tuple[Span, ...] = ()
    unassigned: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def contents_of(connection: sqlite3.Connection, page: int) -> Contents:
    """As the tables have it now."""
    row = connection.execute(_PAGE, (page,)).fetchone()
    doubts = connection.execute("SELECT * FROM doubts WHERE page_id = ? ORDER BY start, end", (page,))
    return Contents(
        issue=row["issue_id"],
        dating=dating(row),
        articles=_articles(connection, page),
        furniture=_fragments(connection, page, "furniture"),
        unassigned=_fragments(connection, page, "unassigned"),
        doubts=tuple(
            Doubt(Span(each["start"], each["end"]), each["seen"], each["likely"], each["why"])
            for each in doubts
        ),
    )


def dating(page: Any) -> Dating:
    """Of a row with what a page says of its day, and ``date``, that of its issue."""
    return Dating(
        date=rows.day(page["date"]),
        basis=DateBasis(page["basis"]),
        earliest=rows.day(page["earliest"]),
        latest=rows.day(page["latest"]),
        evidence=rows.evidence(page["evidence"]),
    )


def _fragments(connection: sqlite3.Connection, page: int, kind: str) -> tuple[Span, ...]:
    sql = "SELECT start, end FROM fragments WHERE page_id = ? AND kind = ? ORDER BY start"
    return tuple(Span(row["start"], row["end"]) for row in connection.execute(sql, (page, kind)))


def _articles(connection: sqlite3.Connection, page: int) -> tuple[PageArticle, ...]:
    bodies: dict[int, list[Any]] = {}
    for paragraph in connection.execute(_PARAGRAPHS, (page,)):
        bodies.setdefault(paragraph["article_id"], []).append(paragraph)
    found = connection.execute("SELECT * FROM articles WHERE page_id = ? ORDER BY position", (page,))
    return tuple(PageArticle(row["id"], rows.article(row, bodies.get(row["id"], ()))) for row in found)


def write_contents(connection: sqlite3.Connection, page: int, held: Contents, wanted: Contents) -> None:
    """Makes ``held``, what the tables have, ``wanted``. Rows that stay as they are are not written: what
    follows the library is told of the others alone. Articles keep their numbers."""
    if (held.issue, held.dating) != (wanted.issue, wanted.dating):
        write_dating(connection, page, wanted.issue, wanted.dating)
    for kind in ("furniture", "unassigned"):
        if getattr(held, kind) != getattr(wanted, kind):
            _write_fragments(connection, page, kind, getattr(wanted, kind))
    if held.doubts != wanted.doubts:
        _write_doubts(connection, page, wanted.doubts)
    if held.articles != wanted.articles:
        _write_articles(connection, page, held.articles, wanted.articles)


def write_dating(connection: sqlite3.Connection, page: int, issue: int, known: Dating) -> None:
    connection.execute(
        "UPDATE pages SET issue_id = ?, basis = ?, earliest = ?, latest = ?, evidence = ? WHERE id = ?",
        (
            issue,
            known.basis.value,
            rows.iso(known.earliest),
            rows.iso(known.latest),
            rows.evidence_json(known),
            page,
        ),
    )


def _write_fragments(connection: sqlite3.Connection, page: int, kind: str, spans: Iterable[Span]) -> None:
    connection.execute("DELETE FROM fragments WHERE page_id = ? AND kind = ?", (page, kind))
    connection.executemany(
        "INSERT INTO fragments VALUES (?, ?, ?, ?)", [(page, kind, span.start, span.end) for span in spans]
    )


def _write_doubts(connection: sqlite3.Connection, page: int, doubts: Iterable[Doubt]) -> None:
    connection.execute("DELETE FROM doubts WHERE page_id = ?", (page,))
    connection.executemany(
        "INSERT INTO doubts VALUES (?, ?, ?, ?, ?, ?)",
        [(page, d.span.start, d.span.end, d.seen, d.likely, d.why) for d in doubts],
    )


def _write_articles(
    connection: sqlite3.Connection, page: int, held: Sequence[PageArticle], wanted: Sequence[PageArticle]
) -> None:
    before = {each.id: (position, each.article) for position, each in enumerate(held)}
    after = {each.id: (position, each.article) for position, each in enumerate(wanted)}
    _delete(connection, before.keys() - after.keys())
    staying = [number for number in after if number in before]
    moved = [number for number in staying if before[number][0] != after[number][0]]
    # Two articles of a page never have one place, not even between two statements
    aside = "UPDATE articles SET position = -1 - position WHERE id = ?"
    connection.executemany(aside, [(number,) for number in moved])
    for number in staying:
        if before[number] != after[number]:
            _update(connection, number, *after[number])
    for number, (position, article) in after.items():
        if number not in before:
            insert_article(connection, page, position, article, number)


def _delete(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    # The paragraphs go by themselves
    connection.executemany("DELETE FROM articles WHERE id = ?", [(number,) for number in sorted(numbers)])


def _update(connection: sqlite3.Connection, number: int, position: int, article: Article) -> None:
    names = ", ".join(f"{name} = ?" for name in ("position", *rows.ARTICLE_COLUMNS))
    values = (position, *rows.article_row(article), number)
    connection.execute(f"UPDATE articles SET {names} WHERE id = ?", values)
    connection.execute("DELETE FROM paragraphs WHERE article_id = ?", (number,))
    _insert_paragraphs(connection, number, article)


def insert_article(
    connection: sqlite3.Connection, page: int, position: int, article: Article, number: int | None = None
) -> int:
    """Its number, which without ``number`` is one that was never given."""
    names = ", ".join(("id", "page_id", "position", *rows.ARTICLE_COLUMNS))
    marks = ", ".join("?" * (3 + len(rows.ARTICLE_COLUMNS)))
    cursor = connection.execute(
        f"INSERT INTO articles ({names}) VALUES ({marks})",
        (number, page, position, *rows.article_row(article)),
    )
    given = int(cursor.lastrowid or 0)
    _insert_paragraphs(connection, given, article)
    return given


def _insert_paragraphs(connection: sqlite3.Connection, number: int, article: Article) -> None:
    connection.executemany(
        "INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?)",
        [(number, n, *rows.paragraph_row(p)) for n, p in enumerate(article.paragraphs)],
    )
