"""How many articles of an answer each month has, as bars: a period is chosen on them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qtreader.desktop.theme import Look
from qtreader.models import wording
from qtreader.window.rows.row_text import line_height, text_width

translate = QCoreApplication.translate

BARS = 36  # pixels of the highest bar at 100 %
NARROWEST = 4  # pixels of a bar, with the gap beside it
WIDEST = 24
LEAST = 2  # pixels of the lowest bar that is not empty
UNITS = (1, 3, 6, 12, 24, 60, 120)  # months of a bar
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}


@dataclass(frozen=True, slots=True)
class Bar:
    first: str  # month, as 2022-05
    last: str
    articles: int


def bars_of(months: Sequence[tuple[str, int]], most: int) -> tuple[Bar, ...]:
    """At most so many bars of the same time each, of months that follow each other."""
    unit = next((unit for unit in UNITS if len(months) <= unit * most), UNITS[-1])
    groups = groupby(months, key=lambda month: _number(month[0]) // unit)
    return tuple(
        Bar(group[0][0], group[-1][0], sum(articles for _, articles in group))
        for group in (list(group) for _, group in groups)
    )


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


class MonthChart(QWidget):
    """Arrows go from bar to bar, Shift extends, Enter chooses; Esc takes the period back. With the
    mouse: a click, or a stretch drawn over."""

    chosen = Signal(str, str)  # the first and the last month, as 2022-05
    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._months: tuple[tuple[str, int], ...] = ()
        self._bars: tuple[Bar, ...] = ()
        self._period: tuple[str, str] | None = None
        self._at = -1  # the bar that the keyboard or the mouse is at
        self._from = -1  # the other end of the stretch
        self._look = Look()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_months(self, months: Sequence[tuple[str, int]], period: tuple[dt.date, dt.date] | None) -> None:
        """``months`` follow each other without a gap; ``period`` is what the answer is narrowed to."""
        self._months = tuple(months)
        ends = None if period is None else tuple(f"{day.year:04}-{day.month:02}" for day in period)
        self._period = None if ends is None else (ends[0], ends[1])
        self._divide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self._divide()

    def reword(self) -> None:
        self.setAccessibleName(translate("MonthChart", "各月篇数，可选时段"))
        self._tell()

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    @property
    def told(self) -> str:
        """The words about the bar or the stretch that is pointed at; about all where none is."""
        if not self._bars:
            return ""
        low, high = self._stretch() if self._at >= 0 else (0, len(self._bars) - 1)
        articles = sum(bar.articles for bar in self._bars[low : high + 1])
        when = months_words(self._bars[low].first, self._bars[high].last)
        return wording.joined(when, wording.article_count(articles))

    def sizeHint(self) -> QSize:
        return QSize(160, self._look.size(BARS) + 4 + line_height(self._look.sans_font(11)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    # Bars

    def _divide(self) -> None:
        most = max(1, self.width() // self._look.size(NARROWEST))
        self._bars = bars_of(self._months, most)
        self._at = self._from = -1
        self._tell()
        self.update()

    def _stretch(self) -> tuple[int, int]:
        return min(self._at, self._from), max(self._at, self._from)

    def _step(self) -> float:
        return min(self._look.size(WIDEST), self.width() / max(1, len(self._bars)))

    def _box(self, number: int) -> QRect:
        """Of a bar, as high as the highest."""
        step = self._step()
        left, right = round(number * step), round((number + 1) * step)
        return QRect(left, 0, max(2, right - left - (1 if step < 8 else 2)), self._look.size(BARS))

    def _bar_at(self, x: float) -> int:
        number = int(x / self._step()) if self._bars else -1
        return max(0, min(number, len(self._bars) - 1)) if self._bars else -1

    def _is_chosen(self, bar: Bar) -> bool:
        return self._period is not None and bar.last >= self._period[0] and bar.first <= self._period[1]

    def _tell(self) -> None:
        self.setAccessibleDescription(self.told)
        if self.hasFocus():
            from PySide6.QtGui import QAccessible, QAccessibleEvent  # not before there is somebody to hear it

            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _point(self, at: int, *, extend: bool) -> None:
        self._at = at
        if not extend or self._from < 0:
            self._from = at
        self._tell()
        self.update()

    def _choose(self) -> None:
        low, high = self._stretch()
        if low >= 0:
            self.chosen.emit(self._bars[low].first, self._bars[high].last)

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        highest = max((bar.articles for bar in self._bars), default=0)
        foot = self._look.size(BARS)
        painter.fillRect(QRect(0, foot, round(self._step() * len(self._bars)), 1), QColor(theme.hairline))
        for number, bar in enumerate(self._bars):
            self._paint_bar(painter, number, bar, highest)
        self._paint_words(painter, foot + 4)
        painter.end()

    def _paint_bar(self, painter: QPainter, number: int, bar: Bar, highest: int) -> None:
        """What is chosen is red and has a line below; what is pointed at has a ground."""
        theme, box = self._look.theme, self._box(number)
        low, high = self._stretch()
        if self._at >= 0 and low <= number <= high:
            painter.fillRect(box.adjusted(0, 0, 1, 0), QColor(theme.selection))
        if bar.articles:
            height = max(LEAST, round(bar.articles / highest * box.height()))
            colour = theme.red if self._is_chosen(bar) else theme.faint
            painter.fillRect(box.adjusted(0, box.height() - height, 0, 0), QColor(colour))
        if self._is_chosen(bar):
            painter.fillRect(QRect(box.left(), box.bottom() + 1, box.width() + 1, 2), QColor(theme.red))
        if self.hasFocus() and number == self._at:
            painter.setPen(QPen(QColor(theme.soft), 1))
            painter.drawRect(box.adjusted(-1, 0, 0, 0))

    def _paint_words(self, painter: QPainter, top: int) -> None:
        """The bar that is pointed at; else the first and the last month."""
        if not self._bars:
            return
        font, theme = self._look.sans_font(11), self._look.theme
        painter.setFont(font)
        painter.setPen(QColor(theme.soft))
        line = QRect(0, top, self.width(), line_height(font))
        if self._at >= 0:
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self.told)
            return
        first, last = wording.month_of(self._bars[0].first), wording.month_of(self._bars[-1].last)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, first)
        end = round(self._step() * len(self._bars))
        if first != last and text_width(first + last, font) + 12 < self.width():
            right = max(end, round(text_width(first + last, font)) + 12)
            painter.drawText(QRect(0, top, right, line.height()), Qt.AlignmentFlag.AlignRight, last)

    # Keys and mouse

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told if self._at >= 0 else "", self)
            return True
        takes_back = self._period is not None or self._from != self._at
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() is QEvent.Type.ShortcutOverride and is_escape and takes_back:
            event.accept()  # before the window leads back with it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and self._bars:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._point(max(0, min(self._at + STEPS[key], len(self._bars) - 1)), extend=extend)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif key == Qt.Key.Key_Escape and self._from != self._at:
            self._point(self._at, extend=False)
        elif key == Qt.Key.Key_Escape and self._period is not None:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._bars:
            chosen = (number for number, bar in enumerate(self._bars) if self._is_chosen(bar))
            self._point(next(chosen, len(self._bars) - 1), extend=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._bars:
            self._point(self._bar_at(event.position().x()), extend=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._bars:
            draws = bool(event.buttons() & Qt.MouseButton.LeftButton)
            self._point(self._bar_at(event.position().x()), extend=draws)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def _leave(self) -> None:
        self._at = self._from = -1
        self._tell()
        self.update()


def months_words(first: str, last: str) -> str:
    """2022 年 5 月, or 2022 年 1 月至 5 月 in full."""
    if first == last:
        return wording.month_of(first)
    if first[:4] == last[:4] and first.endswith("-01") and last.endswith("-12"):
        return wording.year_name(int(first[:4]))
    words = translate("MonthChart", "{first}至{last}")
    return words.format(first=wording.month_of(first), last=wording.month_of(last))
