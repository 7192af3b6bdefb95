"""The stretch of an article that shows best why it was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Field, Span
from qtreader.search.folding import fold, fold_with_places
from qtreader.search.marks import apart
from qtreader.search.patterns import Pattern

LENGTH = 60  # characters of stored text, more where a match is longer
_LEAD = 1 / 3  # the share of the room to spare that goes before the first match
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    text: str
    spans: tuple[Span, ...]  # the matches, in ``text``


def snippet(article: Article, patterns: Sequence[Pattern]) -> Snippet:
    """The first window on a paragraph that holds all phrases; else the one that holds most of them.

    Where none stands in a paragraph: the opening of the text.
    """
    texts = article.texts(Field.PARAGRAPHS)
    in_body = [pattern for pattern in patterns if pattern.covers(Field.PARAGRAPHS)]
    best: _Window | None = None
    for text in texts:
        found = _best_window(text, in_body)
        if found and (best is None or found.value > best.value):
            best = found
            if best.value[0] == len(in_body):
                break
    if best is None:
        return _cut(texts[0], 0, LENGTH, []) if texts else Snippet("", ())
    return _around(best)


@dataclass(frozen=True, slots=True)
class _Window:
    value: tuple[int, int]  # different phrases, matches
    text: str
    spans: tuple[Span, ...]  # the matches in and about the window
    start: int  # of the first match shown
    end: int  # of the last


def _best_window(text: str, patterns: Sequence[Pattern]) -> _Window | None:
    folded = fold(text)
    matches = sorted((*span, n) for n, pattern in enumerate(patterns) for span in pattern.spans(folded))
    if not matches:
        return None
    value, first, last = max(_windows(matches), key=lambda window: window[0])
    low, high = matches[first][0], max(end for _, end, _ in matches[first : last + 1])
    places = fold_with_places(text)
    near = [(start, end) for start, end, _ in matches if end > low - LENGTH and start < high + LENGTH]
    shown = places.stored(low, high)
    return _Window(value, text, tuple(places.stored(*span) for span in apart(near)), shown.start, shown.end)


def _windows(matches: Sequence[tuple[int, int, int]]) -> Iterator[tuple[tuple[int, int], int, int]]:
    """For each match the window that ends with it: its value, the first and the last match in it."""
    inside: dict[int, int] = {}  # how many matches of each phrase
    first = 0
    for last, (_, end, owner) in enumerate(matches):
        inside[owner] = inside.get(owner, 0) + 1
        while first < last and end - matches[first][0] > LENGTH:
            left = matches[first][2]
            inside[left] -= 1
            if not inside[left]:
                del inside[left]
            first += 1
        yield (len(inside), last - first + 1), first, last


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
