"""Parts that the dialogs of printing and exporting share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QRadioButton, QVBoxLayout, QWidget

from qtreader.window.sending.matter import Matter, What

translate = QCoreApplication.translate


class MatterChoice(QGroupBox):
    """What is to be sent out; the first of what is there is chosen."""

    def __init__(self, matters: Sequence[Matter], parent: QWidget) -> None:
        super().__init__(translate("Sending", "内容"), parent)
        self._matters = tuple(matters)
        self.buttons = QButtonGroup(self)
        column = QVBoxLayout(self)
        for number, matter in enumerate(self._matters):
            button = QRadioButton(matter_words(matter), self)
            button.setChecked(number == 0)
            self.buttons.addButton(button, number)
            column.addWidget(button)

    @property
    def chosen(self) -> Matter:
        return self._matters[self.buttons.checkedId()]


def matter_words(matter: Matter) -> str:
    if matter.what is What.SELECTION:
        return translate("Sending", "选中的文字")
    if matter.what is What.ARTICLE:
        return translate("Sending", "本文")
    if matter.what is What.ISSUE:
        return translate("Sending", "本期全部 {n} 篇").format(n=matter.count)
    if matter.what is What.BOOK:
        return translate("Sending", "剪报本“{book}” {n} 篇").format(book=matter.name(""), n=matter.count)
    return translate("Sending", "搜索结果 {n} 篇").format(n=matter.count)
