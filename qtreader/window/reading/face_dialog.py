"""The program's own faces and the fonts of the system that have Chinese, to choose the body's from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qtreader.desktop import fonts
from qtreader.desktop.settings import SANS, SERIF
from qtreader.desktop.theme import LEFT, Look

translate = QCoreApplication.translate

FACE = Qt.ItemDataRole.UserRole
SIZE = (380, 420)  # pixels at 100 %


class FaceDialog(QDialog):
    """Each face that is walked to is shown in the article at once; cancelling brings the old one back."""

    chosen = Signal(str)  # SERIF, SANS or the name of a family, as the settings keep it

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
        self._list.currentItemChanged.connect(lambda item: self.chosen.emit(item.data(FACE)))
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
        own = (
            (SERIF, translate("FaceDialog", "宋体（随程序附带）"), look.serif),
            (SANS, translate("FaceDialog", "黑体（随程序附带）"), look.sans),
        )
        for name, shown, family in (*own, *((family, family, family) for family in chinese_families())):
            item = QListWidgetItem(shown, self._list)
            item.setData(FACE, name)
            item.setFont(_shown_in(family, look))
            if name == face:
                self._list.setCurrentItem(item)


def chinese_families() -> list[str]:
    """Families that say they have simplified Chinese, by name; those the system hides are left out."""
    found = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    shipped = {fonts.SERIF, fonts.SANS}
    return [each for each in found if each not in shipped and not QFontDatabase.isPrivateFamily(each)]


def _shown_in(family: str, look: Look) -> QFont:
    font = look.sans_font(17)
    font.setFamilies([family, look.sans])
    return font
