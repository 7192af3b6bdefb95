"""The printed sheet: how articles lie on pages, and how a page is painted.

Qt's own printing of a document cuts lines at the foot of a page and knows neither header
nor footer; so the pages are made here, of the lines that Qt has set.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QPen, QTextBlock

from qtreader.desktop.fonts import load_fonts
from qtreader.desktop.typesetter import Typeset, TypeStyle, is_rule, typeset
from qtreader.newspaper.holding import FiledArticle
from qtreader.render.paging import PrintLine, pages
from qtreader.render.sheet import Role, article_sheet, dateline

BODY = 10.5 / 12.75  # 五号, 10.5 points, as a part of the 17 pixels of the screen
MEASURE = 42  # characters of the body to a printed line
SIDE, TOP, FOOT = 20.0, 30.0, 26.0  # least margins of the body, in millimetres
HEADER, FOOTER = 17.0, 15.0  # from the paper's edges to the text of header and footer, in millimetres
BETWEEN = 12.0  # millimetres between an article and the next on the same page
TIGHTER = 0.92  # of the line height, for an article that else has a few lines on a page of their own
FEW_LINES = 4


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of one article on one page; lengths are pixels of the printer."""

    filed: FiledArticle
    article: Typeset
    lines: tuple[tuple[QTextBlock, int], ...]  # paragraph of the document, line of the paragraph
    top: float  # where in the document the first line begins
    height: float
    at: float = 0.0  # below the top of the page's body


Page = tuple[Part, ...]  # from the top down, all of one newspaper page


class Sheet:
    """A paper of one size and resolution, and how articles are set on it."""

    def __init__(self, printer: QPagedPaintDevice, language: str) -> None:
        families = load_fonts()
        self._printer = printer
        self._language = language
        self._style = TypeStyle(
            families.serif, families.sans, ink="#000000", soft="#3A3632", faint="#55504A", red="#A8322A",
            rule="#8A857C", size=BODY, characters=MEASURE, marks_closer=False,
        )  # fmt: skip
        self._name_font = _font(families.serif, 10.5, printer, bold=True)
        self._small_font = _font(families.sans, 8, printer)
        self._mm = printer.logicalDpiY() / 25.4
        paper = QRectF(printer.pageLayout().fullRectPixels(printer.logicalDpiY()))
        width = min(self._style.on(printer).measure, paper.width() - 2 * SIDE * self._mm)
        height = paper.height() - (TOP + FOOT) * self._mm
        self._body = QRectF(paper.center().x() - width / 2, TOP * self._mm, width, height)
        self._foot = paper.height() - FOOTER * self._mm

    def pages(self, articles: Sequence[FiledArticle], full_width: bool) -> list[Page]:
        """The pages of all articles: each on a new page, or below the one before if it fits there whole."""
        made: list[Page] = []
        for filed in articles:
            parts = self._set(filed, full_width)
            if made and len(parts) == 1 and self._has_room(made[-1], parts[0]):
                made[-1] = (*made[-1], replace(parts[0], at=self._next_place(made[-1])))
            else:
                made += [(part,) for part in parts]
        return made

    def paint(self, painter: QPainter, page: Page, number: int, count: int) -> None:
        """Paint one page, the ``number``th of ``count``."""
        self._paint_header(painter, page[0].filed)
        self._paint_footer(painter, number, count)
        for part in page:
            origin = QPointF(self._body.left(), self._body.top() + part.at - part.top)
            for block, line in part.lines:
                if is_rule(block):
                    self._rule(painter, origin.y() + _line_rect(block, line).bottom())
                else:
                    block.layout().lineAt(line).draw(painter, origin + block.layout().position())

    def _set(self, filed: FiledArticle, full_width: bool) -> list[Part]:
        """The article's pages, set tighter if that spares a page that would hold a few lines only."""
        parts = self._set_in(self._style, filed, full_width)
        if len(parts) > 1 and len(parts[-1].lines) <= FEW_LINES:
            tighter = self._set_in(replace(self._style, leading=TIGHTER), filed, full_width)
            if len(tighter) < len(parts):
                return tighter
        return parts

    def _set_in(self, style: TypeStyle, filed: FiledArticle, full_width: bool) -> list[Part]:
        blocks = article_sheet(filed, full_width=full_width, language=self._language)
        shown = [block for block in blocks if block.role is not Role.DATELINE]  # it is in the header
        article = typeset(shown, style, self._printer)
        article.document.setTextWidth(self._body.width())
        article.document.size()  # sets the lines
        places, lines = _lines(article)
        return [
            Part(
                filed,
                article,
                tuple(places[line] for line in page),
                top=lines[page[0]].top,
                height=lines[page[-1]].bottom - lines[page[0]].top,
            )
            for page in pages(lines, self._body.height())
        ]

    def _has_room(self, page: Page, part: Part) -> bool:
        above = page[-1].filed
        same_page = (above.issue.id, above.page) == (part.filed.issue.id, part.filed.page)
        return same_page and self._next_place(page) + part.height <= self._body.height()

    def _next_place(self, page: Page) -> float:
        return page[-1].at + page[-1].height + BETWEEN * self._mm

    def _paint_header(self, painter: QPainter, filed: FiledArticle) -> None:
        area = QRectF(self._body.left(), HEADER * self._mm, self._body.width(), 6 * self._mm)
        self._write(painter, area, self._name_font, self._style.red, left=filed.issue.newspaper)
        self._write(painter, area, self._small_font, self._style.faint, right=dateline(filed, self._language))
        self._rule(painter, area.bottom() + 1.5 * self._mm)

    def _paint_footer(self, painter: QPainter, number: int, count: int) -> None:
        area = QRectF(self._body.left(), self._foot - 5 * self._mm, self._body.width(), 5 * self._mm)
        if self._language.startswith("zh"):
            origin, counted = "OCR 文本", f"第 {number} 页 / 共 {count} 页"
        else:
            origin, counted = "OCR text", f"Page {number} of {count}"
        self._write(painter, area, self._small_font, self._style.faint, left=origin, right=counted)

    def _write(
        self, painter: QPainter, area: QRectF, font: QFont, colour: str, left: str = "", right: str = ""
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, left)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, right)

    def _rule(self, painter: QPainter, y: float) -> None:
        painter.setPen(QPen(QColor(self._style.rule), 0.1 * self._mm))
        painter.drawLine(QPointF(self._body.left(), y), QPointF(self._body.right(), y))


def _font(family: str, points: float, printer: QPagedPaintDevice, *, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(points * printer.logicalDpiY() / 72))
    font.setBold(bold)
    return font


def _lines(article: Typeset) -> tuple[list[tuple[QTextBlock, int]], list[PrintLine]]:
    """Every line of a set article, and what paging wants to know of it.

    A paragraph keeps two lines on each side of a page's end. A head needs no such care: an
    article begins at the top of a page, or stands on one as a whole.
    """
    places: list[tuple[QTextBlock, int]] = []
    lines: list[PrintLine] = []
    block = article.document.begin()
    while block.isValid():
        count = block.layout().lineCount()
        for number in range(count):
            rect = _line_rect(block, number)
            keeps_next = number < count - 1 and number in (0, count - 2)
            places.append((block, number))
            lines.append(PrintLine(rect.top(), rect.bottom(), keeps_next))
        block = block.next()
    return places, lines


def _line_rect(block: QTextBlock, line: int) -> QRectF:
    """In the document's own coordinates."""
    return block.layout().lineAt(line).rect().translated(block.layout().position())
