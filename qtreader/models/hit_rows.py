"""Which rows an answer of any length has: its hits, and headings between them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from qtreader.search.answer import Answer, Tier


@dataclass(frozen=True, slots=True)
class Heading:
    before: int  # the hit above which it stands, from 0
    articles: int  # how many hits stand under it
    about: Tier | dt.date | None  # what these have in common; ``None``: no date


class HitRows:
    """Rows and hits are counted from 0."""

    def __init__(self, total: int, headings: tuple[Heading, ...]) -> None:
        """``headings`` in order, no two before the same hit."""
        self.total = total
        self._headings = headings
        self._before = [heading.before for heading in headings]
        self.heading_rows = [heading.before + number for number, heading in enumerate(headings)]

    @property
    def under_days(self) -> bool:
        """Whether the headings tell the days of their hits."""
        return bool(self._headings) and not isinstance(self._headings[0].about, Tier)

    def __len__(self) -> int:
        return self.total + len(self._headings)

    def heading(self, row: int) -> Heading | None:
        at = bisect_left(self.heading_rows, row)
        is_one = at < len(self.heading_rows) and self.heading_rows[at] == row
        return self._headings[at] if is_one else None

    def hit(self, row: int) -> int | None:
        """Which hit stands in a row; ``None`` for a heading."""
        above = bisect_right(self.heading_rows, row)
        is_heading = above > 0 and self.heading_rows[above - 1] == row
        return None if is_heading else row - above

    def row(self, hit: int) -> int:
        return hit + bisect_right(self._before, hit)


def rows_of(answer: Answer | None, *, by_issue: bool) -> HitRows:
    """``by_issue``: under the days of their issues, as far as the answer tells these."""
    if answer is None:
        return HitRows(0, ())
    headings = _days(answer) if by_issue and answer.days else _tiers(answer)
    return HitRows(answer.total, tuple(headings))


def _days(answer: Answer) -> Iterator[Heading]:
    ends = accumulate(articles for _, articles in answer.days)
    for (day, articles), end in zip(answer.days, ends, strict=True):
        yield Heading(end - articles, articles, day)


def _tiers(answer: Answer) -> Iterator[Heading]:
    """None where all is exact: what stands under no heading stands as it was asked for."""
    ends = accumulate(articles for _, articles in answer.tiers)
    for (tier, articles), end in zip(answer.tiers, ends, strict=True):
        if tier is not Tier.PASSAGE:
            yield Heading(end - articles, articles, tier)
