"""Corrections: what a person says of a page text that its reading has wrong.

A correction speaks of the page text, not of articles or paragraphs as one library numbers them, so that it
says the same on every machine and of every later reading of the page. It is never changed: whoever thinks
better of it makes another one that stands over it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from qtreader.newspaper.span import Span


class Act(StrEnum):
    """What a correction does. ``place``, ``to`` and ``text`` are those of ``Correction``."""

    TEXT = "text"  # the words at place read ``text``; struck out where that is empty
    PART = "part"  # a paragraph begins with the first character of place
    JOIN = "join"  # the paragraph that begins at place goes on the one before it
    # The words at the places go to the article of ``to``, after the paragraph ``to`` stands in (before
    # it, where ``text`` is BEFORE), before all of them where it stands in its head; without ``to`` they
    # are an article of their own
    MOVE = "move"
    # The article that place stands in has the words at ``to`` as its headline; where they are that of another
    # article, this one gets the old one, and kickers and subheads go with them. ``text`` is the number of the
    # correction that made the article, where one did
    HEADLINE = "headline"
    DATE = "date"  # the page is of the day ``text`` (ISO)
    DISMISS = "dismiss"  # the doubt of place is none; ``text`` is its topic (``remarks.Topic``)
    WITHDRAW = "withdraw"  # those it stands over are not to be; what they stood over is again


BEFORE = "before"  # see MOVE


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a page text, with as much around them as finds them again in another text of the page."""

    span: Span  # in the page text the correction was made on
    words: str  # what stands there; never empty
    before: str = ""  # up to CONTEXT characters
    after: str = ""


CONTEXT = 16


@dataclass(frozen=True, slots=True)
class PageMark:
    """Which page a correction is of, by what every library knows of it: as read, not as corrected."""

    text: str  # SHA-256 of the decoded page text in UTF-8, hexadecimal
    newspaper: str
    date: dt.date | None
    number: int  # of the page in its issue; 0 where it is not known


@dataclass(frozen=True, slots=True)
class Draft:
    """A correction before somebody answers for it."""

    act: Act
    page: PageMark
    places: tuple[Anchor, ...] = ()  # one, but for MOVE; none for DATE and WITHDRAW
    to: Anchor | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """``number`` is the SHA-256 of all the rest, so that the same correction is the same everywhere, and
    none can be altered under its number."""

    number: str
    draft: Draft
    author: str
    time: dt.datetime  # UTC, whole seconds
    reason: str = ""
    over: tuple[str, ...] = ()  # the numbers of those at the same place that its author knew, in order


class State(StrEnum):
    """What has become of a correction in a library."""

    APPLIED = "applied"
    IN_PRINT = "in print"  # the page text says so by now
    REPLACED = "replaced"  # another one stands over it
    WITHDRAWN = "withdrawn"
    CONTRADICTED = "contradicted"  # another one of the same place, made without knowing this one, holds
    LOST = "lost"  # its words stand nowhere in the page text any more
    ABSENT = "absent"  # its page is not held
