"""The order of an answer: BM25F over how often the phrases stand in which field.

Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from heapq import heapify, heappop, nlargest, nsmallest
from itertools import repeat
from operator import add, itemgetter, mul, neg
from string import ascii_lowercase, digits
from typing import NamedTuple

from qtreader.newspaper.span import Field
from qtreader.search.answer import Sort
from qtreader.search.patterns import Pattern
from qtreader.search.printed import PRINTED, read, reprints
from qtreader.search.record import FIELD_END, FIELDS, TEXT_END, Record

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


def weighed(text: str, pattern: Pattern) -> tuple[float, int]:
    """What the matches of a pattern in a record's text weigh, by field and place; and how many they are."""
    parts = zip(FIELDS, text.split(FIELD_END), strict=True)
    texts = [part_text if pattern.covers(part) else "" for part, part_text in parts]
    if PRINTED in text:
        return _weighed_in_both(texts, pattern)
    counts = list(map(pattern.count, texts))
    first = next(pattern.spans(texts[-1]), (0, 0))
    is_late = first[0] >= LEAD and not any(counts[:-1])
    whole = None if pattern.expression else untorn(pattern.needle)
    if not whole:
        return weight_of(counts, is_late=is_late), sum(counts)
    parted = re.compile(whole)
    worth = [
        worth_of(count, len(parted.findall(part_text)) if count else 0)
        for count, part_text in zip(counts, texts, strict=True)
    ]
    return weight_of(worth, is_late=is_late), sum(counts)


def _weighed_in_both(fields: Sequence[str], pattern: Pattern) -> tuple[float, int]:
    """The same where some of the texts have a printed form."""
    tallies = [_tally(part, field, pattern) for part, field in zip(FIELDS, fields, strict=True)]
    matches = [tally.matches for tally in tallies]
    is_late = matches[-1] > 0 and not any(matches[:-1]) and tallies[-1].first >= LEAD
    return weight_of([tally.worth for tally in tallies], is_late=is_late), sum(matches)


class _Tally(NamedTuple):
    """The matches in a field."""

    matches: int
    worth: float
    first: int  # where the first begins in the texts as corrected; 0 where there is none


def _tally(part: Field, field: str, pattern: Pattern) -> _Tally:
    """Of a field of a record. What stands in the print alone counts like what stands in the texts."""
    texts, forms = read(part, field)
    whole = None if pattern.expression else untorn(pattern.needle)
    parted = re.compile(whole) if whole else None
    matches = pattern.count(texts)
    kept = len(parted.findall(texts)) if parted and matches else matches
    firsts = [next(pattern.spans(texts))[0]] if matches else []
    start = 0
    for index, text in enumerate(texts.split(TEXT_END)) if forms else ():
        for found in reprints(pattern, text, forms[index]) if index in forms else ():
            matches += 1
            kept += parted is None or parted.match(found.form.text, found.span.start) is not None
            firsts.append(start + found.place.start)
        start += len(text) + len(TEXT_END)
    worth = worth_of(matches, kept) if parted else matches
    return _Tally(matches, worth, min(firsts, default=0))


def worth_of(matches: int, untorn: int) -> float:
    """What matches are worth, of which some are not torn."""
    return _TORN * matches + (1 - _TORN) * untorn


def weight_of(counts: Iterable[float], *, is_late: bool) -> float:
    """The weight of so many matches in each of the fields, in the order of ``FIELDS``."""
    weight = math.fsum(map(mul, _WEIGHTS, counts))
    return weight * _LATE if is_late else weight


def untorn(needle: str) -> str:
    """An expression that finds a text only where no number or Latin word goes on at its ends; empty where
    none could. What it looks before begins with the text, which is quickly found.

    One or two characters are looked for as such: too many articles hold them to look at each match.
    """
    first, last, text = needle[0], needle[-1], re.escape(needle)
    before = f"(?<![0-9]{text})(?<![0-9][.,]{text})" * (first in digits)
    before += f"(?<![a-z]{text})" * (first in ascii_lowercase)
    after = r"(?![0-9]|[.,][0-9])" * (last in digits) + "(?![a-z])" * (last in ascii_lowercase)
    return text + after + before if len(needle) > 2 and (before or after) else ""


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
