"""Articles on paper and as PDF: pages with header and footer, painted line by line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSaveFile
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
from qtreader.desktop.print_sheet import Sheet
from qtreader.errors import FileNotWritable, PrintingNotBegun
from qtreader.newspaper.holding import FiledArticle
from qtreader.render.sheet import day

RESOLUTION = 1200  # dots an inch of a PDF; it rounds glyph places to a fiftieth of a millimetre


def print_articles(
    articles: Sequence[FiledArticle],
    printer: QPagedPaintDevice,
    *,
    full_width: bool = True,
    language: str = "zh",
) -> int:
    """Print the articles in the order given; return how many pages they have.

    An article begins on a new page, or below the one before it where it has room as a whole.
    ``printer`` is a QPrinter or QPdfWriter with its paper chosen; its range of pages is kept
    to. Its margins are not used: the sheet has its own. Raises ``PrintingNotBegun``.
    """
    layout = printer.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    sheet = Sheet(printer, language)
    made = sheet.pages(articles, full_width)
    chosen = printer.pageRanges()
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintingNotBegun
    printed = 0
    for number, page in enumerate(made, start=1):
        if not chosen.isEmpty() and not chosen.contains(number):
            continue
        if printed:
            printer.newPage()
        sheet.paint(painter, page, number, len(made))
        printed += 1
    painter.end()
    return len(made)


def write_pdf(
    articles: Sequence[FiledArticle],
    path: Path,
    *,
    full_width: bool = True,
    language: str = "zh",
    paper: QPageSize.PageSizeId = QPageSize.PageSizeId.A4,
) -> int:
    """Write the articles as a PDF; return how many pages it has.

    An older file of that name stays whole until the new one is. Raises ``FileNotWritable``,
    and ``ValueError`` where there is nothing to write. The text copies out exactly, but for
    characters beyond U+FFFF, which Qt shows and does not name.
    """
    if not articles:
        raise ValueError("no articles to write")
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise FileNotWritable(file=path, reason=file.errorString())
    writer = QPdfWriter(file)
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(paper))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(_document_title(articles, language))
    writer.setCreator(f"qtreader {__version__}")
    if hasattr(writer, "setAuthor"):  # from Qt 6.9
        writer.setAuthor(
            "、".join(dict.fromkeys(name for filed in articles for name in authors(filed.article)))
        )
    count = print_articles(articles, writer, full_width=full_width, language=language)
    del writer  # it writes the end of the file when it goes
    if not file.commit():
        raise FileNotWritable(file=path, reason=file.errorString())
    return count


def write_pdf_without_window(articles: Sequence[FiledArticle], path: Path) -> int:
    """``write_pdf`` in a process that has no Qt application and needs no screen."""
    application = QGuiApplication.instance() or QGuiApplication(["qtreader", "-platform", "offscreen"])
    count = write_pdf(articles, path)
    del application
    return count


def _document_title(articles: Sequence[FiledArticle], language: str) -> str:
    first = articles[0]
    if len(articles) == 1:
        return title(first.article, language)
    return f"{first.issue.newspaper} {day(first, language)}"
