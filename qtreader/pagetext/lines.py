"""Text to numbered lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qtreader.newspaper.span import Span

BYTE_ORDER_MARK = "\ufeff"
_LINE = re.compile(r"[^\r\n]+")
_MARK = re.compile(r"#{1,6}(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has something on it.

    ``span`` is what it says: without white space around it and without the ``#`` mark.
    ``gap`` counts the line ends between it and the line before: 1 where it follows directly.
    """

    number: int  # among the lines that have something on them, from 0
    span: Span
    text: str
    level: int = 0  # the number of # before it
    mark: Span | None = None  # where these stand
    gap: int = 1

    @property
    def bare(self) -> str:
        """Without any white space."""
        return "".join(self.text.split())


def number_lines(text: str) -> tuple[list[Line], list[Span]]:
    """The lines of ``text``, and the marks that are on no line: a byte order mark, lone ``#``."""
    lines: list[Line] = []
    lone_marks = [Span(0, 1)] if text.startswith(BYTE_ORDER_MARK) else []
    last_end = 0
    for found in _LINE.finditer(text, len(lone_marks)):
        start, end = _trimmed(text, found.start(), found.end())
        if start == end:
            continue
        mark = _MARK.match(text, start, end)
        if mark:
            marked = Span(start, mark.end())
            start, end = _trimmed(text, mark.end(), end)
            if start == end:
                lone_marks.append(marked)
                continue
        breaks = text.count("\n", last_end, start) or text.count("\r", last_end, start)
        lines.append(
            Line(
                number=len(lines),
                span=Span(start, end),
                text=text[start:end],
                level=len(mark[0]) if mark else 0,
                mark=marked if mark else None,
                gap=max(breaks, 1),
            )
        )
        last_end = end
    return lines, lone_marks


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
