"""The literal search: every text is looked through. Slow, and right by its plainness."""

from __future__ import annotations

from collections.abc import Sequence

from qtreader.search.evaluation import Patterns, holds
from qtreader.search.patterns import Pattern
from qtreader.search.query import Node
from qtreader.search.ranking import Candidate, Collection, weighed
from qtreader.search.record import Record


class Scan:
    def __init__(self, records: Sequence[Record]) -> None:
        self._records = records

    def find(self, node: Node, patterns: Patterns, shown: Sequence[Pattern], whole: str) -> list[Candidate]:
        return [candidate(record, shown, whole) for record in self._records if holds(node, patterns, record)]

    def stands(self, pattern: Pattern) -> bool:
        return any(pattern.stands_in_record(record.text) for record in self._records)

    def collection(self) -> Collection:
        count = len(self._records)
        return Collection(count, sum(len(record.text) for record in self._records) / max(count, 1))


def candidate(record: Record, shown: Sequence[Pattern], whole: str) -> Candidate:
    weights, count = weighed(record.text, shown)
    return Candidate(
        record.id, record.date, len(record.text), weights, count, bool(whole) and whole in record.text
    )
