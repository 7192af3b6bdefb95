"""A book of clippings as one to print and export."""

from __future__ import annotations

from collections.abc import Sequence

from qtreader.errors import NoSuchArticle
from qtreader.library.store import Library
from qtreader.newspaper.book import Book, Piece
from qtreader.newspaper.clipping import Clipping, as_clipped, found_again


def clipping_book(library: Library, name: str, clippings: Sequence[Clipping]) -> Book:
    """The clippings under lines that tell where they are filed, with a cover and contents.

    Each says what its article says now. One whose article has changed, or is not held any more,
    says what was clipped.
    """
    pieces = tuple(_piece(library, clipping) for clipping in clippings)
    return Book(name, pieces, cover=True, contents=True, filing_lines=True)


def _piece(library: Library, clipping: Clipping) -> Piece:
    try:
        filed = library.article(clipping.article)
    except NoSuchArticle:
        return Piece(as_clipped(clipping), clipping.note)
    if clipping.whole:
        return Piece(filed, clipping.note)
    places = [found_again(filed.article, quote) for quote in clipping.quotes]
    passages = tuple(place for place in places if place is not None)
    if len(passages) < len(places):
        return Piece(as_clipped(clipping), clipping.note)
    return Piece(filed, clipping.note, passages)
