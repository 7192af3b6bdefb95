"""The order of an answer: BM25F over how often the phrases stand in which field.

Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, nlargest, nsmallest
from itertools import accumulate, chain
from operator import mul
from string import ascii_lowercase, digits
from typing import NamedTuple, TypeVar

from qtreader.newspaper.span import Field
from qtreader.search.answer import Sort
from qtreader.search.patterns import Pattern
from qtreader.search.record import FIELD_END, FIELDS

Value = TypeVar("Value")

WEIGHTS = {
    Field.HEADLINE: 6.0,
    Field.KICKER: 4.0,
    Field.SUBHEADS: 3.0,
    Field.COLUMN: 2.0,
    Field.BYLINE: 2.0,
    Field.PARAGRAPHS: 1.0,
}
_WEIGHTS = tuple(WEIGHTS[part] for part in FIELDS)
_SATURATION = 1.2  # k1
_LENGTH = 0.4  # b: how much a long text is held against an article
_SHORT = 0.4  # of the mean length: an article that is shorter is no better for it
LEAD = 100  # characters with which the body opens
_LATE = 0.75  # what a phrase is worth that stands neither above the body nor in its lead
_TORN = 0.1  # what a match is worth that is a part of a longer number or Latin word: 5.2% in 15.2%


@dataclass(frozen=True, slots=True)
class Found:
    """The articles that answer a query, and what ranks them: columns of which each row is an article."""

    ids: Sequence[int]
    dates: Sequence[int]  # ordinals, 0: not known
    lengths: Sequence[int]  # characters of the record
    whole: Sequence[bool]  # whether it holds the whole query as one passage
    most: Sequence[Sequence[float]]  # for each phrase: at least its weight; 0 where it does not stand
    counted: Callable[[int], Sequence[tuple[float, int]]]  # of a row, for each phrase: as ``weighed``


NOTHING = Found((), (), (), (), (), lambda place: ())


def joined(parts: Sequence[Found], phrases: int) -> Found:
    """The answers of several parts of a library as one."""
    if len(parts) == 1:
        return parts[0]
    ends = list(accumulate(len(part.ids) for part in parts))

    def counted(place: int) -> Sequence[tuple[float, int]]:
        number = bisect_right(ends, place)
        return parts[number].counted(place - ends[number] + len(parts[number].ids))

    return Found(
        ids=_chained(part.ids for part in parts),
        dates=_chained(part.dates for part in parts),
        lengths=_chained(part.lengths for part in parts),
        whole=_chained(part.whole for part in parts),
        most=[_chained(part.most[number] for part in parts) for number in range(phrases)],
        counted=counted,
    )


def _chained(parts: Iterable[Iterable[Value]]) -> list[Value]:
    return list(chain.from_iterable(parts))


class Ranked(NamedTuple):
    id: int
    score: float
    matches: int  # how often the phrases stand in all


@dataclass(frozen=True, slots=True)
class Collection:
    """The figures of all articles that a score is relative to."""

    articles: int
    mean_length: float
    issues: int = 0  # of which the articles are


def weighed(text: str, pattern: Pattern) -> tuple[float, int]:
    """What the matches of a pattern in a record's text weigh, by field and place; and how many they are."""
    parts = zip(FIELDS, text.split(FIELD_END), strict=True)
    texts = [part_text if pattern.covers(part) else "" for part, part_text in parts]
    counts = list(map(pattern.count, texts))
    first = next(pattern.spans(texts[-1]), (0, 0))
    is_late = first[0] >= LEAD and not any(counts[:-1])
    whole = None if pattern.expression else untorn(pattern.needle)
    if whole is None:
        return weight_of(counts, is_late=is_late), sum(counts)
    worth = [
        _TORN * count + (1 - _TORN) * len(whole.findall(part_text))
        for count, part_text in zip(counts, texts, strict=True)
    ]
    return weight_of(worth, is_late=is_late), sum(counts)


def weight_of(counts: Iterable[float], *, is_late: bool) -> float:
    """The weight of so many matches in each of the fields, in the order of ``FIELDS``."""
    weight = math.fsum(map(mul, _WEIGHTS, counts))
    return weight * _LATE if is_late else weight


def untorn(needle: str) -> re.Pattern[str] | None:
    """Finds a text only where no number or Latin word goes on at its ends; ``None`` where none could.

    One or two characters are looked for as such: too many articles hold them to look at each match.
    """
    first, last = needle[0], needle[-1]
    before = r"(?<![0-9])(?<![0-9][.,])" * (first in digits) + "(?<![a-z])" * (first in ascii_lowercase)
    after = r"(?![0-9]|[.,][0-9])" * (last in digits) + "(?![a-z])" * (last in ascii_lowercase)
    can_be_torn = len(needle) > 2 and (before or after)
    return re.compile(before + re.escape(needle) + after) if can_be_torn else None


def ranked(found: Found, collection: Collection, sort: Sort, limit: int) -> list[Ranked]:
    """The best articles. Equals stand newest first, then in the library's order.

    Phrases are counted only in articles that may be among the best by what they weigh at most.
    """
    scoring = _scoring(found, collection)
    places: Sequence[int] = range(len(found.ids))
    if sort is Sort.DATE:
        newest = (-date for date in found.dates)
        best = nsmallest(limit, zip(newest, found.ids, places, strict=True))
        return [scoring.ranked(found, key[-1]) for key in best]
    if 0 < limit < len(places) and not any(found.whole):
        places = _hopeful(found, scoring, limit)
    scores = scoring.at_most(found, places)
    hopes = [
        (not found.whole[n], -score, -found.dates[n], found.ids[n], n)
        for n, score in zip(places, scores, strict=True)
    ]
    heapify(hopes)
    sure: list[tuple[tuple[bool, float, int, int], Ranked]] = []
    while hopes and limit and (len(sure) < limit or hopes[0][:-1] < sure[-1][0]):
        behind, _, date, number, place = heappop(hopes)
        item = scoring.ranked(found, place)
        insort(sure, ((behind, -item.score, date, number), item))
        del sure[limit:]
    return [item for _, item in sure]


@dataclass(frozen=True, slots=True)
class _Scoring:
    gains: Sequence[float]  # of each phrase: the more, the fewer articles hold it
    base: float  # this and the next two: how much an article's length is held against it
    per_character: float
    shortest: float  # characters

    def at_most(self, found: Found, places: Sequence[int]) -> list[float]:
        """What each of some articles may score at most."""
        norms = [self._norm(found.lengths[n]) for n in places]
        scores = [0.0] * len(norms)
        for gain, most in zip(self.gains, found.most, strict=True):
            scores = [
                score + gain * most[n] / (most[n] + norm)
                for score, n, norm in zip(scores, places, norms, strict=True)
            ]
        return scores

    def ranked(self, found: Found, place: int) -> Ranked:
        counted = found.counted(place)
        score, norm = 0.0, self._norm(found.lengths[place])
        for gain, (weight, _) in zip(self.gains, counted, strict=True):
            score += gain * weight / (weight + norm)
        return Ranked(found.ids[place], score, sum(matches for _, matches in counted))

    def longest(self, weight: float, score: float) -> float:
        """How long an article may be to score so much by its only phrase; a little more, to be safe."""
        norm = weight * (self.gains[0] / score - 1)
        return (norm - self.base) / self.per_character + 1

    def _norm(self, length: int) -> float:
        return self.base + self.per_character * (length if length > self.shortest else self.shortest)


def _scoring(found: Found, collection: Collection) -> _Scoring:
    # A phrase is rare or not among all articles; that is told from those of the answer
    holders = [len(most) - list(most).count(0.0) for most in found.most]
    rarities = (math.log(1 + (collection.articles - held + 0.5) / (held + 0.5)) for held in holders)
    gains = [rarity * (_SATURATION + 1) for rarity in rarities]
    mean = collection.mean_length or 1
    return _Scoring(gains, _SATURATION * (1 - _LENGTH), _SATURATION * _LENGTH / mean, _SHORT * mean)


def _hopeful(found: Found, scoring: _Scoring, limit: int) -> Sequence[int]:
    """Of more articles than are asked for, those that may be among the best; most are told at a glance."""
    places = range(len(found.ids))
    if len(found.most) != 1:
        scores = scoring.at_most(found, places)
        least = _least(found, scoring, limit, places, scores)
        return [n for n, score in enumerate(scores) if score >= least]
    (most,) = found.most
    heavy = nlargest(limit, most)[-1]
    first = [n for n, weight in enumerate(most) if weight >= heavy]
    least = _least(found, scoring, limit, first, scoring.at_most(found, first))
    if not least:
        return places
    longest = {weight: scoring.longest(weight, least) for weight in set(most)}
    return [n for n, length in enumerate(found.lengths) if length <= longest[most[n]]]


def _least(
    found: Found, scoring: _Scoring, limit: int, places: Sequence[int], scores: Sequence[float]
) -> float:
    """What so many articles score at least: those that promise most."""
    promising = nlargest(limit, zip(scores, places, strict=True))
    return min(scoring.ranked(found, place).score for _, place in promising)
