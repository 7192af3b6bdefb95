"""What stands beside the words of a text on the screen: a sentence that is compared, doubts, seams.

Nothing of it is in the text itself, so that nothing of it is copied or printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from qtreader.desktop.theme import Look, Theme
from qtreader.desktop.typesetter import Typeset
from qtreader.newspaper.span import Passage, Span

Editor = QTextEdit | QPlainTextEdit
Range = tuple[int, int]  # of positions in a document

WAVE = 1.5  # pixels that a seam's sign swings to either side
WAVES = 6
FLAG = 5  # pixels of a break's sign


@dataclass(frozen=True, slots=True)
class Notes:
    """Places in an article. A seam and a break are before the character their passage begins with."""

    sentences: tuple[Passage, ...] = ()  # those that are looked at in the source
    doubts: tuple[Passage, ...] = ()
    seams: tuple[Passage, ...] = ()
    breaks: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Signs:
    """Positions in a document before which a thin sign stands."""

    seams: tuple[int, ...] = ()
    breaks: tuple[int, ...] = ()

    def paint(self, editor: Editor, look: Look) -> None:
        """Paints those that are on the screen, over what the editor has painted."""
        if not self.seams and not self.breaks:
            return
        painter = QPainter(editor.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.theme.red), max(1.25, 1.25 * look.scale)))
        painter.setBrush(QColor(look.theme.red))
        seen = QRectF(editor.viewport().rect())
        for positions, paint in ((self.seams, _paint_seam), (self.breaks, _paint_break)):
            for position in positions:
                box = QRectF(editor.cursorRect(cursor_over(editor, (position, position))))
                if box.intersects(seen):
                    paint(painter, box, look)
        painter.end()


def signs_in(notes: Notes, made: Typeset) -> Signs:
    """Where a set article has the seams and breaks."""
    return Signs(tuple(_starts(notes.seams, made)), tuple(_starts(notes.breaks, made)))


def note_marks(
    notes: Notes, made: Typeset, editor: QTextEdit, theme: Theme
) -> Iterator[QTextEdit.ExtraSelection]:
    yield from marks(editor, _ranges(notes.sentences, made), compared(theme))
    yield from marks(editor, _ranges(notes.doubts, made), doubted(theme))


def marks(
    editor: Editor, ranges: Sequence[Range], style: QTextCharFormat
) -> Iterator[QTextEdit.ExtraSelection]:
    for place in ranges:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor_over(editor, place)
        mark.format = style
        yield mark


def compared(theme: Theme) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setBackground(QColor(theme.picked))
    style.setForeground(QColor(theme.ink))
    return style


def doubted(theme: Theme) -> QTextCharFormat:
    return underlined(theme, QTextCharFormat.UnderlineStyle.DotLine)


def underlined(theme: Theme, line: QTextCharFormat.UnderlineStyle) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setUnderlineStyle(line)
    style.setUnderlineColor(QColor(theme.red))
    return style


def cursor_over(editor: Editor, place: Range) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _ranges(passages: Sequence[Passage], made: Typeset) -> list[Range]:
    found = (made.range_of(passage) for passage in passages)
    return [place for place in found if place is not None]


def _starts(passages: Sequence[Passage], made: Typeset) -> Iterator[int]:
    for passage in passages:
        start = passage.span.start
        place = made.range_of(Passage(passage.field, passage.index, Span(start, start + 1)))
        if place is not None:
            yield place[0]


def _paint_seam(painter: QPainter, box: QRectF, look: Look) -> None:
    """A thin torn line from top to bottom."""
    middle, wave = box.center().x(), WAVE * look.scale
    top, bottom = _upper(box, look), _lower(box, look)
    step = (bottom - top) / WAVES
    sides = (wave if turn % 2 else -wave for turn in range(WAVES + 1))
    painter.drawPolyline(
        QPolygonF([QPointF(middle + side, top + turn * step) for turn, side in enumerate(sides)])
    )


def _paint_break(painter: QPainter, box: QRectF, look: Look) -> None:
    """A thin broken line with a flag that points to what follows."""
    middle, flag = box.center().x(), FLAG * look.scale
    top = _upper(box, look)
    painter.save()
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.drawLine(QLineF(middle, top, middle, _lower(box, look)))
    painter.setPen(Qt.PenStyle.NoPen)
    corners = (QPointF(middle, top), QPointF(middle + flag, top + flag / 2), QPointF(middle, top + flag))
    painter.drawPolygon(QPolygonF(corners))
    painter.restore()


def _upper(box: QRectF, look: Look) -> float:
    return box.center().y() - 11 * look.scale


def _lower(box: QRectF, look: Look) -> float:
    return box.center().y() + 11 * look.scale
