"""What may be about to be typed, or was asked before, in a list below the search bar.

It is no window of its own and never has the keyboard: an input method goes on undisturbed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from qtreader.desktop.theme import Look
from qtreader.models import wording
from qtreader.window.searching.offers import Offer

translate = QCoreApplication.translate

GAP = 4  # pixels below the bar
MOST = 12  # lines


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
        self.itemClicked.connect(lambda item: self.taken.emit(_offer(item).query))
        self.hide()

    @property
    def offers(self) -> tuple[Offer, ...]:
        return tuple(_offer(self.item(row)) for row in range(self.count()))

    @property
    def current(self) -> Offer | None:
        """What was gone to, if anything."""
        item = self.currentItem()
        return _offer(item) if item is not None else None

    def show_below(self, bar: QWidget, offers: Sequence[Offer]) -> None:
        self.clear()
        for offer in offers[:MOST]:
            item = QListWidgetItem(offer.words, self)
            item.setData(Qt.ItemDataRole.UserRole, offer)
            way_out = translate("SearchBar", "按 Delete 移除") if offer.can_go else ""
            item.setToolTip(wording.hint(offer.query, way_out))
        self.setAccessibleName(translate("SearchBar", "可能要找的"))
        self.setVisible(bool(offers))
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


def _offer(item: QListWidgetItem) -> Offer:
    offer: Offer = item.data(Qt.ItemDataRole.UserRole)
    return offer
