"""Every character in exactly one place: what no other step took is kept as unassigned."""

from __future__ import annotations

from collections.abc import Iterable

from qtreader.newspaper.article import Article
from qtreader.newspaper.issue import Fragment
from qtreader.newspaper.span import Span


def spans_of(article: Article) -> list[Span]:
    """Every place an article holds."""
    places = article.places
    parts = (places.kicker, places.headline, places.subheads, places.column, places.byline, places.refs)
    return [
        *(span for part in parts for span in part),
        *(piece for paragraph in article.paragraphs for piece in paragraph.pieces),
    ]


def fragment(text: str, start: int, end: int) -> Fragment | None:
    """A stretch without the white space around it; ``None`` where it is all white space."""
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip())
    inner = inner.strip()
    return Fragment(Span(start + lead, start + lead + len(inner)), inner) if inner else None


def left_over(text: str, taken: Iterable[Span]) -> tuple[Fragment, ...]:
    """What lies between the spans that are taken."""
    rest: list[Fragment] = []
    at = 0
    for span in [*sorted(taken), Span(len(text), len(text))]:
        found = fragment(text, at, span.start) if span.start > at else None
        if found is not None:
            rest.append(found)
        at = max(at, span.end)
    return tuple(rest)
