"""The stretch of an article that shows best why it was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Field, Span
from qtreader.search.folding import fold, fold_with_places
from qtreader.search.marks import Match, apart, covering, matches
from qtreader.search.parts import Parts
from qtreader.search.patterns import Pattern

LENGTH = 60  # characters of stored text, more where a match is longer
_LEAD = 1 / 3  # the share of the room to spare that goes before the first match
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    text: str
    spans: tuple[Span, ...]  # the matches, in ``text``
    parts: tuple[int, ...]  # of each span: the part of the query that it is of


def snippet(article: Article, parts: Parts) -> Snippet:
    """The first window on a paragraph that holds all phrases; else the one that holds most of them.

    Where none stands in a paragraph: the opening of the text.
    """
    texts = article.texts(Field.PARAGRAPHS)
    in_body = covering(parts, Field.PARAGRAPHS)
    most = len({number for number, _ in in_body})
    best: _Window | None = None
    for text in texts:
        found = _best_window(text, in_body)
        if found and (best is None or found.value > best.value):
            best = found
            if best.value[0] == most:
                break
    if best is None:
        return _cut(texts[0], 0, LENGTH, []) if texts else Snippet("", (), ())
    return _around(best)


@dataclass(frozen=True, slots=True)
class _Window:
    value: tuple[int, int]  # different phrases, matches
    text: str
    shown: tuple[tuple[Span, int], ...]  # the matches in and about the window, each with its part
    start: int  # of the first match shown
    end: int  # of the last


def _best_window(text: str, patterns: Sequence[tuple[int, Pattern]]) -> _Window | None:
    folded = fold(text)
    found = matches(folded, patterns)
    if not found:
        return None
    value, first, last = max(_windows(found), key=lambda window: window[0])
    low, high = found[first].start, max(match.end for match in found[first : last + 1])
    places = fold_with_places(text)
    near = [match for match in found if match.end > low - LENGTH and match.start < high + LENGTH]
    shown = tuple((match.stored(places), match.part) for match in apart(near))
    core = places.stored(low, high)
    return _Window(value, text, shown, core.start, core.end)


def _windows(found: Sequence[Match]) -> Iterator[tuple[tuple[int, int], int, int]]:
    """For each match the window that ends with it: its value, the first and the last match in it."""
    inside: dict[int, int] = {}  # how many matches of each phrase
    first = 0
    for last, match in enumerate(found):
        inside[match.part] = inside.get(match.part, 0) + 1
        while first < last and match.end - found[first].start > LENGTH:
            left = found[first].part
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
    for span, _ in window.shown:
        if span.start < start < span.end:
            start = span.end
        if span.start < end < span.end:
            end = span.start
    inside = [(span, part) for span, part in window.shown if start <= span.start and span.end <= end]
    return _cut(window.text, start, end, inside)


def _cut(text: str, start: int, end: int, shown: Sequence[tuple[Span, int]]) -> Snippet:
    before = _CUT if start > 0 else ""
    after = _CUT if end < len(text) else ""
    shift = len(before) - start
    return Snippet(
        before + text[start:end] + after,
        tuple(Span(span.start + shift, span.end + shift) for span, _ in shown),
        tuple(part for _, part in shown),
    )
