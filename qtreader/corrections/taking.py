"""Words taken out of wherever they stand on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from qtreader.corrections.corrected import ArticleKey
from qtreader.corrections.makeup import Bit, Line, Makeup, Part, Work, tidied, without
from qtreader.newspaper.span import Span, merged

_PRINTED_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_END = re.compile(r"[。！？!?…][”’』」》)）]*$")


@dataclass(frozen=True, slots=True)
class Taken:
    """Words that stood together in one line of an article, or on lines of no article."""

    line: Line  # of them alone; a paragraph where they were in no article
    owner: ArticleKey | None
    whole: bool  # all that the line they stood in had


def taken_out(makeup: Makeup, spans: Sequence[Span], text: str) -> tuple[Makeup, list[Taken]]:
    """The page without the words at ``spans``, and these: in the order of the spans, each time those that
    stood in one line together. An article that nothing is left of is left out; marks stay with the page."""
    found: list[tuple[Line | None, Taken]] = []
    gone: list[Span] = []
    for span in spans:
        for new in without(span, gone):  # words that are named twice are taken once
            found += _stretches(makeup, new, text)
        gone = merged([*gone, span])
    rest = Makeup(
        works=tuple(work for work in (_lessened(work, gone, text) for work in makeup.works) if work.lines),
        furniture=tuple(
            span
            for fragment in makeup.furniture
            for span in (_left([fragment], gone, text) if has_words(fragment, text) else [fragment])
        ),
        unassigned=tuple(_left(makeup.unassigned, gone, text)),
    )
    return rest, _together(found, text)


def has_words(fragment: Span, text: str) -> bool:
    """Whether it is more than marks: ``##`` before a headline."""
    return any(character.isalnum() for character in fragment.of(text))


def _stretches(makeup: Makeup, span: Span, text: str) -> list[tuple[Line | None, Taken]]:
    """By their place in the page text."""
    found: list[tuple[Line | None, Taken]] = []
    for work in makeup.works:
        for line in work.lines:
            bits = tidied(_inside(line, span), text)
            if bits:
                found.append((line, Taken(replace(line, bits=bits), work.key, whole=False)))
    worded = (fragment for fragment in makeup.furniture if has_words(fragment, text))
    for fragment in (*worded, *makeup.unassigned):
        found += [(None, Taken(line, None, whole=True)) for line in _printed(fragment, span, text)]
    return sorted(found, key=lambda each: each[1].line.start)


def _inside(line: Line, span: Span) -> Iterator[Bit]:
    for bit in line.bits:
        start, end = max(bit.span.start, span.start), min(bit.span.end, span.end)
        if start < end:
            yield Bit(Span(start, end), bit.glue if start == bit.span.start else "")


def _printed(fragment: Span, span: Span, text: str) -> Iterator[Line]:
    """The lines of print in what is inside of both, as paragraphs."""
    start, end = max(fragment.start, span.start), min(fragment.end, span.end)
    for found in _PRINTED_LINE.finditer(text, start, max(start, end)):
        bits = tidied([Bit(Span(found.start(), found.end()))], text)
        if bits:
            yield Line(Part.PARAGRAPHS, bits)


def _together(found: Sequence[tuple[Line | None, Taken]], text: str) -> list[Taken]:
    result: list[tuple[Line | None, Taken]] = []
    for home, taken in found:
        if result and _is_one(result[-1], (home, taken), text):
            last = result[-1][1]
            bits = tidied((*last.line.bits, *taken.line.bits), text)
            result[-1] = (home, replace(last, line=replace(last.line, bits=bits)))
        else:
            result.append((home, taken))
    return [
        replace(taken, whole=home is None or _size(taken.line, text) == _size(home, text))
        for home, taken in result
    ]


def _is_one(before: tuple[Line | None, Taken], after: tuple[Line | None, Taken], text: str) -> bool:
    """Whether both stood in one line, or on lines of no article of which the first has no end."""
    if before[0] is None and after[0] is None:
        return not _SENTENCE_END.search(before[1].line.text(text)[-8:])
    return before[0] is after[0]


def _size(line: Line, text: str) -> int:
    return len("".join(line.text(text).split()))


def _lessened(work: Work, gone: Sequence[Span], text: str) -> Work:
    lines = []
    for line in work.lines:
        if not any(
            span.start < bit.span.end and bit.span.start < span.end for span in gone for bit in line.bits
        ):
            lines.append(line)
            continue
        bits = tidied(_outside(line, gone), text)
        if bits:
            lines.append(replace(line, bits=bits))
    return replace(work, lines=tuple(lines))


def _outside(line: Line, gone: Sequence[Span]) -> Iterator[Bit]:
    for bit in line.bits:
        for span in without(bit.span, gone):
            yield Bit(span, bit.glue if span.start == bit.span.start else "")


def _left(fragments: Sequence[Span], gone: Sequence[Span], text: str) -> Iterator[Span]:
    for fragment in fragments:
        for span in without(fragment, gone):
            if span == fragment:
                yield span
            else:
                yield from (bit.span for bit in tidied([Bit(span)], text))
