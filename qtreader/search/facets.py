"""How the whole of an answer divides: by month, name, column, kind and page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

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
