"""The order of an answer: BM25F over how often the phrases stand in which field.

Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004.
"""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from heapq import heapify, heappop, nlargest, nsmallest
from itertools import repeat
from operator import add, itemgetter, neg
from typing import NamedTuple

from qtreader.search.answer import Sort
from qtreader.search.record import Record

_SATURATION = 1.2  # k1
_LENGTH = 0.4  # b: how much a long text is held against an article
_SHORT = 0.4  # of the mean length: an article that is shorter is no better for it
_FEW = 4  # of each level a share of as many articles as are asked for tells which level is worth a look


@dataclass(frozen=True, slots=True)
class Part:
    """Those articles of a part of a library that answer a query, by their rows in the columns of the part."""

    ids: Sequence[int]  # this and the next two: columns of all articles
    dates: Sequence[int]  # ordinals, 0: not known
    lengths: Sequence[int]  # characters of the record
    rows: Sequence[int]  # the articles that answer; of a single phrase those first in which it weighs most
    most: Sequence[Sequence[float]]  # for each phrase, of those rows: at least its weight; 0: it stands not
    counted: Callable[[int], Sequence[tuple[float, int]]]  # of a row, for each phrase: as ``weighed``
    record: Callable[[int], Record]  # of a row


@dataclass(frozen=True, slots=True)
class Found:
    """The articles that answer a query, and what ranks them."""

    parts: Sequence[Part]
    first: Set[int]  # numbers of those that come before all others, as they hold the whole query as a passage

    @property
    def total(self) -> int:
        return sum(len(part.rows) for part in self.parts)

    @property
    def ids(self) -> list[int]:
        return [number for part in self.parts for number in map(part.ids.__getitem__, part.rows)]

    @property
    def dates(self) -> list[int]:
        return [date for part in self.parts for date in map(part.dates.__getitem__, part.rows)]


NOTHING = Found((), frozenset())


class Ranked(NamedTuple):
    id: int
    score: float
    matches: int  # how often the phrases stand in all
    record: Callable[[], Record]


@dataclass(frozen=True, slots=True)
class Collection:
    """The figures of all articles that a score is relative to."""

    articles: int
    mean_length: float
    issues: int = 0  # of which the articles are


@dataclass(frozen=True, slots=True)
class Tally:
    """Articles counted, so that others can be added."""

    articles: int
    characters: int  # of their records
    issues: Set[int]  # of which they are

    def with_others(self, others: Tally) -> Tally:
        return Tally(
            self.articles + others.articles,
            self.characters + others.characters,
            self.issues | others.issues,
        )

    def collection(self) -> Collection:
        return Collection(self.articles, self.characters / max(self.articles, 1), len(self.issues))


def ranked(found: Found, collection: Collection, sort: Sort, limit: int) -> list[Ranked]:
    """The best articles. Equals stand newest first, then in the library's order.

    Phrases are counted only in articles that may be among the best by what they weigh at most.
    """
    scoring = _scoring(found, collection)
    if sort is Sort.DATE:
        newest = ((-part.dates[row], part.ids[row], part, row) for part in found.parts for row in part.rows)
        return [scoring.ranked(part, row) for *_, part, row in nsmallest(limit, newest)]
    few = found.first or not 0 < limit < found.total
    hopes = _promising(found, scoring) if few else _hopeful(found, scoring, limit)
    waiting = [
        (part.ids[row] not in found.first, -score, -part.dates[row], part.ids[row], part, row)
        for score, part, row in hopes
    ]
    heapify(waiting)
    sure: list[tuple[tuple[bool, float, int, int], Ranked]] = []
    while waiting and limit and (len(sure) < limit or waiting[0][:4] < sure[-1][0]):
        behind, _, date, number, part, row = heappop(waiting)
        item = scoring.ranked(part, row)
        insort(sure, ((behind, -item.score, date, number), item))
        del sure[limit:]
    return [item for _, item in sure]


_Hope = tuple[float, Part, int]  # what an article may score at most, and its row


class _Scoring:
    """``gains``: of each phrase, the more, the fewer articles hold it. ``base`` and ``per_character``: how
    much an article's length is held against it, and at least ``shortest`` characters.
    """

    def __init__(self, gains: Sequence[float], base: float, per_character: float, shortest: float) -> None:
        self.shortest = shortest
        self._gains = gains
        self._base = base
        self._per_character = per_character
        self._known: dict[int, Ranked] = {}

    def at_most(self, part: Part, places: Sequence[int]) -> Iterator[_Hope]:
        """Of the articles in some places among the rows."""
        rows = [part.rows[place] for place in places]
        norms = [self._norm(part.lengths[row]) for row in rows]
        scores = [0.0] * len(rows)
        for gain, most in zip(self._gains, part.most, strict=True):
            weights = [most[place] for place in places]
            gained = (gain * weight / (weight + norm) for weight, norm in zip(weights, norms, strict=True))
            scores = list(map(add, scores, gained))
        return zip(scores, repeat(part), rows)

    def ranked(self, part: Part, row: int) -> Ranked:
        number = part.ids[row]
        if number not in self._known:
            counted = part.counted(row)
            score, norm = 0.0, self._norm(part.lengths[row])
            for gain, (weight, _) in zip(self._gains, counted, strict=True):
                score += gain * weight / (weight + norm)
            self._known[number] = Ranked(
                number, score, sum(matches for _, matches in counted), partial(part.record, row)
            )
        return self._known[number]

    def longest(self, weight: float, score: float) -> float:
        """How long an article may be to score so much by its only phrase; a little more, to be safe."""
        norm = weight * (self._gains[0] / score - 1)
        return (norm - self._base) / self._per_character + 1

    def _norm(self, length: int) -> float:
        return self._base + self._per_character * (length if length > self.shortest else self.shortest)


class _Level(NamedTuple):
    """Articles of which no one can weigh more than another by their only phrase."""

    part: Part
    places: range  # among the rows


def _scoring(found: Found, collection: Collection) -> _Scoring:
    # A phrase is rare or not among all articles; that is told from those of the answer
    standing = [
        sum(map(_standing, counted)) for counted in zip(*(part.most for part in found.parts), strict=True)
    ]
    rarities = (math.log(1 + (collection.articles - held + 0.5) / (held + 0.5)) for held in standing)
    gains = [rarity * (_SATURATION + 1) for rarity in rarities]
    mean = collection.mean_length or 1
    return _Scoring(gains, _SATURATION * (1 - _LENGTH), _SATURATION * _LENGTH / mean, _SHORT * mean)


def _standing(most: Sequence[float]) -> int:
    return len(most) - most.count(0.0)


def _promising(found: Found, scoring: _Scoring) -> list[_Hope]:
    """All articles, with what they may score."""
    return [hope for part in found.parts for hope in scoring.at_most(part, range(len(part.rows)))]


def _hopeful(found: Found, scoring: _Scoring, limit: int) -> list[_Hope]:
    """Of more articles than are asked for, those that may be among the best; most are told at a glance."""
    if len(found.parts[0].most) != 1:
        return _at_least(_promising(found, scoring), scoring, limit)
    levels = [_Level(part, places) for part in found.parts for places in _levels(part.most[0])]
    first = _of_each(levels, scoring, limit // _FEW)
    if len(first) < limit:
        first = _of_each(levels, scoring, limit)
    least = _least(first, scoring, limit)
    if not least:
        return _promising(found, scoring)
    hopes: list[_Hope] = []
    for part, places in levels:
        longest = scoring.longest(part.most[0][places[0]], least)
        if longest > scoring.shortest:
            lengths, rows = part.lengths, part.rows
            hopes += scoring.at_most(part, [n for n in places if lengths[rows[n]] <= longest])
    return _at_least(hopes, scoring, limit)


def _of_each(levels: Iterable[_Level], scoring: _Scoring, some: int) -> list[_Hope]:
    """So many articles of each level."""
    return [hope for part, places in levels for hope in scoring.at_most(part, places[:some])]


def _levels(most: Sequence[float]) -> Iterator[range]:
    """The places of equal weights, which stand together."""
    start = 0
    while start < len(most):
        end = bisect_right(most, -most[start], key=neg)
        yield range(start, end)
        start = end


def _at_least(hopes: list[_Hope], scoring: _Scoring, limit: int) -> list[_Hope]:
    """Those that may score as much as the best score at least."""
    least = _least(hopes, scoring, limit)
    return [hope for hope in hopes if hope[0] >= least]


def _least(hopes: Sequence[_Hope], scoring: _Scoring, limit: int) -> float:
    """What so many articles score at least: those that promise most."""
    promising = nlargest(limit, hopes, key=itemgetter(0))
    return min(scoring.ranked(part, row).score for _, part, row in promising)
