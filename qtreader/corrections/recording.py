"""From drafts to corrections: what they stand over, when they were made, their numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from qtreader.newspaper.correction import Correction, Draft


def recorded(
    drafts: Collection[Draft],
    text: str,
    known: Collection[Correction],
    author: str,
    reason: str,
    now: dt.datetime,
) -> tuple[Correction, ...]:
    """The corrections that say what ``drafts`` say, to be added to those known.

    ``text`` is the page text, ``known`` all corrections known of the page (in any order). Each stands
    over the active ones at its place. They are later than all known, by a second at least, even where the
    clock was put back: corrections are applied in the order of time. There may be more than drafts: what
    an older one said of words that no draft speaks of is said again."""
    raise NotImplementedError


def withdrawn(
    numbers: Collection[str], known: Collection[Correction], author: str, reason: str, now: dt.datetime
) -> tuple[Correction, ...]:
    """One withdrawal for each page that corrections with these ``numbers`` are of. ``known`` holds them.
    Of a withdrawal it brings back what that one took away."""
    raise NotImplementedError
