"""The articles of a page with its corrections applied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from qtreader.corrections.contradictions import settled
from qtreader.corrections.corrected import ArticleKey, AsRead, Corrected, KeyedArticle, Outcome
from qtreader.corrections.doing import Done, done
from qtreader.corrections.edits import Edit, edits_of
from qtreader.corrections.facts import Unplaced, facts_of
from qtreader.corrections.in_force import in_order, standing
from qtreader.corrections.makeup import taken_apart
from qtreader.corrections.placing import Placed, Places
from qtreader.corrections.seats import Seats
from qtreader.corrections.setting import Made, Source, made_of
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
    finished = done(page, read, judged.holding)
    for number in (place.correction.number for place in active):
        states[number] = finished.states.get(number, State.CONTRADICTED)
    for number, place in found.items():
        if isinstance(place, State) and states[number] is State.APPLIED:
            states[number] = place
    edits = edits_of(finished.texts, finished.makeup, page.text)
    made = _made(page, finished, edits)
    articles = tuple(KeyedArticle(key, each.article) for key, each in made if each.article is not None)
    seats = Seats(articles, page.text)
    return Corrected(
        articles=articles,
        furniture=_with(finished.makeup.furniture, [span for _, each in made for span in each.struck]),
        unassigned=_with(finished.makeup.unassigned, [span for _, each in made for span in each.left]),
        doubts=tuple(_doubts(page, finished, edits)),
        dating=finished.dating,
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


def _made(page: AsRead, done: Done, edits: tuple[Edit, ...]) -> list[tuple[ArticleKey, Made]]:
    facts, unplaced = facts_of(page)
    source = Source(page.text, facts.without_breaks(done.parted), edits)
    read = {each.key: each.article for each in page.articles}
    return [
        (work.key, made_of(work, read.get(work.key), unplaced.get(work.key, Unplaced()), source))
        for work in done.makeup.works
    ]


def _with(spans: tuple[Span, ...], more: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted((*spans, *more))) if more else spans


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
