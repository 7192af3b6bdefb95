"""Characters and pairs of characters as numbers: what the index knows of a text.

A gram is a character or a pair. Its number is less than a prime; different grams may share one.
That, and a pair standing apart from its neighbour, only makes more candidates: whether a text
stands in an article is decided on the article's text.
"""

from __future__ import annotations

from array import array

_PRIMES = (1021, 4093, 16381, 65521, 262139)
_NUMBERS_PER_ARTICLE = 13  # an article has some 800 grams, so a number has some 60 articles by chance


def numbers_for(articles: int) -> int:
    """How many gram numbers there shall be, for few candidates by chance at any size of the library."""
    wanted = articles * _NUMBERS_PER_ARTICLE
    return next((prime for prime in _PRIMES if prime >= wanted), _PRIMES[-1])


def grams_within(text: str, numbers: int) -> set[int]:
    """The numbers of all characters and all pairs of a text."""
    return {pair % numbers for pair in _pairs(text)} | {ord(char) % numbers for char in set(text)}


def grams_asked(text: str, numbers: int) -> set[int]:
    """The numbers that an article with ``text`` in it must have: of its pairs, or of a single character."""
    if len(text) == 1:
        return {ord(text) % numbers}
    return {pair % numbers for pair in _pairs(text)}


def _pairs(text: str) -> set[int]:
    """Each pair of neighbours, read as one number of 64 bits."""
    raw = text.encode("utf-32-le", "surrogatepass")
    return set(_numbers(raw)).union(_numbers(raw[4:]))


def _numbers(raw: bytes) -> array[int]:
    numbers = array("Q")
    numbers.frombytes(raw[: len(raw) // 8 * 8])
    return numbers
