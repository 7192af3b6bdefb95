"""A headline set to the width there is: its printed lines whole, or parted evenly."""

from __future__ import annotations

import math

from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat

from qtreader.desktop.typesetter import Piece, Typeset
from qtreader.render.sheet import LINE_BREAK, Role

SMALLEST = 0.75  # of its size, that a headline is made smaller to keep its printed lines whole
ROOM = 1.5  # characters that a part of an evenly parted line may be longer than the others


def fit_headlines(made: Typeset, width: float) -> None:
    """``width`` is that of the lines, in pixels. A headline that fits is set as it was."""
    for piece in made.pieces:
        if piece.block.role in (Role.HEADLINE, Role.STAND_IN):
            _fit(made, piece, width)


def _fit(made: Typeset, piece: Piece, width: float) -> None:
    block = made.document.findBlock(piece.start)
    usual = block.charFormat().font()  # the block's own stays as it was set at first
    advance = QFontMetricsF(usual).horizontalAdvance
    printed = piece.block.text.split(LINE_BREAK)
    longest = max(advance(line) for line in printed)
    size, margin = float(usual.pixelSize()), 0.0
    if longest > width and len(printed) > 1 and longest * SMALLEST <= width:
        size = math.floor(size * width / longest)
    elif longest > width > 0:
        share = longest / math.ceil(longest / width) + ROOM * size
        margin = max(0.0, width - share)
    _set(made, piece, size, margin)


def _set(made: Typeset, piece: Piece, size: float, margin: float) -> None:
    cursor = QTextCursor(made.document)
    cursor.setPosition(piece.start)
    paragraph = cursor.blockFormat()
    if paragraph.rightMargin() != margin:
        evenly = QTextBlockFormat()
        evenly.setRightMargin(margin)
        cursor.mergeBlockFormat(evenly)
    cursor.setPosition(piece.end, QTextCursor.MoveMode.KeepAnchor)
    if cursor.charFormat().font().pixelSize() != round(size):
        smaller = QTextCharFormat()
        smaller.setProperty(QTextFormat.Property.FontPixelSize, round(size))
        cursor.mergeCharFormat(smaller)
