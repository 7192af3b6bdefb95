"""The days of a month and the months of a year, as a calendar shows them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from qtreader.models.month_grid import DayRole
from qtreader.models.year_grid import MonthRole
from qtreader.newspaper.run import Standing
from qtreader.window.rows.delegates import RowDelegate
from qtreader.window.rows.row_text import line_height, text_width

Index = QModelIndex | QPersistentModelIndex
CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
INSET = 1.5  # pixels between a day's ground and its cell
WIDEST_DAY = "30"
WIDEST_LABEL = "廿三"


class CellDelegate(RowDelegate):
    """What is selected is where the keyboard is: it has an outline, not a ground."""

    def draw_outline(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        theme = self.look.theme
        if option.state & QStyle.StateFlag.State_Selected:
            strong = self.ring and bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(theme.ink if strong else theme.handle), 1.5 if strong else 1))
            painter.drawRoundedRect(box, 4, 4)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(theme.hairline), 1))
            painter.drawRoundedRect(box, 4, 4)

    def _draw_ring(self, painter: QPainter, rect: QRect) -> None:
        """The outline is it."""


class DayDelegate(CellDelegate):
    """The day's number, below it the lunar day where it has room. A day held stands on a ground, in
    bold; with a dashed outline where its date is not printed; the open one in red. Days among which
    issues are missing have a dotted line below them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cell = QSize(29, 38)

    def set_cell(self, width: int) -> None:
        """The width of a day."""
        self._cell = QSize(width, self.height(width))

    def height(self, width: int) -> int:
        lunar = tight(self._lunar_font()) if self._has_lunar(width) else 0
        return 4 + tight(self._day_font(width, bold=True)) + lunar + 6

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._cell

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect).adjusted(INSET, INSET, -INSET, -INSET - 2)
        held = index.data(DayRole.STANDING) == Standing.HELD
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if held:
            self._draw_held(painter, box, index)
        elif index.data(DayRole.STANDING) == Standing.MISSING:
            self._draw_gap(painter, QRectF(option.rect))
        self.draw_outline(painter, option, box.adjusted(-1.5, -1.5, 1.5, 1.5))

    def _draw_held(self, painter: QPainter, box: QRectF, index: Index) -> None:
        theme = self.look.theme
        is_open = bool(index.data(DayRole.OPEN))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.red if is_open else theme.selection))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if index.data(DayRole.UNPRINTED):
            pen = QPen(QColor(theme.on_red if is_open else theme.red), 1, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _draw_gap(self, painter: QPainter, rect: QRectF) -> None:
        pen = QPen(QColor(self.look.theme.faint), 1.4, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([0.1, 2.8])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        foot = rect.bottom() - 1.5
        painter.drawLine(QPointF(rect.left() + 1, foot), QPointF(rect.right(), foot))

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        held = index.data(DayRole.STANDING) == Standing.HELD
        beside = not held and not index.data(DayRole.IN_MONTH)  # it only fills the week
        width = self._cell.width()  # some columns are a pixel wider: all are set alike
        font = self._beside_font(width) if beside else self._day_font(width, bold=held)
        height = tight(self._day_font(width, bold=True))
        line = QRect(rect.left(), rect.top() + 4, rect.width(), height)
        number, lunar = self._inks(index, held, beside)
        if index.data(DayRole.TODAY):
            self._draw_today(painter, line, font, number)
        painter.setFont(font)
        painter.setPen(number)
        painter.drawText(line, CENTRE, str(index.data()))
        if not beside and self._has_lunar(width):
            small = self._lunar_font()
            painter.setFont(small)
            painter.setPen(lunar)
            below = QRect(rect.left(), line.bottom() + 1, rect.width(), tight(small))
            painter.drawText(below, CENTRE, str(index.data(DayRole.LUNAR)))

    def _inks(self, index: Index, held: bool, beside: bool) -> tuple[QColor, QColor]:
        """Of the number and of the lunar day."""
        theme = self.look.theme
        if held and index.data(DayRole.OPEN):
            return QColor(theme.on_red), QColor(theme.on_red)
        number = theme.ink if held else theme.faint if beside else theme.soft
        return QColor(number), QColor(theme.soft if held else theme.faint)

    def _draw_today(self, painter: QPainter, line: QRect, font: QFont, ink: QColor) -> None:
        height = QFontMetricsF(font).capHeight() + 8
        width = max(height, text_width(WIDEST_DAY, font) + 6)
        ring = QRectF(0, 0, min(width, line.width() - 2), height)
        ring.moveCenter(QRectF(line).center())
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ring, height / 2, height / 2)

    def _has_lunar(self, width: int) -> bool:
        return text_width(WIDEST_LABEL, self._lunar_font()) <= width - 3

    def _beside_font(self, width: int) -> QFont:
        return fitting(self.look.serif_font(11), WIDEST_DAY, width - 12)

    def _lunar_font(self) -> QFont:
        return self.look.sans_font(11)

    def _day_font(self, width: int, *, bold: bool) -> QFont:
        """As large as the text is set, but never wider than its cell."""
        return fitting(self.look.serif_font(15, bold=bold), WIDEST_DAY, width - 8)


class MonthDelegate(CellDelegate):
    """A small month: its name, how many issues are held, and a dot a day: a full one held, a faint
    one where issues are missing, none where the numbers tell of no issue."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cell = QSize(68, 64)

    def set_cell(self, width: int, height: int) -> None:
        self._cell = QSize(width, height)

    def least_height(self) -> int:
        """Name, six weeks of dots, and what stands between and around them."""
        return line_height(self.look.sans_font(12)) + 15 + 6 * self.look.size(5)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._cell

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self.draw_outline(painter, option, QRectF(option.rect).adjusted(2, 2, -2, -2))

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme, count = self.look.theme, int(index.data(MonthRole.COUNT))
        room = rect.width() - 16
        name = fitting(self.look.sans_font(12, bold=count > 0), f"{index.data()} 88", room)
        left, top = rect.left() + 8, rect.top() + 6
        colour = theme.ink if count else theme.faint
        self.draw_text(painter, left, top, str(index.data()), name, colour)
        if count:
            number = str(count)
            right = rect.right() + 1 - 8 - text_width(number, name)
            self.draw_text(painter, right, top, number, name, theme.soft)
        dots = QRectF(left, top + line_height(name) + 4, room, 0)
        dots.setBottom(rect.bottom() - 5)
        self._draw_dots(painter, dots, index)

    def _draw_dots(self, painter: QPainter, box: QRectF, index: Index) -> None:
        theme, first = self.look.theme, int(index.data(MonthRole.FIRST))
        across, down = box.width() / 7, box.height() / 6
        large = max(1.5, min(across, down) * 0.42)
        painter.setPen(Qt.PenStyle.NoPen)
        for day, standing in enumerate(index.data(MonthRole.DAYS), 1):
            week, weekday = divmod(first + day - 1, 7)
            centre = QPointF(box.left() + (weekday + 0.5) * across, box.top() + (week + 0.5) * down)
            if standing == Standing.HELD:
                is_open = day == index.data(MonthRole.OPEN_DAY)
                painter.setBrush(QColor(theme.red if is_open else theme.ink))
                painter.drawEllipse(centre, large, large)
            elif standing == Standing.MISSING:
                painter.setBrush(QColor(theme.faint))
                painter.drawEllipse(centre, 0.8, 0.8)


def tight(font: QFont) -> int:
    """The height of a line of digits or Han, in pixels, without the room that running text needs."""
    return round(font.pixelSize() * 1.2)


def fitting(font: QFont, text: str, width: float) -> QFont:
    """``font``, made smaller until ``text`` is no wider than ``width``."""
    wide = text_width(text, font)
    if wide <= width:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(max(8, int(font.pixelSize() * width / wide)))
    return smaller
