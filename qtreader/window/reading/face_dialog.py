"""The fonts of the system that have Chinese, to choose the body's from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from qtreader.desktop.theme import LEFT, Look

translate = QCoreApplication.translate

SIZE = (380, 420)  # pixels at 100 %


class FaceDialog(QDialog):
    """Each face that is walked to is shown in the article at once; cancelling brings the old one back."""

    chosen = Signal(str)  # the name of a family

    def __init__(self, face: str, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("faceDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("FaceDialog", "正文字体"))
        self.setFont(look.sans_font(13))
        self._before = face
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.windowTitle())
        self._fill(face, look)
        self._list.currentTextChanged.connect(self.chosen)
        hint = QLabel(translate("FaceDialog", "选到哪种字体，文章就用哪种字体显示。"), self)
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.setStandardButtons(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 16, LEFT, 16)
        column.setSpacing(12)
        for widget in (hint, self._list, buttons):
            column.addWidget(widget)
        self.resize(look.size(SIZE[0]), look.size(SIZE[1]))

    def reject(self) -> None:
        self.chosen.emit(self._before)
        super().reject()

    def _fill(self, face: str, look: Look) -> None:
        for family in chinese_families():
            self._list.addItem(family)
            self._list.item(self._list.count() - 1).setFont(_shown_in(family, look))
        if found := self._list.findItems(face, Qt.MatchFlag.MatchExactly):
            self._list.setCurrentItem(found[0])


def chinese_families() -> list[str]:
    """Families that say they have simplified Chinese, by name; those the system hides are left out."""
    found = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return [family for family in found if not QFontDatabase.isPrivateFamily(family)]


def _shown_in(family: str, look: Look) -> QFont:
    font = look.sans_font(17)
    font.setFamilies([family, look.sans])
    return font
