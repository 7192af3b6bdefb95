"""Characters and pairs of characters as numbers: what the index knows of a text.

A gram is a character or a pair. The number of a pair is less than a prime, and different pairs may
share one. That, and a pair standing apart from its neighbour, only makes more candidates: whether a
text stands in an article is decided on the article's text. In all but small parts of an index the
usual characters have numbers of their own, so that nothing is left to decide.
"""

from __future__ import annotations

from array import array
from collections import Counter
from typing import NamedTuple

_PRIMES = (1021, 4093, 16381, 65521, 262139)
_NUMBERS_PER_ARTICLE = 13  # an article has some 800 grams, so a number has some 60 articles by chance
_ENOUGH = 16381  # numbers of pairs, for the characters to have theirs besides
_CHARACTERS = 0x10000  # the basic plane


class Numbering(NamedTuple):
    pairs: int  # the prime
    characters: int  # those with a code less than this have numbers of their own, behind the pairs'

    @property
    def numbers(self) -> int:
        return sum(self)

    def number(self, gram: int) -> int:
        return self.pairs + gram if gram < self.characters else gram % self.pairs

    def is_exact(self, text: str) -> bool:
        """Whether the text is all that has its number."""
        return len(text) == 1 and ord(text) < self.characters


def numbering_for(articles: int) -> Numbering:
    """For few candidates by chance at any size of the library."""
    wanted = articles * _NUMBERS_PER_ARTICLE
    prime = next((prime for prime in _PRIMES if prime >= wanted), _PRIMES[-1])
    return Numbering(prime, _CHARACTERS if prime >= _ENOUGH else 0)


def grams_counted(text: str) -> Counter[int]:
    """How often each character and each pair stands in a text: a character by its code, a pair as one
    number of both."""
    raw = text.encode("utf-32-le", "surrogatepass")
    counts = Counter(_numbers("I", raw))
    for pairs in (raw, raw[4:]):
        counts.update(_numbers("Q", pairs))
    return counts


def grams_asked(text: str, numbering: Numbering) -> set[int]:
    """The numbers that an article with ``text`` in it must have: of its pairs, or of a single character."""
    raw = text.encode("utf-32-le", "surrogatepass")
    if len(text) == 1:
        return {numbering.number(ord(text))}
    return {numbering.number(pair) for pairs in (raw, raw[4:]) for pair in _numbers("Q", pairs)}


def _numbers(code: str, raw: bytes) -> array[int]:
    numbers = array(code)
    numbers.frombytes(raw[: len(raw) // numbers.itemsize * numbers.itemsize])
    return numbers
