"""What may be about to be typed, in a list below the search bar.

It is no window of its own and never has the keyboard: an input method goes on undisturbed.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from qtreader.desktop.theme import Look

translate = QCoreApplication.translate

GAP = 4  # pixels below the bar


class CompletionList(QListWidget):
    taken = Signal(str)  # by a click

    def __init__(self, below: QWidget) -> None:
        super().__init__(below.window())
        self.setObjectName("completions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(lambda item: self.taken.emit(_query(item)))
        self.hide()

    @property
    def queries(self) -> tuple[str, ...]:
        return tuple(_query(self.item(row)) for row in range(self.count()))

    @property
    def current(self) -> str:
        """The query that was gone to; empty for none."""
        item = self.currentItem()
        return _query(item) if item is not None else ""

    def show_below(self, bar: QWidget, queries: tuple[str, ...]) -> None:
        self.clear()
        for query in queries:
            item = QListWidgetItem(query.strip('"'), self)
            item.setData(Qt.ItemDataRole.UserRole, query)
            item.setToolTip(query)
        self.setAccessibleName(translate("SearchBar", "可能要找的"))
        self.setVisible(bool(queries))
        frame = 2 * self.contentsMargins().top()
        self.resize(bar.width(), self.sizeHintForRow(0) * self.count() + frame)
        self.move(bar.mapTo(self.window(), QPoint(0, bar.height() + GAP)))
        self.raise_()

    def step(self, by: int) -> None:
        """Goes down or up; above the first is none."""
        self.setCurrentRow(max(-1, min(self.currentRow() + by, self.count() - 1)))

    def set_look(self, look: Look) -> None:
        theme = look.theme
        self.setFont(look.sans_font(13))
        self.setStyleSheet(
            f"#completions {{ background: {theme.surface}; color: {theme.ink};"
            f" border: 1px solid {theme.hairline}; border-radius: 6px; padding: 4px 0; }}"
            f"#completions::item {{ padding: 4px 16px; border: none; }}"
            f"#completions::item:hover, #completions::item:selected"
            f" {{ background: {theme.selection}; color: {theme.ink}; }}"
        )


def _query(item: QListWidgetItem) -> str:
    return str(item.data(Qt.ItemDataRole.UserRole))
