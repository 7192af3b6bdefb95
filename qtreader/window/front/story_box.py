"""A story on the page: read at a glance, opened by a click or Enter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from qtreader.desktop.story_setter import SetStory
from qtreader.desktop.theme import Theme
from qtreader.models import wording
from qtreader.render.front_page import Box

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
RING = 6  # pixels between the text and the ring around what has the keyboard
BAR = 3  # pixels of the bar beside the story one comes from
BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class StoryBox(QAbstractButton):
    step_asked = Signal(int, int)  # one of right and down is 1 or -1
    reached = Signal()  # it has the keyboard now

    def __init__(self, box: Box, made: SetStory, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = box
        self._made = made
        self._theme = theme
        self.by_key = False  # it has the keyboard because a key led there
        self.setObjectName(f"story{box.story.id}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        story = box.story
        self.setText("")
        self.setAccessibleName(wording.sentence(story.kicker, " ".join(story.headline)))
        size = wording.length(story.length) if story.length else ""
        self.setAccessibleDescription(wording.sentence(story.byline, size, story.note))
        self.setToolTip("" if made.whole else size)

    def sizeHint(self) -> QSize:
        return QSize(round(self.box.width), round(self.box.height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.step_asked.emit(*step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_key = event.reason() in BY_KEY
        super().focusInEvent(event)
        self.reached.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._made.paint(painter, QPointF(RING, 0), self._theme.red if self.underMouse() else None)
        if self.hasFocus() and self.by_key:
            painter.setPen(QPen(QColor(self._theme.soft), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 3, -1, -3), 3, 3)
        elif self.hasFocus():
            bar = self.rect().adjusted(0, 2 * RING, 0, -2 * RING)
            painter.fillRect(bar.left(), bar.top(), BAR, bar.height(), QColor(self._theme.red))
        painter.end()
