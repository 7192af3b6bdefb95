"""What is to be written to a file, and in which format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qtreader.citation.styles import Style
from qtreader.export.formats import Format
from qtreader.window.sending.choices import MatterChoice
from qtreader.window.sending.matter import Matter
from qtreader.window.sending.words import format_words, style_words

translate = QCoreApplication.translate

WIDTH, MARGIN = 440, 16

FORMATS = (
    Format.DOCX, Format.PDF, Format.EPUB, Format.HTML, Format.MARKDOWN, Format.TEXT, Format.CSV, Format.JSON,
    Format.JSON_LINES, Format.BULK, Format.BIBTEX, Format.BIBLATEX, Format.RIS, Format.CSL,
)  # fmt: skip
CITED_BELOW = (None, *(style for style in Style if style.is_prose))  # None: no citation below an article


@dataclass(frozen=True, slots=True)
class Chosen:
    matter: Matter
    format: Format
    style: Style | None  # of the citation below each article
    each: bool  # a file for each article


class ExportDialog(QDialog):
    chosen = Signal(object)  # Chosen

    def __init__(self, matters: Sequence[Matter], format_name: str, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("exportChoices")
        self.setWindowTitle(translate("Sending", "导出"))
        self._matter = MatterChoice(matters, self)
        self._format = QComboBox(self)
        for form in FORMATS:
            self._format.addItem(format_words(form), form.value)
        self._format.setCurrentIndex(max(0, self._format.findData(format_name)))
        self._style = QComboBox(self)
        for each in CITED_BELOW:
            self._style.addItem(style_words(each), each)
        self._style.setCurrentIndex(CITED_BELOW.index(style) if style in CITED_BELOW else 1)
        self._each = QCheckBox(translate("Sending", "每篇一个文件(&E)"), self)
        self._matter.buttons.idToggled.connect(self._allow)
        self._arrange()
        self._allow()

    @property
    def choice(self) -> Chosen:
        each = self._each.isEnabled() and self._each.isChecked()
        form = Format(self._format.currentData())
        return Chosen(self._matter.chosen, form, CITED_BELOW[self._style.currentIndex()], each)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(translate("Sending", "格式(&F)："), self._format)
        form.addRow(translate("Sending", "文末引用(&R)："), self._style)
        form.addRow(self._each)
        buttons = QDialogButtonBox(self)
        go_on = QPushButton(translate("Sending", "导出…(&X)"), buttons)
        go_on.setDefault(True)
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(translate("Sending", "取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(self._matter)
        column.addLayout(form)
        column.addWidget(buttons)

    def _allow(self) -> None:
        self._each.setEnabled(self._matter.chosen.count > 1)

    def _accept(self) -> None:
        self.accept()
        self.chosen.emit(self.choice)
