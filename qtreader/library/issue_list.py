"""The issues of a library, with what their pages together know of each."""

from __future__ import annotations

import datetime as dt

from qtreader.errors import NoSuchIssue
from qtreader.library import rows
from qtreader.library.database import Database
from qtreader.newspaper.holding import IssueEntry

# By the index pages_listed alone; the + keeps SQLite from taking the one of replaced_by
_ISSUES = """
    SELECT issues.id, newspaper, date,
           max(basis = 'printed') AS printed, max(basis = 'corrected') AS corrected,
           max(issue_number) AS issue_number,
           max(pages_printed) AS pages_printed, max(earliest) AS earliest, min(latest) AS latest,
           min(evidence) AS evidence, group_concat(DISTINCT coalesce(number, 0)) AS pages,
           sum((SELECT count(*) FROM articles WHERE page_id = pages.id)) AS articles
    FROM pages JOIN issues ON issues.id = issue_id
    WHERE +replaced_by IS NULL {of}
    GROUP BY issue_id
    ORDER BY date IS NULL, date DESC, issues.id DESC
"""


def all_issues(database: Database) -> list[IssueEntry]:
    """Newest first; those without a date last."""
    return [rows.issue_entry(row) for row in database.all(_ISSUES.format(of=""))]


def issue(database: Database, issue_id: int) -> IssueEntry:
    """Raises ``NoSuchIssue``."""
    row = database.one(_ISSUES.format(of="AND issues.id = ?"), issue_id)
    if row is None:
        raise NoSuchIssue(issue=issue_id)
    return rows.issue_entry(row)


def issues_on(database: Database, date: dt.date) -> list[IssueEntry]:
    sql = _ISSUES.format(of="AND date = ?")
    return [rows.issue_entry(row) for row in database.all(sql, date.isoformat())]
