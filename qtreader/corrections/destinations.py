"""What is moved, and where it goes: places of the page text for passages of articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qtreader.corrections.anchoring import closing, opening, stripped
from qtreader.corrections.makeup import without
from qtreader.corrections.troubles import NotInPrint, NowhereToMove
from qtreader.newspaper.article import Article
from qtreader.newspaper.correction import Anchor
from qtreader.newspaper.span import Field, Passage, Span, merged
from qtreader.newspaper.tracing import Trace, trace

_ORDER = list(Field)


def places_of_all(article: Article, passages: Sequence[Passage], text: str) -> list[Span]:
    """The stretches of the page text that passages stand at, in the order of the article; none has white
    space at its ends, no two overlap. Raises ``NotInPrint``."""
    traced = trace(article, text)
    found: list[Span] = []
    for passage in sorted(passages, key=lambda each: (_ORDER.index(each.field), each.index, each.span)):
        found += _places(traced, passage, text)
    if _is_whole_body(article, passages):
        found += article.places.refs
    apart: list[Span] = []
    for span in found:
        apart += [each for each in (stripped(rest, text) for rest in without(span, merged(apart))) if each]
    if not apart:
        raise NotInPrint
    return apart


def _places(traced: Trace, passage: Passage, text: str) -> Iterator[Span]:
    """Those that touch made one: words between them may have been altered."""
    last: Span | None = None
    for span in traced.places_of(passage):
        if last is not None and last.end <= span.start and not text[last.end : span.start].strip(" \u3000"):
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _is_whole_body(article: Article, passages: Sequence[Passage]) -> bool:
    moved = {
        each.index
        for each in passages
        if each.field is Field.PARAGRAPHS and len(each.span) >= len(article.paragraphs[each.index].text)
    }
    return bool(moved) and len(moved) == len(article.paragraphs)


def destination(article: Article, after: int, gone: Sequence[Span], text: str) -> tuple[Anchor, bool]:
    """A place in the paragraph that words go behind, and whether they go before it instead. ``gone`` are
    the places of the words themselves: what of the article stays counts. Raises ``NowhereToMove``."""
    if not -1 <= after < len(article.paragraphs):
        raise NowhereToMove
    for index in range(after, -1, -1):
        left = list(_left(article.paragraphs[index].pieces, gone, text))
        if left:
            return closing(left[-1], text), False
    places = article.places
    head = (*places.headline, *places.kicker, *places.subheads, *places.column, *places.byline)
    for span in _left(head, gone, text):
        return opening(span, text), False
    for paragraph in article.paragraphs[max(after, 0) :]:
        for span in _left(paragraph.pieces, gone, text):
            return opening(span, text), True
    for span in _left(places.refs, gone, text):
        return opening(span, text), False
    raise NowhereToMove


def _left(spans: Sequence[Span], gone: Sequence[Span], text: str) -> Iterator[Span]:
    taken = merged(gone)
    for span in spans:
        for rest in without(span, taken):
            inner = stripped(rest, text)
            if inner is not None:
                yield inner
