"""The page in its pane: scrolled where it is higher, set anew where the pane changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from qtreader.desktop.theme import Look
from qtreader.models import front_words
from qtreader.render.story import Story
from qtreader.window.front.sheet import FrontSheet
from qtreader.window.front.story_box import StoryBox

TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class FrontView(QScrollArea):
    story_chosen = Signal(int)  # article id
    turned = Signal(int)  # to the next page (1) or the one before (-1)
    page_asked = Signal(int)  # by its number, from 1

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("frontView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look = Look()
        self.sheet = FrontSheet(self)
        self.sheet.story_chosen.connect(self.story_chosen)
        self.sheet.story_reached.connect(self._bring)
        self.setWidget(self.sheet)

    def show_page(
        self, head: front_words.Head, stories: Sequence[Story], caption: tuple[str, str], look: Look
    ) -> None:
        self._set_look(look)
        self.sheet.set_page(head, stories, caption)
        self.setAccessibleName(head.sentence)
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def _set_look(self, look: Look) -> None:
        self._look = look
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(look.theme.surface))
        self.setPalette(colours)

    def focus_story(self, article_id: int | None) -> None:
        self.sheet.focus_story(article_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = TURNS.get(Qt.Key(event.key()))
        if turn is not None and not event.modifiers():
            self.turned.emit(turn)
        elif event.text().isascii() and event.text().isdigit() and event.text() != "0":
            self.page_asked.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        if self.isVisible():
            self.sheet.lay_out(self.viewport().width(), self.viewport().height(), self._look)

    def _bring(self, box: StoryBox) -> None:
        """Whole for who walks there by key; else it is enough that it begins on the screen."""
        top = box.y() - self.verticalScrollBar().value()
        if box.by_key or not 0 <= top < self.viewport().height():
            self.ensureWidgetVisible(box, 0, 0)
