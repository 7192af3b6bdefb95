"""From drafts to corrections: what they stand over, when they were made, their numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from qtreader.corrections.contradictions import claims
from qtreader.corrections.corrected import AsRead
from qtreader.corrections.in_force import standing
from qtreader.corrections.makeup import taken_apart
from qtreader.corrections.numbering import numbered
from qtreader.corrections.placing import Places
from qtreader.corrections.soundness import LAST_TIME, LONGEST_NAME, LONGEST_REASON, fault, sound_line
from qtreader.newspaper.correction import Act, Correction, Draft, PageMark, State

_SECOND = dt.timedelta(seconds=1)


def recorded(
    drafts: Collection[Draft],
    page: AsRead,
    known: Collection[Correction],
    author: str,
    reason: str,
    now: dt.datetime,
) -> tuple[Correction, ...]:
    """The corrections that say what ``drafts`` say, in their order, to be added to those known.

    ``known`` are all corrections known of the page, in any order. Each new one stands over all at its place
    that were not withdrawn, those replaced too: they would hold again where the one that replaced them is
    replaced itself. They are of one time, later than all known ones even where the clock was put back, for
    corrections are applied in the order of time. Raises ``ValueError`` of a draft that no file could hold."""
    owner = taken_apart(page).key_of
    places = Places(page.text)
    holders: dict[object, set[str]] = {}
    states = standing(known)
    for each in (each for each in known if states[each.number] is not State.WITHDRAWN):
        for claim in claims(places.of(each), owner):
            holders.setdefault(claim, set()).add(each.number)
    time = _time(now, known)
    made = []
    for draft in drafts:
        place = places.of(numbered(draft, "", time))
        over = {number for claim in claims(place, owner) for number in holders.get(claim, ())}
        made.append(_made(draft, author, time, reason, over))
    return tuple(made)


def _made(draft: Draft, author: str, time: dt.datetime, reason: str, over: Collection[str]) -> Correction:
    author, reason = sound_line(author, LONGEST_NAME), sound_line(reason, LONGEST_REASON)
    made = numbered(draft, author, time, reason, tuple(over))
    what = fault(made)
    if what:
        raise ValueError(f"a correction with a malformed {what}")
    return made


def withdrawn(
    numbers: Collection[str], known: Collection[Correction], author: str, reason: str, now: dt.datetime
) -> tuple[Correction, ...]:
    """One withdrawal for each page that corrections with these ``numbers`` are of; ``known`` holds them,
    others are passed over. A withdrawal that is withdrawn no longer takes anything away."""
    pages: dict[PageMark, set[str]] = {}
    for each in known:
        if each.number in numbers:
            pages.setdefault(each.draft.page, set()).add(each.number)
    time = _time(now, known)
    return tuple(_made(Draft(Act.WITHDRAW, page), author, time, reason, over) for page, over in pages.items())


def _time(now: dt.datetime, known: Iterable[Correction]) -> dt.datetime:
    latest = max((each.time for each in known), default=now - _SECOND)
    return min(max(now, latest + _SECOND), LAST_TIME)
