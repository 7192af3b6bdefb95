"""Where a printed article is parted into pages and columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat


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
    return list(frames(lines, repeat(height), height))


def frames(lines: Sequence[PrintLine], heights: Iterable[float], full: float) -> Iterator[range]:
    """The lines of each frame, as ``pages`` has it for frames of different heights.

    A frame lower than ``full`` that has no room for lines that must stand together stays empty.
    """
    first = 0
    for height in heights:
        if first == len(lines):
            return
        end = _end(lines, first, height, forced=height >= full)
        yield range(first, end)
        first = end


def balanced(lines: Sequence[PrintLine], first: int, columns: int, height: float) -> list[range]:
    """The lines from ``first`` in columns as low as can be, at most ``height``, the first the longest.

    They must fit there.
    """
    rest = range(first, len(lines))
    for end in rest:
        tried = lines[end].bottom - lines[first].top
        if tried * columns >= lines[-1].bottom - lines[first].top and tried <= height:
            made = [] if not rest else _filled(lines, first, [tried] * columns)
            if made:
                return made
    return _filled(lines, first, [height] * columns) or [rest]


def _filled(lines: Sequence[PrintLine], first: int, heights: Sequence[float]) -> list[range]:
    """Frames that hold all lines from ``first``; none where they do not."""
    made = []
    for height in heights:
        end = _end(lines, first, height, forced=False) if first < len(lines) else first
        made.append(range(first, end))
        first = end
    return made if first == len(lines) else []


def _end(lines: Sequence[PrintLine], first: int, height: float, *, forced: bool) -> int:
    """Behind the last line of a frame that begins with ``first``."""
    end = first
    while end < len(lines) and lines[end].bottom - lines[first].top <= height:
        end += 1
    if end == len(lines):
        return end
    good = next((place for place in range(end, first, -1) if not lines[place - 1].keeps_next), first)
    return good if good > first or not forced else max(end, first + 1)
