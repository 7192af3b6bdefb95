"""A search that follows the library while its index cannot: by the index as far as that still holds, and by
the texts of what came since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from qtreader.errors import NoSuchArticle
from qtreader.newspaper.holding import Turnover
from qtreader.search.changes import Change, change, change_of
from qtreader.search.evaluation import Patterns
from qtreader.search.finding import ArticleSource, Finder
from qtreader.search.lookup import Lookup
from qtreader.search.patterns import Pattern
from qtreader.search.query import Node
from qtreader.search.ranking import Collection, Found
from qtreader.search.record import Record, record
from qtreader.search.scan import Scan


@dataclass(frozen=True, slots=True)
class Base:
    """An index of the library in one of its earlier states."""

    lookup: Lookup
    state: str


@dataclass(frozen=True, slots=True)
class Followed:
    """What is known of the library in one of its states."""

    state: str
    base: Base | None
    gone: frozenset[int]  # articles of the index that are not as they were, or not there any more
    records: Mapping[int, Record]  # of those that the index does not have
    finder: Finder

    def is_of(self, state: str, base: Base | None) -> bool:
        return self.state == state and _index(self.base) is _index(base)


def followed(articles: ArticleSource, state: str, base: Base | None, before: Followed | None) -> Followed:
    """The library in this state. What was known ``before`` is read again only where it changed."""
    if before is not None and _index(before.base) is not _index(base):
        before = None
    gone, records = (before.gone, before.records) if before else (frozenset[int](), {})
    since = before.state if before else base.state if base else None
    turnover = articles.turnover(since) if since is not None else None
    if turnover is not None:
        gone, records = _turned(turnover, articles, base, gone, records)
    elif base is not None or records:
        gone, records = _compared(articles, base, records)
    else:
        records = {filed.id: record(filed) for filed in articles.all_articles()}
    return Followed(state, base, gone, records, _finder(base, gone, records))


class Both:
    """An index without some of its articles, and others that are read."""

    def __init__(self, lookup: Lookup, scan: Scan) -> None:
        self._lookup = lookup
        self._scan = scan
        self._collection = lookup.tally.with_others(scan.tally).collection()

    def find(self, node: Node, patterns: Patterns, shown: Sequence[Pattern], whole: str) -> Found:
        indexed = self._lookup.find(node, patterns, shown, whole)
        read = self._scan.find(node, patterns, shown, whole)
        return Found([*indexed.parts, *read.parts], indexed.first | read.first)

    def stands(self, pattern: Pattern) -> bool:
        return self._lookup.stands(pattern) or self._scan.stands(pattern)

    def collection(self) -> Collection:
        return self._collection


def _finder(base: Base | None, gone: frozenset[int], records: Mapping[int, Record]) -> Finder:
    scan = Scan([records[number] for number in sorted(records)])
    if base is None:
        return scan
    segments = [
        replace(segment, deleted=segment.deleted.union(segment.documents(gone)))
        for segment in base.lookup.segments
    ]
    return Both(Lookup(segments), scan)


def _turned(
    turnover: Turnover,
    articles: ArticleSource,
    base: Base | None,
    gone: frozenset[int],
    records: Mapping[int, Record],
) -> tuple[frozenset[int], Mapping[int, Record]]:
    touched = turnover.noted.union(turnover.held)
    kept = {number: found for number, found in records.items() if number not in touched}
    return gone | _indexed(base, touched), {**kept, **_read(articles, turnover.held)}


def _compared(
    articles: ArticleSource, base: Base | None, records: Mapping[int, Record]
) -> tuple[frozenset[int], Mapping[int, Record]]:
    """By the origins of all articles: the journal does not reach back so far."""
    held = articles.origins()
    lacking = change(held, base.lookup.segments) if base else Change(frozenset(), tuple(sorted(held)))
    changed = change_of(held, {number: found.origin for number, found in records.items()})
    fresh = {number for number in records if number not in changed.gone}
    kept = {number: records[number] for number in fresh.intersection(lacking.come)}
    return lacking.gone, {**kept, **_read(articles, [n for n in lacking.come if n not in kept])}


def _read(articles: ArticleSource, numbers: Iterable[int]) -> dict[int, Record]:
    """Those that are still there: one that went meanwhile is of a later state."""
    found: dict[int, Record] = {}
    for number in numbers:
        try:
            found[number] = record(articles.article(number))
        except NoSuchArticle:
            continue
    return found


def _indexed(base: Base | None, numbers: Iterable[int]) -> frozenset[int]:
    if base is None:
        return frozenset()
    segments = base.lookup.segments
    return frozenset(n for n in numbers if any(segment.document(n) is not None for segment in segments))


def _index(base: Base | None) -> Lookup | None:
    return base.lookup if base else None
