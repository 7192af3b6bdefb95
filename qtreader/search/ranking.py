"""The order of an answer: BM25F over how often the phrases stand in which field.

Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
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
_SATURATION = 1.2  # k1
_LENGTH = 0.6  # b: how much a long text is held against an article


class Candidate(NamedTuple):
    """An article that answers the query, with what ranks it."""

    id: int
    date: int  # ordinal, 0: not known
    length: int  # characters of the record
    weights: tuple[float, ...]  # for each phrase: how often it stands, by the weight of the field
    matches: int  # how often the phrases stand in all
    whole: bool = False  # it holds the whole query as one passage


@dataclass(frozen=True, slots=True)
class Collection:
    """The figures of all articles that a score is relative to."""

    articles: int
    mean_length: float


def weighed(text: str, patterns: Sequence[Pattern]) -> tuple[tuple[float, ...], int]:
    """For each pattern its weighted count in a record's text; and the plain count of all."""
    head, _, body = text.rpartition(FIELD_END)
    weights: list[float] = []
    total = 0
    for pattern in patterns:
        in_body = pattern.count(body) if pattern.covers(Field.PARAGRAPHS) else 0
        weight, count = _in_head(head, pattern)
        weights.append(weight + in_body)
        total += count + in_body
    return tuple(weights), total


def _in_head(head: str, pattern: Pattern) -> tuple[float, int]:
    if not pattern.stands_in(head):
        return 0.0, 0
    weight, total = 0.0, 0
    for part, text in zip(FIELDS, head.split(FIELD_END), strict=False):
        if pattern.covers(part) and (count := pattern.count(text)):
            weight += WEIGHTS[part] * count
            total += count
    return weight, total


def ranked(
    candidates: Sequence[Candidate], collection: Collection, sort: Sort, limit: int
) -> list[tuple[Candidate, float]]:
    """The best candidates with their scores. Equals stand newest first, then in the library's order."""
    rarities = _rarities(candidates, collection)
    if sort is Sort.DATE:
        latest = nsmallest(limit, candidates, key=lambda found: (-found.date, found.id))
        return [(found, _score(found, rarities, collection)) for found in latest]
    keys = (
        (not found.whole, -_score(found, rarities, collection), -found.date, found.id, found)
        for found in candidates
    )
    return [(key[-1], -key[1]) for key in nsmallest(limit, keys)]


def _rarities(candidates: Sequence[Candidate], collection: Collection) -> list[float]:
    """For each phrase the weight of its rarity, told from the answer's articles."""
    columns = zip(*(found.weights for found in candidates), strict=True)
    holders = [len(column) - column.count(0) for column in columns]
    return [math.log(1 + (collection.articles - n + 0.5) / (n + 0.5)) for n in holders]


def _score(found: Candidate, rarities: Sequence[float], collection: Collection) -> float:
    norm = _SATURATION * (1 - _LENGTH + _LENGTH * found.length / collection.mean_length)
    score = 0.0
    for rarity, weight in zip(rarities, found.weights, strict=True):
        score += rarity * weight * (_SATURATION + 1) / (weight + norm)
    return score
