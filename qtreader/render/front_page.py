"""A whole page set again from its articles: who gets how much room, and where.

The page is parted into bands, a band into cells some columns wide, a cell into one or two
stories, one above the other. So the stories stand in the order of the page text: from the top
down, from left to right, from the top of a cell down. How the print was laid out nobody knows
any more; nothing here pretends to.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qtreader.render.bands import BandSearch, Cell
from qtreader.render.story import Grid, Need, Story, story_need


@dataclass(frozen=True, slots=True)
class Box:
    """Where a story stands; pixels from the upper left corner of the room."""

    story: Story
    left: float
    top: float
    width: float
    height: float
    columns: int
    band: int  # from 0
    cell: int  # in the band, from 0

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


def compose(told: Sequence[Story], grid: Grid) -> tuple[Box, ...]:
    """A box for every story, in their order. They fill the height of ``grid`` where there is text
    enough; where not even the openings fit, the page is higher."""
    bands = BandSearch(told, grid).best()
    needs = [_band_need(band, told, grid) for band in bands]
    heights = _shares(needs, grid.height)
    boxes: list[Box] = []
    top = 0.0
    for number, (band, height) in enumerate(zip(bands, heights, strict=True)):
        boxes += _boxes(band, number, top, height, told, grid)
        top += height
    return tuple(boxes)


def neighbour(boxes: Sequence[Box], here: int, right: int, down: int) -> int:
    """The box next to ``here`` (both by their place in ``boxes``) in a direction, one of ``right`` and
    ``down`` being 1 or -1; ``here`` itself at the edge of the page."""
    one = boxes[here]
    best, nearest = here, math.inf
    for number, other in enumerate(boxes):
        ahead, aside = _distances(one, other, right, down)
        if ahead > 1.0 and aside is not None and ahead + aside < nearest:
            best, nearest = number, ahead + aside
    return best


def _distances(one: Box, other: Box, right: int, down: int) -> tuple[float, float | None]:
    """How far ahead another box lies, negative behind, and how far aside it begins; ``None`` where
    the two are not side by side."""
    if right:
        ahead = other.left - one.left if right > 0 else one.right - other.right
        return ahead, _aside((one.top, one.bottom), (other.top, other.bottom))
    ahead = other.top - one.top if down > 0 else one.bottom - other.bottom
    return ahead, _aside((one.left, one.right), (other.left, other.right))


def _aside(one: tuple[float, float], other: tuple[float, float]) -> float | None:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return abs(other[0] - one[0]) / 1000 if shared > 1.0 else None


def _cell_need(cell: Cell, told: Sequence[Story], grid: Grid) -> Need:
    whole = Need(0.0, 0.0)
    for story in told[cell.first : cell.first + cell.count]:
        whole += story_need(story, cell.columns, grid)
    return whole


def _band_need(band: Sequence[Cell], told: Sequence[Story], grid: Grid) -> Need:
    needs = [_cell_need(cell, told, grid) for cell in band]
    return Need(max(need.least for need in needs), max(need.full for need in needs))


def _shares(needs: Sequence[Need], height: float) -> list[float]:
    """The height of each: none less than the least it needs nor more than the full."""
    least, full = sum(need.least for need in needs), sum(need.full for need in needs)
    if full <= least or height <= least:
        return [need.least for need in needs]
    part = min(1.0, (height - least) / (full - least))
    return [need.least + part * (need.full - need.least) for need in needs]


def _boxes(
    band: Sequence[Cell], number: int, top: float, height: float, told: Sequence[Story], grid: Grid
) -> Iterator[Box]:
    column = 0
    for place, cell in enumerate(band):
        inside = told[cell.first : cell.first + cell.count]
        heights = _shares([story_need(story, cell.columns, grid) for story in inside], height)
        heights[-1] = height - sum(heights[:-1])  # the last has what is left
        left, at = column * (grid.column + grid.gutter), top
        for story, its in zip(inside, heights, strict=True):
            yield Box(story, left, at, grid.across(cell.columns), its, cell.columns, number, place)
            at += its
        column += cell.columns
