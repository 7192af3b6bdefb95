"""Pages whose text was read line by print line: which short lines are running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from qtreader.pagetext.kinds import LineKind, Told
from qtreader.pagetext.wording import (
    begins_paragraph,
    ends_sentence,
    is_kicker_form,
    is_numbered,
    is_signature,
    source_of,
)

LEAST_LINES = 6  # of the width of a column, that a page counts as read line by line
LEAST_SHARE = 0.35  # of all its lines
LEAST_WIDTH, GREATEST_WIDTH = 8, 45
SLACK = 3  # characters a full line may have more than most: stops are not broken off
LEAST_INDENTS = 2  # lines, that they tell where paragraphs begin
LOOSE = 0.6  # of the width, that a line of such a page may be one that goes on
INDENT = 2  # characters that the first line of a paragraph has less
_COMMAS = (",", "，", "、", "；", ";", "。")


def tell_running_text(told: Sequence[Told]) -> list[Told]:
    """On a page that breaks its text where the columns of the print did, the lines of running
    text as such; all lines of any other page unchanged."""
    texts = [each for each in told if each.kind in (LineKind.SHORT, LineKind.BODY)]
    width = _column_width([each.line.text for each in texts])
    return _Flow(told, *width).read() if width else list(told)


def _column_width(texts: Sequence[str]) -> tuple[Callable[[str], int], int] | None:
    """How the lines are measured and how long a full one is, if most are full."""
    best: tuple[int, Callable[[str], int], int] | None = None
    for measure in (len, _print_width):
        counts = Counter(map(measure, texts))
        width = max(range(LEAST_WIDTH, GREATEST_WIDTH + 1), key=lambda each: counts[each])
        full = sum(counts[width + more] for more in range(-INDENT, SLACK))
        if best is None or full > best[0]:
            best = (full, measure, width)
    if best is None or best[0] < max(LEAST_LINES, LEAST_SHARE * len(texts)):
        return None
    return best[1], best[2]


def _print_width(text: str) -> int:
    """Width in Chinese characters; Latin letters, digits and half-width stops are half as wide."""
    return len(text) - len(text.encode("ascii", "ignore")) // 2


class _Flow:
    """One pass from line to line: whether the sentence goes on tells what the next one is."""

    def __init__(self, told: Sequence[Told], measure: Callable[[str], int], width: int) -> None:
        self._told = told
        self._measure = measure
        self._width = width
        self._indents = sum(each.line.indented for each in told) >= LEAST_INDENTS

    def read(self) -> list[Told]:
        found: list[Told] = []
        last: int | None = None  # the line of running text before, in ``found``
        for index, each in enumerate(self._told):
            if each.kind is LineKind.FURNITURE:
                found.append(each)
                continue
            if not self._is_running(index, found[last] if last is not None else None):
                found.append(each)
                last = None
                continue
            if last is not None and self._goes_on(found[last], each):
                before = found[last]
                found[last] = replace(before, line=replace(before.line, runs_on=True))
            last = len(found)
            found.append(replace(each, kind=LineKind.BODY))
        return found

    def _is_full(self, each: Told) -> bool:
        return self._measure(each.line.text) >= self._width - 1 - INDENT * each.line.indented

    def _is_running(self, index: int, before: Told | None) -> bool:
        each = self._told[index]
        text = each.line.text
        if each.kind is LineKind.BODY or source_of(text):
            return True
        if each.kind is not LineKind.SHORT:
            return False
        if before is not None and not ends_sentence(before.line.text) and self._is_full(before):
            return True
        if is_numbered(text) or is_signature(text):
            return before is not None
        if ends_sentence(text) and not text.endswith(("!", "！", "?", "？")):
            return True
        if not self._is_full(each) or is_kicker_form(text):
            return False
        if self._indents and (each.line.indented or not self._continues(before)):
            return each.line.indented
        return self._is_first_of_text(index, before)

    def _continues(self, before: Told | None) -> bool:
        return before is not None and self._is_full(before)

    def _is_first_of_text(self, index: int, before: Told | None) -> bool:
        """A full line after a finished paragraph or above all text: of a head, or the first of a text."""
        text = self._told[index].line.text
        after = self._told[index + 1] if index + 1 < len(self._told) else None
        if after is None or after.kind not in (LineKind.SHORT, LineKind.BODY) or source_of(after.line.text):
            return False
        if text.endswith(_COMMAS) or any(stop in text for stop in _COMMAS):
            return True
        return " " not in text and (self._is_full(after) or ends_sentence(after.line.text))

    def _goes_on(self, before: Told, after: Told) -> bool:
        """Whether a full line that ends a sentence is no end of a paragraph."""
        if not ends_sentence(before.line.text):
            return self._is_full(before)
        if after.line.apart or after.line.indented:
            return False
        least = self._width * (LOOSE if self._indents else 1)
        if self._measure(before.line.text) < least or source_of(after.line.text):
            return False
        return self._indents or not begins_paragraph(after.line.text)
