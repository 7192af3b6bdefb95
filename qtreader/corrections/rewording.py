"""From a text and what it is to read to the words of the page text that read otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from qtreader.corrections.troubles import NotInPrint
from qtreader.newspaper.span import Span
from qtreader.newspaper.tracing import Run

NEAR = 1  # characters that stay between two changes that are made one
RELATED = 0.3  # likeness of two wordings below which one takes the place of the other as a whole


@dataclass(frozen=True, slots=True)
class Change:
    """Of characters of a text to others; those of the new text are told by how far they are from the old
    ones."""

    start: int
    end: int
    shift: int  # of its beginning
    shift_after: int  # of its end

    def words(self, new: str) -> str:
        return new[self.start + self.shift : self.end + self.shift_after]


def rewordings(text: str, runs: Sequence[Run], new: str, page_text: str) -> Iterator[tuple[Span, str]]:
    """Stretches of the page text, none empty nor with white space at its ends, each with what it is to
    read, so that ``text`` reads ``new``. ``runs`` are those of ``text``. Raises ``NotInPrint``."""
    grown: list[Change] = []
    for change in _changes(text, new):
        grown.append(_grown(change, runs, page_text))
        while len(grown) > 1 and grown[-1].start < grown[-2].end:
            both = grown[-2:]
            grown[-2:] = [
                Change(
                    min(each.start for each in both),
                    max(each.end for each in both),
                    both[0].shift,
                    both[1].shift_after,
                )
            ]
    for change in grown:
        yield from _placed(change, runs, change.words(new), page_text)


def _changes(text: str, new: str) -> Iterator[Change]:
    """In order, each of as few characters as can be."""
    head = next(
        (n for n, (a, b) in enumerate(zip(text, new, strict=False)) if a != b), min(len(text), len(new))
    )
    most = min(len(text), len(new)) - head
    tail = next((n for n in range(most) if text[-1 - n] != new[-1 - n]), most)
    old, other = text[head : len(text) - tail], new[head : len(new) - tail]
    matcher = SequenceMatcher(None, old, other, autojunk=False)
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if len(codes) > 1 and matcher.ratio() < RELATED:
        codes = [("replace", 0, len(old), 0, len(other))]
    last: Change | None = None
    for _, start, end, at, at_end in codes:
        change = Change(head + start, head + end, at - start, at_end - end)
        if last is not None and change.start - last.end <= NEAR:
            last = Change(last.start, change.end, last.shift, change.shift_after)
            continue
        if last is not None:
            yield last
        last = change
    if last is not None:
        yield last


def _grown(change: Change, runs: Sequence[Run], page_text: str) -> Change:
    """With what the change has to take along: words that were altered before as a whole, a neighbour where
    something is put in, and neighbours of what has no place of its own."""
    start, end = change.start, change.end
    while True:
        wider = _wider(start, end, runs, page_text)
        if wider == (start, end):
            return Change(start, end, change.shift, change.shift_after)
        start, end = wider


def _wider(start: int, end: int, runs: Sequence[Run], page_text: str) -> tuple[int, int]:
    for run in runs:
        if run.altered is not None and run.start < end and start < run.end and run.start < run.end:
            start, end = min(start, run.start), max(end, run.end)
    if start == end:
        if _is_word(start - 1, runs, page_text):
            return start - 1, end
        if _is_word(end, runs, page_text):
            return start, end + 1
        return _beside(start - 1, runs, start), _beside(end, runs, end - 1) + 1
    if not _is_word(start, runs, page_text):
        start = _beside(start - 1, runs, start)
    if not _is_word(end - 1, runs, page_text):
        end = _beside(end, runs, end - 1) + 1
    return start, end


def _run_at(at: int, runs: Sequence[Run]) -> Run | None:
    return next((run for run in runs if run.start <= at < run.end), None)


def _is_word(at: int, runs: Sequence[Run], page_text: str) -> bool:
    """Whether the character stands in the page text, and not as white space."""
    run = _run_at(at, runs)
    if run is None:
        return False
    return run.altered is not None or not page_text[run.source_of(at, at + 1).start].isspace()


def _beside(at: int, runs: Sequence[Run], otherwise: int) -> int:
    """A place that is inside of the text; ``otherwise`` where it is not."""
    last = max((run.end for run in runs), default=0)
    return at if 0 <= at < last else otherwise


def _placed(change: Change, runs: Sequence[Run], words: str, page_text: str) -> Iterator[tuple[Span, str]]:
    """The stretches of page text that a change is about. Where a column break lies between two, each
    reads its own part, if nothing is longer or shorter; else the first reads all. A blank between two
    lines of print that changes makes one of both."""
    parts = list(_parts(change, runs, page_text))
    if not parts:
        raise NotInPrint
    if len(parts) == 1:
        yield parts[0][0], words
        return
    length = sum(count for _, count in parts)
    if length < change.end - change.start:  # something between the parts has no place of its own
        whole = Span(parts[0][0].start, parts[-1][0].end)
        if any(page_text[a.end : b.start].strip() or b.start < a.end for (a, _), (b, _) in _pairs(parts)):
            raise NotInPrint
        yield whole, words
        return
    at = 0
    for number, (span, count) in enumerate(parts):
        if len(words) == length:
            yield span, words[at : at + count]
        else:
            yield span, words if number == 0 else ""
        at += count


def _pairs(parts: Sequence[tuple[Span, int]]) -> Iterator[tuple[tuple[Span, int], tuple[Span, int]]]:
    return pairwise(parts)


def _parts(change: Change, runs: Sequence[Run], page_text: str) -> Iterator[tuple[Span, int]]:
    """With how many characters of the text each has; those that touch in the page text made one."""
    last: tuple[Span, int] | None = None
    for run in runs:
        start, end = max(run.start, change.start), min(run.end, change.end)
        struck = run.start == run.end and (change.start < run.start < change.end or not change.end)
        if start >= end and not struck:
            continue
        span = run.source_of(start, end)
        if last is not None and last[0].end == span.start:
            last = Span(last[0].start, span.end), last[1] + max(0, end - start)
            continue
        if last is not None:
            yield last
        last = span, max(0, end - start)
    if last is not None:
        yield last
