"""From what is to be printed to the printer, or to its preview."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from qtreader.citation.styles import Style
from qtreader.desktop.printing.output import Printed, print_book, print_now
from qtreader.desktop.printing.style import PrintStyle
from qtreader.desktop.settings import Settings
from qtreader.errors import PrintingNotBegun
from qtreader.export.options import Options
from qtreader.newspaper.book import Book
from qtreader.progress import Progress
from qtreader.window.long_works import LongWorks
from qtreader.window.sending.matter import Matter
from qtreader.window.sending.print_dialog import PrintDialog

translate = QCoreApplication.translate

PREVIEW_SIZE = 0.9  # of the window


class PrintFlow(QObject):
    said = Signal(str)
    troubled = Signal(str)

    def __init__(self, settings: Settings, works: LongWorks, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._works = works
        self._window = window
        self._over: QWidget = window  # what asked, and has the keyboard again in the end
        self._previewed: QPrinter | None = None  # the preview paints on it but does not own it

    def ask(self, matters: Sequence[Matter], over: QWidget | None = None) -> None:
        """What and how to print; ``over`` is the window that asks, where it is another one."""
        self._over = over or self._window
        dialog = PrintDialog(matters, self._settings.sending.print_style, self._over)
        dialog.print_asked.connect(self._choose_printer)
        dialog.preview_asked.connect(self.preview)
        _show(dialog)

    def preview(self, matter: Matter, style: PrintStyle | None = None) -> None:
        """Without a ``style`` in the one that was last chosen."""
        if style is None:
            self._over = self._window  # nothing was asked before
        chosen = self._kept(style)
        self._works.start(
            translate("PrintFlow", "正在排版"),
            matter.gather,
            done=lambda book: self._show_preview(book, matter, chosen),
        )

    def _choose_printer(self, matter: Matter, style: PrintStyle) -> None:
        self._kept(style)
        printer = _printer(matter)
        dialog = QPrintDialog(printer, self._over)
        dialog.accepted.connect(lambda: self._print(matter, printer, style))
        _show(dialog)

    def _print(self, matter: Matter, printer: QPrinter, style: PrintStyle) -> None:
        options = self._options()
        self._works.start(
            translate("PrintFlow", "正在打印"),
            lambda: _printed(matter, printer, options, style),
            done=lambda _printed: self.said.emit(translate("PrintFlow", "已送去打印。")),
        )

    def _show_preview(self, book: Book, matter: Matter, style: PrintStyle) -> None:
        options = self._options()
        self._previewed = _printer(matter)
        dialog = QPrintPreviewDialog(self._previewed, self._over)
        dialog.paintRequested.connect(lambda printer: self._paint(book, printer, options, style))
        dialog.resize(self._window.size() * PREVIEW_SIZE)
        _show(dialog)

    def _paint(self, book: Book, printer: QPrinter, options: Options, style: PrintStyle) -> None:
        try:
            print_now(book, printer, options, style)
        except PrintingNotBegun as trouble:
            self.troubled.emit(trouble.sentence(options.language))

    def _kept(self, style: PrintStyle | None) -> PrintStyle:
        """The style, which is that of the next print too."""
        if style is not None:
            self._settings.sending.print_style = style
        return self._settings.sending.print_style

    def _options(self) -> Options:
        settings = self._settings
        style = settings.sending.style
        return Options(
            full_width=settings.full_width,
            language=settings.language.value,
            style=style if style.is_prose else Style.GB2025,
        )


def _printed(
    matter: Matter, printer: QPrinter, options: Options, style: PrintStyle
) -> Generator[Progress, None, Printed]:
    book = yield from matter.gather()
    return (yield from print_book(book, printer, options, style))


def _printer(matter: Matter) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(matter.name(""))
    return printer


def _show(dialog: QDialog) -> None:
    """As ``open`` does, which a print dialog has in another form."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
