"""The rows of the issue tree: years, months, issues, and what is missing between."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

from qtreader.desktop.theme import LEFT, Look
from qtreader.models import wording
from qtreader.models.issue_tree import IssueRole, Row
from qtreader.newspaper.issue import DateBasis
from qtreader.window.rows.delegates import GAP, RowDelegate
from qtreader.window.rows.row_text import SetLine, elided, line_height, set_lines, text_width

Index = QModelIndex | QPersistentModelIndex
RIGHT = 12


@dataclass(frozen=True, slots=True)
class Facts:
    """What an issue row says, each in words."""

    day: str
    weekday: str
    lunar: str
    number: str
    mark: str  # 推断, 更正, or nothing


LONGEST = dt.date(2022, 12, 28)  # 12月28日 is as long as a day gets, and so is its lunar day


class Shape(StrEnum):
    """How an issue row is set, from the widest to the narrowest."""

    TWO_LINES = "day weekday, mark / lunar number"
    THREE_LINES = "day, mark / weekday lunar / number"
    FOUR_LINES = "day / weekday, mark / lunar / number"


SMALL_LINES = {Shape.TWO_LINES: 1, Shape.THREE_LINES: 2, Shape.FOUR_LINES: 3}


class IssueDelegate(RowDelegate):
    """An issue has two lines, and more where the pane is too narrow for its words: the view tells
    the width with ``set_width``. All issues are equally high at one width."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open_issue: int | None = None
        self._width = 226
        self._shape: Shape | None = None  # and the heights: worked out when a row is first asked for
        self._heights: dict[Row, int] = {}

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.set_width(self._width)

    def set_width(self, width: int) -> None:
        self._width = width
        self._shape = None
        self._heights.clear()

    @property
    def shape(self) -> Shape:
        if self._shape is None:
            self._shape = self._widest_shape()
        return self._shape

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height(index))

    def row_height(self, index: Index) -> int:
        row = index.data(IssueRole.ROW)
        if row == Row.GAP:
            return len(self._gap_lines(index)) * line_height(self.look.sans_font(11)) + 16
        if row not in self._heights:
            self._heights[row] = self._height(row)
        return self._heights[row]

    def _height(self, row: Row) -> int:
        small = line_height(self.look.sans_font(12))
        match row:
            case Row.YEAR:
                return line_height(self.look.sans_font(13, bold=True)) + 16
            case Row.MONTH:
                return small + 8
        return 8 + line_height(self._day_font()) + SMALL_LINES[self.shape] * small + 8

    def _day_font(self) -> QFont:
        return self.look.serif_font(17, bold=True)

    def _room(self) -> float:
        return self._width - LEFT - RIGHT

    def _widest_shape(self) -> Shape:
        """The widest in which the longest day there can be is not cut."""
        small, room = self.look.sans_font(12), self._room()
        number = wording.issue_number(8888)
        lunar, weekday = wording.lunar(LONGEST), wording.weekday_short(LONGEST)
        day = text_width(wording.day(LONGEST), self._day_font()) + GAP
        mark = max(self.badge_width(wording.date_mark(basis)) for basis in DateBasis)
        first = day + text_width(weekday, small) + GAP + mark
        if max(first, text_width(wording.joined(lunar, number), small)) <= room:
            return Shape.TWO_LINES
        if max(day + mark, text_width(wording.joined(weekday, lunar), small)) <= room:
            return Shape.THREE_LINES
        return Shape.FOUR_LINES

    def _gap_lines(self, index: Index) -> tuple[SetLine, ...]:
        """Where and how many in one line if there is room, otherwise each in its own; then what else."""
        font, room = self.look.sans_font(11), self._room()
        where, count, *perhaps = index.data(IssueRole.GAP_WORDS)
        whole = wording.sentence(where, count)
        parts = [whole] if text_width(whole, font) <= room else [where, count]
        return tuple(line for part in (*parts, *perhaps) for line in set_lines(part, (), font, room, 3))

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().draw_ground(painter, option, index)
        rect: QRect = option.rect
        if self.open_issue is not None and index.data(IssueRole.ISSUE_ID) == self.open_issue:
            painter.fillRect(rect, QColor(self.look.theme.selection))
            self.draw_bar(painter, rect, self.look.theme.red)

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
        lines = self._gap_lines(index)
        self.draw_lines(painter, rect.left() + LEFT, rect.top() + 8, lines, font, self.look.theme.faint)

    def _draw_issue(self, painter: QPainter, rect: QRect, facts: Facts) -> None:
        large, small, theme = self._day_font(), self.look.sans_font(12), self.look.theme
        left, top, shape = rect.left() + LEFT, rect.top() + 8, self.shape
        end = self.draw_text(painter, left, top, facts.day, large, theme.ink)
        if shape is Shape.TWO_LINES:
            base = top + QFontMetrics(large).ascent() - QFontMetrics(small).ascent()
            self.draw_text(painter, end + GAP, base, facts.weekday, small, theme.soft)
        below = top + line_height(large)
        for line in _small_lines(facts, shape):
            text = elided(line, small, self._room())
            self.draw_text(painter, left, below, text, small, theme.faint)
            below += line_height(small)
        if facts.mark:
            middle = top + line_height(large) / 2
            if shape is Shape.FOUR_LINES:
                middle = top + line_height(large) + line_height(small) / 2
            x = rect.right() + 1 - RIGHT - self.badge_width(facts.mark)
            self.draw_badge(painter, x, middle, facts.mark)


def _small_lines(facts: Facts, shape: Shape) -> tuple[str, ...]:
    match shape:
        case Shape.TWO_LINES:
            return (wording.joined(facts.lunar, facts.number),)
        case Shape.THREE_LINES:
            return wording.joined(facts.weekday, facts.lunar), facts.number
    return facts.weekday, facts.lunar, facts.number


def _facts(index: Index) -> Facts:
    return Facts(
        day=str(index.data(IssueRole.DAY)),
        weekday=str(index.data(IssueRole.WEEKDAY)),
        lunar=str(index.data(IssueRole.LUNAR)),
        number=str(index.data(IssueRole.NUMBER)),
        mark=str(index.data(IssueRole.MARK)),
    )
