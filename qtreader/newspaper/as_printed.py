"""The texts of an article before they were corrected, and which place of one is which of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from qtreader.newspaper.article import Alteration, Article
from qtreader.newspaper.span import Field, Passage, Span


@dataclass(frozen=True, slots=True)
class PrintedText:
    """One text of a field as the page text has it."""

    field: Field
    index: int  # which text of the field
    text: str
    altered: tuple[tuple[Span, Span], ...]  # stretches of ``text``, each with that of the corrected text

    def corrected(self, span: Span) -> Span:
        """The stretch of the corrected text that a stretch of this one has become. A stretch that touches
        altered words takes in all of them."""
        return _carried(span, self.altered)

    def printed(self, span: Span) -> Span:
        """The other way."""
        return _carried(span, [(corrected, printed) for printed, corrected in self.altered])

    def touches(self, span: Span) -> bool:
        """Whether a stretch of this text has anything that was altered."""
        return any(printed.start < span.end and span.start < printed.end for printed, _ in self.altered)


def as_printed(article: Article) -> tuple[PrintedText, ...]:
    """Of each text in which something was altered."""
    return tuple(
        _printed(_text(article, field, index), field, index, list(alterations))
        for (field, index), alterations in groupby(article.altered, _text_of)
    )


def _text(article: Article, field: Field, index: int) -> str:
    """Empty where all of a single field was struck out."""
    texts = article.texts(field)
    return texts[index] if index < len(texts) else ""


def altered_in(article: Article, passages: Iterable[Passage]) -> tuple[Alteration, ...]:
    """The corrected words that some passages have or touch; words that were struck out where they are
    inside of one, or at the end of a text that it reaches."""
    chosen = tuple(passages)
    return tuple(
        altered for altered in article.altered if any(_has(passage, altered, article) for passage in chosen)
    )


def _has(passage: Passage, altered: Alteration, article: Article) -> bool:
    if (passage.field, passage.index) != _text_of(altered):
        return False
    span, place = passage.span, altered.place.span
    if place:
        return place.start < span.end and span.start < place.end
    at, end = place.start, len(_text(article, passage.field, passage.index))
    return span.start < at < span.end or (span.start == at == 0) or (span.start < at == span.end == end)


def _text_of(alteration: Alteration) -> tuple[Field, int]:
    return alteration.place.field, alteration.place.index


def _printed(text: str, field: Field, index: int, alterations: Sequence[Alteration]) -> PrintedText:
    pieces: list[str] = []
    pairs: list[tuple[Span, Span]] = []
    at, length = 0, 0
    for alteration in alterations:
        corrected = alteration.place.span
        pieces += [text[at : corrected.start], alteration.printed]
        start = length + corrected.start - at
        length = start + len(alteration.printed)
        pairs.append((Span(start, length), corrected))
        at = corrected.end
    return PrintedText(field, index, "".join(pieces) + text[at:], tuple(pairs))


def _carried(span: Span, pairs: Sequence[tuple[Span, Span]]) -> Span:
    return Span(_start(span, pairs), _end(span, pairs))


def _start(span: Span, pairs: Sequence[tuple[Span, Span]]) -> int:
    shift = 0
    for own, other in pairs:
        if own.start <= span.start < own.end:
            return other.start
        if own.end <= span.start:
            shift = other.end - own.end
    return span.start + shift


def _end(span: Span, pairs: Sequence[tuple[Span, Span]]) -> int:
    shift = 0
    for own, other in pairs:
        if own.start < span.end <= own.end:
            return other.end
        if own.end <= span.end:
            shift = other.end - own.end
    return span.end + shift


def unaltered(length: int, printed: PrintedText | None) -> Iterator[tuple[int, int, int]]:
    """The stretches of a corrected text of ``length`` that stand so in the page text: where each begins in
    the corrected text, where in the printed one, and its length."""
    at = printed_at = 0
    for own, other in printed.altered if printed else ():
        if other.start > at:
            yield at, printed_at, other.start - at
        at, printed_at = other.end, own.end
    if length > at:
        yield at, printed_at, length - at
