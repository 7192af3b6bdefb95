"""Whether two page texts are readings of the same printed page."""

from __future__ import annotations

SHARED_ENOUGH = 0.5  # of the character pairs of the shorter text


def same_page(one: str, other: str) -> bool:
    """Whether most of the shorter text stands in the longer one too, by pairs of characters."""
    pairs, other_pairs = _pairs(one), _pairs(other)
    shorter = min(len(pairs), len(other_pairs))
    return shorter > 0 and len(pairs & other_pairs) >= SHARED_ENOUGH * shorter


def _pairs(text: str) -> set[str]:
    solid = "".join(text.split())
    return {solid[i : i + 2] for i in range(len(solid) - 1)}
