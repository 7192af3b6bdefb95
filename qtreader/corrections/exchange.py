"""Corrections as a JSON file, to be taken to another machine and merged there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qtreader.errors import Trouble
from qtreader.newspaper.correction import Correction

FORMAT = "qtreader corrections"
VERSION = 1
MOST_BYTES = 64 * 2**20
MOST = 200_000  # corrections of one file


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds. Those refused have a trouble each, in the order of the file."""

    corrections: tuple[Correction, ...]
    refused: tuple[Trouble, ...] = ()


def write(corrections: Iterable[Correction]) -> str:
    """In the order of time: the same corrections make the same file."""
    raise NotImplementedError


def read(raw: bytes, file: str) -> Read:
    """``file`` is its name for those who read of a trouble. What is not sound is refused one by one; the
    number of each is checked. Raises ``NotCorrections``, ``CorrectionsTooNew`` or ``CorrectionsTooLarge``
    of the whole."""
    raise NotImplementedError
