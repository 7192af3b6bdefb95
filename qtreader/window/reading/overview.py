"""A narrow strip beside the scroll bar that shows where in the whole article the matches stand."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from qtreader.desktop.theme import Look
from qtreader.window.reading.matches import Matches

translate = QCoreApplication.translate

WIDTH = 12  # pixels at 100 %
TICK = 4
NEAR = 6  # pixels within which a tick is meant


class Overview(QWidget):
    """The keyboard goes through the matches by F3: this is for the eye, and the mouse."""

    asked = Signal(int)  # a match was clicked, from 0

    def __init__(self, editor: QTextEdit, matches: Matches) -> None:
        super().__init__(editor)
        self._editor = editor
        self._matches = matches
        self._look = Look()
        self._set: tuple[object, ...] = ()  # for what the ticks were reckoned
        self._reckoned: tuple[tuple[int, QRect], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def width_wanted(self) -> int:
        return self._look.size(WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.surface))
        for number, tick in self._ticks():
            if number == self._matches.current:
                continue
            tint = theme.marks[self._matches.part(number) % len(theme.marks)]
            painter.fillRect(tick, QColor(theme.soft))
            painter.fillRect(tick.adjusted(1, 1, -1, -1), QColor(tint))
        for number, tick in self._ticks():
            if number == self._matches.current:  # over the others, and wider: not told by its colour alone
                painter.fillRect(tick.adjusted(-2, 0, 2, 0), QColor(theme.red))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(event.pos())
            words = translate("Overview", "第 {at} 处 / 共 {total} 处")
            told = "" if number is None else words.format(at=number + 1, total=len(self._matches))
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().toPoint())
        if number is not None:
            self.asked.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def _at(self, place: QPoint) -> int | None:
        """The match whose tick is the nearest, where it is near."""
        far = [(abs(tick.center().y() - place.y()), number) for number, tick in self._ticks()]
        distance, number = min(far, default=(NEAR + 1, 0))
        return number if distance <= self._look.size(NEAR) else None

    def _ticks(self) -> tuple[tuple[int, QRect], ...]:
        """Of each match that is shown; reckoned anew only where matches, article or height are others."""
        whole = self._editor.document().size().height()
        now = (self._matches.ranges, whole, self.height(), self._look.scale)
        if now != self._set:
            self._set = now
            self._reckoned = tuple(self._reckon(max(1.0, whole)))
        return self._reckoned

    def _reckon(self, whole: float) -> Iterator[tuple[int, QRect]]:
        scrolled = self._editor.verticalScrollBar().value()
        height = self._look.size(TICK)
        for number in range(len(self._matches)):
            box = self._matches.box(number)
            if box is not None:
                top = round((box.top() + scrolled) / whole * (self.height() - height))
                yield number, QRect(3, top, self.width() - 6, height)
