"""From drafts to corrections: what they stand over, when they were made, their numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import replace

from qtreader.corrections.anchoring import opening
from qtreader.corrections.contradictions import claims, settled
from qtreader.corrections.corrected import AsRead
from qtreader.corrections.doing import done
from qtreader.corrections.in_force import in_order, standing
from qtreader.corrections.makeup import Makeup, taken_apart
from qtreader.corrections.numbering import numbered
from qtreader.corrections.placing import Placed, Places
from qtreader.corrections.soundness import LAST_TIME, LONGEST_NAME, LONGEST_REASON, fault, sound_line
from qtreader.newspaper.correction import Act, Correction, Draft, PageMark, State
from qtreader.newspaper.span import Span

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
    that were not withdrawn, those replaced too: they would hold again were the one that replaced them
    withdrawn. They are of one time, later than all known ones even where the clock was put back, for
    corrections are applied in the order of time. Raises ``ValueError`` of a draft that no file could hold."""
    read = taken_apart(page)
    places = Places(page.text)
    states = standing(known)
    found = [
        place
        for each in in_order(known)
        if each.draft.act is not Act.WITHDRAW and states[each.number] is not State.WITHDRAWN
        for place in [places.of(each)]
        if isinstance(place, Placed)
    ]
    holders: dict[object, set[str]] = {}
    for place in found:
        for claim in claims(place, read.key_of):
            holders.setdefault(claim, set()).add(place.correction.number)
    active = [place for place in found if states[place.correction.number] is State.APPLIED]
    now_there = done(page, read, settled(active, page.text, read.key_of).holding).makeup
    time = _time(now, known)
    made = []
    for draft in drafts:
        meant = _headed_for_good(draft, read, now_there, page.text) if draft.act is Act.HEADLINE else draft
        claimed = claims(places.of(numbered(meant, "", time)), read.key_of)
        over = {number for claim in claimed for number in holders.get(claim, ())}
        made.append(_made(meant, author, time, reason, over))
    return tuple(made)


def _headed_for_good(draft: Draft, read: Makeup, now: Makeup, text: str) -> Draft:
    """Names the article so that it stays the one that is meant when words that were moved to it go back: by
    the correction that made it, or by words that were read in it."""
    work = now.owner(draft.places[0].span.start)
    if work is None:
        return draft
    if isinstance(work.key, str):
        return replace(draft, text=work.key)
    spans = [bit.span for line in reversed(work.lines) for bit in line.bits]
    own = (span for span in spans if read.key_of(span.start) == read.key_of(span.end - 1) == work.key)
    chosen = draft.to.span if draft.to else Span(0, 0)
    free = [span for span in own if span.end <= chosen.start or chosen.end <= span.start]
    stays = read.key_of(draft.places[0].span.start) == work.key
    return draft if stays or not free else replace(draft, places=(opening(free[0], text),))


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
