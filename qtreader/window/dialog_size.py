"""How large a dialog opens."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QDialog

TEXT = 13  # pixels of the program's words at 100 %
FRAME = 64  # pixels that a window manager and a bar may take


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """In pixels at 100 %: larger with the text, and no larger than the screen."""
    scale = max(1.0, QFontInfo(dialog.font()).pixelSize() / TEXT)
    room = dialog.screen().availableSize()
    dialog.resize(
        min(round(width * scale), room.width() - FRAME), min(round(height * scale), room.height() - FRAME)
    )
