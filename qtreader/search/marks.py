"""Where the parts of a query stand in the stored texts of an article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.search.folding import FoldedText, fold, fold_with_places
from qtreader.search.parts import Parts, is_altered
from qtreader.search.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Mark:
    passage: Passage
    part: int  # of the query, see ``Answer.parts``
    near: bool  # a character here is another one than was asked for


class Match(NamedTuple):
    """In a folded text."""

    start: int
    end: int
    part: int
    near: bool

    def stored(self, places: FoldedText) -> Span:
        return places.stored(self.start, self.end)


def marks(article: Article, parts: Parts) -> tuple[Mark, ...]:
    """All matches in all fields, in reading order; those that overlap are made one."""
    return tuple(
        Mark(Passage(field, index, span), match.part, match.near)
        for field in Field
        for index, text in enumerate(article.texts(field))
        for span, match in _stored(text, covering(parts, field))
    )


def covering(parts: Parts, field: Field) -> list[tuple[int, Pattern]]:
    return [(number, pattern) for number, pattern in parts.numbered() if pattern.covers(field)]


def matches(folded: str, patterns: Iterable[tuple[int, Pattern]]) -> list[Match]:
    """In order, each once; where two begin at a place, the longer one first."""
    found = {
        Match(start, end, number, is_altered(pattern.phrase, folded[start:end]))
        for number, pattern in patterns
        for start, end in pattern.spans(folded)
    }
    return sorted(found, key=lambda match: (match.start, -match.end, match.part))


def apart(found: Iterable[Match]) -> list[Match]:
    """Sorted matches with those that overlap made one, of the part that begins first; two that only
    touch stay two."""
    result: list[Match] = []
    for match in found:
        if result and match.start < (last := result[-1]).end:
            result[-1] = last._replace(end=max(last.end, match.end), near=last.near and match.near)
        else:
            result.append(match)
    return result


def _stored(text: str, patterns: list[tuple[int, Pattern]]) -> list[tuple[Span, Match]]:
    found = apart(matches(fold(text), patterns))
    places = fold_with_places(text) if found else None
    return [(match.stored(places), match) for match in found] if places else []
