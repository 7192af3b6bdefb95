"""A double click in the article selects the words between two marks. Qt would select from blank to blank: in
Chinese, half a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from qtreader.render.binding import JOINER
from qtreader.window.reading.offsets import Offsets


class Clauses(QObject):
    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        editor.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonDblClick:
            place = event.position().toPoint()
            if event.button() is Qt.MouseButton.LeftButton:
                QTimer.singleShot(0, self, lambda: self._choose(place))  # after Qt has chosen
        return False

    def _choose(self, place: QPoint) -> None:
        cursor = self._editor.cursorForPosition(place)
        block = cursor.block()
        offsets = Offsets(block.text())
        first, last = clause_at(block.text(), offsets.offset(cursor.positionInBlock()))
        cursor.setPosition(block.position() + offsets.position(first))
        cursor.setPosition(block.position() + offsets.position(last), QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)


def clause_at(text: str, at: int) -> tuple[int, int]:
    """Where the run of letters around a position begins and ends; of a mark, the mark alone."""
    if at >= len(text) or not _is_letter(text[at]):
        at = at - 1 if at > 0 and _is_letter(text[at - 1]) else at
    if at >= len(text) or not _is_letter(text[at]):
        return at, min(at + 1, len(text))
    first, last = at, at + 1
    while first > 0 and _is_letter(text[first - 1]):
        first -= 1
    while last < len(text) and _is_letter(text[last]):
        last += 1
    return first, last


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == JOINER
