"""The articles of a page with its corrections applied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from qtreader.corrections.contradictions import settled
from qtreader.corrections.corrected import AsRead, Corrected, KeyedArticle, Outcome
from qtreader.corrections.doing import Done, done
from qtreader.corrections.edits import Edit, edits_of
from qtreader.corrections.facts import Unplaced, facts_of
from qtreader.corrections.in_force import in_order, standing
from qtreader.corrections.makeup import taken_apart
from qtreader.corrections.placing import Placed, Places
from qtreader.corrections.seats import Seats
from qtreader.corrections.setting import Source, article_of, as_set
from qtreader.newspaper.correction import Act, Correction, State
from qtreader.newspaper.issue import Doubt
from qtreader.newspaper.remarks import Topic
from qtreader.newspaper.span import Span


def apply(page: AsRead, corrections: Collection[Correction]) -> Corrected:
    """``corrections`` are all that are known of the page, in any order, those replaced or withdrawn too:
    made on its text or on another text of the same printed page. Never raises: what cannot be applied
    says so in its outcome. Without corrections the page is what was read."""
    read = taken_apart(page)
    states = standing(corrections)
    places = Places(page.text)
    found = {each.number: places.of(each) for each in in_order(corrections)}
    placed = {number: place for number, place in found.items() if isinstance(place, Placed)}
    active = [place for number, place in placed.items() if _is_active(states[number], place)]
    judged = settled(active, page.text, read.key_of)
    made = done(page, read, judged.holding)
    for number in (place.correction.number for place in active):
        states[number] = made.states.get(number, State.CONTRADICTED)
    for number, place in found.items():
        if isinstance(place, State) and states[number] is State.APPLIED:
            states[number] = place
    edits = edits_of(made.texts, made.makeup, page.text)
    articles, struck = _articles(page, made, edits)
    seats = Seats(articles, page.text)
    return Corrected(
        articles=articles,
        furniture=tuple(sorted((*made.makeup.furniture, *struck))) if struck else made.makeup.furniture,
        unassigned=made.makeup.unassigned,
        doubts=tuple(_doubts(page, made, edits)),
        dating=made.dating,
        outcomes=tuple(
            Outcome(
                each,
                states[each.number],
                *(seats.of(placed[each.number]) if each.number in placed else (None, None)),
                judged.against.get(each.number, ()),
            )
            for each in in_order(corrections)
        ),
    )


def _is_active(state: State, placed: Placed) -> bool:
    return state is State.APPLIED and placed.correction.draft.act is not Act.WITHDRAW


def _articles(
    page: AsRead, made: Done, edits: tuple[Edit, ...]
) -> tuple[tuple[KeyedArticle, ...], list[Span]]:
    """And where the words stand that were struck out with all their line."""
    facts, unplaced = facts_of(page)
    source = Source(page.text, facts.without_breaks(made.parted), edits)
    read = {each.key: each.article for each in page.articles}
    articles: list[KeyedArticle] = []
    struck: list[Span] = []
    for work in made.makeup.works:
        kept, gone = as_set(work, source)
        struck += gone
        if kept.lines:
            rest = unplaced.get(work.key, Unplaced())
            articles.append(KeyedArticle(work.key, article_of(kept, read.get(work.key), rest, source)))
    return tuple(articles), struck


def _doubts(page: AsRead, made: Done, edits: Sequence[Edit]) -> Iterator[Doubt]:
    """Those nobody has spoken of."""
    for doubt in page.doubts:
        dismissed = (Topic.DOUBT, doubt.span) in made.dismissed
        reworded = _touches(doubt.span, (edit.span for edit in edits))
        placed = not doubt.likely and _touches(doubt.span, made.settled)
        if not (dismissed or reworded or placed):
            yield doubt


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)
