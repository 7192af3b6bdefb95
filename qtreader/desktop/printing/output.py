"""Prints and PDFs of articles and books of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import (
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from qtreader import __version__
from qtreader.citation.reference import authors, title
from qtreader.desktop.printing.front_matter import FrontMatter, Listed, contents_pages, parts
from qtreader.desktop.printing.layout import Layout
from qtreader.desktop.printing.painting import PagePainter
from qtreader.desktop.printing.paper import Paper, paper
from qtreader.desktop.printing.style import PrintStyle
from qtreader.errors import PrintingNotBegun
from qtreader.export.chapters import chapters, entry_of
from qtreader.export.exporting import export_book
from qtreader.export.options import Options, Writer
from qtreader.newspaper.book import Book, Piece
from qtreader.newspaper.holding import FiledArticle
from qtreader.progress import Progress
from qtreader.render.sheet import day

RESOLUTION = 1200  # dots an inch of a PDF; it rounds glyph places to a fiftieth of a millimetre
ONE_COLUMN = PrintStyle()


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of a print."""

    pages: int  # all there are, also those outside the range that was asked for
    begins: tuple[Listed, ...]  # each article of it, and the page it begins on


def print_book(
    book: Book, printer: QPagedPaintDevice, options: Options, style: PrintStyle = ONE_COLUMN
) -> Generator[Progress, None, Printed]:
    """Prints a book of articles in its order, a step an article and a page.

    An article begins on a new page, or below the one before it where it has room as a whole.
    ``printer`` is a QPrinter or QPdfWriter with its paper chosen; its range of pages is kept
    to. Its margins are not used: the sheet has its own. Raises ``PrintingNotBegun``.
    """
    if not style.front:
        book = replace(book, cover=False, contents=False)
    layout = printer.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    sheet = paper(printer, style)
    laid_out = Layout(sheet, options.language)
    for number, chapter in enumerate(chapters(book, options), start=1):
        laid_out.add(chapter)
        yield Progress(number, len(book.pieces), chapter.entry.title)
    front = _front_pages(book, sheet)
    listed = tuple(
        Listed(entry_of(piece.article, options.language), front + begin + 1)
        for piece, begin in zip(book.pieces, laid_out.begins, strict=True)
    )
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintingNotBegun
    try:
        steps = _steps(book, painter, sheet, laid_out, listed, options)
        yield from _painted(steps, printer)
    finally:
        painter.end()
    return Printed(front + len(laid_out.pages), listed)


def pdf_writer(
    style: PrintStyle = ONE_COLUMN, page_size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4
) -> Writer:
    """Writes a book as a PDF, with a bookmark for each of its articles where there are several.

    The text copies out exactly, but for characters beyond U+FFFF, which Qt shows and does not name.
    """

    def write(book: Book, path: Path, options: Options) -> Generator[Progress, None, None]:
        made = QByteArray()
        buffer = QBuffer(made)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = _writer(buffer, book, options, page_size)
        printed = yield from print_book(book, writer, options, style)
        del writer  # it writes the end of the file when it goes
        document = bytes(made.data())
        if len(book.pieces) > 1:
            from qtreader.desktop.printing.bookmarks import with_bookmarks

            document = with_bookmarks(document, printed.begins, options.language)
        path.write_bytes(document)

    return write


def print_now(
    book: Book, printer: QPagedPaintDevice, options: Options, style: PrintStyle = ONE_COLUMN
) -> Printed:
    """``print_book``, at once."""
    work = print_book(book, printer, options, style)
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Printed = end.value
            return result


def write_pdf(
    articles: Sequence[FiledArticle],
    path: Path,
    *,
    full_width: bool = True,
    language: str = "zh",
    style: PrintStyle = ONE_COLUMN,
) -> None:
    """Writes articles as a PDF, at once. An older file of that name stays whole until the new one is.

    Raises ``FileNotWritable``, and ``NothingToExport`` where there are none.
    """
    options = Options(full_width=full_width, language=language)
    for _ in export_book(book_of(articles, language), path, pdf_writer(style), options):
        pass


def write_pdf_without_window(articles: Sequence[FiledArticle], path: Path) -> None:
    """``write_pdf`` in a process that has no Qt application and needs no screen."""
    application = QGuiApplication.instance() or QGuiApplication(["qtreader", "-platform", "offscreen"])
    write_pdf(articles, path)
    del application


def write_book_without_window(book: Book, path: Path, options: Options) -> Generator[Progress, None, None]:
    """What ``pdf_writer`` makes, in a process that has no Qt application and needs no screen."""
    application = QGuiApplication.instance() or QGuiApplication(["qtreader", "-platform", "offscreen"])
    yield from pdf_writer()(book, path, options)
    del application


def book_of(articles: Sequence[FiledArticle], language: str = "zh") -> Book:
    """Articles as they come, under the title of the first or, of several, of its issue."""
    if not articles:
        return Book("", ())
    first = articles[0]
    if len(articles) == 1:
        name = title(first.article, language)
    else:
        name = f"{first.issue.newspaper} {day(first, language)}"
    return Book(name, tuple(Piece(filed) for filed in articles))


Step = Callable[[], None]  # paints one page


def _front_pages(book: Book, sheet: Paper) -> int:
    return int(book.cover) + (contents_pages(len(book.pieces), sheet) if book.contents else 0)


def _steps(
    book: Book,
    painter: QPainter,
    sheet: Paper,
    laid_out: Layout,
    listed: Sequence[Listed],
    options: Options,
) -> list[Step]:
    """The pages in order."""
    front = FrontMatter(painter, sheet, options.language)
    count = _front_pages(book, sheet) + len(laid_out.pages)
    steps: list[Step] = [partial(front.paint_cover, book)] if book.cover else []
    for part in parts(listed, sheet) if book.contents else []:
        first = len(steps) == int(book.cover)
        steps.append(partial(front.paint_contents, part, len(steps) + 1, count, first=first))
    pages = PagePainter(painter, sheet, options.language)
    running = book.title if book.filing_lines else ""
    for page in laid_out.pages:
        steps.append(partial(pages.paint, page, len(steps) + 1, count, running))
    return steps


def _painted(steps: Sequence[Step], printer: QPagedPaintDevice) -> Generator[Progress, None, None]:
    chosen = printer.pageRanges()
    printed = 0
    for number, paint in enumerate(steps, start=1):
        if not chosen.isEmpty() and not chosen.contains(number):
            continue
        if printed:
            printer.newPage()
        paint()
        printed += 1
        yield Progress(number, len(steps), "")


def _writer(device: QIODevice, book: Book, options: Options, page_size: QPageSize.PageSizeId) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(page_size))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(book.title)
    writer.setCreator(f"qtreader {__version__}")
    if hasattr(writer, "setAuthor"):  # from Qt 6.9
        names = (name for piece in book.pieces for name in authors(piece.article.article))
        writer.setAuthor("、".join(dict.fromkeys(names)))
    return writer
