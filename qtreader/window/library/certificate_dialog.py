"""What came of holding the index against a literal search: to be read, copied, saved and printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from qtreader.desktop.settings import Settings
from qtreader.search.certificate import Certificate, certificate_text
from qtreader.window.dialog_size import open_at

translate = QCoreApplication.translate

SIZE = (600, 360)


class CertificateDialog(QDialog):
    """To be shown with ``open``."""

    def __init__(self, certificate: Certificate, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._certificate = certificate
        self._settings = settings
        self.setObjectName("certificate")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Certificate", "索引核对证书")
        self.setWindowTitle(title)
        self._text = QPlainTextEdit(certificate_text(certificate, settings.language.value), self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(title)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.addWidget(self._text)
        column.addWidget(self._said)
        column.addWidget(self._buttons())
        open_at(self, *SIZE)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for words, act in (
            (translate("Certificate", "打印…(&P)"), self._print),
            (translate("Certificate", "另存…(&S)"), self._ask_where),
            (translate("Certificate", "复制(&C)"), self._copy),
        ):
            button = buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(act)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        return buttons

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._said.setText(translate("Certificate", "已复制。"))

    def _ask_where(self) -> None:
        from qtreader.window.file_dialog import file_dialog

        kinds = [translate("Certificate", "文本 (*.txt)")]
        dialog = file_dialog(self, translate("Certificate", "另存证书"), self._settings.folder_used, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(f"{self.windowTitle()} {self._certificate.at:%Y-%m-%d}.txt")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, name: str) -> None:
        """Writes the certificate; what keeps it from it is told here."""
        self._settings.folder_used = str(Path(name).parent)
        try:
            Path(name).write_text(self._text.toPlainText() + "\n", encoding="utf-8")
        except OSError as trouble:
            words = translate("Certificate", "没有存成：{why}").format(why=trouble.strerror or trouble)
        else:
            words = translate("Certificate", "已存为 {name}").format(name=name)
        self._said.setText(words)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._text.print_(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # not QPrintDialog's own, which wants a slot
