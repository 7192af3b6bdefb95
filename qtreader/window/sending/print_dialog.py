"""What is to be printed, and how it is set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qtreader.desktop.printing.style import POINTS, PrintStyle
from qtreader.window.sending.choices import MatterChoice
from qtreader.window.sending.matter import Matter

translate = QCoreApplication.translate

WIDTH, MARGIN = 340, 16


class PrintDialog(QDialog):
    """``print_asked`` and ``preview_asked`` carry the matter and the style."""

    print_asked = Signal(object, object)
    preview_asked = Signal(object, object)

    def __init__(self, matters: Sequence[Matter], style: PrintStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("printChoices")
        self.setWindowTitle(translate("Sending", "打印内容与版式"))
        self._matter = MatterChoice(matters, self)
        self._columns = _combo(
            [translate("Sending", "一栏"), translate("Sending", "两栏")], style.columns - 1
        )
        self._points = _combo(_sizes(), POINTS.index(style.points))
        self._face = _combo([translate("Sending", "宋体"), translate("Sending", "黑体")], int(style.sans))
        self._black = QCheckBox(translate("Sending", "只用黑色"), self)
        self._black.setChecked(style.monochrome)
        self._front = QCheckBox(translate("Sending", "封面和目录（多篇时）"), self)
        self._front.setChecked(style.front)
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(self._matter)
        column.addWidget(self._setting())
        column.addWidget(self._buttons())

    @property
    def style_chosen(self) -> PrintStyle:
        return PrintStyle(
            columns=self._columns.currentIndex() + 1,
            points=POINTS[self._points.currentIndex()],
            sans=self._face.currentIndex() == 1,
            monochrome=self._black.isChecked(),
            front=self._front.isChecked(),
        )

    def _setting(self) -> QGroupBox:
        box = QGroupBox(translate("Sending", "版式"), self)
        form = QFormLayout(box)
        form.addRow(translate("Sending", "栏数(&C)："), self._columns)
        form.addRow(translate("Sending", "字号(&S)："), self._points)
        form.addRow(translate("Sending", "字体(&F)："), self._face)
        form.addRow(self._black)
        form.addRow(self._front)
        return box

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        preview = QPushButton(translate("Sending", "预览…(&V)"), box)
        go_on = QPushButton(translate("Sending", "打印…(&P)"), box)
        go_on.setDefault(True)
        box.addButton(preview, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(translate("Sending", "取消"), QDialogButtonBox.ButtonRole.RejectRole)
        preview.clicked.connect(lambda: self.preview_asked.emit(self._matter.chosen, self.style_chosen))
        box.accepted.connect(self._accept)
        box.rejected.connect(self.reject)
        return box

    def _accept(self) -> None:
        self.accept()
        self.print_asked.emit(self._matter.chosen, self.style_chosen)


def _combo(words: Sequence[str], chosen: int) -> QComboBox:
    combo = QComboBox()
    combo.addItems(list(words))
    combo.setCurrentIndex(chosen)
    return combo


def _sizes() -> list[str]:
    names = (
        translate("Sending", "小五"),
        translate("Sending", "五号"),
        translate("Sending", "小四"),
        translate("Sending", "四号"),
    )
    return [f"{name}  {points:g} pt" for name, points in zip(names, POINTS, strict=True)]
