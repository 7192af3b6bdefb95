"""The stretches of an article that show best why it was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Field, Span
from qtreader.search.folding import fold, fold_with_places
from qtreader.search.marks import Match, apart, matches
from qtreader.search.parts import Parts
from qtreader.search.patterns import Pattern

LENGTH = 60  # characters of stored text, more where a match is longer
LENGTH_OF_TWO = 36  # the same, of each of two stretches
_MATCHES = 48  # from the first match of a stretch to the last: the rest is what leads there
_LEAD = 1 / 3  # the share of the room to spare that goes before the first match
_CUT = "…"
_STOPS = "，。、；：！？,;:!? \u3000"
_LEAST_CUT = 4  # characters: to leave out fewer saves no room
_ORDER = {field: number for number, field in enumerate(Field)}
# A headline is shown with every hit
_HEADS = (Field.KICKER, Field.SUBHEADS, Field.COLUMN, Field.BYLINE)

Numbered = Sequence[tuple[int, Pattern]]  # patterns, each with its part of the query


@dataclass(frozen=True, slots=True)
class Snippet:
    text: str
    spans: tuple[Span, ...]  # the matches, in ``text``
    parts: tuple[int, ...]  # of each span: the part of the query that it is of


def snippet(article: Article, parts: Parts) -> Snippet:
    """The first window on a paragraph that holds all parts; else the one that holds most of them, and
    another that holds what it lacks, in the text or above it.

    Where no part stands in a paragraph: the opening of the text, after what stands above it.
    """
    best = _best(article, (Field.PARAGRAPHS,), list(parts.numbered()))
    shown = best.holds if best else frozenset[int]()
    missing = [(number, pattern) for number, pattern in parts.numbered() if number not in shown]
    other = _elsewhere(article, missing) if missing else None
    found = [_padded(window, LENGTH_OF_TWO) for window in (best, other) if window]
    if best and not other:
        found = [_padded(best, LENGTH)]
    elif not best and (opening := _opening(article, LENGTH_OF_TWO if other else LENGTH)):
        found.append(opening)
    return _joined(_merged(found))


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of a text, and the matches in and about it."""

    place: tuple[int, int]  # of the text in the article, as it is read
    text: str
    matches: tuple[tuple[Span, int], ...]
    start: int
    end: int
    value: tuple[int, int] = (0, 0)  # different parts, matches
    holds: frozenset[int] = frozenset()  # parts


def _elsewhere(article: Article, missing: Numbered) -> _Window | None:
    return _best(article, (Field.PARAGRAPHS,), missing) or _best(article, _HEADS, missing)


def _best(article: Article, fields: Iterable[Field], patterns: Numbered) -> _Window | None:
    """From the first match it shows to the last."""
    best: _Window | None = None
    for field in fields:
        wanted = [(number, pattern) for number, pattern in patterns if pattern.covers(field)]
        most = len({number for number, _ in wanted})
        for index, text in _likely_first(article.texts(field), wanted):
            found = _best_of_text((_ORDER[field], index), text, wanted)
            if found and (best is None or found.value > best.value):
                best = found
                if best.value[0] == most:
                    return best
    return best


def _likely_first(texts: Sequence[str], patterns: Numbered) -> list[tuple[int, str]]:
    """The texts in which parts stand just as typed, which is told in no time, those with most of them
    first; all of them where there is none."""
    typed = {pattern.phrase.text for _, pattern in patterns}
    standing = [sum(text in found for text in typed) for found in texts]
    if not patterns or max(standing, default=0) == 0:
        return list(enumerate(texts))
    order = sorted(range(len(texts)), key=lambda index: -standing[index])
    return [(index, texts[index]) for index in order if standing[index]]


def _best_of_text(place: tuple[int, int], text: str, patterns: Numbered) -> _Window | None:
    folded = fold(text)
    found = matches(folded, patterns)
    if not found:
        return None
    value, first, last = max(_windows(found), key=lambda window: window[0])
    inside = found[first : last + 1]
    low, high = inside[0].start, max(match.end for match in inside)
    places = fold_with_places(text)
    near = [match for match in found if match.end > low - LENGTH and match.start < high + LENGTH]
    shown = tuple((match.stored(places), match.part) for match in apart(near))
    core = places.stored(low, high)
    return _Window(place, text, shown, core.start, core.end, value, frozenset(m.part for m in inside))


def _windows(found: Sequence[Match]) -> Iterator[tuple[tuple[int, int], int, int]]:
    """For each match the window that ends with it: its value, the first and the last match in it."""
    inside: dict[int, int] = {}  # how many matches of each part
    first = 0
    for last, match in enumerate(found):
        inside[match.part] = inside.get(match.part, 0) + 1
        while first < last and match.end - found[first].start > _MATCHES:
            left = found[first].part
            inside[left] -= 1
            if not inside[left]:
                del inside[left]
            first += 1
        yield (len(inside), last - first + 1), first, last


def _opening(article: Article, length: int) -> _Window | None:
    texts = article.texts(Field.PARAGRAPHS)
    if not texts:
        return None
    return _Window((_ORDER[Field.PARAGRAPHS], 0), texts[0], (), 0, min(length, len(texts[0])))


def _padded(window: _Window, length: int) -> _Window:
    """With text about it, neither end of it inside a match, and not begun with the end of a clause."""
    size = max(length, window.end - window.start)
    last = max(0, len(window.text) - size)  # where it would begin that ends with the text
    start = min(last, max(0, window.start - int((size - (window.end - window.start)) * _LEAD)))
    if start < _LEAST_CUT and window.end <= size:
        start = 0
    elif last - start < _LEAST_CUT and last <= window.start:
        start = last
    end = min(len(window.text), start + size)
    while 0 < start < window.start and window.text[start] in _STOPS:
        start += 1
    for span, _ in window.matches:
        if span.start < start < span.end:
            start = span.end
        if span.start < end < span.end:
            end = span.start
    return _Window(window.place, window.text, window.matches, start, end)


def _merged(windows: list[_Window]) -> list[_Window]:
    """As they are read; two that touch made one."""
    windows = sorted(windows, key=lambda window: (window.place, window.start))
    if len(windows) < 2 or windows[0].place != windows[1].place:
        return windows
    first, second = windows
    if second.start - first.end >= _LEAST_CUT:
        return windows
    found = tuple(sorted({*first.matches, *second.matches}))
    return [_Window(first.place, first.text, found, first.start, max(first.end, second.end))]


def _joined(windows: list[_Window]) -> Snippet:
    text, shown = "", []
    for window in windows:
        if window.start > 0:
            text += _CUT
        shift = len(text) - window.start
        shown += [
            (Span(span.start + shift, span.end + shift), part)
            for span, part in window.matches
            if window.start <= span.start and span.end <= window.end
        ]
        text += window.text[window.start : window.end]
        if window.end < len(window.text) or window is not windows[-1]:
            text += _CUT
    return Snippet(text, tuple(span for span, _ in shown), tuple(part for _, part in shown))
