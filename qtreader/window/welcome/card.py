"""A few words to who is here for the first time, and four things to begin with. It asks nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from qtreader.desktop.keys import native
from qtreader.desktop.theme import LEFT, Look
from qtreader.window.announcing import announce

translate = QCoreApplication.translate

GAP = 8  # pixels between two of the things
NARROWEST = 420  # pixels at 100 %, of the sentence beside them


class ThingToDo(QPushButton):
    """What a command does in plain words, and its key below. It can be pressed while the command can be."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._words, self._key = QLabel(self), QLabel(self)
        self._words.setObjectName("thingWords")
        self._key.setObjectName("thingKey")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 6)
        self._column.setSpacing(0)
        for label in (self._words, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(action.isEnabled())

    def say(self, words: str) -> None:
        key = native(self._action.shortcut())
        self._words.setText(words)
        self._key.setText(key)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)
        self.updateGeometry()

    def set_look(self, look: Look) -> None:
        self._words.setFont(look.sans_font(13))
        self._key.setFont(look.sans_font(12))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._column.sizeHint() + QSize(4, 4)  # and its line

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class WelcomeCard(QWidget):
    put_away = Signal()

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        """``actions`` search, show a page as a whole, show its source, take pages in."""
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title, self._sentence = QLabel(self), QLabel(self)
        self._title.setObjectName("welcomeTitle")
        self._sentence.setObjectName("welcomeSentence")
        self._sentence.setWordWrap(True)
        self._holder = QWidget(self)
        self._rows = QGridLayout(self._holder)
        self._things = [ThingToDo(action, self._holder) for action in actions]
        self._look = Look()
        self._close = QToolButton(self)
        self._close.clicked.connect(self.put_away)
        self.setFocusProxy(self._things[0])
        self._arrange()
        self.retranslate()

    def welcome(self) -> None:
        """Shows itself; the keyboard stays where it is."""
        self.show()
        announce(self, self.accessibleDescription())

    def set_look(self, look: Look) -> None:
        self._look = look
        theme = look.theme
        self.setStyleSheet(
            f"#welcome {{ background: {theme.listing}; border-top: 1px solid {theme.hairline}; }}"
            f"#welcomeTitle, #thingWords {{ color: {theme.ink}; }}"
            f"#welcomeSentence, #thingKey {{ color: {theme.soft}; }}"
            f"QPushButton {{ border-color: {theme.hairline}; }}"
            f"QPushButton:focus {{ border-color: {theme.soft}; }}"
            f"QPushButton:disabled QLabel {{ color: {theme.faint}; }}"
        )
        self._title.setFont(look.serif_font(17, bold=True))
        self._sentence.setFont(look.sans_font(13))
        self._close.setFont(look.sans_font(13))
        for thing in self._things:
            thing.set_look(look)
        self._place_things()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        words = (
            translate("Welcome", "搜任何一句话"),
            translate("Welcome", "看整版"),
            translate("Welcome", "与原文对照"),
            translate("Welcome", "收入自己的版面"),
        )
        for thing, said in zip(self._things, words, strict=True):
            thing.say(said)
        self._title.setText(translate("Welcome", "欢迎使用钱塘读报"))
        self._sentence.setText(
            translate("Welcome", "随附的几期，马上就可以读。F1 打开使用手册；这几行字在“帮助”里还能找到。")
        )
        self._close.setText(translate("Welcome", "知道了"))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._sentence.text())
        self._place_things()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_things()

    def _arrange(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(LEFT, 8, 12, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._sentence, 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._close, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP)
        self._rows.setColumnStretch(len(self._things), 1)

    def _place_things(self) -> None:
        """At the right where there is room for the words beside them, else below, in two lines if need be."""
        wanted = sum(thing.sizeHint().width() + GAP for thing in self._things)
        beside = self.width() >= wanted + self._close.sizeHint().width() + self._look.size(NARROWEST)
        columns = len(self._things) if beside or self.width() >= wanted + 2 * LEFT else len(self._things) // 2
        for number, thing in enumerate(self._things):
            self._rows.addWidget(thing, number // columns, number % columns)
        if beside:
            self._grid.addWidget(self._holder, 0, 1, 2, 1)
        else:
            self._grid.addWidget(self._holder, 2, 0, 1, 3)
