"""Characters and pairs of characters as numbers: what the index knows of a text.

A gram is a character or a pair. Its number is one of 2**bits; different grams may share one.
That, and a pair standing apart from its neighbour, only makes more candidates: whether a text
stands in an article is decided on the article's text.
"""

from __future__ import annotations

from array import array
from itertools import pairwise

_SPREAD = 16381  # a prime below 2**14: the products of the usual characters stay small integers
FEWEST_BITS, MOST_BITS = 10, 18


def bits_for(characters: int) -> int:
    """So that the usual pair of a collection of so many characters has a number to itself."""
    return min(MOST_BITS, max(FEWEST_BITS, (characters // 2).bit_length()))


def grams_within(text: str, bits: int) -> set[int]:
    """The numbers of all characters and all pairs of a text."""
    mask = (1 << bits) - 1
    codes = _codes(text)
    return _pairs(codes, mask) | {code * _SPREAD & mask for code in set(codes)}


def grams_asked(text: str, bits: int) -> set[int]:
    """The numbers that an article with ``text`` in it must have: of its pairs, or of a single character."""
    mask = (1 << bits) - 1
    codes = _codes(text)
    return _pairs(codes, mask) if len(codes) > 1 else {codes[0] * _SPREAD & mask}


def _pairs(codes: array[int], mask: int) -> set[int]:
    return {(first * _SPREAD + second) & mask for first, second in pairwise(codes)}


def _codes(text: str) -> array[int]:
    codes = array("I")
    codes.frombytes(text.encode("utf-32-le", "surrogatepass"))
    return codes
