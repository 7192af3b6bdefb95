"""How the whole of an answer divides: by month, name, column, kind and page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from qtreader.newspaper.article import Kind
from qtreader.search.catalogue import Facts
from qtreader.search.fieldnames import KIND_NAMES, UNKNOWN
from qtreader.search.parser import read_query
from qtreader.search.query import Every, Node


class Facet(StrEnum):
    """The ways to divide an answer, by the field that asks for a share."""

    MONTH = "日期"
    PERSON = "记者"
    COLUMN = "栏目"
    KIND = "类型"
    PAGE = "版"


@dataclass(frozen=True, slots=True)
class Share:
    value: str  # 2022-05, a name, news, a page's number; empty where it is not known
    articles: int
    # To be asked for this share alone; empty where it cannot be
    query: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Facets:
    """The articles of an answer, counted. An article without column or byline is not counted there."""

    total: int
    months: tuple[Share, ...]  # all from the first to the last, empty ones too; those without a date last
    people: tuple[Share, ...]  # these and the following: the most frequent first
    columns: tuple[Share, ...]
    kinds: tuple[Share, ...]
    pages: tuple[Share, ...]


def facets(query: str, found: Iterable[Facts]) -> Facets:
    """Of the answer to ``query``."""
    articles = list(found)
    months = Counter(facts.month for facts in articles)
    people = Counter(name for facts in articles for name in facts.people)
    columns = Counter(facts.column for facts in articles if facts.column)
    kinds = Counter(facts.kind.value for facts in articles)
    pages = Counter(str(facts.page or "") for facts in articles)
    return Facets(
        total=len(articles),
        months=tuple(_share(query, Facet.MONTH, month, months[month]) for month in _months(months)),
        people=_most_frequent(query, Facet.PERSON, people),
        columns=_most_frequent(query, Facet.COLUMN, columns),
        kinds=_most_frequent(query, Facet.KIND, kinds),
        pages=_most_frequent(query, Facet.PAGE, pages),
    )


def _months(counted: Iterable[str]) -> Iterator[str]:
    """2021-11, 2021-12, 2022-01 …, and what has none."""
    known = sorted(filter(None, counted))
    if known:
        first, last = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (known[0], known[-1]))
        yield from (f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1))
    if "" in counted:
        yield ""


def _most_frequent(query: str, facet: Facet, counted: Counter[str]) -> tuple[Share, ...]:
    """Equals in the order of their text."""
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(_share(query, facet, *pair) for pair in ordered)


def _share(query: str, facet: Facet, value: str, articles: int) -> Share:
    can_be_asked = articles > 0 and '"' not in value
    return Share(value, articles, narrowed(query, facet, value) if can_be_asked else "")


def shares_of(counted: Facets, facet: Facet) -> tuple[Share, ...]:
    """Those with articles that a query can ask for, and of which the value is known."""
    shares = {
        Facet.MONTH: counted.months,
        Facet.PERSON: counted.people,
        Facet.COLUMN: counted.columns,
        Facet.KIND: counted.kinds,
        Facet.PAGE: counted.pages,
    }
    return tuple(share for share in shares[facet] if share.value and share.query)


def narrowed(query: str, facet: Facet, value: str) -> str:
    """The query, and of its answer only the share with ``value``.

    Where what is odd at an end of the query would change what stands beside it, the share is put at the
    other end. Empty where neither will do.
    """
    if facet is Facet.KIND:
        value = KIND_NAMES[Kind(value)][0]
    share = {
        Facet.PERSON: f'{facet.value}:"{value}"',
        Facet.COLUMN: f'{facet.value}:"={value}"',  # not what has it within a longer name
    }.get(facet, f"{facet.value}:{value or UNKNOWN}")
    wanted = {*_parts(query), *_parts(share)}
    return next((way for way in (f"{query} {share}", f"{share} {query}") if set(_parts(way)) == wanted), "")


def _parts(query: str) -> Iterator[Node]:
    """All of which an answer must answer."""
    waiting = [read_query(query).node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Every):
            waiting += node.parts
        elif node:
            yield node
