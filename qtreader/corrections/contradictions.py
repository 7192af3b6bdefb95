"""Which of the active corrections of a page say otherwise of one place, and which of them holds."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from qtreader.corrections.corrected import ArticleKey
from qtreader.corrections.placing import Placed
from qtreader.newspaper.correction import Act, State
from qtreader.newspaper.span import Span

Owner = Callable[[int], ArticleKey | None]  # the article as read that a character of the page text is in


@dataclass(frozen=True, slots=True)
class Settled:
    holding: tuple[Placed, ...]  # in the order of time
    against: dict[str, tuple[str, ...]]  # by number, the numbers of those that say otherwise, in order


def settled(placed: Sequence[Placed], text: str, owner: Owner) -> Settled:
    """``placed`` are active ones in the order of time; of two that contradict each other the later
    holds."""
    holders: dict[Hashable, Placed] = {}
    against: dict[str, set[str]] = {}
    holding: list[Placed] = []
    for each in reversed(placed):
        places = list(claims(each, owner))
        others = {
            other.correction.number
            for other in (holders.get(claim) for claim in places)
            if other is not None and _is_against(other, each, text, owner)
        }
        for other in others:
            against.setdefault(other, set()).add(each.correction.number)
        if others:
            against.setdefault(each.correction.number, set()).update(others)
            continue
        holding.append(each)
        for claim in places:
            holders.setdefault(claim, each)
    return Settled(tuple(reversed(holding)), {number: tuple(sorted(of)) for number, of in against.items()})


def _is_against(one: Placed, other: Placed, text: str, owner: Owner) -> bool:
    """Whether they say otherwise, and neither was made with the other in sight: a word may be moved twice."""
    first, second = one.correction, other.correction
    if first.number in second.over or second.number in first.over:
        return False
    return _effect(one, text, owner) != _effect(other, text, owner)


def claims(placed: Placed | State, owner: Owner) -> Iterator[Hashable]:
    """The places of which no other may say otherwise; none of a correction that is not in the page text."""
    if isinstance(placed, State):
        return
    act = placed.correction.draft.act
    if act in (Act.TEXT, Act.MOVE):
        yield from ((act, at) for span in placed.spans for at in range(span.start, span.end))
    elif act in (Act.PART, Act.JOIN):
        yield from (("break", span.start) for span in placed.spans)
    elif act is Act.HEADLINE and placed.to is not None:
        yield "headline of", _article(placed, owner)
        yield from (("headline", at) for at in range(placed.to.start, placed.to.end))
    elif act is Act.DATE:
        yield act


def _effect(placed: Placed, text: str, owner: Owner) -> Hashable:
    draft = placed.correction.draft
    match draft.act:
        case Act.TEXT:
            return core(placed.spans[0], draft.text, text)
        case Act.MOVE if placed.to is not None:
            return draft.text, placed.to.end if draft.text else placed.to.start, placed.to
        case Act.HEADLINE:
            return _article(placed, owner), placed.to
        case Act.MOVE:
            return placed.spans
        case Act.DATE:
            return draft.text
        case _:
            return draft.act


def _article(placed: Placed, owner: Owner) -> Hashable:
    """That gets a headline."""
    made, offset = placed.correction.draft.text, placed.spans[0].start
    found = made or owner(offset)
    return ("no article", offset) if found is None else found


def core(span: Span, words: str, text: str) -> tuple[Span, str]:
    """The characters of the page text that others take the place of, and these: without those that stay."""
    printed = span.of(text)
    most = min(len(printed), len(words))
    head = next((n for n in range(most) if printed[n] != words[n]), most)
    most -= head
    tail = next((n for n in range(most) if printed[-1 - n] != words[-1 - n]), most)
    return replace(span, start=span.start + head, end=span.end - tail), words[head : len(words) - tail]
