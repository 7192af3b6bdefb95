"""Which articles a command is to send out, and what the file of them is called."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator

from qtreader.cli.desk import Desk, language
from qtreader.errors import NoSuchArticle, NoSuchIssue, NothingToExport
from qtreader.export.books import answer_book, article_book, articles_book, issue_book
from qtreader.export.names import article_name, book_name, issue_name
from qtreader.library.store import Library
from qtreader.newspaper.book import Book, LoadedPieces, Piece
from qtreader.newspaper.holding import IssueEntry

ALL = "all"


def chosen_book(desk: Desk, options: argparse.Namespace) -> Book:
    """The articles that ``options.what`` names and those that ``options.search`` finds.

    Raises ``NoSuchArticle``, ``NoSuchIssue`` or ``NothingToExport``.
    """
    library, spoken = desk.library, language()
    found = [number for what in options.what for number in _numbers(library, what)]
    if options.search is not None:
        answer = desk.engine.search(options.search, limit=library.count(), language=spoken)
        found += [hit.article for hit in answer.hits]
    numbers = list(dict.fromkeys(found))
    if not numbers:
        raise NothingToExport
    pieces = LoadedPieces(numbers, library.article)
    if options.search is not None and not options.what:
        return answer_book(options.search, pieces, spoken)
    if len(numbers) == 1:
        return article_book(Piece(library.article(numbers[0])))
    issues = [issue for what in options.what if what != ALL for issue in _issues(library, what)]
    if len(options.what) == len(issues) == 1:
        return issue_book(issues[0], pieces, spoken)
    return articles_book(pieces, library.article(numbers[0]).issue.newspaper, spoken)


def suggested_name(book: Book, suffix: str) -> str:
    """Of an article or an issue by its day, else by the title of the book."""
    first = next(iter(book.pieces)).article
    if len(book.pieces) == 1:
        return article_name(first, suffix)
    if book.cover and not book.filing_lines:  # an issue
        return issue_name(first, suffix)
    return book_name(book, suffix)


def _numbers(library: Library, what: str) -> Iterator[int]:
    if what.isdecimal():
        yield library.entry(int(what)).id
        return
    issues = reversed(library.issues()) if what == ALL else _issues(library, what)
    for issue in issues:
        yield from (entry.id for entry in library.articles(issue.id))


def _issues(library: Library, what: str) -> list[IssueEntry]:
    """Of this day; none where ``what`` is an article's number."""
    if what.isdecimal():
        return []
    try:
        day = dt.date.fromisoformat(what)
    except ValueError as error:
        raise NoSuchArticle(article=what) from error
    issues = library.issues_on(day)
    if not issues:
        raise NoSuchIssue(issue=what)
    return issues
