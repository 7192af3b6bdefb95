"""What can be sent out: what is selected, the open article, its issue, the answer of the search."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import StrEnum

from qtreader.export.books import answer_book, article_book, issue_book
from qtreader.export.names import article_name, issue_name, safe_name
from qtreader.library.store import Library
from qtreader.newspaper.book import Book, LoadedPieces, Piece
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Passage
from qtreader.progress import Progress
from qtreader.search.answer import Answer, Sort
from qtreader.search.engine import SearchEngine

HITS_AT_A_TIME = 500


class What(StrEnum):
    SELECTION = "selection"
    ARTICLE = "article"
    ISSUE = "issue"
    ANSWER = "answer"
    BOOK = "book"  # of clippings


Gather = Callable[[], Generator[Progress, None, Book]]  # off the GUI thread: it may read many articles


@dataclass(frozen=True, slots=True)
class Matter:
    what: What
    count: int  # articles
    gather: Gather
    name: Callable[[str], str]  # a file name with the suffix that is given


def of_article(filed: FiledArticle) -> Matter:
    return Matter(What.ARTICLE, 1, _made(article_book(Piece(filed))), _named(filed))


def of_selection(filed: FiledArticle, passages: tuple[Passage, ...]) -> Matter:
    piece = Piece(filed, passages=passages)
    return Matter(What.SELECTION, 1, _made(article_book(piece)), _named(filed))


def of_issue(filed: FiledArticle, numbers: tuple[int, ...], library: Library, language: str) -> Matter:
    """The issue that has ``filed``; ``numbers`` are those of its articles, in order."""
    book = issue_book(filed.issue, LoadedPieces(numbers, library.article), language)
    return Matter(What.ISSUE, len(numbers), _made(book), lambda suffix: issue_name(filed, suffix))


def of_answer(answer: Answer, sort: Sort, engine: SearchEngine, library: Library, language: str) -> Matter:
    """All articles found, in the order of the answer, under lines that tell where each is from."""

    def book(numbers: tuple[int, ...]) -> Book:
        return answer_book(answer.query, LoadedPieces(numbers, library.article), language)

    def gather() -> Generator[Progress, None, Book]:
        numbers: list[int] = []
        while True:
            page = engine.search(answer.query, limit=HITS_AT_A_TIME, offset=len(numbers), sort=sort)
            numbers += [hit.article for hit in page.hits]
            yield Progress(len(numbers), page.total)
            if not page.hits or len(numbers) >= page.total:
                return book(tuple(numbers))

    def name(suffix: str) -> str:
        return safe_name(book(()).title, suffix)

    return Matter(What.ANSWER, answer.total, gather, name)


def of_book(title: str, count: int, gather: Gather) -> Matter:
    """A book of clippings; ``gather`` reads it."""
    return Matter(What.BOOK, count, gather, lambda suffix: safe_name(title, suffix))


def _made(book: Book) -> Gather:
    def gather() -> Generator[Progress, None, Book]:
        yield Progress(0, len(book.pieces))
        return book

    return gather


def _named(filed: FiledArticle) -> Callable[[str], str]:
    return lambda suffix: article_name(filed, suffix)
