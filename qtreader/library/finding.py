"""Finding articles by what a person types: a number or a date."""

from __future__ import annotations

import datetime as dt

from qtreader.errors import NoSuchArticle, NoSuchIssue
from qtreader.library.store import Library
from qtreader.newspaper.holding import FiledArticle


def find_articles(library: Library, what: str) -> list[FiledArticle]:
    """The article with this number, or all articles of the issue of this day (2022-01-28).

    Raises ``NoSuchArticle`` or ``NoSuchIssue``.
    """
    if what.isdecimal():
        return [library.article(int(what))]
    try:
        day = dt.date.fromisoformat(what)
    except ValueError as error:
        raise NoSuchArticle(article=what) from error
    issues = library.issues_on(day)
    if not issues:
        raise NoSuchIssue(issue=what)
    return [library.article(entry.id) for issue in issues for entry in library.articles(issue.id)]
