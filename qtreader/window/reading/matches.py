"""What was found in the open article: marked by the part of the query, counted, gone through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from qtreader.desktop.theme import Theme
from qtreader.desktop.typesetter import Typeset
from qtreader.window.reading.notes import Range, cursor_over

if TYPE_CHECKING:
    from qtreader.search.marks import Mark


class Matches:
    """One of them is the current one: ``current`` counts from 0, and is -1 where there is none."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._marks: tuple[Mark, ...] = ()
        self._ranges: tuple[Range | None, ...] = ()
        self.current = -1

    def __len__(self) -> int:
        return len(self._marks)

    @property
    def ranges(self) -> tuple[Range | None, ...]:
        """Where they stand in the document; ``None`` where the print leaves one out."""
        return self._ranges

    def take(self, marks: Sequence[Mark], made: Typeset | None) -> None:
        self._marks = tuple(marks)
        self.current = min(0, len(marks) - 1)
        self.place(made)

    def place(self, made: Typeset | None) -> None:
        """After the article was set anew."""
        self._ranges = tuple(made.range_of(mark.passage) if made else None for mark in self._marks)

    def step(self, by: int, *, around: bool) -> bool:
        """To the next one (1) or the one before (-1). At the end ``around`` to the other end; else it
        stays there, and False says so."""
        target = self.current + by
        if not self._marks or not (around or 0 <= target < len(self._marks)):
            return False
        self.current = target % len(self._marks)
        return True

    def go_to_screen(self) -> None:
        """The first that is not above the screen becomes the current one; the last where all are."""
        boxes = [self.box(number) for number in range(len(self))]
        below = (number for number, box in enumerate(boxes) if box is not None and box.bottom() > 0)
        self.current = next(below, len(boxes) - 1)

    def box(self, number: int) -> QRect | None:
        """Where a match ends in the viewport."""
        place = self._ranges[number] if 0 <= number < len(self) else None
        return None if place is None else self._editor.cursorRect(cursor_over(self._editor, place))

    def part(self, number: int) -> int:
        """The part of the query that a match is of."""
        return self._marks[number].part

    def selections(self, theme: Theme) -> Iterator[QTextEdit.ExtraSelection]:
        for number, (mark, place) in enumerate(zip(self._marks, self._ranges, strict=True)):
            if place is not None:
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor_over(self._editor, place)
                selection.format = _format(mark, theme, current=number == self.current)
                yield selection


def _format(mark: Mark, theme: Theme, *, current: bool) -> QTextCharFormat:
    """What is near and not as asked has a dotted line below: a tint alone would not tell."""
    result = QTextCharFormat()
    tint = theme.marks[mark.part % len(theme.marks)]
    ink = theme.on_red if current else theme.ink
    result.setBackground(QColor(theme.red if current else tint))
    result.setForeground(QColor(ink))
    if mark.near:
        result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        result.setUnderlineColor(QColor(ink))
    return result
