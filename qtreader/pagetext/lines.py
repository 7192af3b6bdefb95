"""Text to numbered lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qtreader.newspaper.span import Span

BYTE_ORDER_MARK = "\ufeff"
_LINE = re.compile(r"[^\r\n]+")
_MARK = re.compile(r"#{1,6}(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has something on it.

    ``span`` is what it says: without white space around it and without the ``#`` mark.
    It is ``tight`` where it follows the line before directly, on a page that parts its lines by
    empty ones. ``indented``, ``apart`` (an empty line before it) and ``runs_on`` (its sentence
    may end with it, but not its paragraph) matter on pages read line by print line.
    """

    number: int  # among the lines that have something on them, from 0
    span: Span
    text: str
    level: int = 0  # the number of # before it
    mark: Span | None = None  # where these stand
    tight: bool = False
    indented: bool = False
    apart: bool = False
    runs_on: bool = False

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
        parted = _is_parted(text, last_end, start)
        indented = start - found.start() > 1
        mark = _MARK.match(text, start, end)
        if mark:
            marked = Span(start, mark.end())
            start, end = _trimmed(text, mark.end(), end)
            if start == end:
                lone_marks.append(marked)
                continue
        lines.append(
            Line(
                number=len(lines),
                span=Span(start, end),
                text=text[start:end],
                level=len(mark[0]) if mark else 0,
                mark=marked if mark else None,
                tight=not parted,
                indented=indented,
                apart=parted,
            )
        )
        last_end = end
    if sum(line.apart for line in lines) * 2 < len(lines):
        lines = [replace(line, tight=False) for line in lines]
    return lines, lone_marks


def _is_parted(text: str, end: int, start: int) -> bool:
    """Whether an empty line, or nothing at all, stands before."""
    return not end or max(text.count("\n", end, start), text.count("\r", end, start)) > 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
