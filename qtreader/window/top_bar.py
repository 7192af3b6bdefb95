"""The head of the window: the paper's name, the search bar, a few buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from qtreader.desktop.commands import Do, Menu
from qtreader.desktop.theme import LEFT, Look
from qtreader.window.actions import Actions

translate = QCoreApplication.translate

BUTTONS = (Do.FRONT_PAGE, Do.SOURCE, Do.COPY_CITATION, Do.PRINT)
TEXT_MENU = (
    Do.LARGER,
    Do.SMALLER,
    Do.NORMAL_SIZE,
    Menu.FACE,
    Menu.MEASURE,
    Menu.LEADING,
    Do.FULL_WIDTH,
    Menu.THEME,
    Menu.LANGUAGE,
)
HEIGHT = 52  # pixels at 100 %
SEARCH_WIDTH = 460


class TopBar(QWidget):
    def __init__(self, actions: Actions, search_bar: QWidget, parent: QWidget) -> None:
        """``search_bar`` is placed in the middle; the bar does not know what it does."""
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._search_bar = search_bar
        self._text_button = QToolButton(self)
        self._text_button.setText("Aa")
        self._text_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._text_button)
        actions.short_menu(TEXT_MENU, menu)
        self._text_button.setMenu(menu)
        self._buttons = [self._button(actions, do) for do in BUTTONS]
        self._arrange()
        self.retranslate()

    def set_paper(self, name: str) -> None:
        """The newspaper's name, or the program's while there is no newspaper."""
        self._name.setText(name)

    @property
    def paper(self) -> str:
        return self._name.text()

    def set_look(self, look: Look) -> None:
        self._name.setFont(look.serif_font(20, bold=True))
        self._name.setStyleSheet(f"color: {look.theme.red};")
        for button in (self._text_button, *self._buttons):
            button.setFont(look.sans_font(13))
        self._search_bar.setMaximumWidth(look.size(SEARCH_WIDTH))
        self.setMinimumHeight(look.size(HEIGHT))
        self.setStyleSheet(
            f"#topBar {{ background: {look.theme.side}; border-bottom: 1px solid {look.theme.hairline}; }}"
        )

    def retranslate(self) -> None:
        label = translate("TopBar", "文字大小与纸色")
        self._text_button.setToolTip(label)
        self._text_button.setAccessibleName(label)

    def _button(self, actions: Actions, do: Do) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[do])
        return button

    def _arrange(self) -> None:
        left = QHBoxLayout()
        left.addWidget(self._name)
        left.addStretch(1)
        right = QHBoxLayout()
        right.setSpacing(8)
        right.addStretch(1)
        for button in (self._text_button, *self._buttons):
            right.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 8, 20, 8)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._search_bar, 2)
        row.addLayout(right, 1)
