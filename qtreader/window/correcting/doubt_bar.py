"""One doubtful place after the other, below the article it stands in; each is settled with one key."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from qtreader.desktop.theme import LEFT, Look
from qtreader.render.binding import JOINER, facts_kept_whole
from qtreader.window.announcing import announce
from qtreader.window.searching.flow_layout import flow_of

translate = QCoreApplication.translate
Key = Qt.Key

ACCEPT = (Key.Key_A, Key.Key_Return, Key.Key_Enter)
DISMISS = (Key.Key_X, Key.Key_Delete)
ONWARD = (Key.Key_J, Key.Key_Down, Key.Key_Right)
BACK = (Key.Key_K, Key.Key_Up, Key.Key_Left)
GAP, RIGHT = 8, 12


class DoubtBar(QWidget):
    accepted = Signal()
    dismissed = Signal()
    corrected = Signal()  # it is to be corrected by hand
    stepped = Signal(int)  # 1 to the next, -1 back
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("doubtBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # its keys are no words
        self._look = Look()
        self._source: tuple[str, str, str] = ("", "", "")
        self.waits = False
        self._inside = True
        self._title, self._count, self._why, self._words = (QLabel(self) for _ in range(4))
        for label in (self._title, self._count, self._why):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        for label in (self._why, self._words, self._count):
            label.setWordWrap(True)
        self._close = QToolButton(self)
        self._accept, self._dismiss, self._correct, self._skip = (QPushButton(self) for _ in range(4))
        for button in (self._close, self._accept, self._dismiss, self._correct, self._skip):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.left)
        self._accept.clicked.connect(self.accepted)
        self._dismiss.clicked.connect(self.dismissed)
        self._correct.clicked.connect(self.corrected)
        self._skip.clicked.connect(lambda: self.stepped.emit(1))
        self._arrange()
        self.retranslate()
        self.hide()

    @property
    def told(self) -> str:
        """All that is said of the place."""
        told = "\n".join(label.text() for label in (self._count, self._why) if label.text())
        return told.replace(JOINER, "")

    def show_doubt(
        self, sentence: str, source: tuple[str, str, str], count: str, *, likely: bool, inside: bool
    ) -> None:
        """``source`` are the words of the page text before the place, in it and after it; what is
        ``likely`` meant can be accepted, anything else only corrected; what is not ``inside`` an
        article can be taken in."""
        self._inside = inside
        self._name_ways()
        self._why.setText(sentence)
        self._count.setText(facts_kept_whole(count))
        self._source = source
        self._show_source()
        self._allow(there=True, likely=likely)
        self.setAccessibleDescription(f"{sentence} {count}")
        announce(self, sentence)

    def show_none(self, sentence: str) -> None:
        """There is nothing left to settle."""
        self._why.setText(sentence)
        self._count.setText("")
        self._source = ("", "", "")
        self._show_source()
        self._allow(there=False, likely=False)
        self.setAccessibleDescription(sentence)
        announce(self, sentence)

    def wait(self) -> None:
        """What was asked is being written; until another place is shown nothing else is taken."""
        self.waits = True

    def set_look(self, look: Look) -> None:
        self._look = look
        theme = look.theme
        self._title.setFont(look.sans_font(13, bold=True))
        self._why.setFont(look.sans_font(13))
        self._words.setFont(look.serif_font(15))
        for widget in (self._count, self._close):
            widget.setFont(look.sans_font(12))
        for button in (self._accept, self._dismiss, self._correct, self._skip):
            button.setFont(look.sans_font(13))
        self.setStyleSheet(
            f"#doubtBar {{ background: {theme.side}; border-top: 1px solid {theme.hairline}; }}"
            f"#doubtBar:focus {{ border-top: 2px solid {theme.soft}; }}"
            f"#doubtBar QLabel {{ color: {theme.soft}; }}"
            f"#doubtBar #doubtTitle, #doubtBar #doubtWhy {{ color: {theme.ink}; }}"
        )
        self._show_source()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("Doubting", "核对存疑"))
        self._title.setText(translate("Doubting", "核对存疑"))
        self._close.setText(translate("Doubting", "结束"))
        self._accept.setText(translate("Doubting", "采纳  A"))
        self._dismiss.setText(translate("Doubting", "原文无误  X"))
        self._name_ways()
        self._skip.setText(translate("Doubting", "略过  J"))

    def _name_ways(self) -> None:
        by_hand = translate("Doubting", "另行更正  F2")
        take_in = translate("Doubting", "归入文章  Ctrl+M")
        self._correct.setText(by_hand if self._inside else take_in)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self._show_source()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key() if plain else Key.Key_unknown
        if key in ACCEPT and self._accept.isEnabled():
            self.accepted.emit()
        elif key in DISMISS and self._dismiss.isEnabled():
            self.dismissed.emit()
        elif key in (*ONWARD, *BACK):
            self.stepped.emit(1 if key in ONWARD else -1)
        else:
            super().keyPressEvent(event)

    def _allow(self, *, there: bool, likely: bool) -> None:
        self.waits = False
        self._accept.setEnabled(there and likely)
        for button in (self._dismiss, self._correct, self._skip):
            button.setEnabled(there)
        for button in (self._accept, self._dismiss, self._correct, self._skip):
            button.setVisible(there)

    def _show_source(self) -> None:
        """The doubtful words in the one colour that is kept for what is doubted, and underlined."""
        before, words, after = (html.escape(part) for part in self._source)
        red = self._look.theme.red
        marked = f'<span style="color:{red};text-decoration:underline">{words}</span>'
        label = translate("Doubting", "原文：")
        self._words.setText(f"{label}…{before}{marked}{after}…" if words else "")
        self._words.setVisible(bool(words))

    def _arrange(self) -> None:
        self._title.setObjectName("doubtTitle")
        self._why.setObjectName("doubtWhy")
        head = QHBoxLayout()
        buttons, foot = flow_of(self, GAP)
        head.addWidget(self._title)
        head.addSpacing(GAP)
        head.addWidget(self._count, 1)
        head.addWidget(self._close)
        for button in (self._accept, self._dismiss, self._correct, self._skip):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 4, RIGHT, GAP)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addWidget(self._words)
        column.addWidget(buttons)
