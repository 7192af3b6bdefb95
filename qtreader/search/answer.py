"""What a search answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span


class Basis(StrEnum):
    """What was searched."""

    INDEX = "index"
    SCAN = "scan"  # the texts themselves, one by one, while there is no index


class IndexState(StrEnum):
    """Whether the index can be searched."""

    READY = "ready"
    MISSING = "missing"
    STALE = "stale"  # of another state of the library
    DAMAGED = "damaged"  # or of another version of the program


class Sort(StrEnum):
    RELEVANCE = "relevance"
    DATE = "date"


class Tier(StrEnum):
    """How closely a hit answers the query."""

    PASSAGE = "passage"  # all that is asked for stands in the article as it was asked
    NEAR = "near"  # it does only with another character somewhere, as ~ allows
    # Where a passage stands in no article of the library:
    NEARBY = "nearby"  # its words stand near each other in this one
    WORDS = "words"  # its words stand in this one


@dataclass(frozen=True, slots=True)
class Hit:
    article: int
    date: dt.date | None
    basis: DateBasis  # of the date
    issue_number: int | None
    page: int
    kicker: str
    headline: str  # or its stand-in
    headline_lost: bool
    score: float
    matches: int  # how often the query's passages stand in the article
    snippet: str  # stored text, cut ends marked with …
    spans: tuple[Span, ...]  # the matches inside ``snippet``
    tier: Tier = Tier.PASSAGE
    parts: tuple[int, ...] = ()  # of each span: the part of the query that it is of, see ``Answer.parts``
    near: bool = False  # it stands here only with a character that is another, as ~ allows
    # What was found in the print alone and reads otherwise now: its first words, each once, as printed
    as_printed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    query: str
    reading: str  # how the query was read, in words
    total: int  # all articles found; passages, or none of them
    hits: tuple[Hit, ...]  # best first, at most as many as were asked for
    took_ms: float
    basis: Basis
    articles: int = 0  # how many were looked through
    issues: int = 0  # of how many issues these are
    library: str = ""  # the state of the library that was searched
    verified: dt.datetime | None = None  # when this very index was last held against a literal reading
    parts: tuple[str, ...] = ()  # the texts that were looked for, in the order of the query
    # Of the whole answer: how many articles of each tier, in the order of relevance
    tiers: tuple[tuple[Tier, int], ...] = ()
    # Sorted by date: how many of each day, newest first; ``None`` for those without a date
    days: tuple[tuple[dt.date | None, int], ...] = ()
