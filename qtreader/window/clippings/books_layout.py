"""How the window of clippings is laid out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from qtreader.desktop.fonts import SERIF
from qtreader.window.clippings.clipping_words import Shown, standing_words
from qtreader.window.dialog_size import open_at

translate = QCoreApplication.translate

SIZE = (880, 620)
WIDTHS = (220, 640)
NOTE_HEIGHT = 110
MARGIN, GAP, PADDING = 16, 16, 8
SERIF_SIZE = 1.15  # of the program's own words


class BooksLayout:
    def __init__(self, window: QDialog) -> None:
        self._window = window
        self.books = _list(translate("Clippings", "剪报本"), window)
        self.clippings = _list(translate("Clippings", "剪报"), window)
        self.clippings.setWordWrap(True)
        self.clippings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clippings.setFont(_serif(window))
        self.note = QPlainTextEdit(window)
        self.note.setAccessibleName(translate("Clippings", "批注"))
        self.note.setPlaceholderText(translate("Clippings", "在这里写批注，随写随存。"))
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        self.add = _button(translate("Clippings", "新建…(&N)"), window)
        self.rename = _button(translate("Clippings", "改名…(&R)"), window)
        self.drop = _button(translate("Clippings", "删除(&D)"), window)
        self.up = _button(translate("Clippings", "上移(&U)"), window)
        self.down = _button(translate("Clippings", "下移(&W)"), window)
        self.open = _button(translate("Clippings", "阅读(&O)"), window)
        self.remove = _button(translate("Clippings", "移去(&M)"), window)
        self.undo = _button(translate("Clippings", "撤销(&Z)"), window)
        self.print = _button(translate("Clippings", "打印…(&P)"), window)
        self.export = _button(translate("Clippings", "导出…(&E)"), window)
        self._state = QLabel(window)
        self._state.setWordWrap(True)
        self._said = QLabel(window)
        for label in (self._state, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._arrange()
        self.say("", undo=False)

    def show_books(self, books: Sequence[tuple[str, int]], at: int) -> None:
        """Each with its number of clippings."""
        _fill(self.books, [f"{name}  {count}" for name, count in books], at)
        for button in (self.rename, self.drop):
            button.setEnabled(bool(books))

    def show_clippings(self, clippings: Sequence[tuple[str, str]], at: int) -> None:
        _fill(self.clippings, ["\n".join(words) for words in clippings], at)
        for button in (self.up, self.down, self.open, self.remove, self.print, self.export):
            button.setEnabled(bool(clippings))

    def show_clipping(self, shown: Shown | None) -> None:
        """The note of the clipping that is chosen, and what is to be said of it."""
        self.note.setEnabled(shown is not None)
        self.note.setPlainText(shown.clipping.note if shown else "")
        told = standing_words(shown.standing) if shown else ""
        if shown is None:
            told = translate("Clippings", "读到要留的文章，按 Ctrl+J 收入剪报；先选中文字，就只收入选段。")
        self._state.setText(told)
        self._state.setVisible(bool(told))

    def say(self, sentence: str, *, undo: bool) -> None:
        self._said.setText(sentence)
        self.undo.setVisible(undo)

    def _arrange(self) -> None:
        left = _column(self.books, _row(self.add, self.rename, self.drop))
        right = _column(
            self.clippings, _row(self.open, self.up, self.down, self.remove), self._state, self.note
        )
        halves = QSplitter(Qt.Orientation.Horizontal, self._window)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setSizes(list(WIDTHS))
        halves.setStretchFactor(1, 1)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(GAP)
        halves.setStyleSheet("QSplitter::handle { background: transparent; }")
        close = QDialogButtonBox(self._window)
        close.addButton(translate("Clippings", "关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        close.rejected.connect(self._window.reject)
        foot = QHBoxLayout()
        for part in (self.print, self.export, self._said, self.undo):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self._window)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(halves, 1)
        column.addLayout(foot)
        open_at(self._window, *SIZE)


def _list(name: str, window: QDialog) -> QListWidget:
    made = QListWidget(window)
    made.setAccessibleName(name)
    made.setStyleSheet(f"QListWidget::item {{ padding: {PADDING}px; }}")
    return made


def _serif(window: QDialog) -> QFont:
    """What the newspaper says is in its own voice, here too."""
    font = QFont(window.font())
    font.setFamily(SERIF)
    font.setPixelSize(round(QFontInfo(font).pixelSize() * SERIF_SIZE))
    return font


def _fill(rows: QListWidget, words: Sequence[str], at: int) -> None:
    blocked = rows.blockSignals(True)
    rows.clear()
    rows.addItems(list(words))
    rows.setCurrentRow(at)
    rows.blockSignals(blocked)


def _button(words: str, window: QDialog) -> QPushButton:
    button = QPushButton(words, window)
    button.setAutoDefault(False)
    return button


def _row(*buttons: QAbstractButton) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return holder


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QListWidget) else 0)
    return holder
