"""What became of the files that were to be taken in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qtreader.errors import Trouble
from qtreader.library.outcome import Outcome


@dataclass(frozen=True, slots=True)
class TakenIn:
    file: Path  # in an archive: its path, and on with that inside it
    outcome: Outcome
    articles: int
    part: int = 0  # which page of its file, from 0


@dataclass(frozen=True, slots=True)
class Refused:
    file: Path
    trouble: Trouble
    part: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    taken: tuple[TakenIn, ...] = ()
    refused: tuple[Refused, ...] = ()
    number: int = 0  # of the import, under which it is recorded

    def with_outcome(self, outcome: Outcome) -> tuple[TakenIn, ...]:
        return tuple(entry for entry in self.taken if entry.outcome is outcome)

    @property
    def changed(self) -> bool:
        return any(entry.outcome is not Outcome.UNCHANGED for entry in self.taken)
