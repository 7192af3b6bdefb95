"""Which book of clippings something goes into."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from qtreader.newspaper.clipping import BookEntry

translate = QCoreApplication.translate

WIDTH, MARGIN = 360, 16


def choose_book(
    books: Sequence[BookEntry], last: int | None, take: Callable[[str], None], parent: QWidget
) -> None:
    """Asks for the name of a book, old or new, and gives it to ``take``."""
    dialog = QDialog(parent)
    dialog.setObjectName("bookChoice")
    dialog.setWindowTitle(translate("Clippings", "收入剪报"))
    line = QLineEdit(dialog)
    line.setPlaceholderText(translate("Clippings", "新剪报本的名字"))
    names = QComboBox(dialog)
    names.setLineEdit(line)
    names.addItems([book.name for book in books] or [translate("Clippings", "我的剪报")])
    names.setCurrentIndex(next((n for n, book in enumerate(books) if book.id == last), 0))
    line.selectAll()
    buttons = _buttons(dialog)

    def accept() -> None:
        name = " ".join(names.currentText().split())
        if name:
            dialog.accept()
            take(name)

    line.returnPressed.connect(accept)  # which a box of choices keeps to itself
    buttons.accepted.connect(accept)
    buttons.rejected.connect(dialog.reject)
    dialog.setMinimumWidth(WIDTH)
    form = QFormLayout(dialog)
    form.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    form.setSpacing(12)
    form.addRow(translate("Clippings", "剪报本(&B)："), names)
    form.addRow(buttons)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(dialog)
    taking = buttons.addButton(translate("Clippings", "收入"), QDialogButtonBox.ButtonRole.AcceptRole)
    taking.setDefault(True)
    buttons.addButton(translate("Clippings", "取消"), QDialogButtonBox.ButtonRole.RejectRole)
    return buttons
