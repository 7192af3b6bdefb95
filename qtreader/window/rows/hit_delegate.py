"""The rows of an answer: hits, and the headings between them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from qtreader.desktop.theme import LEFT
from qtreader.models import wording
from qtreader.models.hit_list import HitRole
from qtreader.search.answer import Hit
from qtreader.window.rows.delegates import GAP, PADDING, RIGHT, RowDelegate
from qtreader.window.rows.row_text import RowMark, elided, line_height, text_width

Index = QModelIndex | QPersistentModelIndex


PRINTED = (10, 6, 3)  # characters of the print that are told, as far as there is room


class HitDelegate(RowDelegate):
    """Date, issue and page; the headline; two lines of the text with the matches marked.

    Where a heading tells day and issue, page and kicker stand in their place. A heading is one line. A
    hit that has not been fetched yet is empty, and as high as the others.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_heading = bool(index.data(HitRole.HEADING))
        return QSize(0, self.heading_height() if is_heading else self.row_height())

    def row_height(self) -> int:
        look = self.look
        small, text = line_height(look.sans_font(12)), line_height(look.sans_font(13))
        return PADDING + small + 4 + line_height(look.serif_font(15, bold=True)) + 2 + 2 * text + PADDING

    def heading_height(self) -> int:
        return PADDING + line_height(self.look.sans_font(12)) + 8

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(HitRole.HEADING):
            painter.fillRect(option.rect, QColor(self.look.theme.side))
        else:
            super().draw_ground(painter, option, index)

    def draw_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if heading := index.data(HitRole.HEADING):
            self._draw_heading(painter, rect, heading)
        elif hit := index.data(HitRole.HIT):
            self._draw_hit(painter, rect, hit, index)
        self.draw_hairline(painter, rect)

    def _draw_heading(self, painter: QPainter, rect: QRect, heading: tuple[str, str]) -> None:
        """The words at the left, how many hits stand below it at the right."""
        words, count = heading
        theme, bold, font = self.look.theme, self.look.sans_font(12, bold=True), self.look.sans_font(12)
        top = rect.top() + PADDING - 2
        right = rect.right() + 1 - RIGHT - text_width(count, font)
        left = rect.left() + LEFT
        self.draw_text(painter, right, top, count, font, theme.faint)
        self.draw_text(painter, left, top, elided(words, bold, right - GAP - left), bold, theme.soft)

    def _draw_hit(self, painter: QPainter, rect: QRect, hit: Hit, index: Index) -> None:
        look = self.look
        words = str(index.data(HitRole.HEADLINE))
        large, text = look.serif_font(15, bold=True), look.sans_font(13)
        left, width = rect.left() + LEFT, rect.width() - LEFT - RIGHT
        top: float = rect.top() + PADDING
        first = QRect(left, rect.top() + PADDING, width, 0)
        if index.data(HitRole.DAY_ABOVE):
            self._draw_page(painter, first, hit)
        else:
            self._draw_first_line(painter, first, hit)
        top += line_height(look.sans_font(12)) + 4
        headline = self.headline(words, large, width, 1)
        colour = look.theme.soft if hit.headline_lost else look.theme.ink
        top = self.draw_lines(painter, left, top, headline, large, colour) + 2
        snippet = self.snippet(hit.snippet, _marks(hit), text, width)
        self.draw_lines(painter, left, top, snippet, text, look.theme.soft)

    def _draw_first_line(self, painter: QPainter, line: QRect, hit: Hit) -> None:
        """The day always, 推断 with it; number, page and count of matches as far as there is room."""
        font, theme = self.look.sans_font(12), self.look.theme
        x = self._draw_day(painter, line, hit)
        how = self._how(hit, font, line.right() + 1 - x - GAP)
        right = line.right() + 1 - text_width(how, font)
        if right < x + GAP:
            return
        self.draw_text(painter, right, line.top(), how, font, theme.faint)
        for piece in _places(hit):
            if x + text_width(piece, font) > right - GAP:
                return
            x = self.draw_text(painter, x, line.top(), piece, font, theme.faint)

    def _how(self, hit: Hit, font: QFont, room: float) -> str:
        """How it answers: with the first words of the print where there is room for these."""
        for characters in PRINTED:
            how = wording.how_it_answers(hit, characters)
            if not hit.as_printed or text_width(how, font) <= room:
                return how
        return wording.how_it_answers(hit, 0)

    def _draw_page(self, painter: QPainter, line: QRect, hit: Hit) -> None:
        """The kicker as far as there is room."""
        font, theme = self.look.sans_font(12), self.look.theme
        how = self._how(hit, font, line.width() / 2)
        right = line.right() + 1 - text_width(how, font)
        self.draw_text(painter, right, line.top(), how, font, theme.faint)
        page = wording.page_number(hit.page) if hit.page else ""
        words = elided(wording.joined(page, self.shown(hit.kicker)), font, right - GAP - line.left())
        self.draw_text(painter, line.left(), line.top(), words, font, theme.soft)

    def _draw_day(self, painter: QPainter, line: QRect, hit: Hit) -> float:
        """In words, or in numbers where there is no room for words. Returns where it ends."""
        font, theme = self.look.sans_font(12), self.look.theme
        mark = wording.date_mark(hit.basis)
        badge = self.badge_width(mark) + GAP if mark else 0
        words = wording.full_day(hit.date)
        if hit.date is not None and text_width(words, font) + badge > line.width():
            words = hit.date.isoformat()
        end = self.draw_text(painter, line.left(), line.top(), words, font, theme.soft)
        if mark and end + badge > line.right():
            return self.draw_text(painter, end + 4, line.top(), mark, self.badge_font(), theme.red)
        if mark:
            self.draw_badge(painter, end + GAP, line.top() + line_height(font) / 2, mark)
        return end + badge


def _marks(hit: Hit) -> tuple[RowMark, ...]:
    parts = hit.parts or (0,) * len(hit.spans)
    spans = zip(hit.spans, parts, strict=True)
    return tuple(RowMark(span.start, span.end, part, hit.near) for span, part in spans)


def _places(hit: Hit) -> list[str]:
    number = "" if hit.issue_number is None else wording.issue_number(hit.issue_number)
    page = wording.page_number(hit.page) if hit.page else ""
    return [f" · {piece}" for piece in (number, page) if piece]
