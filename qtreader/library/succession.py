"""Which article of a better page text takes the place of which one of the text before it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qtreader.library.similarity import pairs_of

# Of the character pairs of the shorter of two articles: readings of one article share more than 80 in a
# hundred, two articles of one page seldom 20.
SHARED_ENOUGH = 0.5
FOLLOWERS = ("readings", "kept", "clippings")  # tables whose rows go on with the article that succeeds theirs


@dataclass(frozen=True, slots=True)
class Text:
    """An article by what it says: headline and paragraphs."""

    article: int
    text: str


def succeed(connection: sqlite3.Connection, old_page: int, new_page: int) -> None:
    """Hands on what a reader tied to the articles of a page; to be called while both pages have theirs."""
    heirs = successors(_texts(connection, old_page), _texts(connection, new_page))
    for table in FOLLOWERS:
        connection.executemany(
            f"UPDATE OR IGNORE {table} SET article_id = ? WHERE article_id = ?",
            [(new, old) for old, new in heirs.items()],
        )


def successors(old: Iterable[Text], new: Sequence[Text]) -> Mapping[int, int]:
    """Old article to new one: of the new ones that share enough with it, the one that shares most."""
    pairs = {text.article: pairs_of(text.text) for text in new}
    heirs = {}
    for text in old:
        own = pairs_of(text.text)
        shares = {article: _share(own, theirs) for article, theirs in pairs.items()}
        best = max(shares, key=shares.__getitem__, default=None)
        if best is not None and shares[best] >= SHARED_ENOUGH:
            heirs[text.article] = best
    return heirs


def _share(one: set[str], other: set[str]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _texts(connection: sqlite3.Connection, page: int) -> list[Text]:
    articles = connection.execute(
        """SELECT id, headline || coalesce(
               (SELECT group_concat(text) FROM paragraphs WHERE article_id = articles.id), '') AS text
           FROM articles WHERE page_id = ?""",
        (page,),
    )
    return [Text(row["id"], row["text"]) for row in articles]
