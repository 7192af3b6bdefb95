"""Books of what a reader has before him: an article, an issue, an answer to a search, all there is."""

from __future__ import annotations

from qtreader.newspaper.book import Book, Piece, Pieces
from qtreader.newspaper.holding import IssueEntry
from qtreader.render.sheet import issue_day


def article_book(piece: Piece) -> Book:
    """A single article, under its headline."""
    article = piece.article.article
    title = " ".join(article.headline.split()) or article.stand_in or piece.article.issue.newspaper
    return Book(title, (piece,))


def issue_book(issue: IssueEntry, pieces: Pieces, language: str = "zh") -> Book:
    """钱塘新区报 总第423期, 2022年10月31日 星期一; with cover and contents."""
    number = issue.issue_number
    told = f"总第{number}期" if language.startswith("zh") else f"No. {number}"
    title = f"{issue.newspaper} {told}" if number is not None else issue.newspaper
    return Book(title, pieces, issue_day(issue, language), cover=True, contents=True)


def answer_book(query: str, pieces: Pieces, language: str = "zh") -> Book:
    """The articles that a search found, in the order of the answer; each says where it is from."""
    chinese = language.startswith("zh")
    title = f"搜索“{query}”" if chinese else f"Search for “{query}”"
    return _collected(title, pieces, language)


def articles_book(pieces: Pieces, newspaper: str, language: str = "zh") -> Book:
    """Articles that somebody chose, or all that a library holds."""
    return _collected(newspaper, pieces, language)


def _collected(title: str, pieces: Pieces, language: str) -> Book:
    count = f"{len(pieces)} 篇" if language.startswith("zh") else f"{len(pieces)} articles"
    return Book(title, pieces, count, cover=True, contents=True, filing_lines=True)
