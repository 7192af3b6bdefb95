"""Characters with their places on a printed page, to lines, blocks and a reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median

from qtreader.sources.blocks import Block, Line, Word, is_wide, join_words, page_text

SAME_LINE = 0.5  # sizes by which the feet of characters of one line may differ
ACROSS = 2.5  # sizes between two characters of one line at most; beyond is another column
BACK = 0.6  # sizes that a character may overlap the one before
SET_BLANK = 0.2  # sizes by which a gap is wider than is usual in its line, that it is a blank
TOUCHING = 0.25  # sizes between two Latin characters of one word at most
SAME_SIZE = 1.15  # of the larger to the smaller, within a block
LEADING = 2.2  # sizes from line to line within a block at most
OVERLAP = 0.5  # of the narrower of two lines, within a block
MISPLACED = 0.2  # of the blocks standing above the one before, that the order of the file is none
LEAST_UPRIGHT = 3  # characters one below the other that are a line


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character; ``y`` is its foot and grows downwards, like all units in points."""

    text: str
    left: float
    right: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class _Run:
    """A line of print."""

    text: str
    left: float
    right: float
    y: float
    size: float

    @property
    def top(self) -> float:
        return self.y - self.size


def glyphs_text(glyphs: Iterable[Glyph]) -> str:
    """The page text of characters in the order of their file."""
    runs = _uprights(list(_runs(glyphs)))
    return page_text(map(_lines, in_reading_order(_blocks(runs))))


def _runs(glyphs: Iterable[Glyph]) -> Iterator[_Run]:
    current: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text.isspace():
            continue  # blanks show in the places of what stands around them
        if current and not _goes_on(current[-1], glyph):
            yield _run(current)
            current = []
        current.append(glyph)
    if current:
        yield _run(current)


def _goes_on(before: Glyph, after: Glyph) -> bool:
    size = max(before.size, after.size)
    gap = after.left - before.right
    return abs(after.y - before.y) <= SAME_LINE * size and -BACK * size <= gap <= ACROSS * size


def _run(glyphs: Sequence[Glyph]) -> _Run:
    told = [glyph for glyph in glyphs if is_wide(glyph.text)] or glyphs  # Latin fonts have boxes of their own
    size, foot = median(glyph.size for glyph in told), median(glyph.y for glyph in told)
    right = max(glyph.right for glyph in glyphs)
    return _Run(join_words(list(_words(glyphs)), size), glyphs[0].left, right, foot, size)


def _words(glyphs: Sequence[Glyph]) -> Iterator[Word]:
    gaps = [(after.left - before.right) / after.size for before, after in pairwise(glyphs)]
    usual = median(gaps) if gaps else 0.0  # of spaced-out headlines it is wide
    text, left, apart = glyphs[0].text, glyphs[0].left, False
    for gap, (before, after) in zip(gaps, pairwise(glyphs), strict=True):
        blank = gap - usual > SET_BLANK and is_wide(before.text) and is_wide(after.text)
        if blank or gap > TOUCHING:
            yield Word(text, left, before.right, apart)
            text, left, apart = "", after.left, blank
        text += after.text
    yield Word(text, left, glyphs[-1].right, apart)


def _uprights(runs: Sequence[_Run]) -> list[_Run]:
    """Headlines set from top to bottom as one line each."""
    found: list[_Run] = []
    column: list[_Run] = []
    for run in runs:
        if column and not _stands_below(column[-1], run):
            found += _upright(column)
            column = []
        column.append(run)
    return found + _upright(column)


def _stands_below(upper: _Run, lower: _Run) -> bool:
    if len(upper.text) != 1 or len(lower.text) != 1 or not (is_wide(upper.text) and is_wide(lower.text)):
        return False
    middle = abs(upper.left + upper.right - lower.left - lower.right) / 2
    return middle < SAME_LINE * upper.size and 0.6 * upper.size < lower.y - upper.y < LEADING * upper.size


def _upright(column: Sequence[_Run]) -> list[_Run]:
    if len(column) < LEAST_UPRIGHT:
        return list(column)
    text = "".join(run.text for run in column)
    right = max(run.right for run in column)
    return [_Run(text, column[0].left, right, column[-1].y, column[0].size)]


def _blocks(runs: Iterable[_Run]) -> list[list[_Run]]:
    blocks: list[list[_Run]] = []
    for run in runs:
        if blocks and _of_block(blocks[-1][-1], run):
            blocks[-1].append(run)
        else:
            blocks.append([run])
    return blocks


def _of_block(before: _Run, after: _Run) -> bool:
    larger, smaller = max(before.size, after.size), min(before.size, after.size)
    if larger > SAME_SIZE * smaller:
        return False
    shared = min(before.right, after.right) - max(before.left, after.left)
    narrower = min(before.right - before.left, after.right - after.left)
    return shared >= OVERLAP * narrower and 0 < after.y - before.y <= LEADING * larger


def in_reading_order(blocks: list[list[_Run]]) -> list[list[_Run]]:
    """As the file has them: it was mostly written story by story. Where they stand one above the
    other against that order too often, by where they stand."""
    wrong = sum(_is_above(after, before) for before, after in pairwise(blocks))
    if wrong <= MISPLACED * (len(blocks) - 1):
        return blocks
    return _cut(blocks)


def _is_above(block: Sequence[_Run], other: Sequence[_Run]) -> bool:
    """In the same column, not in the next one."""
    shared = min(_right(block), _right(other)) - max(_left(block), _left(other))
    narrower = min(_right(block) - _left(block), _right(other) - _left(other))
    return shared > OVERLAP * narrower and block[-1].y <= other[0].top


def _cut(blocks: list[list[_Run]]) -> list[list[_Run]]:
    """Cuts a page in two where the widest white goes all across it or all down it, and so on; without
    recursion, for a page may have thousands of blocks."""
    found: list[list[_Run]] = []
    left = [blocks]
    while left:
        part = left.pop()
        (row, above, below), (gutter, before, after) = _halves(part, across=True), _halves(part, across=False)
        if max(row, gutter) <= 0:
            found += sorted(part, key=lambda block: (block[0].top, _left(block)))
        else:
            left += [below, above] if row >= gutter else [after, before]
    return found


def _halves(blocks: list[list[_Run]], *, across: bool) -> tuple[float, list[list[_Run]], list[list[_Run]]]:
    """The widest white, and what stands before and after it; 0.0 where there is none."""

    def begins(block: Sequence[_Run]) -> float:
        return block[0].top if across else _left(block)

    ordered = sorted(blocks, key=begins)
    ends = accumulate((block[-1].y if across else _right(block) for block in ordered), max)
    whites = [begins(after) - end for end, after in zip(ends, ordered[1:], strict=False)]
    widest = max(whites, default=0.0)
    place = whites.index(widest) + 1 if whites else 0
    return widest, ordered[:place], ordered[place:]


def _left(block: Sequence[_Run]) -> float:
    return min(run.left for run in block)


def _right(block: Sequence[_Run]) -> float:
    return max(run.right for run in block)


def _lines(block: Sequence[_Run]) -> Block:
    return [Line(run.text, run.left, run.size) for run in block]
