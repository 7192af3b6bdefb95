"""The literal search: every text is looked through. Slow, and right by its plainness."""

from __future__ import annotations

from collections.abc import Sequence

from qtreader.search.evaluation import Patterns, holds
from qtreader.search.patterns import Pattern
from qtreader.search.query import Node
from qtreader.search.ranking import Collection, Found, weighed
from qtreader.search.record import Record


class Scan:
    def __init__(self, records: Sequence[Record]) -> None:
        self._records = records

    def find(self, node: Node, patterns: Patterns, shown: Sequence[Pattern], whole: str) -> Found:
        found = [record for record in self._records if holds(node, patterns, record)]
        counted = [[weighed(record.text, pattern) for pattern in shown] for record in found]
        return Found(
            ids=[record.id for record in found],
            dates=[record.date for record in found],
            lengths=[len(record.text) for record in found],
            whole=[bool(whole) and whole in record.text for record in found],
            most=[[row[number][0] for row in counted] for number in range(len(shown))],
            counted=counted.__getitem__,
        )

    def stands(self, pattern: Pattern) -> bool:
        return any(pattern.stands_in_record(record.text) for record in self._records)

    def collection(self) -> Collection:
        count = len(self._records)
        characters = sum(len(record.text) for record in self._records)
        issues = {record.origin.issue_id for record in self._records}
        return Collection(count, characters / max(count, 1), len(issues))
