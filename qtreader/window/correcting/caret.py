"""A caret in the article, so that words can be chosen by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from qtreader.desktop.commands import Do
from qtreader.newspaper.span import Passage, Span
from qtreader.window.actions import Actions, Reactions
from qtreader.window.correcting.pointing import caret, point_at
from qtreader.window.desk import Desk

translate = QCoreApplication.translate

BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard


class Caret(QObject):
    """While it is on, the arrow keys move it and Shift selects; while it is off, they scroll."""

    said = Signal(str)

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader = desk.reader
        self._actions = actions
        desk.way_back.join(lambda: self.is_on and self._reader.hasFocus(), self.switch)

    def reactions(self) -> Reactions:
        return {Do.CARET: self.switch}

    @property
    def is_on(self) -> bool:
        return bool(self._reader.textInteractionFlags() & BY_KEYS)

    def switch(self) -> None:
        """On: it stands in the first whole line on the screen, unless somebody clicked there."""
        self._desk.leave_front()
        on = not self.is_on
        self._actions.check(Do.CARET, on)
        self._reader.setTextInteractionFlags(self._reader.textInteractionFlags() ^ BY_KEYS)
        if on:
            self._bring()
            self._desk.focus_reader()
            self.said.emit(translate("Correcting", "方向键移动光标，按住 Shift 选定文字；再按 F5 收起光标。"))
        else:
            self.said.emit(translate("Correcting", "已收起光标，方向键滚动文章。"))

    def put(self, place: Passage | None) -> None:
        """After the article was set anew: where it was, as far as that is still there."""
        if place is not None:
            point_at(self._reader, (place,))

    def _bring(self) -> None:
        if caret(self._reader) is None or self._reader.textCursor().position() == 0:
            top = self._reader.passage_at_top()
            if top is not None:
                self.put(Passage(top.field, top.index, Span(top.span.start, top.span.start)))
