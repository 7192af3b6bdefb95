"""What came to a library and left it since one of its states, as its triggers noted it (``schema.py``)."""

from __future__ import annotations

from qtreader.library.database import Database
from qtreader.newspaper.holding import Turnover

_STATE = """
    SELECT library.value AS library, changes.value AS changes, coalesce(mark, '') AS mark
    FROM meta AS library, meta AS changes LEFT JOIN turns ON number = CAST(changes.value AS INTEGER)
    WHERE library.key = 'library' AND changes.key = 'changes'
"""
_NOTED = "SELECT issue_id, article_id FROM journal WHERE turn > ?"
_HELD = """
    SELECT articles.id FROM pages JOIN articles ON page_id = pages.id
    WHERE pages.issue_id = ? AND replaced_by IS NULL
"""
_REACHED = """
    SELECT 1 FROM turns, meta WHERE number = ? AND mark = ? AND key = 'library' AND value = ?
"""


def state(database: Database) -> str:
    """Library, turn and mark of the turn. A file that was copied and went on is of the same library and
    may come to the same turn; its mark is another one."""
    row = database.one(_STATE)
    return f"{row['library']}:{row['changes']}.{row['mark']}"


def turnover(database: Database, since: str) -> Turnover | None:
    """``None`` where the journal does not reach back to that state, or it was never one of this library."""
    library, _, moment = since.partition(":")
    turn, _, mark = moment.partition(".")
    if not turn.isdecimal():
        return None
    noted = database.all(_NOTED, int(turn))
    # Asked only now: whatever is taken out of the journal meanwhile, the turn is taken out with it
    if database.one(_REACHED, int(turn), mark, library) is None:
        return None
    held = (row["id"] for issue in {row["issue_id"] for row in noted} for row in database.all(_HELD, issue))
    return Turnover(
        noted=frozenset(row["article_id"] for row in noted if row["article_id"]),
        held=tuple(sorted(held)),
    )
