"""The corrections that hold, done one after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from qtreader.corrections import acts
from qtreader.corrections.corrected import AsRead
from qtreader.corrections.makeup import Makeup, Part
from qtreader.corrections.placing import Placed
from qtreader.newspaper.correction import BEFORE, Act, State
from qtreader.newspaper.issue import DateBasis, Dating
from qtreader.newspaper.remarks import Topic
from qtreader.newspaper.span import Span


@dataclass(slots=True)
class Done:
    """A page with all done but the words that read otherwise, and what is known of its doubts by it."""

    makeup: Makeup
    dating: Dating
    states: dict[str, State] = field(default_factory=dict)  # by number: APPLIED, IN_PRINT or LOST
    texts: list[Placed] = field(default_factory=list)
    dismissed: set[tuple[Topic, Span]] = field(default_factory=set)
    parted: set[int] = field(default_factory=set)  # where a person began a paragraph, or says there is none
    settled: list[Span] = field(default_factory=list)  # words that a person gave their place


def done(page: AsRead, read: Makeup, holding: Sequence[Placed]) -> Done:
    """``holding`` in the order of time."""
    result = Done(read, page.dating)
    for each in holding:
        result.states[each.correction.number] = _do(result, each, page, read)
    return result


def _do(result: Done, placed: Placed, page: AsRead, read: Makeup) -> State:
    draft = placed.correction.draft
    match draft.act:
        case Act.TEXT:
            result.texts.append(placed)
            same = placed.spans[0].of(page.text) == draft.text
            return State.IN_PRINT if same else State.APPLIED
        case Act.DATE:
            return _date(result, draft.text, page.dating)
        case Act.DISMISS:
            return _dismiss(result, placed)
        case _:
            made = _made(result.makeup, placed, page.text)
    if made is None:
        return State.LOST
    result.makeup = made
    if draft.act is Act.PART:
        result.parted.add(placed.spans[0].start)
    elif draft.act is Act.MOVE:
        result.settled += placed.spans
    elif draft.act is Act.HEADLINE and placed.to is not None:
        result.settled.append(placed.to)
    return State.IN_PRINT if _is_printed(read, placed) else State.APPLIED


def _made(makeup: Makeup, placed: Placed, text: str) -> Makeup | None:
    first = placed.spans[0].start
    draft = placed.correction.draft
    match draft.act:
        case Act.PART:
            return acts.part(makeup, first, text)
        case Act.JOIN:
            return acts.join(makeup, first, text)
        case Act.MOVE if placed.to is not None:
            before = draft.text == BEFORE
            to = placed.to.start if before else placed.to.end - 1
            return acts.move(makeup, placed.spans, to, text, before=before)
        case Act.MOVE:
            return acts.found(makeup, placed.spans, placed.correction.number, text)
        case Act.HEADLINE if placed.to is not None:
            work = makeup.made_by(draft.text) if draft.text else makeup.owner(first)
            return None if work is None else acts.head(makeup, work, placed.to, text)
    return None


def _is_printed(read: Makeup, placed: Placed) -> bool:
    """Whether paragraphs begin and go on so in the reading."""
    act = placed.correction.draft.act
    if act not in (Act.PART, Act.JOIN):
        return False
    offset = placed.spans[0].start
    owner = read.owner(offset)
    lines = owner.of(Part.PARAGRAPHS) if owner else ()
    begins = any(line.start == offset for line in lines)
    return begins == (act is Act.PART)


def _date(result: Done, text: str, read: Dating) -> State:
    day = dt.date.fromisoformat(text)
    if read.basis is DateBasis.PRINTED and read.date == day:
        return State.IN_PRINT
    result.dating = Dating(day, DateBasis.CORRECTED, day, day)
    return State.APPLIED


def _dismiss(result: Done, placed: Placed) -> State:
    (span,) = placed.spans
    topic = Topic(placed.correction.draft.text)
    result.dismissed.add((topic, span))
    if topic is Topic.BREAK:
        result.parted.add(span.start)
    elif topic is Topic.DOUBT:
        result.makeup = acts.sure(result.makeup, span)
    elif topic is Topic.UNASSIGNED:
        result.makeup = _put_aside(result.makeup, span)
    return State.APPLIED


def _put_aside(makeup: Makeup, span: Span) -> Makeup:
    """What is unassigned inside of the span is furniture."""
    aside = [each for each in makeup.unassigned if span.start <= each.start and each.end <= span.end]
    kept = tuple(each for each in makeup.unassigned if each not in aside)
    return replace(makeup, unassigned=kept, furniture=_sorted((*makeup.furniture, *aside)))


def _sorted(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans))
