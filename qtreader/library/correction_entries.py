"""Lists of the corrections of a library, with what has become of each and where it is seen."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import Any

from qtreader.corrections.in_force import in_order, standing
from qtreader.library import correction_table, rows
from qtreader.newspaper.correction import Correction, State
from qtreader.newspaper.correction_entry import CorrectionEntry

_STATES = """
    SELECT correction_states.number, state, passage, conflicts, articles.id AS article,
           coalesce(nullif(headline, ''), stand_in, '') AS headline,
           issue_id, issues.date AS date, coalesce(pages.number, 0) AS page
    FROM correction_states JOIN pages ON pages.id = correction_states.page_id
        JOIN issues ON issues.id = issue_id
        LEFT JOIN articles ON articles.id = coalesce(
            article_id, (SELECT id FROM articles WHERE page_id = pages.id ORDER BY position LIMIT 1))
    {where}
"""
_OF_ARTICLE = _STATES.format(
    where="""WHERE article_id = :article OR
        (article_id IS NULL AND pages.id = (SELECT page_id FROM articles WHERE id = :article))"""
)
_CONTRADICTED = _STATES.format(where="WHERE conflicts <> '[]'")
# Of a correction that is of several pages, what is told first
_FOREMOST = tuple(State)


def entries(connection: sqlite3.Connection) -> list[CorrectionEntry]:
    """All, the newest first."""
    return _entries(
        connection, correction_table.all_known(connection), connection.execute(_STATES.format(where=""))
    )


def of_article(connection: sqlite3.Connection, article: int) -> list[CorrectionEntry]:
    """Those seen in an article and those of all of its page, the newest first."""
    return _of_rows(connection, connection.execute(_OF_ARTICLE, {"article": article}).fetchall())


def conflicts(connection: sqlite3.Connection) -> list[CorrectionEntry]:
    """Those that others contradict, the newest first."""
    return _of_rows(connection, connection.execute(_CONTRADICTED).fetchall())


def contradicting(connection: sqlite3.Connection, new: Collection[str]) -> list[CorrectionEntry]:
    """Those of the conflicts in which one of ``new`` is."""
    numbers = set(new)
    return [
        each
        for each in conflicts(connection)
        if each.correction.number in numbers or not numbers.isdisjoint(each.conflicts)
    ]


def _of_rows(connection: sqlite3.Connection, found: Collection[Any]) -> list[CorrectionEntry]:
    known = correction_table.known(connection, {row["number"] for row in found})
    return _entries(connection, known, found)


def _entries(
    connection: sqlite3.Connection, corrections: Collection[Correction], found: Iterable[Any]
) -> list[CorrectionEntry]:
    best: dict[str, Any] = {}
    for row in found:
        before = best.get(row["number"])
        if before is None or _rank(row) < _rank(before):
            best[row["number"]] = row
    elsewhere = _states_elsewhere(connection, [each for each in corrections if each.number not in best])
    return [
        _entry(each, best[each.number]) if each.number in best
        else CorrectionEntry(each, elsewhere[each.number])
        for each in reversed(in_order(corrections))
    ]  # fmt: skip


def _rank(row: Any) -> int:
    return _FOREMOST.index(State(row["state"]))


def _states_elsewhere(
    connection: sqlite3.Connection, corrections: Collection[Correction]
) -> dict[str, State]:
    """Of corrections whose page is not held."""
    if not corrections:
        return {}
    standings = standing(correction_table.with_those_over(connection, corrections))
    return {
        each.number: State.ABSENT if standings[each.number] is State.APPLIED else standings[each.number]
        for each in corrections
    }


def _entry(correction: Correction, row: Any) -> CorrectionEntry:
    return CorrectionEntry(
        correction=correction,
        state=State(row["state"]),
        article=row["article"],
        passage=None if row["passage"] is None else rows.passage(json.loads(row["passage"])),
        headline=row["headline"],
        issue=row["issue_id"],
        date=rows.day(row["date"]),
        page=row["page"],
        conflicts=tuple(json.loads(row["conflicts"])),
    )
