"""What the help menu does. Its dialogs are loaded when one is first asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from qtreader.desktop.commands import Do
from qtreader.window.actions import Reactions


class Helping(QObject):
    def __init__(self, log_folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._log_folder = log_folder
        self._window = window

    def reactions(self) -> Reactions:
        return {
            Do.SHORTCUTS: self._show_shortcuts,
            Do.LOG_FOLDER: self._open_log_folder,
            Do.ABOUT: self._show_about,
        }

    def _show_shortcuts(self) -> None:
        from qtreader.window.help import dialogs

        dialogs.shortcut_help(self._window).open()

    def _show_about(self) -> None:
        from qtreader.window.help import dialogs

        dialogs.about(self._window).open()

    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_folder)))
