"""Characters and pairs of characters as numbers: what the index knows of a text.

A gram is a character or a pair, told by its UTF-16 units. The usual grams, of which a sample of the
articles tells, have a number of their own; the others share numbers. That numbers are shared, and that
a pair may stand apart from its neighbour, only makes more candidates: whether a text stands in an
article is decided on the article's text. Where the text is a gram with its own number, nothing is left
to decide.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

UNITS = f"utf-16-{sys.byteorder[0]}e"
_PRIMES = (1021, 4093, 16381, 65521)
_NUMBERS_PER_ARTICLE = 13  # few candidates by chance: an article has some hundred grams that share numbers
SAMPLE = 1000  # articles tell enough of the others
_USUAL = 100  # articles, from which on looking into each takes longer than a number of its own costs
_SEEN = 4  # times a gram must be in a sample to tell something


@dataclass(frozen=True, slots=True)
class Numbering:
    """Numbers below ``shared`` are shared. The usual grams, in order, have those from there on."""

    shared: int
    usual: Sequence[int]

    @property
    def numbers(self) -> int:
        return self.shared + len(self.usual)

    def number(self, gram: int) -> int:
        place = bisect_left(self.usual, gram)
        if place < len(self.usual) and self.usual[place] == gram:
            return self.shared + place
        return gram % self.shared

    def asked(self, text: str) -> set[int]:
        """The numbers that an article with ``text`` in it must have: its pairs, or a character."""
        raw = text.encode(UNITS, "surrogatepass")
        return {self.number(gram) for gram in (_pairs(raw) if len(raw) > 2 else _numbers("H", raw))}

    def exact(self, text: str) -> int | None:
        """The number that all articles with ``text`` have and no others; ``None`` for none."""
        if len(text) > 2 or not all(map(_is_plain, text)):
            return None
        (number,) = self.asked(text)
        return number if number >= self.shared else None


def numbering_for(articles: int, sample: Sequence[str]) -> Numbering:
    """For few candidates by chance at any size of the library, of which some texts are a sample."""
    wanted = articles * _NUMBERS_PER_ARTICLE
    shared = next((prime for prime in _PRIMES if prime >= wanted), _PRIMES[-1])
    holding = Counter(gram for text in sample for gram in grams_counted(text))
    least = max(_SEEN, _USUAL * len(sample) / max(articles, 1))
    return Numbering(shared, array("I", sorted(gram for gram, held in holding.items() if held >= least)))


def grams_counted(text: str) -> Counter[int]:
    """How often each character and each pair stands in a text: a character by its code, a pair as one
    number of both."""
    raw = text.encode(UNITS, "surrogatepass")
    counts = Counter(_numbers("H", raw))
    counts.update(_pairs(raw))
    return counts


def _pairs(raw: bytes) -> array[int]:
    pairs = _numbers("I", raw)
    pairs.extend(_numbers("I", raw[2:]))
    return pairs


def _numbers(code: str, raw: bytes) -> array[int]:
    numbers = array(code)
    numbers.frombytes(raw[: len(raw) // numbers.itemsize * numbers.itemsize])
    return numbers


def _is_plain(char: str) -> bool:
    """Whether it is one unit, which can be taken neither for a part of another nor for half a pair."""
    return "\0" < char < "\ud800" or "\udfff" < char < "\U00010000"
