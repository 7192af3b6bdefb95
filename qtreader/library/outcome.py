"""What became of a page that was to be filed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Saved:
    outcome: Outcome
    issue_id: int
    articles: int
    page: int


@dataclass(frozen=True, slots=True)
class Taking:
    """Where a page comes from, beside its bytes."""

    part: int = 0  # which page of its file, from 0
    shared: bool = False  # the file has several pages, and is kept once for all of them
    import_id: int | None = None
    path: str = ""  # as the import was asked for it
