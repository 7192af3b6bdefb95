"""The texts of a query that are shown where they stand, and which part of the query each is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qtreader.search.evaluation import patterns_of
from qtreader.search.folding import fold
from qtreader.search.patterns import Pattern
from qtreader.search.query import Manner, Phrase, Query, phrases


@dataclass(frozen=True, slots=True)
class Parts:
    """Those that are excluded are left out. A text that is asked for twice is one part."""

    patterns: tuple[Pattern, ...]  # in the order of the query
    numbers: tuple[int, ...]  # of each pattern: its part, from 0
    words: tuple[str, ...]  # of each part, as typed

    def numbered(self) -> Iterator[tuple[int, Pattern]]:
        return zip(self.numbers, self.patterns, strict=True)


def parts_of(asked: Query) -> Parts:
    patterns = patterns_of(asked.node)
    shown = list(dict.fromkeys(phrases(asked.node)))
    words: dict[tuple[str, Manner], str] = {}
    for phrase in shown:
        words.setdefault(_likeness(phrase), phrase.text)
    number = {likeness: number for number, likeness in enumerate(words)}
    return Parts(
        patterns=tuple(patterns[phrase] for phrase in shown),
        numbers=tuple(number[_likeness(phrase)] for phrase in shown),
        words=tuple(words.values()),
    )


def _likeness(phrase: Phrase) -> tuple[str, Manner]:
    return fold(phrase.text), phrase.manner


def is_altered(phrase: Phrase, folded: str) -> bool:
    """Whether what was found has another character in it than was asked for."""
    return phrase.manner is Manner.NEAR and folded != fold(phrase.text)


def stands_only_altered(parts: Parts, text: str) -> bool:
    """Whether some part stands in a record's text, but only with another character in it."""
    return any(
        pattern.phrase.manner is Manner.NEAR
        and pattern.stands_in_record(text)
        and not pattern.stands_as_typed(text)
        for pattern in parts.patterns
    )
