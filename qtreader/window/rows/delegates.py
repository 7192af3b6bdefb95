"""The painting of rows. All rows of a list have the same height, told by the fonts alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qtreader.desktop.theme import LEFT, Look
from qtreader.models.article_list import ArticleRole
from qtreader.newspaper.punctuation import full_width
from qtreader.window.rows.row_text import (
    Inks,
    RowMark,
    SetLine,
    elided,
    line_height,
    paint_line,
    set_headline,
    set_lines,
    text_width,
)

Index = QModelIndex | QPersistentModelIndex
GAP = 8  # pixels between two pieces of a line
PADDING = 12  # above and below the text of a row
RIGHT = 16  # pixels from the text to the right edge
BAR = 3  # pixels at the left of the row that is chosen: a tone alone would not tell it
RING = 2  # pixels of the line around the row that has the keyboard
KEPT = 400  # set texts that are kept: some screens full


class RowDelegate(QStyledItemDelegate):
    """Ground, hairline and focus ring; the rows themselves are drawn by the kinds below."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.look = Look()
        self.ring = False  # around the current row, while the keyboard is in use
        self._set: dict[tuple[object, ...], tuple[SetLine, ...]] = {}

    def set_look(self, look: Look) -> None:
        self.look = look
        self._set.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        self.draw_ground(painter, option, index)
        self.draw_row(painter, option.rect, index)
        if self.ring and _has(option, QStyle.StateFlag.State_HasFocus):
            self._draw_ring(painter, option.rect)
        painter.restore()

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        theme = self.look.theme
        if _has(option, QStyle.StateFlag.State_Selected):
            painter.fillRect(rect, QColor(theme.selection))
            self.draw_bar(painter, rect, theme.soft)
        elif _has(option, QStyle.StateFlag.State_MouseOver):
            hover = QColor(theme.selection)
            hover.setAlphaF(0.45)
            painter.fillRect(rect, hover)

    def draw_bar(self, painter: QPainter, rect: QRect, colour: str) -> None:
        room = min(8, rect.height() // 6)
        painter.fillRect(QRect(rect.left(), rect.top() + room, BAR, rect.height() - 2 * room), QColor(colour))

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Each kind of row below draws its own."""

    def _draw_ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(QColor(self.look.theme.soft), RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(6, 3, -6, -3), 3, 3)

    def draw_hairline(self, painter: QPainter, rect: QRect) -> None:
        line = QRect(rect.left() + LEFT, rect.bottom(), rect.width() - LEFT - RIGHT, 1)
        painter.fillRect(line, QColor(self.look.theme.hairline))

    def draw_text(
        self, painter: QPainter, left: float, top: float, text: str, font: QFont, colour: str
    ) -> float:
        """Returns where the text ends."""
        self.draw_lines(painter, left, top, (SetLine(text),), font, colour)
        return left + text_width(text, font)

    def draw_lines(
        self,
        painter: QPainter,
        left: float,
        top: float,
        lines: Sequence[SetLine],
        font: QFont,
        colour: str,
    ) -> float:
        """Returns the top of what comes below."""
        theme = self.look.theme
        inks = Inks(QColor(colour), QColor(theme.ink), tuple(map(QColor, theme.marks)))
        for line in lines:
            paint_line(painter, left, top, line, font, inks)
            top += line_height(font)
        return top

    def badge_width(self, text: str) -> float:
        return text_width(text, self.badge_font()) + 2 * GAP

    def badge_font(self) -> QFont:
        return self.look.sans_font(11, bold=True)

    def draw_badge(self, painter: QPainter, left: float, middle: float, text: str) -> None:
        """A word in red with an outline, its middle at the height ``middle``."""
        font = self.badge_font()
        height = line_height(font) + 2
        box = QRectF(left, middle - height / 2, self.badge_width(text), height)
        red = QColor(self.look.theme.red)
        painter.setPen(QPen(red, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def shown(self, text: str) -> str:
        """As printed, or as the page text has it; character for character in the same places."""
        return full_width(text) if self.look.full_width else text

    def headline(self, text: str, font: QFont, width: int, most: int) -> tuple[SetLine, ...]:
        key = ("headline", text, font.pixelSize(), width, most)
        if key not in self._set:
            self._keep(key, set_headline(self.shown(text), font, width, most))
        return self._set[key]

    def snippet(self, text: str, marks: tuple[RowMark, ...], font: QFont, width: int) -> tuple[SetLine, ...]:
        key = ("snippet", text, marks, font.pixelSize(), width)
        if key not in self._set:
            self._keep(key, set_lines(self.shown(text), marks, font, width, 2))
        return self._set[key]

    def _keep(self, key: tuple[object, ...], lines: tuple[SetLine, ...]) -> None:
        if len(self._set) >= KEPT:
            self._set.clear()
        self._set[key] = lines


def _has(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


class ArticleDelegate(RowDelegate):
    """Kicker, headline in two lines at most, then byline and length or kind on the last line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height())

    def row_height(self) -> int:
        look = self.look
        small = line_height(look.sans_font(12))
        headline = line_height(look.serif_font(15, bold=True))
        return PADDING + small + 4 + 2 * headline + 4 + small + PADDING

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme = self.look.theme
        small, large = self.look.sans_font(12), self.look.serif_font(15, bold=True)
        left, width = rect.left() + LEFT, rect.width() - LEFT - RIGHT
        kicker = self.shown(str(index.data(ArticleRole.KICKER)))
        lines = self.headline(str(index.data(ArticleRole.HEADLINE)), large, width, 2)
        missing = (0 if kicker else line_height(small) + 4) + (2 - len(lines)) * line_height(large)
        top = rect.top() + PADDING + missing / 2  # one block, wherever a part of it is missing
        if kicker:
            self.draw_text(painter, left, top, elided(kicker, small, width), small, theme.soft)
            top += line_height(small) + 4
        colour = theme.soft if index.data(ArticleRole.LOST) else theme.ink
        top = self.draw_lines(painter, left, top, lines, large, colour) + 4
        self._draw_last_line(painter, rect, top, index)
        self.draw_hairline(painter, rect)

    def _draw_last_line(self, painter: QPainter, rect: QRect, top: float, index: Index) -> None:
        font = self.look.sans_font(12)
        size = str(index.data(ArticleRole.SIZE))
        right = rect.right() + 1 - RIGHT - text_width(size, font)
        self.draw_text(painter, right, top, size, font, self.look.theme.faint)
        left = rect.left() + LEFT
        byline = elided(self.shown(str(index.data(ArticleRole.BYLINE))), font, right - GAP - left)
        self.draw_text(painter, left, top, byline, font, self.look.theme.faint)
