"""Text set into rows: broken into a few lines, cut with … where it is too long, matches marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from qtreader.newspaper.span import Span

ELLIPSIS = "…"
CONTEXT = 6  # characters kept before a match when the beginning of a snippet is left out
_NOT_BLANK = re.compile(r"[\t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class RowMark(Span):
    """A match in the text of a row."""

    part: int = 0  # of the query
    near: bool = False  # a character in it is another one than was asked for


@dataclass(frozen=True, slots=True)
class SetLine:
    text: str
    marks: tuple[RowMark, ...] = ()  # in ``text``


@dataclass(frozen=True, slots=True)
class Inks:
    text: QColor
    marked: QColor  # text in a mark, which needs more contrast than soft text has
    marks: tuple[QColor, ...]  # its ground, for each part of the query; round again after the last


def one_line(text: str) -> str:
    """Every kind of line break as a blank: what follows is placed character by character."""
    return _NOT_BLANK.sub(" ", text)


def elided(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, max(0.0, width))


def line_height(font: QFont) -> int:
    return int(QFontMetricsF(font).height() + 0.999)


def text_width(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def set_headline(text: str, font: QFont, width: float, most: int) -> tuple[SetLine, ...]:
    """In its printed lines where each fits, otherwise wherever it breaks."""
    text = one_line(text).strip()
    printed = _printed_lines(text, font, width) if most == 2 else None
    if printed is not None:
        return tuple(SetLine(line) for line in printed)
    return set_lines(text, (), font, width, most)


def _printed_lines(text: str, font: QFont, width: float) -> tuple[str, str] | None:
    """The two most even halves at a blank, if the whole is too long for one line and they are not."""
    if text_width(text, font) <= width:
        return None
    blanks = re.finditer(r"[ \u3000]", text)
    halves = [(text[: blank.start()].rstrip(), text[blank.end() :].lstrip()) for blank in blanks]
    fitting = [pair for pair in halves if max(text_width(half, font) for half in pair) <= width]
    return min(fitting, key=lambda pair: abs(len(pair[0]) - len(pair[1])), default=None)


def set_lines(
    text: str, marks: Sequence[RowMark], font: QFont, width: float, most: int
) -> tuple[SetLine, ...]:
    """``text`` in at most ``most`` lines of ``width`` pixels, the last cut with … if need be.

    Where the first mark would not be seen, the beginning is left out, so that it is.
    """
    text = one_line(text)
    breaks = _breaks(text, font, width)
    if marks and len(breaks) > most and marks[0].end >= breaks[most].start:
        text, marks = _from_mark(text, marks)
        breaks = _breaks(text, font, width)
    lines = [_cut(text, marks, line) for line in breaks[:most]]
    if len(breaks) > most:
        rest = Span(breaks[most - 1].start, len(text))
        lines[-1] = _elided_line(_cut(text, marks, rest), font, width)
    return tuple(lines)


def _breaks(text: str, font: QFont, width: float) -> list[Span]:
    """Where the lines begin and end. Breaks between words as Qt does, which keeps 避头尾."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    spans: list[Span] = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(1.0, width))
        spans.append(Span(line.textStart(), line.textStart() + line.textLength()))
        line = layout.createLine()
    layout.endLayout()
    return spans


def _from_mark(text: str, marks: Sequence[RowMark]) -> tuple[str, tuple[RowMark, ...]]:
    start = max(0, marks[0].start - CONTEXT)
    moved = tuple(replace(mark, start=mark.start - start + 1, end=mark.end - start + 1) for mark in marks)
    return ELLIPSIS + text[start:], moved


def _cut(text: str, marks: Sequence[RowMark], line: Span) -> SetLine:
    inside = (
        replace(
            mark, start=max(mark.start, line.start) - line.start, end=min(mark.end, line.end) - line.start
        )
        for mark in marks
        if mark.start < line.end and mark.end > line.start
    )
    return SetLine(line.of(text), tuple(inside))


def _elided_line(line: SetLine, font: QFont, width: float) -> SetLine:
    text = elided(line.text, font, width)
    kept = len(text) - 1 if text != line.text else len(text)
    return _cut(text, line.marks, Span(0, kept)) if text == line.text else _with_ellipsis(line, text, kept)


def _with_ellipsis(line: SetLine, text: str, kept: int) -> SetLine:
    """A mark that is cut reaches over the …, so that nobody takes it for the whole match."""
    marks = tuple(
        replace(mark, end=len(text) if mark.end > kept else mark.end)
        for mark in line.marks
        if mark.start < kept
    )
    return SetLine(text, marks)


def paint_line(painter: QPainter, left: float, top: float, line: SetLine, font: QFont, inks: Inks) -> None:
    """One set line with its upper left corner at ``left``, ``top``."""
    metrics = QFontMetricsF(font)
    foot = QPointF(left, top + metrics.ascent())
    painter.setFont(font)
    painter.setPen(inks.text)
    painter.drawText(foot, line.text)
    for mark in line.marks:
        begin = metrics.horizontalAdvance(line.text[: mark.start])
        end = metrics.horizontalAdvance(line.text[: mark.end])
        box = QRectF(left + begin, top, end - begin, metrics.height())
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.fillRect(box, inks.marks[mark.part % len(inks.marks)])
        painter.setPen(inks.marked)
        painter.drawText(foot, line.text)
        if mark.near:
            painter.setPen(QPen(inks.marked, 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(box.left(), box.bottom() - 1), QPointF(box.right(), box.bottom() - 1))
        painter.restore()
