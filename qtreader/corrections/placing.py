"""Where the places of a correction are in a page text: the one it was made on, or another of the same
page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from qtreader.corrections.numbering import text_hash
from qtreader.corrections.soundness import fault_of_draft
from qtreader.newspaper.correction import CONTEXT, Act, Anchor, Correction, State
from qtreader.newspaper.span import Span

LONG = 2 * CONTEXT  # characters of words that are found again by their beginning and end alone
LIKE = 0.2  # share by which their length may differ then
SURELY = 8  # characters of words that need nothing around them to be found, where they stand once
AROUND = 6  # characters that must be the same around shorter ones, before and after together
MOST = 1000  # places that are weighed


@dataclass(frozen=True, slots=True)
class Placed:
    """A correction with its places in the page text at hand."""

    correction: Correction
    spans: tuple[Span, ...]
    to: Span | None = None


class Places:
    """Finds places in one page text. ``text`` is folded once: line ends differ between two readings of a
    page, so that white space does not count."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._hash = text_hash(text)
        self._offsets = [at for at, character in enumerate(text) if not character.isspace()]
        self._folded = "".join(text.split())

    def of(self, correction: Correction) -> Placed | State:
        """``IN_PRINT`` where the page text has the corrected words by now, ``LOST`` where a place is not
        in it."""
        draft = correction.draft
        if fault_of_draft(draft):
            return State.LOST
        same = draft.page.text == self._hash
        if draft.act is Act.TEXT and not same and self._is_mended(draft.places, draft.text):
            return State.IN_PRINT
        spans = [self._place(anchor, same=same) for anchor in draft.places]
        to = self._place(draft.to, same=same) if draft.to else None
        found = [span for span in spans if span is not None]
        if len(found) < len(spans) or (draft.to is not None and to is None):
            return State.LOST
        return Placed(correction, tuple(found), to)

    def _place(self, anchor: Anchor, *, same: bool) -> Span | None:
        if same:
            span = anchor.span
            return span if 0 <= span.start < span.end and span.of(self._text) == anchor.words else None
        at = self._found(anchor)
        return None if at is None else self._span(at)

    def _found(self, anchor: Anchor) -> Span | None:
        """In the folded text."""
        words = _folded(anchor.words)
        best = self._best(words, anchor)
        if best is not None or len(words) <= LONG:
            return best
        return self._by_ends(words, anchor)

    def _by_ends(self, words: str, anchor: Anchor) -> Span | None:
        head = self._best(words[:CONTEXT], replace(anchor, after=words[CONTEXT:LONG]))
        tail = self._best(words[-CONTEXT:], replace(anchor, before=words[-LONG:-CONTEXT]))
        if head is None or tail is None or abs(tail.end - head.start - len(words)) > LIKE * len(words):
            return None
        return Span(head.start, tail.end)

    def _best(self, words: str, anchor: Anchor) -> Span | None:
        """Where the words stand with most of what was around them; of two such places, the one nearest to
        where they stood. Words that have hardly anything around them count only if they are long and
        stand once."""
        old = anchor.span.start
        weighed = [
            (self._around(span, anchor), -abs(self._at(span.start) - old), span) for span in self._all(words)
        ]
        if not weighed:
            return None
        likeness, _, best = max(weighed)
        near_ends = len(_folded(anchor.before)) + len(_folded(anchor.after))
        enough = likeness >= min(AROUND, near_ends)
        return best if enough or (len(words) >= SURELY and len(weighed) == 1) else None

    def _all(self, words: str) -> Iterator[Span]:
        at = self._folded.find(words) if words else -1
        for _ in range(MOST):
            if at < 0:
                return
            yield Span(at, at + len(words))
            at = self._folded.find(words, at + 1)

    def _around(self, span: Span, anchor: Anchor) -> int:
        """How many characters around it are as they were."""
        before, after = _folded(anchor.before), _folded(anchor.after)
        here = self._folded[max(0, span.start - len(before)) : span.start]
        there = self._folded[span.end : span.end + len(after)]
        return _alike(reversed(here), reversed(before)) + _alike(iter(there), iter(after))

    def _is_mended(self, places: tuple[Anchor, ...], text: str) -> bool:
        """Whether the corrected words stand where the printed ones should, better than these do."""
        for anchor in places:
            mended = self._likeness(_folded(text), anchor)
            if mended < 2 * AROUND or mended <= self._likeness(_folded(anchor.words), anchor):
                return False
        return bool(places)

    def _likeness(self, words: str, anchor: Anchor) -> int:
        """Of the best place for such words, -1 where there is none. Nothing stands between what was
        around."""
        if not words:
            around = _folded(anchor.before), _folded(anchor.after)
            return len("".join(around)) if all(around) and "".join(around) in self._folded else -1
        return max((self._around(span, anchor) for span in self._all(words)), default=-1)

    def _at(self, folded: int) -> int:
        return self._offsets[folded]

    def _span(self, folded: Span) -> Span:
        return Span(self._offsets[folded.start], self._offsets[folded.end - 1] + 1)


def _folded(text: str) -> str:
    return "".join(text.split())


def _alike(one: Iterator[str], other: Iterator[str]) -> int:
    count = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        count += 1
    return count
