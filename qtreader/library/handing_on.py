"""What a reader tied to an article goes with its words, where corrections move them to another, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from qtreader.library.clippings import clipping_of
from qtreader.library.succession import FOLLOWERS, Text, successors
from qtreader.newspaper.article import Article
from qtreader.newspaper.clipping import Clipping, found_again
from qtreader.newspaper.page_source import PageArticle
from qtreader.newspaper.span import Span
from qtreader.newspaper.tracing import trace

_TIED = "SELECT rowid FROM {table} WHERE article_id = ?"
_TIE = "UPDATE OR IGNORE {table} SET article_id = ? WHERE rowid = ? AND article_id = ?"

_NOTED = "INSERT INTO handed_on (of_table, row, giver, heir) VALUES (?, ?, ?, ?)"


def hand_on(
    connection: sqlite3.Connection, text: str, before: Sequence[PageArticle], after: Sequence[PageArticle]
) -> None:
    """Clippings to the articles their words went to; all that is tied to an article that nothing is left of
    to the one that has most of it, and back when it comes again. ``text`` is that of the page."""
    if before == after:
        return
    _clippings_go_on(connection, text, before, after)
    held, came = {each.id for each in after}, {each.id for each in after} - {each.id for each in before}
    for number in sorted(came):
        _give_back(connection, number)
    gone = [_text(each) for each in before if each.id not in held]
    for giver, heir in successors(gone, [_text(each) for each in after]).items():
        for table in FOLLOWERS:
            _give(connection, table, giver, heir)


def _clippings_go_on(
    connection: sqlite3.Connection, text: str, before: Sequence[PageArticle], after: Sequence[PageArticle]
) -> None:
    now = {each.id: each.article for each in after}
    for old in before:
        if now.get(old.id) == old.article:
            continue
        for row in connection.execute("SELECT * FROM clippings WHERE article_id = ?", (old.id,)).fetchall():
            clipped = clipping_of(row)
            if old.id in now and _has(now[old.id], clipped):
                continue
            places = _places(old.article, clipped, text)
            if places:
                heirs = [each.id for each in after if _took(each, places, clipped, text)]
            else:  # it does not say that any more; the one it was of before may
                givers = _givers(connection, clipped)
                heirs = [giver for giver in givers if giver in now and _has(now[giver], clipped)]
            if heirs:
                _tie(connection, clipped, old.id, heirs[0])


def _givers(connection: sqlite3.Connection, clipped: Clipping) -> list[int]:
    """The articles a clipping was handed on from, the last one first."""
    sql = "SELECT giver FROM handed_on WHERE of_table = 'clippings' AND row = ? ORDER BY id DESC"
    return [row["giver"] for row in connection.execute(sql, (clipped.id,))]


def _tie(connection: sqlite3.Connection, clipped: Clipping, giver: int, heir: int) -> None:
    connection.execute(_TIE.format(table="clippings"), (heir, clipped.id, giver))
    home = "DELETE FROM handed_on WHERE of_table = 'clippings' AND row = ? AND giver = ?"
    if not connection.execute(home, (clipped.id, heir)).rowcount:
        connection.execute(_NOTED, ("clippings", clipped.id, giver, heir))


def _has(article: Article, clipped: Clipping) -> bool:
    return all(found_again(article, quote) is not None for quote in clipped.quotes)


def _places(article: Article, clipped: Clipping, text: str) -> list[Span]:
    """Where the words of a clipping stand in the page text; nothing where some of them do not."""
    traced = trace(article, text)
    places: list[Span] = []
    for quote in clipped.quotes:
        passage = found_again(article, quote)
        stands = traced.places_of(passage) if passage is not None else []
        if not stands:
            return []
        places += stands
    return places


def _took(each: PageArticle, places: Sequence[Span], clipped: Clipping, text: str) -> bool:
    """Whether an article has these places of the page text now, and still says what was clipped."""
    traced = trace(each.article, text)
    return all(traced.passage_at(place.start) for place in places) and _has(each.article, clipped)


def _give(connection: sqlite3.Connection, table: str, giver: int, heir: int) -> None:
    for row in connection.execute(_TIED.format(table=table), (giver,)).fetchall():
        if connection.execute(_TIE.format(table=table), (heir, row[0], giver)).rowcount:
            connection.execute(_NOTED, (table, row[0], giver, heir))


def _give_back(connection: sqlite3.Connection, giver: int) -> None:
    given = connection.execute(
        "SELECT of_table, row, heir FROM handed_on WHERE giver = ?", (giver,)
    ).fetchall()
    for row in given:
        if row["of_table"] in FOLLOWERS:
            connection.execute(_TIE.format(table=row["of_table"]), (giver, row["row"], row["heir"]))
    connection.execute("DELETE FROM handed_on WHERE giver = ?", (giver,))


def _text(each: PageArticle) -> Text:
    return Text(each.id, each.article.headline + "".join(p.text for p in each.article.paragraphs))
