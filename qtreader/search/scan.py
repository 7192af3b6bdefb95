"""The literal search: every text is looked through. Slow, and right by its plainness."""

from __future__ import annotations

from collections.abc import Sequence

from qtreader.search.evaluation import Patterns, holds
from qtreader.search.patterns import Pattern
from qtreader.search.query import Node
from qtreader.search.ranking import Collection, Found, Part, Tally
from qtreader.search.record import Record
from qtreader.search.weighing import weighed


class Scan:
    def __init__(self, records: Sequence[Record]) -> None:
        self._records = records
        self.tally = Tally(
            articles=len(records),
            characters=sum(len(record.corrected) for record in records),
            issues={record.origin.issue_id for record in records},
        )
        self._collection = self.tally.collection()

    def find(self, node: Node, patterns: Patterns, shown: Sequence[Pattern], whole: str) -> Found:
        found = [record for record in self._records if holds(node, patterns, record)]
        weights = [[weighed(record.text, pattern) for pattern in shown] for record in found]
        rows = sorted(range(len(found)), key=lambda row: [-weight for weight, _ in weights[row]])
        part = Part(
            ids=[record.id for record in found],
            dates=[record.date for record in found],
            lengths=[len(record.corrected) for record in found],
            rows=rows,
            most=[[weights[row][number][0] for row in rows] for number in range(len(shown))],
            counted=weights.__getitem__,
            record=found.__getitem__,
        )
        first = {record.id for record in found if whole in record.text} if whole else frozenset[int]()
        return Found([part], first)

    def stands(self, pattern: Pattern) -> bool:
        return any(pattern.stands_in_record(record.text) for record in self._records)

    def collection(self) -> Collection:
        return self._collection
