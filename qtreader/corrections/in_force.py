"""Which corrections hold: a function of the set of them, whatever the order they came in.

A correction is active unless one stands over it that was not withdrawn, be that active or replaced itself;
one that moves words is active while there are words that no other has moved on. Whether two active ones
contradict each other depends on where their places are in a page text: see ``contradictions.py``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from qtreader.newspaper.correction import Act, Correction, State
from qtreader.newspaper.span import merged


def in_order(corrections: Iterable[Correction]) -> list[Correction]:
    """By time, those of one second by number; each number once."""
    once = {correction.number: correction for correction in corrections}
    return sorted(once.values(), key=lambda each: (each.time, each.number))


def standing(corrections: Collection[Correction]) -> dict[str, State]:
    """Of each number ``APPLIED`` where it is active, else ``WITHDRAWN`` (a withdrawal stands over it that was
    not withdrawn, or it is a withdrawal itself) or ``REPLACED``."""
    known = {each.number: each for each in corrections}
    states: dict[str, State] = {}
    above: dict[str, list[Correction]] = {number: [] for number in known}
    for each in known.values():
        for number in set(each.over) & known.keys():
            above[number].append(each)
    for number in _from_above(known, above):
        told = [
            each for each in above[number] if states.get(each.number, State.WITHDRAWN) is not State.WITHDRAWN
        ]
        states[number] = _state(known[number], told)
    return states


def _state(correction: Correction, above: Collection[Correction]) -> State:
    """``above`` are those over it that were not withdrawn."""
    if not above:
        return State.APPLIED
    acts = {each.draft.act for each in (correction, *above)}
    if acts == {Act.MOVE} and not _covered(correction, above):
        return State.APPLIED
    return State.WITHDRAWN if Act.WITHDRAW in acts else State.REPLACED


def _covered(move: Correction, others: Collection[Correction]) -> bool:
    """Whether all words it moves are moved again: those that are not stay where it put them."""
    spans = merged(
        anchor.span
        for each in others
        if each.draft.page.text == move.draft.page.text
        for anchor in each.draft.places
    )
    return all(
        any(span.start <= anchor.span.start and anchor.span.end <= span.end for span in spans)
        for anchor in move.draft.places
    )


def _from_above(known: dict[str, Correction], above: dict[str, list[Correction]]) -> list[str]:
    """The numbers, each behind all that stand over it. Numbers are hashes, so that nothing true can stand
    over itself by a detour; what claims to comes last, by time."""
    waiting = {number: len(others) for number, others in above.items()}
    ready = [number for number, count in waiting.items() if not count]
    result: list[str] = []
    while ready:
        number = ready.pop()
        result.append(number)
        for below in set(known[number].over) & known.keys():
            waiting[below] -= 1
            if not waiting[below]:
                ready.append(below)
    turning = known.keys() - set(result)
    return [*result, *(each.number for each in reversed(in_order(known[number] for number in turning)))]
