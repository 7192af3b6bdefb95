"""The rows of the issue tree: years, months, issues, and what is missing between."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

from qtreader.desktop.theme import LEFT
from qtreader.models import wording
from qtreader.models.issue_tree import IssueRole, Row
from qtreader.newspaper.holding import Gap
from qtreader.window.delegates import GAP, RowDelegate
from qtreader.window.row_text import elided, line_height, set_lines, text_width

Index = QModelIndex | QPersistentModelIndex
RIGHT = 12
BAR = 3  # pixels of red at the left of the issue that is open


@dataclass(frozen=True, slots=True)
class Facts:
    """What an issue row says, each in words."""

    day: str
    weekday: str
    lunar: str
    number: str
    mark: str  # 推断, or nothing


LONGEST = dt.date(2022, 12, 28)  # 12月28日 is as long as a day gets, and so is its lunar day


class IssueDelegate(RowDelegate):
    """An issue has two lines, and three where the pane is too narrow for two. The pane tells the
    width with ``set_width``, so that all rows stay equally high."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open_issue: int | None = None
        self._width = 226

    def set_width(self, width: int) -> bool:
        """Returns whether the rows have to be laid out anew."""
        before = self._heights()
        self._width = width
        return self._heights() != before

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height(index.data(IssueRole.ROW)))

    def row_height(self, row: Row) -> int:
        look = self.look
        match row:
            case Row.YEAR:
                return line_height(look.sans_font(13, bold=True)) + 16
            case Row.MONTH:
                return line_height(look.sans_font(12)) + 8
            case Row.GAP:
                return self._gap_lines() * line_height(look.sans_font(11)) + 16
        small = 1 if self._fits_two_lines() else 2
        return 8 + line_height(self._day_font()) + small * line_height(look.sans_font(12)) + 8

    def _heights(self) -> list[int]:
        return [self.row_height(row) for row in Row]

    def _day_font(self) -> QFont:
        return self.look.serif_font(17, bold=True)

    def _room(self) -> float:
        return self._width - LEFT - RIGHT

    def _fits_two_lines(self) -> bool:
        small = self.look.sans_font(12)
        facts = Facts(
            wording.day(LONGEST),
            wording.weekday(LONGEST),
            wording.lunar(LONGEST),
            wording.issue_number(8888),
            wording.inferred_mark(),
        )
        first = text_width(facts.day, self._day_font()) + GAP + text_width(facts.weekday, small)
        second = text_width(wording.joined(facts.lunar, facts.number), small)
        return max(first + GAP + self.badge_width(facts.mark), second) <= self._room()

    def _gap_lines(self) -> int:
        longest = wording.gap(Gap(8888, 8888, 888))
        return len(set_lines(longest, (), self.look.sans_font(11), self._room(), 3))

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().draw_ground(painter, option, index)
        rect: QRect = option.rect
        if self.open_issue is not None and index.data(IssueRole.ISSUE_ID) == self.open_issue:
            bar = QRect(rect.left(), rect.top() + 8, BAR, rect.height() - 16)
            painter.fillRect(rect, QColor(self.look.theme.selection))
            painter.fillRect(bar, QColor(self.look.theme.red))

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        match index.data(IssueRole.ROW):
            case Row.YEAR:
                self._draw_group(painter, rect, index, self.look.sans_font(13, bold=True))
            case Row.MONTH:
                self._draw_group(painter, rect, index, self.look.sans_font(12))
            case Row.GAP:
                self._draw_gap(painter, rect, index)
            case Row.ISSUE:
                self._draw_issue(painter, rect, _facts(index))

    def _draw_group(self, painter: QPainter, rect: QRect, index: Index, font: QFont) -> None:
        theme, small = self.look.theme, self.look.sans_font(12)
        middle = rect.top() + rect.height() / 2
        top = middle - line_height(font) / 2
        self._draw_chevron(painter, rect.left() + 9, middle, self._is_open(index))
        self.draw_text(painter, rect.left() + LEFT, top, str(index.data()), font, theme.soft)
        count = str(index.data(IssueRole.COUNT))
        right = rect.right() + 1 - RIGHT - text_width(count, small)
        self.draw_text(painter, right, middle - line_height(small) / 2, count, small, theme.faint)

    def _is_open(self, index: Index) -> bool:
        tree = self.parent()
        return isinstance(tree, QTreeView) and tree.isExpanded(index)

    def _draw_chevron(self, painter: QPainter, x: float, y: float, is_open: bool) -> None:
        pen = QPen(QColor(self.look.theme.faint), 1.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        corners = [(-3, -1.5), (0, 1.5), (3, -1.5)] if is_open else [(-1.5, -3), (1.5, 0), (-1.5, 3)]
        painter.drawPolyline([QPointF(x + dx, y + dy) for dx, dy in corners])

    def _draw_gap(self, painter: QPainter, rect: QRect, index: Index) -> None:
        font = self.look.sans_font(11)
        lines = set_lines(str(index.data()), (), font, self._room(), self._gap_lines())
        self.draw_lines(painter, rect.left() + LEFT, rect.top() + 8, lines, font, self.look.theme.faint)

    def _draw_issue(self, painter: QPainter, rect: QRect, facts: Facts) -> None:
        large, small, theme = self._day_font(), self.look.sans_font(12), self.look.theme
        left, top = rect.left() + LEFT, rect.top() + 8
        end = self.draw_text(painter, left, top, facts.day, large, theme.ink)
        below = top + line_height(large)
        if self._fits_two_lines():
            base = top + QFontMetrics(large).ascent() - QFontMetrics(small).ascent()
            self.draw_text(painter, end + GAP, base, facts.weekday, small, theme.soft)
            self._draw_small(painter, left, below, wording.joined(facts.lunar, facts.number))
            mark_at = top + line_height(large) / 2
        else:
            self._draw_small(painter, left, below, wording.joined(facts.weekday, facts.lunar))
            below += line_height(small)
            self._draw_small(painter, left, below, facts.number)
            mark_at = below + line_height(small) / 2
        if facts.mark:
            x = rect.right() + 1 - RIGHT - self.badge_width(facts.mark)
            self.draw_badge(painter, x, mark_at, facts.mark)

    def _draw_small(self, painter: QPainter, left: float, top: float, text: str) -> None:
        font = self.look.sans_font(12)
        self.draw_text(painter, left, top, elided(text, font, self._room()), font, self.look.theme.faint)


def _facts(index: Index) -> Facts:
    return Facts(
        day=str(index.data(IssueRole.DAY)),
        weekday=str(index.data(IssueRole.WEEKDAY)),
        lunar=str(index.data(IssueRole.LUNAR)),
        number=str(index.data(IssueRole.NUMBER)),
        mark=wording.inferred_mark() if index.data(IssueRole.INFERRED) else "",
    )
