"""Slips that give evidence of a passage: written for what is selected, and checked years later."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from qtreader.desktop.settings import Settings
from qtreader.evidence.checking import check_library
from qtreader.evidence.making import make_slip
from qtreader.evidence.slip import Slip
from qtreader.evidence.slip_json import slip_from
from qtreader.evidence.slip_text import slip_text
from qtreader.evidence.verifying import Finding, Verdict
from qtreader.export.files import written_whole
from qtreader.export.names import article_name
from qtreader.library.intake import read_bytes
from qtreader.library.store import Library
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Passage
from qtreader.window.file_dialog import file_dialog
from qtreader.window.long_works import LongWorks
from qtreader.window.reading.reader_pane import ReaderPane

translate = QCoreApplication.translate


class EvidenceFlow(QObject):
    said = Signal(str)
    troubled = Signal(str)

    def __init__(
        self, library: Library, reader: ReaderPane, settings: Settings, works: LongWorks, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._reader = reader
        self._settings = settings
        self._works = works
        self._window = window

    def save(self, filed: FiledArticle) -> None:
        """Asks for a place and writes a slip there: for what is selected, or for the whole article."""
        passages = self._reader.selected_passages()
        title = translate("Evidence", "保存引文凭证")
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(article_name(filed, translate("Evidence", "_凭证") + ".txt"))
        dialog.fileSelected.connect(lambda name: self._write(filed, passages, Path(name)))
        dialog.open()

    def check(self) -> None:
        """Asks for a slip and tells whether its words still stand in the library's sources."""
        dialog = self._dialog(translate("Evidence", "核对引文凭证"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._check(Path(name)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        kinds = [translate("Evidence", "引文凭证 (*.txt)"), translate("MainWindow", "所有文件 (*)")]
        dialog = file_dialog(self._window, title, self._settings.folder_used, kinds)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _write(self, filed: FiledArticle, passages: tuple[Passage, ...], path: Path) -> None:
        settings = self._settings
        settings.folder_used = str(path.parent)
        language, style = settings.language.value, settings.sending.style

        def written() -> Path:
            source = self._library.source(filed.id)
            slip = make_slip(filed, passages, source, dt.datetime.now(dt.UTC), style)
            with written_whole(path) as draft:
                draft.write_text(slip_text(slip, language), encoding="utf-8", newline="\n")
            return path

        self._works.look(written, self._tell_written)

    def _tell_written(self, path: Path) -> None:
        self.said.emit(translate("Evidence", "已保存引文凭证 {file}").format(file=path))

    def _check(self, path: Path) -> None:
        self._settings.folder_used = str(path.parent)

        def checked() -> tuple[Slip, Finding]:
            slip = slip_from(read_bytes(path).decode("utf-8", errors="replace"), path.name)
            return slip, check_library(slip, self._library)

        self._works.look(checked, lambda found: self._show(*found))

    def _show(self, slip: Slip, found: Finding) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("evidence")
        box.setWindowTitle(translate("Evidence", "核对引文凭证"))
        sound = found.verdict is Verdict.STANDS
        box.setIcon(QMessageBox.Icon.Information if sound else QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)  # what the slip says may be anything
        box.setText(found.sentence(self._settings.language.value))
        box.setInformativeText(f"{slip.citation}\n{slip.source.file}\nSHA-256 {slip.source.sha256}")
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.finished.connect(box.deleteLater)
        box.open()
