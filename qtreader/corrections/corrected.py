"""A page as it was read, and the same as corrected."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from qtreader.newspaper.article import Article
from qtreader.newspaper.correction import Correction, State
from qtreader.newspaper.issue import Dating, Doubt
from qtreader.newspaper.span import Passage, Span

# What an article is known by: whatever the caller calls those that were read; of one that a correction
# made, the number of the correction
ArticleKey: TypeAlias = int | str


@dataclass(frozen=True, slots=True)
class KeyedArticle:
    key: ArticleKey
    article: Article


@dataclass(frozen=True, slots=True)
class AsRead:
    """What was read out of a page text, before any correction. All spans index ``text``; every character
    that is not white space lies in one article, in the furniture or among the unassigned."""

    text: str
    articles: tuple[KeyedArticle, ...] = ()
    furniture: tuple[Span, ...] = ()
    unassigned: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    dating: Dating = field(default_factory=Dating)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What has become of one correction on a page."""

    correction: Correction
    state: State  # never ABSENT: the page is held
    article: ArticleKey | None = None  # where it is applied and seen
    passage: Passage | None = None  # of that article as corrected; empty where words were struck out
    against: tuple[str, ...] = ()  # the numbers of those that say otherwise of the same place, in order


@dataclass(frozen=True, slots=True)
class Corrected:
    """The same page with its corrections. Every character has its one place as before.

    Articles in the order of the page, one that a correction made behind the one its words came from; an
    article that nothing is left of is not among them. ``outcomes`` in the order of time."""

    articles: tuple[KeyedArticle, ...]
    furniture: tuple[Span, ...]
    unassigned: tuple[Span, ...]
    doubts: tuple[Doubt, ...]
    dating: Dating
    outcomes: tuple[Outcome, ...] = ()
