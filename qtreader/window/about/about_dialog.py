"""The dialog that says what this is: version, terms, and the parts with the texts of their licences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qtreader import __version__
from qtreader.desktop.theme import Look
from qtreader.window.dialog_size import open_at

if TYPE_CHECKING:
    from qtreader.window.about.parts import Part

translate = QCoreApplication.translate

SIZE = (1040, 640)
ICON = 56  # pixels at 100 %
MARGIN = 12  # pixels around the text of a licence
NONE = "—"
PART = Qt.ItemDataRole.UserRole


class AboutDialog(QDialog):
    """To be shown with ``open``; the parts come later, with ``show_parts``."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("About", "关于钱塘读报"))
        self._parts: Sequence[Part] = ()
        self._field = self._search_field()
        self._count = QLabel(translate("About", "正在列出…"), self)
        self._list = self._part_list()
        self._text = self._text_pane()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 12)
        column.setSpacing(12)
        column.addLayout(self._head(look))
        column.addLayout(self._middle(look), 1)
        column.addWidget(self._buttons())
        self.setStyleSheet(
            f"#aboutSoft {{ color: {look.theme.soft}; }} QTreeWidget::item {{ padding: 3px 4px; }}"
        )
        open_at(self, *SIZE)

    def show_parts(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._filter()

    def _head(self, look: Look) -> QGridLayout:
        icon, name, version = QLabel(self), QLabel(translate("About", "钱塘读报"), self), QLabel(self)
        icon.setPixmap(QGuiApplication.windowIcon().pixmap(look.size(ICON)))
        name.setFont(look.serif_font(20, bold=True))
        version.setText(translate("About", "版本 {version}").format(version=__version__))
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = translate(
            "About", "按日期阅读、搜索、打印旧报纸的文章。程序以 MIT 许可发布；报纸文字的权利属于其出版者。"
        )
        about = QLabel(words, self)
        about.setWordWrap(True)
        for label in (version, about):
            label.setObjectName("aboutSoft")
        head = QGridLayout()
        head.setHorizontalSpacing(16)
        head.setVerticalSpacing(2)
        head.addWidget(icon, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((name, version, about)):
            head.addWidget(label, row, 1)
        head.setColumnStretch(1, 1)
        return head

    def _middle(self, look: Look) -> QGridLayout:
        title = QLabel(translate("About", "所用的部件和它们的许可"), self)
        title.setFont(look.sans_font(13, bold=True))
        self._count.setObjectName("aboutSoft")
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._list)
        split.addWidget(self._text)
        split.setChildrenCollapsible(False)
        split.setSizes([40, 60])  # the texts have lines of 80 characters
        middle = QGridLayout()
        middle.setHorizontalSpacing(12)
        middle.addWidget(title, 0, 0)
        middle.addWidget(self._count, 0, 1)
        middle.addWidget(self._field, 0, 2)
        middle.addWidget(split, 1, 0, 1, 3)
        middle.setColumnStretch(1, 1)
        middle.setColumnStretch(2, 1)
        middle.setRowStretch(1, 1)
        return middle

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(translate("About", "在名称和许可全文中找"))
        field.setAccessibleName(field.placeholderText())
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._filter)
        return field

    def _part_list(self) -> QTreeWidget:
        listed = QTreeWidget(self)
        listed.setRootIsDecorated(False)
        listed.setUniformRowHeights(True)
        listed.setAccessibleName(translate("About", "部件"))
        listed.setHeaderLabels(
            [translate("About", "部件"), translate("About", "版本"), translate("About", "许可")]
        )
        listed.header().setStretchLastSection(True)
        listed.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        listed.currentItemChanged.connect(self._show_text)
        return listed

    def _text_pane(self) -> QPlainTextEdit:
        pane = QPlainTextEdit(self)
        pane.setReadOnly(True)
        pane.document().setDocumentMargin(MARGIN)
        pane.setTabChangesFocus(True)
        pane.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        pane.setAccessibleName(translate("About", "许可全文"))
        return pane

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        return buttons

    def _filter(self) -> None:
        """The part that is shown stays, where it is still in the list."""
        shown = [part for part in self._parts if part.has(self._field.text())]
        before = self._part()
        self._list.clear()
        for part in shown:
            item = QTreeWidgetItem([part.name, part.version or NONE, part.licence or NONE])
            item.setData(0, PART, part)
            item.setToolTip(2, part.licence)
            self._list.addTopLevelItem(item)
        if shown:
            number = shown.index(before) if before in shown else 0
            self._list.setCurrentIndex(self._list.model().index(number, 0))
        else:
            self._show_text()
        self._count.setText(translate("About", "%n 个部件", None, len(shown)))

    def _part(self) -> Part | None:
        item = self._list.currentItem()
        part: Part | None = item.data(0, PART) if item is not None else None
        return part

    def _show_text(self) -> None:
        part = self._part()
        words = "" if part is None else part.text or _without_text(part)
        self._text.setPlainText(words)


def _without_text(part: Part) -> str:
    said = part.licence or translate("About", "没有说明")
    return translate("About", "{name} 没有附许可全文。它自己说的许可：{licence}。").format(
        name=part.name, licence=said
    )
