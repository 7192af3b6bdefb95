"""The order of an answer: BM25F over how often the phrases stand in which field.

Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from operator import mul, neg
from typing import NamedTuple

from qtreader.newspaper.span import Field
from qtreader.search.answer import Sort
from qtreader.search.patterns import Pattern
from qtreader.search.record import FIELD_END, FIELDS

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
_LENGTH = 0.6  # b: how much a long text is held against an article


@dataclass(frozen=True, slots=True)
class Found:
    """The articles that answer a query, and what ranks them: columns of which each row is an article."""

    ids: Sequence[int]
    dates: Sequence[int]  # ordinals, 0: not known
    lengths: Sequence[int]  # characters of the record
    whole: Sequence[bool]  # whether it holds the whole query as one passage
    weights: Sequence[Sequence[float]]  # for each phrase: how often it stands, by the weight of the field
    matches: Sequence[Sequence[int]]  # for each phrase: how often it stands


NOTHING = Found((), (), (), (), (), ())


def joined(parts: Sequence[Found], phrases: int) -> Found:
    """The answers of several parts of a library as one."""
    return Found(
        ids=[value for part in parts for value in part.ids],
        dates=[value for part in parts for value in part.dates],
        lengths=[value for part in parts for value in part.lengths],
        whole=[value for part in parts for value in part.whole],
        weights=[[value for part in parts for value in part.weights[n]] for n in range(phrases)],
        matches=[[value for part in parts for value in part.matches[n]] for n in range(phrases)],
    )


class Ranked(NamedTuple):
    id: int
    score: float
    matches: int  # how often the phrases stand in all


@dataclass(frozen=True, slots=True)
class Collection:
    """The figures of all articles that a score is relative to."""

    articles: int
    mean_length: float


def weighed(text: str, pattern: Pattern) -> tuple[float, int]:
    """How often a pattern stands in a record's text, by the weight of the fields; and plainly."""
    texts = zip(FIELDS, text.split(FIELD_END), strict=True)
    counts = [pattern.count(part_text) if pattern.covers(part) else 0 for part, part_text in texts]
    return weight_of(counts), sum(counts)


def weight_of(counts: Iterable[int]) -> float:
    """The weight of so many matches in each of the fields, in the order of ``FIELDS``."""
    return math.fsum(map(mul, _WEIGHTS, counts))


def ranked(found: Found, collection: Collection, sort: Sort, limit: int) -> list[Ranked]:
    """The best articles. Equals stand newest first, then in the library's order."""
    scores = _scores(found, collection)
    newest = [-date for date in found.dates]
    places = range(len(found.ids))
    if sort is Sort.DATE:
        best = [key[-1] for key in nsmallest(limit, zip(newest, found.ids, places, strict=True))]
    else:
        behind = [not whole for whole in found.whole]
        keys = zip(behind, map(neg, scores), newest, found.ids, places, strict=True)
        best = [key[-1] for key in nsmallest(limit, keys)]
    return [Ranked(found.ids[n], scores[n], sum(counts[n] for counts in found.matches)) for n in best]


def _scores(found: Found, collection: Collection) -> list[float]:
    per_character = _SATURATION * _LENGTH / (collection.mean_length or 1)
    norms = [_SATURATION * (1 - _LENGTH) + per_character * length for length in found.lengths]
    scores = [0.0] * len(norms)
    for weights in found.weights:
        # A phrase is rare or not among all articles; that is told from those of the answer
        holders = len(weights) - list(weights).count(0.0)
        rarity = math.log(1 + (collection.articles - holders + 0.5) / (holders + 0.5))
        gain = rarity * (_SATURATION + 1)
        scores = [
            score + gain * weight / (weight + norm)
            for score, weight, norm in zip(scores, weights, norms, strict=True)
        ]
    return scores
