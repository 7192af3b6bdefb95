"""Paints pages: header, articles, footer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from qtreader.citation.reference import reference
from qtreader.desktop.printing.layout import Page
from qtreader.desktop.printing.paper import HEADER, Paper
from qtreader.desktop.printing.setting import Strip, line_rect
from qtreader.desktop.typesetter import is_rule
from qtreader.export.chapters import Chapter
from qtreader.newspaper.issue import basis_mark
from qtreader.render.sheet import dateline

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
CITATION_WIDTH = 0.72  # of the body's width; the rest is for the number of the page


class PagePainter:
    def __init__(self, painter: QPainter, paper: Paper, language: str) -> None:
        self._painter = painter
        self._paper = paper
        self._language = language

    def paint(self, page: Page, number: int, count: int, title: str = "") -> None:
        """Paints one page, the ``number``th of ``count``; ``title`` is that of a book whose articles
        are filed under lines of their own."""
        first = page.chapters[0]
        if title:
            self._header(title, "")
        else:
            self._header(first.filed.issue.newspaper, dateline(first.filed, self._language))
        self.footer(number, count, self._source(page.chapters))
        for strip in page.strips:
            self._strip(strip)
        for rule in page.rules:
            self.rule(self._paper.body.top() + rule)

    def footer(self, number: int, count: int, source: str = "") -> None:
        paper = self._paper
        area = QRectF(paper.body.left(), paper.foot - 8 * paper.mm, paper.body.width(), 8 * paper.mm)
        chinese = self._language.startswith("zh")
        counted = f"第 {number} 页 / 共 {count} 页" if chinese else f"Page {number} of {count}"
        origin = "OCR 文本 · " if chinese else "OCR text · "
        self.write(area, paper.small_font, paper.faint, RIGHT, (origin if source else "") + counted)
        narrow = QRectF(area.topLeft(), area.bottomRight())
        narrow.setWidth(area.width() * CITATION_WIDTH)
        self.write(narrow, paper.small_font, paper.faint, LEFT | Qt.TextFlag.TextWordWrap, source)

    def write(self, area: QRectF, font: QFont, colour: str, flags: Qt.AlignmentFlag, text: str) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(area, flags, text)

    def rule(self, y: float, left: float = 0.0) -> None:
        """A line across the body ``y`` pixels down the paper, from ``left`` pixels into the body."""
        body = self._paper.body
        self._painter.setPen(QPen(QColor(self._paper.rule), 0.1 * self._paper.mm))
        self._painter.drawLine(QPointF(body.left() + left, y), QPointF(body.right(), y))

    def _header(self, left: str, right: str) -> None:
        paper = self._paper
        area = QRectF(paper.body.left(), HEADER * paper.mm, paper.body.width(), 6 * paper.mm)
        self.write(area, paper.name_font, paper.red, LEFT, left)
        self.write(area, paper.small_font, paper.faint, RIGHT, right)
        self.rule(area.bottom() + 1.5 * paper.mm)

    def _strip(self, strip: Strip) -> None:
        top = strip.flow.lines[strip.lines[0]].top
        origin = self._paper.body.topLeft() + strip.corner - QPointF(0, top)
        for number in strip.lines:
            block, line = strip.flow.places[number]
            if is_rule(block):
                self.rule(origin.y() + line_rect(block, line).bottom())
            else:
                block.layout().lineAt(line).draw(self._painter, origin + block.layout().position())

    def _source(self, chapters: tuple[Chapter, ...]) -> str:
        """Where the page's text is from: the citation of its article, or, of several, their page."""
        if len(chapters) == 1 and chapters[0].citation:
            return chapters[0].citation
        told = (_printed_place(chapter) for chapter in chapters)
        return "; ".join(dict.fromkeys(told))


def _printed_place(chapter: Chapter) -> str:
    """钱塘新区报, 2022-10-31(1)"""
    facts = reference(chapter.filed)
    day = facts.date.isoformat() if facts.date else ""
    if basis_mark(facts.basis):
        day = f"[{day}]"
    page = f"({facts.page})" if facts.page else ""
    return ", ".join(part for part in (facts.newspaper, day + page) if part)
