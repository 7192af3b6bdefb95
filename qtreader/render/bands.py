"""Which partition of a page into bands and cells is the best: the least paper empty, nothing ugly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qtreader.render.story import Grid, Need, Rank, Story, head_lines, story_need

STACK = 3  # small stories of a cell at most; of others one less
CELLS = 4  # of a band at most
LEAD_WIDTH = (0.45, 0.72)  # of the page's


@dataclass(frozen=True, slots=True)
class Cell:
    first: int  # of the stories
    count: int
    columns: int


Band = tuple[Cell, ...]


class BandSearch:
    """Looks for the bands that leave least paper empty."""

    def __init__(self, told: Sequence[Story], grid: Grid) -> None:
        self._told = told
        self._grid = grid
        self._needs: dict[Cell, Need] = {}

    def best(self) -> list[Band]:
        """From the first story on: the best way to each story is known before that to the next."""
        ways: list[tuple[float, list[Band]]] = [(0.0, [])]
        for end in range(1, len(self._told) + 1):
            found = [
                (ways[first][0] + cost, first, band)
                for first in range(max(0, end - CELLS * STACK), end)
                for cost, band in self._bands(first, end)
            ]
            cost, first, band = min(found, key=lambda way: way[0])
            ways.append((cost, [*ways[first][1], band]))
        return ways[-1][1]

    def _bands(self, first: int, end: int) -> Iterator[tuple[float, Band]]:
        """Each partition into cells, with the widths that fit it best."""
        most = min(CELLS, self._grid.columns)
        for counts in self._partitions(first, end, most):
            starts = [first + sum(counts[:place]) for place in range(len(counts))]
            widths = self._widths(starts, counts)
            band = tuple(
                Cell(start, count, width) for start, count, width in zip(starts, counts, widths, strict=True)
            )
            yield self._cost(band), band

    def _partitions(self, first: int, end: int, most: int) -> Iterator[tuple[int, ...]]:
        """Every way to part the stories into at most ``most`` cells."""
        if first == end:
            yield ()
        elif most * STACK >= end - first:
            for count in range(1, min(self._stack(first), end - first) + 1):
                for rest in self._partitions(first + count, end, most - 1):
                    yield (count, *rest)

    def _stack(self, first: int) -> int:
        """How many stories may stand in a cell from this one on: the lead alone, three of small ones."""
        following = self._told[first : first + STACK]
        if following[0].rank is Rank.LEAD:
            return 1
        return STACK if all(story.rank is Rank.SMALL for story in following) else STACK - 1

    def _widths(self, starts: Sequence[int], counts: Sequence[int]) -> list[int]:
        """Columns in proportion to the texts: each further one goes where most is still to be set."""
        widths = [1] * len(counts)
        for _ in range(self._grid.columns - len(counts)):
            heights = [
                self._of(Cell(start, count, width)).full
                for start, count, width in zip(starts, counts, widths, strict=True)
            ]
            widths[heights.index(max(heights))] += 1
        return widths

    def _of(self, cell: Cell) -> Need:
        found = self._needs.get(cell)
        if found is None:
            found = Need(0.0, 0.0)
            for story in self._told[cell.first : cell.first + cell.count]:
                found += story_need(story, cell.columns, self._grid)
            self._needs[cell] = found
        return found

    def _cost(self, band: Sequence[Cell]) -> float:
        """The paper that stays empty, and what is not beautiful, in columns times pixels."""
        needs = [self._of(cell) for cell in band]
        height = max(need.full for need in needs)
        least = max(need.least for need in needs)
        empty = sum(cell.columns * (height - need.full) for cell, need in zip(band, needs, strict=True))
        flaws = sum(self._flaws(cell, len(band)) for cell in band)
        return empty + self._grid.columns * least + height * flaws

    def _flaws(self, cell: Cell, cells: int) -> float:
        """What offends the eye, in columns."""
        inside = self._told[cell.first : cell.first + cell.count]
        width, flaws = self._grid.across(cell.columns), 0.0
        for story in inside:
            lines = head_lines(story, width, self._grid.character)
            flaws += 0.6 * max(0, lines - max(2, len(story.headline)))
            if story.rank is Rank.LEAD:
                part = cell.columns / self._grid.columns
                flaws += 4.0 * max(0.0, LEAD_WIDTH[0] - part, part - LEAD_WIDTH[1])
            elif cells == 1 and story.rank is not Rank.SMALL:
                flaws += 1.0  # a text from edge to edge is a poster
        small = sum(story.rank is Rank.SMALL for story in inside)
        if small == cell.count:
            return flaws - 0.2 * (cell.count - 1)  # small ones belong one above the other
        return flaws
