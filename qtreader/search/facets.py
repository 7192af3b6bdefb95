"""How the whole of an answer divides: by month, name, column, kind and page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from qtreader.search.catalogue import Facts


@dataclass(frozen=True, slots=True)
class Share:
    value: str  # 2022-05, a name, a page's number; empty where it is not known
    articles: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The articles of an answer, counted. An article without column or byline is not counted there."""

    total: int
    months: tuple[Share, ...]  # in their order, those without a date last
    people: tuple[Share, ...]  # these and the following: the most frequent first
    columns: tuple[Share, ...]
    kinds: tuple[Share, ...]
    pages: tuple[Share, ...]


def facets(found: Iterable[Facts]) -> Facets:
    articles = list(found)
    months = Counter(facts.month for facts in articles)
    return Facets(
        total=len(articles),
        months=tuple(Share(*pair) for pair in sorted(months.items(), key=lambda pair: (not pair[0], pair))),
        people=_most_frequent(name for facts in articles for name in facts.people),
        columns=_most_frequent(facts.column for facts in articles if facts.column),
        kinds=_most_frequent(facts.kind.value for facts in articles),
        pages=_most_frequent(str(facts.page or "") for facts in articles),
    )


def _most_frequent(values: Iterable[str]) -> tuple[Share, ...]:
    """Equals in the order of their text."""
    counted = sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Share(*pair) for pair in counted)


class Facet(StrEnum):
    """The ways to divide an answer for which the language of queries has a field."""

    MONTH = "日期"
    PERSON = "记者"
    COLUMN = "栏目"
    PAGE = "版"


def shares_of(counted: Facets, facet: Facet) -> tuple[Share, ...]:
    """Those a query can ask for: what is not known cannot be asked for."""
    shares = {
        Facet.MONTH: counted.months,
        Facet.PERSON: counted.people,
        Facet.COLUMN: counted.columns,
        Facet.PAGE: counted.pages,
    }
    return tuple(share for share in shares[facet] if share.value and '"' not in share.value)


def narrowed(query: str, facet: Facet, value: str) -> str:
    """The query, and of its answer only the share with ``value``."""
    return f'{query} {facet.value}:"{value}"'
