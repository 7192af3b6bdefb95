"""What a reader tied to an article that a correction left nothing of goes on with another, and comes back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from qtreader.library.succession import FOLLOWERS, Text, successors
from qtreader.newspaper.page_source import PageArticle

_TIED = "SELECT rowid FROM {table} WHERE article_id = ?"
_TIE = "UPDATE OR IGNORE {table} SET article_id = ? WHERE rowid = ? AND article_id = ?"


def hand_on(
    connection: sqlite3.Connection, before: Sequence[PageArticle], after: Sequence[PageArticle]
) -> None:
    """From the articles of a page that went to those their words went to; back to those that came again."""
    held, came = {each.id for each in after}, {each.id for each in after} - {each.id for each in before}
    for number in sorted(came):
        _give_back(connection, number)
    gone = [_text(each) for each in before if each.id not in held]
    for giver, heir in successors(gone, [_text(each) for each in after]).items():
        for table in FOLLOWERS:
            _give(connection, table, giver, heir)


def _give(connection: sqlite3.Connection, table: str, giver: int, heir: int) -> None:
    for row in connection.execute(_TIED.format(table=table), (giver,)).fetchall():
        if connection.execute(_TIE.format(table=table), (heir, row[0], giver)).rowcount:
            connection.execute(
                "INSERT INTO handed_on (of_table, row, giver, heir) VALUES (?, ?, ?, ?)",
                (table, row[0], giver, heir),
            )


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
