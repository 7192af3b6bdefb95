"""Clippings: articles and passages that somebody cut out, with what was written to them.

A clipping keeps the words that were cut out and the place they stood in, so that it still says the
same when the article is read anew, and can tell whether the article still does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from qtreader.newspaper.article import Article, Kind, Paragraph
from qtreader.newspaper.as_printed import as_printed
from qtreader.newspaper.holding import FiledArticle, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage, Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one field of an article, and where they stood."""

    passage: Passage
    text: str


@dataclass(frozen=True, slots=True)
class Clipping:
    id: int
    article: int  # the number of its article, which may not be held any more
    whole: bool  # the whole article, not a passage of it
    quotes: tuple[Quote, ...]  # the words as they were clipped, in reading order
    newspaper: str
    date: dt.date | None
    basis: DateBasis
    issue_number: int | None
    page: int  # 0 where it is not known
    headline: str  # empty where it is lost
    file: str  # the page text it was clipped from
    sha256: str  # of that file's bytes, hexadecimal
    note: str = ""

    @property
    def text(self) -> str:
        """What was clipped, a field or paragraph a line."""
        return "\n".join(quote.text for quote in self.quotes)


@dataclass(frozen=True, slots=True)
class BookEntry:
    """A named book of clippings, as a list of books shows it."""

    id: int
    name: str
    clippings: int


class Standing(StrEnum):
    """Whether an article still says what was clipped from it."""

    SAME = "same"
    MOVED = "moved"  # the same words, in another place
    CORRECTED = "corrected"  # the print does; the words were corrected since
    CHANGED = "changed"  # not in these words
    GONE = "gone"  # the article is not held any more


def quotes(article: Article, passages: Iterable[Passage]) -> tuple[Quote, ...]:
    """The words of ``article`` at ``passages``, in reading order."""
    return tuple(Quote(passage, _words(article, passage)) for passage in sorted(passages, key=_reading_order))


def whole(article: Article) -> tuple[Quote, ...]:
    """All words of an article."""
    return quotes(article, _all_passages(article))


def found_again(article: Article, quote: Quote) -> Passage | None:
    """Where the quoted words stand in an article that may have been read anew: in their old place,
    else in the place nearest to it; where they stand in its print alone, what has become of them; None
    where they stand nowhere."""
    places = list(_places(article, quote.text))
    if quote.passage in places:
        return quote.passage
    places = places or list(_printed_places(article, quote.text))
    return min(places, key=lambda place: _distance(place, quote.passage), default=None)


def standing(article: Article | None, clipped: Clipping) -> Standing:
    """How ``clipped`` stands to its article as it is now; ``None``: it is not held."""
    if article is None:
        return Standing.GONE
    found = [found_again(article, quote) for quote in clipped.quotes]
    if None in found:
        return Standing.CHANGED
    if article.altered and any(
        place is not None and _words(article, place) != quote.text
        for place, quote in zip(found, clipped.quotes, strict=True)
    ):
        return Standing.CORRECTED
    unmoved = all(place == quote.passage for place, quote in zip(found, clipped.quotes, strict=True))
    return Standing.SAME if unmoved else Standing.MOVED


def as_clipped(clipped: Clipping) -> FiledArticle:
    """The article as far as its clipping has it: what is left of one that is not held any more."""
    texts = {field: _texts(clipped, field) for field in Field}
    article = Article(
        kind=Kind.NEWS,
        headline=clipped.headline,
        kicker=" ".join(texts[Field.KICKER]),
        subheads=texts[Field.SUBHEADS],
        column=" ".join(texts[Field.COLUMN]),
        byline=texts[Field.BYLINE],
        paragraphs=tuple(Paragraph(text, ()) for text in texts[Field.PARAGRAPHS]),
    )
    pages = (clipped.page,) if clipped.page else ()
    issue = IssueEntry(
        0, clipped.newspaper, clipped.date, clipped.basis, clipped.issue_number, pages, None, 0
    )
    return FiledArticle(clipped.article, issue, clipped.page, article, clipped.file, clipped.sha256)


def _texts(clipped: Clipping, field: Field) -> tuple[str, ...]:
    return tuple(quote.text for quote in clipped.quotes if quote.passage.field is field)


def _words(article: Article, passage: Passage) -> str:
    return passage.span.of(article.texts(passage.field)[passage.index])


def _all_passages(article: Article) -> Iterator[Passage]:
    for field in Field:
        for index, text in enumerate(article.texts(field)):
            yield Passage(field, index, Span(0, len(text)))


def _places(article: Article, words: str) -> Iterator[Passage]:
    """Every place of ``words`` in an article, also where they overlap."""
    for field in Field:
        for index, text in enumerate(article.texts(field)):
            for span in _found(text, words):
                yield Passage(field, index, span)


def _printed_places(article: Article, words: str) -> Iterator[Passage]:
    """What has become of words that the print has, as far as anything is left of them."""
    for form in as_printed(article):
        for span in _found(form.text, words):
            if place := form.corrected(span):
                yield Passage(form.field, form.index, place)


def _found(text: str, words: str) -> Iterator[Span]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _distance(one: Passage, other: Passage) -> tuple[bool, int, int]:
    return one.field is not other.field, abs(one.index - other.index), abs(one.span.start - other.span.start)


def _reading_order(passage: Passage) -> tuple[int, int, Span]:
    return list(Field).index(passage.field), passage.index, passage.span
