"""The rows of what there is to be said of a page text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from qtreader.desktop.theme import LEFT
from qtreader.models import remark_words
from qtreader.models.remark_list import RemarkRole
from qtreader.newspaper.remarks import Remark, Topic
from qtreader.window.rows.delegates import Index, RowDelegate
from qtreader.window.rows.row_text import elided, line_height, text_width

GAP = 8
PADDING = 4  # above and below the text of a row
RIGHT = 16


class RemarkDelegate(RowDelegate):
    """The line of the page text, what kind of remark, and its sentence, in one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height())

    def row_height(self) -> int:
        return line_height(self.look.sans_font(12)) + 2 * PADDING

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        remark: Remark = index.data(RemarkRole.REMARK)
        theme, font = self.look.theme, self.look.sans_font(12)
        top = rect.top() + PADDING
        number, widest = str(index.data(RemarkRole.LINE)), text_width("000", font)
        left = rect.left() + LEFT + widest - text_width(number, font)
        left = self.draw_text(painter, left, top, number, font, theme.faint) + GAP
        strong = self.look.sans_font(12, bold=True)
        colour = theme.red if remark.topic in (Topic.DOUBT, Topic.UNASSIGNED) else theme.soft
        left = self.draw_text(painter, left, top, index.data(RemarkRole.TOPIC), strong, colour) + GAP
        sentence = elided(remark_words.sentence(remark), font, rect.right() - RIGHT - left)
        self.draw_text(painter, left, top, sentence, font, theme.ink)
