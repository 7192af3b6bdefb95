"""Whose headline: every heading of the page weighed against every body, solved as a whole."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from qtreader.pagetext.wording import pairs

OWN = 0.55  # a heading directly above a body is its own unless the words say otherwise
BELOW = 0.25  # a heading directly below one
FAR = 0.01  # for every article between
THRESHOLD = 0.42  # below it a body rather goes without
WINDOW = 60  # bodies weighed together


@dataclass(frozen=True, slots=True)
class Claim:
    """A heading and where it stands: ``above`` and ``below`` are the bodies next to it."""

    text: str
    above: int | None  # the body that ends directly above the heading
    below: int | None  # the body that begins directly below


@dataclass(frozen=True, slots=True)
class Pairing:
    """``bodies[i]`` is the heading of body i, or ``None``; ``confidence`` goes with it."""

    bodies: tuple[int | None, ...]
    confidence: tuple[float, ...]


def pair(claims: Sequence[Claim], bodies: Sequence[str]) -> Pairing:
    """Headings to bodies such that the sum of what speaks for them is greatest."""
    chosen: list[int | None] = [None] * len(bodies)
    sure = [1.0] * len(bodies)
    words = [pairs(body) for body in bodies]
    weights = _weights(words)
    for start in range(0, len(bodies), WINDOW):
        end = min(start + WINDOW, len(bodies))
        near = [i for i, claim in enumerate(claims) if _is_near(claim, start, end)]
        table = [
            [_score(claims[i], body, words[body], weights) - THRESHOLD for i in near] for body in range(start, end)
        ]
        for row, column in _assign(table):
            if table[row][column] > 0:
                chosen[start + row] = near[column]
                sure[start + row] = min(1.0, table[row][column] + THRESHOLD)
    return Pairing(tuple(chosen), tuple(sure))


def _is_near(claim: Claim, start: int, end: int) -> bool:
    home = claim.below if claim.below is not None else claim.above
    return home is not None and start <= home < end


def _weights(words: Sequence[set[str]]) -> dict[str, float]:
    """Words that occur in one body only tell more than those of all."""
    count = Counter(word for body in words for word in body)
    return {word: math.log(1 + len(words) / times) for word, times in count.items()}


def _score(claim: Claim, body: int, words: set[str], weights: dict[str, float]) -> float:
    said = pairs(claim.text)
    rare = math.log(1 + len(weights)) if weights else 1.0
    total = sum(weights.get(word, min(rare, 1.5)) for word in said)
    shared = sum(weights.get(word, 0.0) for word in said & words) / total if total else 0.0
    if claim.below == body:
        return shared + OWN
    if claim.above == body:
        return shared + BELOW
    home = claim.below if claim.below is not None else claim.above
    return shared - FAR * abs(body - (home or 0))


def _assign(table: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The assignment of rows to columns with the greatest sum (Hungarian method, O(n³));
    rows may stay without: that counts 0."""
    rows = len(table)
    if not rows or not table[0]:
        return []
    real = len(table[0])
    cost = [[-max(value, 0.0) for value in row] + [0.0] * rows for row in table]
    columns = real + rows
    u, v = [0.0] * (rows + 1), [0.0] * (columns + 1)
    match = [0] * (columns + 1)
    way = [0] * (columns + 1)
    for row in range(1, rows + 1):
        _augment(row, cost, u, v, match, way)
    return [(match[column] - 1, column - 1) for column in range(1, real + 1) if match[column]]


def _augment(
    row: int, cost: list[list[float]], u: list[float], v: list[float], match: list[int], way: list[int]
) -> None:
    """One row more into the assignment, by the shortest way of exchanges."""
    columns = len(v) - 1
    match[0] = row
    least = [math.inf] * (columns + 1)
    used = [False] * (columns + 1)
    column = 0
    while True:
        used[column] = True
        current, delta, following = match[column], math.inf, 0
        for j in range(1, columns + 1):
            if used[j]:
                continue
            reduced = cost[current - 1][j - 1] - u[current] - v[j]
            if reduced < least[j]:
                least[j], way[j] = reduced, column
            if least[j] < delta:
                delta, following = least[j], j
        for j in range(columns + 1):
            if used[j]:
                u[match[j]] += delta
                v[j] -= delta
            else:
                least[j] -= delta
        column = following
        if match[column] == 0:
            break
    while column:
        match[column] = match[way[column]]
        column = way[column]
