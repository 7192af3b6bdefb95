"""What stands before the articles of a book: a cover, and a table of contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from qtreader.desktop.printing.painting import LEFT, RIGHT, PagePainter
from qtreader.desktop.printing.paper import Paper
from qtreader.export.chapters import Entry, paragraphs
from qtreader.newspaper.book import Book

ROW = 11.5  # millimetres of an entry: its title, and below it day and page
HEADING = 20.0  # millimetres of the heading above the first entry
TITLE_AT = 0.28  # of the body's height


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the contents, and the page of the print on which it begins, from 1."""

    entry: Entry
    page: int


def contents_pages(count: int, paper: Paper) -> int:
    """How many pages the contents of ``count`` entries take."""
    return -(-count // _rows(paper))


def _rows(paper: Paper) -> int:
    return max(1, int((paper.body.height() / paper.mm - HEADING) // ROW))


class FrontMatter:
    def __init__(self, painter: QPainter, paper: Paper, language: str) -> None:
        self._painter = painter
        self._pages = PagePainter(painter, paper, language)
        self._paper = paper
        self._language = language

    def paint_cover(self, book: Book) -> None:
        paper, body = self._paper, self._paper.body
        down = body.top() + body.height() * TITLE_AT
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        for text, points, colour in (
            (book.title, 26.0, paper.red),
            (book.subtitle, 14.0, paper.type.ink),
            (self._counted(len(book.pieces)), 10.5, paper.faint),
        ):
            font = paper.font(points, serif=True, bold=points > 20)
            area = QRectF(body.left(), down, body.width(), body.bottom() - down)
            taken = QFontMetricsF(font, paper.printer).boundingRect(area, int(centred), text).height()
            self._pages.write(area, font, colour, centred, text)
            down += taken + (6 * paper.mm if text else 0)
        note = QRectF(body.left() + body.width() / 6, down + 10 * paper.mm, body.width() * 2 / 3, 0)
        note.setBottom(body.bottom())
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        self._pages.write(
            note, paper.font(10.5, serif=True), paper.type.ink, top, "\n".join(paragraphs(book.note))
        )

    def paint_contents(self, part: Sequence[Listed], number: int, count: int, *, first: bool) -> None:
        """One page of the contents; ``first`` has the heading."""
        paper, body = self._paper, self._paper.body
        if first:
            heading = "目录" if self._language.startswith("zh") else "Contents"
            area = QRectF(body.left(), body.top(), body.width(), 9 * paper.mm)
            self._pages.write(area, paper.font(17, serif=True, bold=True), paper.type.ink, LEFT, heading)
            self._pages.rule(body.top() + 13 * paper.mm)
        for row, listed in enumerate(part):
            self._paint_row(listed, body.top() + (HEADING + row * ROW) * paper.mm)
        self._pages.footer(number, count)

    def _paint_row(self, listed: Listed, top: float) -> None:
        paper, body = self._paper, self._paper.body
        font = paper.font(10.5, serif=True)
        metrics = QFontMetricsF(font, paper.printer)
        number = str(listed.page)
        room = body.width() - metrics.horizontalAdvance(number) - 6 * paper.mm
        title = metrics.elidedText(listed.entry.title, Qt.TextElideMode.ElideRight, room)
        area = QRectF(body.left(), top, body.width(), 5.5 * paper.mm)
        self._pages.write(area, font, paper.type.ink, LEFT, title)
        self._pages.write(area, font, paper.type.ink, RIGHT, number)
        self._leader(
            body.left() + metrics.horizontalAdvance(title) + 2 * paper.mm,
            body.right() - metrics.horizontalAdvance(number) - 2 * paper.mm,
            area.bottom() - metrics.descent(),
        )
        below = QRectF(body.left(), area.bottom(), body.width(), 4 * paper.mm)
        self._pages.write(below, paper.small_font, paper.faint, LEFT, listed.entry.place(self._language))

    def _leader(self, left: float, right: float, y: float) -> None:
        """Dots from a title to its page."""
        pen = QPen(QColor(self._paper.rule), 0.25 * self._paper.mm, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1, 5])
        self._painter.setPen(pen)
        if left < right:
            self._painter.drawLine(round(left), round(y), round(right), round(y))

    def _counted(self, pieces: int) -> str:
        return f"共 {pieces} 篇" if self._language.startswith("zh") else f"{pieces} articles"


def parts(listed: Sequence[Listed], paper: Paper) -> list[Sequence[Listed]]:
    """The entries of each page of the contents."""
    rows = _rows(paper)
    return [listed[at : at + rows] for at in range(0, len(listed), rows)]
