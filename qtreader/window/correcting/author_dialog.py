"""Under which name corrections are made: asked for once, before the first, and whenever one wants to."""

from __future__ import annotations

import getpass
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from qtreader.window.dialog_size import open_at

translate = QCoreApplication.translate

SIZE = (420, 160)
MOST = 80  # characters of a name


def login_name() -> str:
    """Of who is at the machine; empty where the system has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a number without a name, in a container for instance
        return ""


class AuthorDialog(QDialog):
    """To be shown with ``open``; ``taken`` is given the name."""

    def __init__(self, name: str, taken: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("correctionAuthor")
        self.setWindowTitle(translate("Correcting", "更正署名"))
        self._taken = taken
        told = QLabel(translate("Correcting", "每条更正都记下是谁作的。以后的更正都用这个名字："), self)
        told.setWordWrap(True)
        self._field = QLineEdit(name or login_name(), self)
        self._field.setMaxLength(MOST)
        self._field.setAccessibleName(translate("Correcting", "署名"))
        self._field.selectAll()
        buttons = QDialogButtonBox(self)
        take = buttons.addButton(
            translate("Correcting", "用这个名字"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        take.setDefault(True)
        buttons.addButton(translate("Correcting", "取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (told, self._field, buttons):
            column.addWidget(part)
        self.finished.connect(self.deleteLater)
        open_at(self, *SIZE)

    def accept(self) -> None:
        """Goes only with a name."""
        name = " ".join(self._field.text().split())
        if name:
            super().accept()
            self._taken(name)
