"""Articles in an order, with a title: an issue, an answer to a search, a book of clippings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Passage


@dataclass(frozen=True, slots=True)
class Piece:
    """An article of a book, or passages of it, with what its reader wrote to it."""

    article: FiledArticle
    note: str = ""  # a paragraph a line
    passages: tuple[Passage, ...] = ()  # in reading order; empty for the whole article


class Pieces(Protocol):
    """A tuple of pieces, or anything that makes them one by one, every time it is gone through."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Piece]: ...


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    pieces: Pieces
    subtitle: str = ""  # below the title: a day, a query, a name
    note: str = ""  # before the first piece, a paragraph a line
    cover: bool = False  # title, subtitle and note have a page of their own
    contents: bool = False
    filing_lines: bool = False  # above each piece: paper, solar and lunar date, issue, page, reporter


@dataclass(frozen=True, slots=True)
class LoadedPieces:
    """Whole articles by number, each loaded when its turn comes, so that no set is too large."""

    numbers: Sequence[int]
    load: Callable[[int], FiledArticle]

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[Piece]:
        return (Piece(self.load(number)) for number in self.numbers)
