"""The judged queries of ``judged/queries.toml``, and how good an order of articles is by their grades."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

FILE = Path(__file__).parent / "judged" / "queries.toml"
GRADES = range(4)  # 0: beside the point; 3: just what was sought
DEPTH = 10  # so many hits are looked at


@dataclass(frozen=True, slots=True)
class Judged:
    text: str  # the query
    kind: str
    need: str  # what whoever typed it wants
    grades: dict[int, int]  # article -> grade
    sought: int | None  # the one article that a query for a known one wants

    def gain(self, found: Sequence[int]) -> float:
        """nDCG of the first hits: 1 where no order could be better. An article without a grade counts 0."""
        best = _discounted(sorted(self.grades.values(), reverse=True))
        return _discounted([self.grades.get(article, 0) for article in found]) / best

    def among(self, articles: Collection[int]) -> Judged:
        """The same query where there are no other articles."""
        return replace(self, grades={n: grade for n, grade in self.grades.items() if n in articles})

    @property
    def tells(self) -> bool:
        """Whether one order can be better than another."""
        return len(set(self.grades.values())) > 1

    def reciprocal_rank(self, found: Sequence[int]) -> float:
        """Of the one sought, as far down as is looked."""
        first = list(found[:DEPTH])
        return 1 / (first.index(self.sought) + 1) if self.sought in first else 0.0

    def holes(self, found: Sequence[int]) -> int:
        """How many of the first hits have no grade."""
        return sum(article not in self.grades for article in found[:DEPTH])


def judged() -> list[Judged]:
    return [_judged(values) for values in tomllib.loads(FILE.read_text("utf-8"))["query"]]


def _judged(values: dict[str, object]) -> Judged:
    rows = {grade: values.pop(f"grade_{grade}", []) for grade in GRADES}
    grades = {article: grade for grade, articles in rows.items() for article in articles}
    if len(grades) != sum(map(len, rows.values())):
        raise ValueError(f"{values['text']}: an article has two grades")
    return Judged(**{"sought": None, **values}, grades=grades)


def _discounted(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))
