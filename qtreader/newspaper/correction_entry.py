"""Corrections as a library holds them: with what has become of each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qtreader.newspaper.correction import Correction, State
from qtreader.newspaper.remarks import Remark
from qtreader.newspaper.span import Passage


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """A correction in a list of corrections."""

    correction: Correction
    state: State
    article: int | None = (
        None  # where it is seen, else the first of its page; None where the page is not held
    )
    passage: Passage | None = None  # what it made there; empty where words were struck out
    headline: str = ""  # of the article, or what stands in for it
    issue: int | None = None  # the number of the issue
    date: dt.date | None = None  # of the issue
    page: int = 0  # in the issue; 0 where it is not known
    conflicts: tuple[str, ...] = ()  # the numbers of those that say otherwise of the same place


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of taking in corrections from elsewhere."""

    new: tuple[str, ...]  # their numbers
    known: int  # that the library knew already
    conflicts: tuple[CorrectionEntry, ...]  # of the new ones and those that they contradict


@dataclass(frozen=True, slots=True)
class OpenDoubt:
    """What somebody may want to accept or dismiss."""

    turn: str  # its place in the queue: ``after`` of the next call
    article: int  # in which it stands, or the first of its page
    remark: Remark
    headline: str  # of the article, or what stands in for it
    date: dt.date | None  # of the issue
    page: int  # in the issue; 0 where it is not known
    before: str  # some characters of the page text around it
    after: str
