"""What became of the files that were to be taken in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qtreader.errors import Trouble
from qtreader.library.store import Outcome


@dataclass(frozen=True, slots=True)
class TakenIn:
    file: Path
    outcome: Outcome
    articles: int


@dataclass(frozen=True, slots=True)
class Refused:
    file: Path
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class Report:
    taken: tuple[TakenIn, ...] = ()
    refused: tuple[Refused, ...] = ()

    def with_outcome(self, outcome: Outcome) -> tuple[TakenIn, ...]:
        return tuple(entry for entry in self.taken if entry.outcome is outcome)

    @property
    def changed(self) -> bool:
        return any(entry.outcome is not Outcome.UNCHANGED for entry in self.taken)
