"""Whether a correction can be one, whatever file it is from."""

from __future__ import annotations

import datetime as dt
import re

from qtreader.newspaper.correction import BEFORE, CONTEXT, Act, Anchor, Correction, Draft, PageMark
from qtreader.newspaper.remarks import Topic

LONGEST_WORDS = 100_000  # characters of an anchor: the longest paragraph is shorter
LONGEST_TEXT = 20_000  # characters that printed words are corrected to
LONGEST_NAME = 200  # of a newspaper, of an author
LONGEST_REASON = 2_000
MOST_PLACES = 2_000
MOST_OVER = 2_000
LAST_TIME = dt.datetime(2999, 12, 31, 23, 59, 59, tzinfo=dt.UTC)
LAST_OFFSET = 10_000_000  # characters of a page text; intake takes fewer
DOUBTS = (Topic.DOUBT, Topic.BREAK, Topic.UNASSIGNED)  # what can be dismissed

_HASH = re.compile(r"[0-9a-f]{64}")
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")  # in no line of text
_ODD_WORDS = re.compile("[\ud800-\udfff]")  # page texts hold anything else


def fault(correction: Correction) -> str:
    """What of it is malformed, by its name in the file; empty where nothing is. Its number is not
    checked."""
    if not _is_line(correction.author, LONGEST_NAME):
        return "author"
    if not _is_line(correction.reason.replace("\n", " "), LONGEST_REASON):
        return "reason"
    over = correction.over
    if len(over) > MOST_OVER or list(over) != sorted(set(over)) or not all(map(_HASH.fullmatch, over)):
        return "over"
    if not correction.time <= LAST_TIME:
        return "time"
    if correction.draft.act is Act.WITHDRAW and not over:
        return "over"
    return fault_of_draft(correction.draft)


def sound_line(text: str, limit: int) -> str:
    """What someone typed as it can be kept: blanks for line ends and what no text has, none at its ends."""
    return " ".join(_ODD.sub(" ", text).split())[:limit].strip()


def fault_of_draft(draft: Draft) -> str:
    if not _is_page(draft.page):
        return "page"
    if not _has_its_places(draft) or not all(map(_is_anchor, draft.places)):
        return "places"
    if draft.to is not None and not _is_anchor(draft.to):
        return "to"
    return "" if _has_its_text(draft) else "text"


def _is_page(page: PageMark) -> bool:
    return (
        bool(_HASH.fullmatch(page.text))
        and _is_line(page.newspaper, LONGEST_NAME)
        and 0 <= page.number < 10_000
    )


def _has_its_places(draft: Draft) -> bool:
    match draft.act:
        case Act.DATE | Act.WITHDRAW:
            return not draft.places and draft.to is None
        case Act.MOVE:
            return 0 < len(draft.places) <= MOST_PLACES
        case Act.HEADLINE:
            return len(draft.places) == 1 and draft.to is not None
        case _:
            return len(draft.places) == 1 and draft.to is None


def _is_anchor(anchor: Anchor) -> bool:
    words, span = anchor.words, anchor.span
    around = (anchor.before, anchor.after)
    return (
        0 <= span.start < span.end <= LAST_OFFSET
        and len(span) == len(words) <= LONGEST_WORDS
        and words == words.strip()
        and max(map(len, around)) <= CONTEXT
        and not any(map(_ODD_WORDS.search, (words, *around)))
    )


def _has_its_text(draft: Draft) -> bool:
    text = draft.text
    match draft.act:
        case Act.TEXT:
            return _is_line(text, LONGEST_TEXT)
        case Act.MOVE:
            return text in ("", BEFORE) and not (text and draft.to is None)
        case Act.HEADLINE:
            return not text or bool(_HASH.fullmatch(text))
        case Act.DATE:
            return _is_day(text)
        case Act.DISMISS:
            return text in DOUBTS
        case _:
            return not text


def _is_line(text: str, limit: int) -> bool:
    return len(text) <= limit and not _ODD.search(text)


def _is_day(text: str) -> bool:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
