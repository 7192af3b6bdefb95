"""The stretch of an article that shows best why it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Field, Span
from qtreader.search.marks import stored_spans
from qtreader.search.patterns import Pattern

LENGTH = 60  # characters of stored text, more where a match is longer
_LEAD = 1 / 3  # the share of the room to spare that goes before the first match
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    text: str
    spans: tuple[Span, ...]  # the matches, in ``text``


def snippet(article: Article, patterns: Sequence[Pattern]) -> Snippet:
    """The window on the paragraph that holds the most different phrases, then the most matches.

    Where none stands in a paragraph: the opening of the text.
    """
    texts = article.texts(Field.PARAGRAPHS)
    in_body = [pattern for pattern in patterns if pattern.covers(Field.PARAGRAPHS)]
    best = max((_best_window(text, in_body) for text in texts), key=lambda found: found.value, default=None)
    if best is None or not best.spans:
        return _cut(texts[0], 0, LENGTH, []) if texts else Snippet("", ())
    return _around(best)


@dataclass(frozen=True, slots=True)
class _Window:
    value: tuple[int, int]  # different phrases, matches
    text: str = ""
    spans: tuple[Span, ...] = ()  # all in the paragraph
    start: int = 0  # of the first match shown
    end: int = 0  # of the last


def _best_window(text: str, patterns: Sequence[Pattern]) -> _Window:
    spans = stored_spans(text, patterns)
    owners = [
        (span, {n for n, p in enumerate(patterns) if stored_spans(span.of(text), [p])}) for span in spans
    ]
    best = _Window((0, 0))
    for first, span in enumerate(spans):
        shown = [item for item in owners[first:] if item[0].end <= span.start + LENGTH] or [owners[first]]
        value = len(set().union(*(names for _, names in shown))), len(shown)
        if value > best.value:
            best = _Window(value, text, tuple(spans), span.start, shown[-1][0].end)
    return best


def _around(window: _Window) -> Snippet:
    """The matches of the window with text about them, neither end of it inside a match."""
    spare = max(0, LENGTH - (window.end - window.start))
    start = max(0, window.start - int(spare * _LEAD))
    end = min(len(window.text), max(window.end, start + LENGTH))
    start = max(0, min(start, max(0, end - LENGTH)))
    for span in window.spans:
        if span.start < start < span.end:
            start = span.end
        if span.start < end < span.end:
            end = span.start
    inside = [span for span in window.spans if start <= span.start and span.end <= end]
    return _cut(window.text, start, end, inside)


def _cut(text: str, start: int, end: int, spans: Sequence[Span]) -> Snippet:
    before = _CUT if start > 0 else ""
    after = _CUT if end < len(text) else ""
    shift = len(before) - start
    return Snippet(
        before + text[start:end] + after,
        tuple(Span(span.start + shift, span.end + shift) for span in spans),
    )
