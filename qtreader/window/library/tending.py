"""What the menus ask of library and index: taking pages in, building, comparing, cancelling."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.window.actions import Reactions
from qtreader.window.library.library_flow import LibraryFlow

if TYPE_CHECKING:
    from qtreader.search.certificate import Certificate

translate = QCoreApplication.translate


class Tending(QObject):
    def __init__(self, flow: LibraryFlow, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._flow = flow
        self._settings = settings
        self._window = window
        flow.verified.connect(self._show_certificate)

    def reactions(self) -> Reactions:
        return {
            Do.IMPORT: self._ask_for_pages,
            Do.REBUILD_INDEX: self._flow.build_index,
            Do.VERIFY_INDEX: self._flow.verify_index,
            Do.CERTIFICATE: self._flow.show_certificate,
        }

    def _ask_for_pages(self) -> None:
        from qtreader.window.file_dialog import file_dialog

        kinds = [translate("MainWindow", "版面文本 (*.txt *.md)"), translate("MainWindow", "所有文件 (*)")]
        title = translate("MainWindow", "收入版面文本")
        dialog = file_dialog(self._window, title, self._settings.folder_used, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_in(self, names: list[str]) -> None:
        files = [Path(name) for name in names]
        self._settings.folder_used = str(files[0].parent)
        self._flow.take_in(files)

    def _show_certificate(self, certificate: Certificate) -> None:
        from qtreader.window.library.certificate_dialog import CertificateDialog

        CertificateDialog(certificate, self._settings, self._window).open()
