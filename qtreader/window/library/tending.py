"""What the menus ask of library and index: building, comparing, cancelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

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
            Do.REBUILD_INDEX: self._flow.build_index,
            Do.VERIFY_INDEX: self._flow.verify_index,
            Do.CERTIFICATE: self._flow.show_certificate,
        }

    def _show_certificate(self, certificate: Certificate) -> None:
        from qtreader.window.library.certificate_dialog import CertificateDialog

        CertificateDialog(certificate, self._settings, self._window).open()
