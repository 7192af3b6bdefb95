"""The filters that stand in a query, as words one can take out of it again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qtreader.newspaper.span import Field
from qtreader.search.fieldnames import FIELD_NAMES
from qtreader.search.folding import one_width
from qtreader.search.parser import read_query
from qtreader.search.query import (
    During,
    Every,
    InIssues,
    Node,
    OfKind,
    OnPages,
    Phrase,
    Query,
    Unknown,
    Without,
)
from qtreader.search.reading import describe

_NAMES = "|".join(map(re.escape, FIELD_NAMES))
_CLAUSE = re.compile(rf'(?:(?<=\s)|^)(?:-|NOT +)?(?i:{_NAMES}):(?:"[^"]*"|[^\s"()]+)(?=\s|$)')
_NARROW = (During, OnPages, InIssues, OfKind, Unknown)


@dataclass(frozen=True, slots=True)
class StandingFilter:
    words: str  # 2022年8月
    rest: str  # the query without it
    period: During | None  # where it is one


def standing_filters(raw: str, language: str = "zh") -> tuple[StandingFilter, ...]:
    """The dates, pages, issues, kinds, bylines and columns that a query is narrowed to, in its order.

    One inside brackets or an OR is none: taken out, it would leave another query.
    """
    parts = _parts(read_query(raw).node)
    return tuple(
        StandingFilter(describe(Query("", part), language), rest, part if isinstance(part, During) else None)
        for part, rest in _clauses(raw)
        if part in parts and _parts(read_query(rest).node) == _without(parts, part)
    )


def without_filters(raw: str) -> str:
    """The query with all of them taken out."""
    standing = standing_filters(raw)
    return without_filters(standing[0].rest) if standing else raw


def without_period(raw: str) -> str:
    """The query with its dates taken out."""
    periods = [standing.rest for standing in standing_filters(raw) if standing.period]
    return without_period(periods[0]) if periods else raw


def in_period(raw: str, first: str, last: str) -> str:
    """The query, of the articles printed from ``first`` to ``last``, both as one types a year, a month
    or a day; an empty one is open. Dates that stood in it give way."""
    asked = without_period(raw)
    if not (first or last):
        return asked
    period = first if first == last else f"{first}..{last}"
    return f"{asked} 日期:{period}".strip()


def _clauses(raw: str) -> Iterator[tuple[Node, str]]:
    """The filters that can be told from the text, and the text without each."""
    for clause in _CLAUSE.finditer(one_width(raw)):
        part = read_query(raw[clause.start() : clause.end()]).node
        if part is not None and _narrows(part):
            before, after = raw[: clause.start()].rstrip(), raw[clause.end() :].lstrip()
            yield part, f"{before} {after}".strip()


def _narrows(part: Node) -> bool:
    if isinstance(part, Without):
        return _narrows(part.part)
    if isinstance(part, Phrase):
        return part.fields in ((Field.BYLINE,), (Field.COLUMN,))
    return isinstance(part, _NARROW)


def _parts(node: Node | None) -> tuple[Node, ...]:
    if node is None:
        return ()
    return node.parts if isinstance(node, Every) else (node,)


def _without(parts: tuple[Node, ...], part: Node) -> tuple[Node, ...]:
    at = parts.index(part)
    return parts[:at] + parts[at + 1 :]
