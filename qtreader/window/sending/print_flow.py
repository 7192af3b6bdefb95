"""The dialogs for print, preview and PDF of the open article."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from qtreader.desktop.printing.output import print_articles, write_pdf
from qtreader.desktop.settings import Settings
from qtreader.errors import Trouble
from qtreader.newspaper.holding import FiledArticle
from qtreader.window.file_dialog import file_dialog

translate = QCoreApplication.translate

NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
PREVIEW_SIZE = 0.9  # of the window
NAME_LENGTH = 60  # characters; a file system allows some 80 Chinese ones


class PrintFlow(QObject):
    said = Signal(str)
    troubled = Signal(str)

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._previewed: QPrinter | None = None  # the preview paints on it but does not own it

    def print(self, filed: FiledArticle) -> None:
        printer = self._printer(filed)
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._print(printer, filed))
        self._show(dialog)

    def preview(self, filed: FiledArticle) -> None:
        self._previewed = self._printer(filed)
        dialog = QPrintPreviewDialog(self._previewed, self._window)
        dialog.paintRequested.connect(lambda printer: self._paint(printer, filed))
        dialog.resize(self._window.size() * PREVIEW_SIZE)
        self._show(dialog)

    def export(self, filed: FiledArticle) -> None:
        """Asks for a place and writes a PDF there."""
        title = translate("PrintFlow", "导出 PDF")
        dialog = file_dialog(self._window, title, self._settings.folder_used, ["PDF (*.pdf)"])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(pdf_name(filed))
        dialog.fileSelected.connect(lambda name: self._write(filed, Path(name)))
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        """As ``open`` does, which a print dialog has in another form."""
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _printer(self, filed: FiledArticle) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(Path(pdf_name(filed)).stem)
        return printer

    def _print(self, printer: QPrinter, filed: FiledArticle) -> None:
        if self._paint(printer, filed):
            self.said.emit(translate("PrintFlow", "已送去打印。"))
        else:
            self.troubled.emit(translate("PrintFlow", "没有打印成，请检查打印机。"))

    def _paint(self, printer: QPrinter, filed: FiledArticle) -> int:
        """How many pages were painted; 0 where the printer takes none."""
        settings = self._settings
        return print_articles(
            [filed], printer, full_width=settings.full_width, language=settings.language.value
        )

    def _write(self, filed: FiledArticle, path: Path) -> None:
        settings = self._settings
        settings.folder_used = str(path.parent)
        language = settings.language.value
        try:
            write_pdf([filed], path, full_width=settings.full_width, language=language)
        except Trouble as trouble:
            self.troubled.emit(trouble.sentence(language))
        else:
            self.said.emit(translate("PrintFlow", "已导出 {file}").format(file=path))


def pdf_name(filed: FiledArticle) -> str:
    """2022-10-31_01_headline.pdf, without what a file system does not allow in a name."""
    date = filed.issue.date.isoformat() if filed.issue.date else ""
    page = f"{filed.page:02}" if filed.page else ""
    title = filed.article.headline or filed.article.stand_in
    title = NOT_IN_A_NAME.sub(" ", title).strip(" .…")[:NAME_LENGTH].strip()
    return "_".join(part for part in (date, page, title) if part) + ".pdf"
