"""The system's own choosing of files, in words of this program where Qt's catalogue has gaps."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def file_dialog(parent: QWidget, title: str, folder: str, kinds: list[str]) -> QFileDialog:
    """A file chooser in which nothing is left in another language; without a ``folder`` it begins
    where documents are kept, or at home."""
    start = folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if not QDir(start).exists():
        start = QDir.homePath()
    dialog = QFileDialog(parent, title, start)
    dialog.setNameFilters(kinds)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("Dialogs", "位置："))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("Dialogs", "文件类型："))
    return dialog
