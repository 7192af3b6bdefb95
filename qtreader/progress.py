"""How far a long work has come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a work that is done as a generator; closing the generator cancels it."""

    done: int
    total: int
    what: str = ""
