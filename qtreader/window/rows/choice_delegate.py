"""Rows of places to choose from: title and what stands at its right, facts below; and notes between."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from qtreader.desktop.theme import LEFT, Look
from qtreader.models.choice_list import Choice, ChoiceRole
from qtreader.window.rows.delegates import GAP, RowDelegate
from qtreader.window.rows.row_text import SetLine, elided, line_height, set_lines, text_width

Index = QModelIndex | QPersistentModelIndex
PADDING = 8  # above and below the text of a row
RIGHT = 16
LINES = 8  # of a note, at most


class ChoiceDelegate(RowDelegate):
    """Rows that can be chosen are equally high; a note is as high as its words need at the width that
    the view tells with ``set_width``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._width = 560

    def set_look(self, look: Look) -> None:
        super().set_look(look)

    def set_width(self, width: int) -> None:
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height(index.data(ChoiceRole.CHOICE)))

    def height(self, choice: Choice) -> int:
        small = line_height(self.look.sans_font(12))
        if choice.place is None:
            lines = len(self._note(choice.title)) * line_height(self._note_font())
            facts = len(self._facts(choice.facts)) * small + 4 if choice.facts else 0
            return PADDING + lines + facts + PADDING
        return PADDING + line_height(self._title_font()) + small + PADDING

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        choice: Choice = index.data(ChoiceRole.CHOICE)
        if choice.place is None:
            self._draw_note(painter, rect, choice)
        else:
            self._draw_place(painter, rect, choice)

    def _draw_place(self, painter: QPainter, rect: QRect, choice: Choice) -> None:
        theme, large, small = self.look.theme, self._title_font(), self.look.sans_font(12)
        left, top = rect.left() + LEFT, rect.top() + PADDING
        right: float = rect.right() + 1 - RIGHT
        middle = top + line_height(large) / 2
        if choice.aside:
            right -= text_width(choice.aside, small)
            self.draw_text(painter, right, middle - line_height(small) / 2, choice.aside, small, theme.faint)
            right -= 2 * GAP
        badge = self.badge_width(choice.mark) + GAP if choice.mark else 0
        title = elided(self.shown(choice.title), large, right - left - badge)
        end = self.draw_text(painter, left, top, title, large, theme.ink)
        if choice.mark:
            self.draw_badge(painter, end + GAP, middle, choice.mark)
        facts = elided(self.shown(choice.facts), small, rect.right() + 1 - RIGHT - left)
        self.draw_text(painter, left, top + line_height(large), facts, small, theme.soft)

    def _draw_note(self, painter: QPainter, rect: QRect, choice: Choice) -> None:
        theme, left, top = self.look.theme, rect.left() + LEFT, rect.top() + PADDING
        lines = self._note(choice.title)
        below = self.draw_lines(painter, left, top, lines, self._note_font(), theme.ink)
        facts = self._facts(choice.facts)
        self.draw_lines(painter, left, below + 4, facts, self.look.sans_font(12), theme.soft)

    def _note(self, text: str) -> tuple[SetLine, ...]:
        return set_lines(text, (), self._note_font(), self._room(), LINES)

    def _facts(self, text: str) -> tuple[SetLine, ...]:
        return set_lines(text, (), self.look.sans_font(12), self._room(), LINES)

    def _room(self) -> float:
        return self._width - LEFT - RIGHT

    def _note_font(self) -> QFont:
        return self.look.sans_font(13)

    def _title_font(self) -> QFont:
        return self.look.serif_font(15, bold=True)
