"""Which sequences of characters a page uses: what tells whether two ends of lines belong together."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add

from qtreader.pagetext.wording import begins_paragraph, cannot_begin, pairs_within


class Usage:
    """Counted when it is first asked for; most pages never ask."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._pairs: frozenset[str] | None = None
        self._triples: frozenset[str] = frozenset()

    @property
    def pairs(self) -> frozenset[str]:
        """Pairs of characters that follow one another inside a line of the page."""
        if self._pairs is None:
            text = "\n".join(self._lines)
            self._pairs = pairs_within(text)
            self._triples = frozenset(map(add, map(add, text, text[1:]), text[2:]))
        return self._pairs

    def goes_on(self, before: str, after: str) -> int:
        """How much speaks for a sentence that goes on from one line to another: 0 for nothing,
        negative where the second begins as paragraphs do."""
        if cannot_begin(after):
            return 2
        known = int(before[-1:] + after[:1] in self.pairs)
        known += before[-2:] + after[:1] in self._triples
        known += before[-1:] + after[:2] in self._triples
        return known - 2 * begins_paragraph(after)
