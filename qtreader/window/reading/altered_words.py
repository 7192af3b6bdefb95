"""Words of the open article that were corrected: a thin dotted line below, and what the print has.

Where words were struck out a small wedge stands at the foot of the line. None of it is in the text, so that
none of it is copied or printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from qtreader.desktop.theme import Look
from qtreader.desktop.typesetter import Piece, Typeset
from qtreader.models import wording
from qtreader.newspaper.article import Alteration, Article
from qtreader.newspaper.span import Passage, Span
from qtreader.render.altered import printed_as

WEDGE = 6.0  # pixels that a wedge is high, and as wide


@dataclass(frozen=True, slots=True)
class AlteredPlace:
    """From ``start`` to ``end`` of the document; the same where words were struck out."""

    start: int
    end: int
    said: str  # what the print has


@dataclass(frozen=True, slots=True)
class AlteredWords:
    """Of a set article."""

    places: tuple[AlteredPlace, ...]

    def said_of(self, piece: Piece) -> tuple[str, ...]:
        """What the print has in the places of a block."""
        return tuple(
            place.said for place in self.places if piece.start <= place.start and place.end <= piece.end
        )

    def paint(self, editor: QTextEdit, look: Look) -> None:
        """A wedge wherever words were struck out, over what the editor has painted."""
        struck = [place.start for place in self.places if place.start == place.end]
        if not struck:
            return
        painter = QPainter(editor.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(look.theme.soft))
        seen = QRectF(editor.viewport().rect())
        for position in struck:
            box = QRectF(editor.cursorRect(_cursor(editor, position, position)))
            if box.intersects(seen):
                _paint_wedge(painter, box, look)
        painter.end()


def mark_altered(made: Typeset, article: Article, look: Look) -> AlteredWords:
    """Underlines the words in the document of ``made``, and says of each what is printed, to whoever
    points at it."""
    places = tuple(_places(made, article, look))
    for place in places:
        style = QTextCharFormat()
        style.setToolTip(place.said)
        if place.start < place.end:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            style.setUnderlineColor(QColor(look.theme.soft))
        cursor = QTextCursor(made.document)
        cursor.setPosition(place.start if place.start < place.end else max(0, place.start - 1))
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(style)
    return AlteredWords(places)


def _places(made: Typeset, article: Article, look: Look) -> Iterator[AlteredPlace]:
    for altered in article.altered:
        place = _place(made, altered.place)
        if place is not None:
            yield AlteredPlace(*place, _said(altered, article, look))


def _place(made: Typeset, passage: Passage) -> tuple[int, int] | None:
    """Also of an empty passage: behind the character before it, or before the first."""
    if passage.span:
        return made.range_of(passage)
    start = passage.span.start
    for beside, edge in ((Span(start - 1, start), 1), (Span(start, start + 1), 0)):
        found = made.range_of(Passage(passage.field, passage.index, beside)) if beside.start >= 0 else None
        if found is not None:
            return found[edge], found[edge]
    return None


def _said(altered: Alteration, article: Article, look: Look) -> str:
    printed = printed_as(altered, article, full_width=look.full_width)
    return wording.altered_words(printed, struck=not altered.place.span)


def _cursor(editor: QTextEdit, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _paint_wedge(painter: QPainter, box: QRectF, look: Look) -> None:
    """‸, at the foot of the characters."""
    size = WEDGE * look.scale
    middle, foot = box.center().x(), box.center().y() + 14 * look.scale
    painter.drawPolygon(
        QPolygonF(
            [QPointF(middle, foot - size), QPointF(middle + size / 2, foot), QPointF(middle - size / 2, foot)]
        )
    )
