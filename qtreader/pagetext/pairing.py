"""Whose headline: every heading of the page weighed against every body, solved as a whole."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qtreader.pagetext.wording import pairs

OWN = 0.55  # a heading directly above a body is its own unless the words say otherwise
BELOW = 0.25  # a heading directly below one
FAR = 0.01  # for every article between
THRESHOLD = 0.42  # below it a body rather goes without
NOWHERE = 1.5  # weight of a word no body has
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


def pair(claims: Sequence[Claim], bodies: Sequence[frozenset[str]]) -> Pairing:
    """Headings to bodies such that the sum of what speaks for them is greatest.

    ``bodies`` are the pairs of characters of each body, in page order.
    """
    chosen: list[int | None] = [None] * len(bodies)
    sure = [1.0] * len(bodies)
    for start, near in _windows(claims).items():
        shown = bodies[start : start + WINDOW]
        said = [pairs(claims[i].text) for i in near]
        weights = _weights(said, shown)
        table = [
            [
                _place(claims[i], start + row) + _shared(words, body, weights) - THRESHOLD
                for i, words in zip(near, said, strict=True)
            ]
            for row, body in enumerate(shown)
        ]
        for row, column in _assign(table):
            if table[row][column] > 0:
                chosen[start + row] = near[column]
                sure[start + row] = min(1.0, table[row][column] + THRESHOLD)
    return Pairing(tuple(chosen), tuple(sure))


def _windows(claims: Sequence[Claim]) -> dict[int, list[int]]:
    """The claims by the first body of the window they stand in."""
    found: dict[int, list[int]] = {}
    for number, claim in enumerate(claims):
        home = claim.below if claim.below is not None else claim.above or 0
        found.setdefault(home - home % WINDOW, []).append(number)
    return found


def _weights(said: Sequence[set[str]], bodies: Sequence[frozenset[str]]) -> dict[str, float]:
    """Words that occur in one body only tell more than those of all; those of none tell little."""
    weights = {}
    for word in set().union(*said):
        times = sum(word in body for body in bodies)
        weights[word] = math.log(1 + len(bodies) / times) if times else NOWHERE
    return weights


def _shared(said: set[str], body: frozenset[str], weights: dict[str, float]) -> float:
    """The share of a heading's words, by weight, that occur in a body."""
    total = sum(weights[word] for word in said)
    return sum(weights[word] for word in said & body) / total if total else 0.0


def _place(claim: Claim, body: int) -> float:
    """What nearness speaks for."""
    if claim.below == body:
        return OWN
    if claim.above == body:
        return BELOW
    home = claim.below if claim.below is not None else claim.above
    return -FAR * abs(body - (home or 0))


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
