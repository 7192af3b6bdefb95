"""Where a printed article is parted into pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintLine:
    """A set line: from where to where down the endless column, in any unit."""

    top: float
    bottom: float
    keeps_next: bool = False  # no page ends after this line


def pages(lines: Sequence[PrintLine], height: float) -> list[range]:
    """The lines of each page, whose height is ``height``; no line is cut and none is left out.

    A page ends at the last line that fits and that need not keep the next one; if all of
    them keep the next, at the last that fits, and a line higher than a page has its own.
    """
    result: list[range] = []
    first = 0
    while first < len(lines):
        end = first + 1
        while end < len(lines) and lines[end].bottom - lines[first].top <= height:
            end += 1
        if end < len(lines):
            end = _last_good_end(lines, first, end)
        result.append(range(first, end))
        first = end
    return result


def _last_good_end(lines: Sequence[PrintLine], first: int, end: int) -> int:
    return next((place for place in range(end, first, -1) if not lines[place - 1].keeps_next), end)
