"""The stretches of an article that show best why it was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qtreader.newspaper.as_printed import PrintedText
from qtreader.newspaper.holding import Excerpt
from qtreader.newspaper.span import Field, Span
from qtreader.search.folding import with_places
from qtreader.search.marks import Match, apart, matches
from qtreader.search.parts import Parts
from qtreader.search.patterns import Pattern
from qtreader.search.printed import read
from qtreader.search.record import FIELD_END, FIELDS, TEXT_END

LENGTH = 60  # characters of stored text, more where a match is longer
LENGTH_OF_TWO = 36  # the same, of each of two stretches
_MATCHES = 48  # from the first match of a stretch to the last: the rest is what leads there
_LEAD = 1 / 3  # the share of the room to spare that goes before the first match
_CUT = "…"
_STOPS = "，。、；：！？,;:!? \u3000"
_LEAST_CUT = 4  # characters: to leave out fewer saves no room
_READ = tuple(Field)
_BODY = (Field.PARAGRAPHS,)
# A headline is shown with every hit
_HEADS = (Field.KICKER, Field.SUBHEADS, Field.COLUMN, Field.BYLINE)

Numbered = Sequence[tuple[int, Pattern]]  # patterns, each with its part of the query
_Read = tuple[str, Mapping[int, PrintedText]]  # the texts of a field, and what those that were corrected were


@dataclass(frozen=True, slots=True)
class Snippet:
    text: str
    spans: tuple[Span, ...]  # the matches, in ``text``
    parts: tuple[int, ...]  # of each span: the part of the query that it is of


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a folded text, from the first match to be shown to the last; with none the opening."""

    field: Field
    index: int  # of the text among those of the field
    folded: str
    matches: tuple[Match, ...] = ()  # in and about it
    start: int = 0
    end: int = 0
    value: tuple[int, int] = (0, 0)  # different parts, matches
    holds: frozenset[int] = frozenset()  # parts


def windows(text: str, parts: Parts) -> list[Window]:
    """The first window on a paragraph of a record's text that holds all parts; else the one that holds
    most of them, and another that holds what it lacks, in the text or above it.

    Where no part stands in a paragraph: the opening of the text, after what stands above it.
    """
    texts = [read(part, field) for part, field in zip(FIELDS, text.split(FIELD_END), strict=True)]
    wanted = list(parts.numbered())
    best = _best(texts, _BODY, wanted)
    missing = [(number, pattern) for number, pattern in wanted if not best or number not in best.holds]
    other = (_best(texts, _BODY, missing) or _best(texts, _HEADS, missing)) if missing else None
    body, _ = texts[-1]
    if not best and body:
        best = Window(Field.PARAGRAPHS, 0, body.partition(TEXT_END)[0])
    return [window for window in (best, other) if window]


def snippet(windows: Sequence[Window], excerpt: Excerpt) -> Snippet:
    """The windows with stored text about them."""
    length = LENGTH if len(windows) < 2 else LENGTH_OF_TWO
    return _joined(_merged([_padded(_stored(window, excerpt), length) for window in windows]))


def _best(texts: Sequence[_Read], fields: Iterable[Field], patterns: Numbered) -> Window | None:
    best: Window | None = None
    for field in fields:
        wanted = [(number, pattern) for number, pattern in patterns if pattern.covers(field)]
        most = len({number for number, _ in wanted})
        corrected, forms = texts[FIELDS.index(field)]
        for index, folded in enumerate(corrected.split(TEXT_END)):
            form = forms.get(index)
            if not any(_stands(pattern, folded, form) for _, pattern in wanted):
                continue
            found = _best_of_text(field, index, folded, matches(folded, wanted, form))
            if found is None:
                continue
            if best is None or found.value > best.value:
                best = found
                if best.value[0] == most:
                    return best
    return best


def _stands(pattern: Pattern, folded: str, form: PrintedText | None) -> bool:
    return pattern.stands_in(folded) or (form is not None and pattern.stands_in(form.text))


def _best_of_text(field: Field, index: int, folded: str, found: Sequence[Match]) -> Window | None:
    """``None`` where of what was found nothing is left: it was struck out with all of the text."""
    if not found:
        return None
    value, first, last = max(_windows(found), key=lambda window: window[0])
    inside = found[first : last + 1]
    low, high = inside[0].start, max(match.end for match in inside)
    near = apart(match for match in found if match.end > low - LENGTH and match.start < high + LENGTH)
    holds = frozenset(match.part for match in inside)
    return Window(field, index, folded, tuple(near), low, high, value, holds)


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


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Of a stored text, with the matches in and about it."""

    place: tuple[int, int]  # of the text in the article, as it is read
    text: str
    matches: tuple[tuple[Span, int], ...]
    start: int
    end: int


def _stored(window: Window, excerpt: Excerpt) -> _Stretch:
    text = excerpt.text(window.field, window.index)
    place = (_READ.index(window.field), window.index)
    if not window.matches:
        return _Stretch(place, text, (), 0, 0)
    places = with_places(text, window.folded)
    core = places.stored(window.start, window.end)
    shown = tuple((match.stored(places), match.part) for match in window.matches)
    return _Stretch(place, text, shown, core.start, core.end)


def _padded(stretch: _Stretch, length: int) -> _Stretch:
    """With text about it, neither end of it inside a match, and not begun with the end of a clause."""
    size = max(length, stretch.end - stretch.start)
    last = max(0, len(stretch.text) - size)  # where it would begin that ends with the text
    start = min(last, max(0, stretch.start - int((size - (stretch.end - stretch.start)) * _LEAD)))
    if start < _LEAST_CUT and stretch.end <= size:
        start = 0
    elif last - start < _LEAST_CUT and last <= stretch.start:
        start = last
    end = min(len(stretch.text), start + size)
    while 0 < start < stretch.start and stretch.text[start] in _STOPS:
        start += 1
    for span, _ in stretch.matches:
        if span.start < start < span.end:
            start = span.end
        if span.start < end < span.end:
            end = span.start
    return _Stretch(stretch.place, stretch.text, stretch.matches, start, end)


def _merged(stretches: list[_Stretch]) -> list[_Stretch]:
    """As they are read; two that touch made one."""
    stretches = sorted(stretches, key=lambda stretch: (stretch.place, stretch.start))
    if len(stretches) < 2 or stretches[0].place != stretches[1].place:
        return stretches
    first, second = stretches
    if second.start - first.end >= _LEAST_CUT:
        return stretches
    found = tuple(sorted({*first.matches, *second.matches}))
    return [_Stretch(first.place, first.text, found, first.start, max(first.end, second.end))]


def _joined(stretches: list[_Stretch]) -> Snippet:
    text, shown = "", []
    for stretch in stretches:
        if stretch.start > 0:
            text += _CUT
        shift = len(text) - stretch.start
        shown += [
            (Span(span.start + shift, span.end + shift), part)
            for span, part in stretch.matches
            if stretch.start <= span.start and span.end <= stretch.end
        ]
        text += stretch.text[stretch.start : stretch.end]
        if stretch.end < len(stretch.text) or stretch is not stretches[-1]:
            text += _CUT
    return Snippet(text, tuple(span for span, _ in shown), tuple(part for _, part in shown))
