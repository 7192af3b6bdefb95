"""Whether two page texts are readings of the same printed page."""

from __future__ import annotations

# Of the character pairs of the shorter text. Pages of different days share 35 in a hundred at the most,
# two readings of one page more than 80.
SHARED_ENOUGH = 0.5
# Of the longer text: a scrap of a page does not stand for the page.
LONG_ENOUGH = 0.5


def same_page(one: str, other: str) -> bool:
    """Whether two texts of like length have most of their pairs of characters in common."""
    pairs, other_pairs = pairs_of(one), pairs_of(other)
    shorter, longer = sorted((len(pairs), len(other_pairs)))
    shared = len(pairs & other_pairs)
    return shorter > LONG_ENOUGH * longer and shared >= SHARED_ENOUGH * shorter


def pairs_of(text: str) -> set[str]:
    """The pairs of neighbouring characters, white space put aside."""
    solid = "".join(text.split())
    return {solid[i : i + 2] for i in range(len(solid) - 1)}
