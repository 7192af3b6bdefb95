"""What came of holding the index against a literal search: to be read, and copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from qtreader.search.certificate import Certificate, certificate_text

translate = QCoreApplication.translate

SIZE = (560, 320)


def certificate_dialog(certificate: Certificate, language: str, parent: QWidget) -> QDialog:
    """To be shown with ``open``."""
    dialog = QDialog(parent)
    dialog.setObjectName("certificate")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("Certificate", "索引核对证书"))
    text = QPlainTextEdit(certificate_text(certificate, language), dialog)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(translate("Certificate", "索引核对证书"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    copy = buttons.addButton(translate("Certificate", "复制"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text.toPlainText()))
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(text)
    column.addWidget(buttons)
    buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
    dialog.resize(*SIZE)
    return dialog
