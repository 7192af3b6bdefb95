"""What a phrase looks for in folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qtreader.newspaper.span import Field
from qtreader.search.folding import fold
from qtreader.search.query import EVERY_FIELD, Manner, Phrase
from qtreader.search.record import field_texts

TOGETHER = 60  # characters from the first word to the beginning of the last: a sentence or two
_ANY = r"\S"  # no folded text has white space in it; what parts them is white space


@dataclass(frozen=True, slots=True)
class Pattern:
    """``literals`` are ways in which the phrase can stand: in each way all the pieces must stand.

    A phrase without an ``expression`` is its only piece.
    """

    phrase: Phrase
    literals: tuple[tuple[str, ...], ...]
    expression: re.Pattern[str] | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it is a text looked for in all fields, so that finding it is all."""
        return self.expression is None and self.phrase.fields == EVERY_FIELD

    @property
    def needle(self) -> str:
        return self.literals[0][0]

    def spans(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where the phrase stands in a text, from the left, not overlapping; starts and exclusive ends."""
        if self.expression:
            return _tight_spans(self.expression, folded)
        return _literal_spans(self.needle, folded)

    def stands_in_record(self, text: str) -> bool:
        """Whether the phrase stands in a record's text, in one of its own fields, corrected or printed."""
        if self.phrase.fields != EVERY_FIELD:
            return any(map(self.stands_in, field_texts(text, self.phrase.fields)))
        return self.stands_in(text)

    def stands_in(self, folded: str) -> bool:
        return self.expression.search(folded) is not None if self.expression else self.needle in folded

    def stands_as_typed(self, text: str) -> bool:
        """Whether the very text of the phrase stands in a record's text, in one of its own fields."""
        typed = fold(self.phrase.text)
        return any(typed in found for found in field_texts(text, self.phrase.fields))

    def count(self, folded: str) -> int:
        if self.expression:
            return sum(1 for _ in self.expression.finditer(folded))
        return folded.count(self.needle)

    def covers(self, part: Field) -> bool:
        return part in self.phrase.fields


def pattern(phrase: Phrase) -> Pattern:
    folded = fold(phrase.text)
    if phrase.manner is Manner.WILD:
        return _wild(phrase, folded.strip("*"))
    if phrase.manner is Manner.NEAR:
        return _near(phrase, folded)
    if phrase.manner is Manner.ALL:
        return Pattern(phrase, ((folded,),), re.compile(rf"(?<!\S){re.escape(folded)}(?!\S)"))
    if phrase.manner is Manner.TOGETHER:
        return _together(phrase, [fold(word) for word in phrase.text.split()])
    return Pattern(phrase, ((folded,),))


def _wild(phrase: Phrase, folded: str) -> Pattern:
    """Literal pieces with runs of * and ? between them.

    Each piece is taken where it ends first after the one before, for good ("atomic"): there is no
    other way in which a match could be missed, and no query can take more than a moment.
    """
    pieces = re.split(r"([*?]+)", folded)
    expression = ""
    for run, piece in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        singles = run.count("?")
        if "*" in run and expression and piece:
            expression += f"(?>{_ANY}{{{singles},}}?{re.escape(piece)})"
        else:
            expression += f"{_ANY}{{{singles}}}" * bool(singles) + re.escape(piece)
    return Pattern(phrase, (tuple(filter(None, pieces[::2])),), re.compile(expression))


def _near(phrase: Phrase, folded: str) -> Pattern:
    """One character may be another one: for each place, what stands before and after it."""
    ways = [(folded[:place], folded[place + 1 :]) for place in range(len(folded))]
    expression = "|".join(re.escape(before) + _ANY + re.escape(after) for before, after in ways)
    return Pattern(phrase, tuple(tuple(filter(None, way)) for way in ways), re.compile(expression))


def _together(phrase: Phrase, words: list[str]) -> Pattern:
    """From one of the words on, all of them begin within some characters of the same text."""
    escaped = [re.escape(word) for word in words]
    each = "".join(f"(?={_ANY}{{0,{TOGETHER}}}?{word})" for word in escaped)
    return Pattern(phrase, (tuple(words),), re.compile(f"(?={'|'.join(escaped)}){each}"))


def _literal_spans(needle: str, folded: str) -> Iterator[tuple[int, int]]:
    start = folded.find(needle)
    while start >= 0:
        yield start, start + len(needle)
        start = folded.find(needle, start + len(needle))


def _tight_spans(expression: re.Pattern[str], folded: str) -> Iterator[tuple[int, int]]:
    """As ``finditer``, each match begun as late as it can be: 电*区 in 电力电区 is 电区."""
    for match in expression.finditer(folded):
        start, end = match.span()
        while (later := expression.search(folded, start + 1, end)) and later.end() == end:
            start = later.start()
        yield start, end
