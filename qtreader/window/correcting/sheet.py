"""A quiet sheet below the article, in which one correction is made: Enter confirms, Esc leaves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qtreader.desktop.theme import LEFT, Look
from qtreader.window.announcing import announce

translate = QCoreApplication.translate

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
GAP = 8
SHORTEST = 8  # characters of a reason that are seen at least
RIGHT = 12


class Body(Protocol):
    """What stands in the sheet: a widget that says what was chosen in it."""

    def set_look(self, look: Look) -> None: ...

    @property
    def begun(self) -> bool:
        """Whether something was typed or chosen in it."""
        ...

    def first(self) -> QWidget:
        """What has the keyboard when the sheet opens."""
        ...

    def widget(self) -> QWidget: ...


class Sheet(QWidget):
    confirmed = Signal(str)  # the reason, which may be empty
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("correctionSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = Look()
        self._body: Body | None = None
        self._waits = False
        self._title, self._place, self._trouble, self._hint = (QLabel(self) for _ in range(4))
        for label in (self._title, self._place, self._trouble, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._trouble, self._hint):
            label.setWordWrap(True)
        self._reason = QComboBox(self)
        self._reason_field = QLineEdit(self)
        self._reason_field.setObjectName("reasonField")
        self._reason.setEditable(True)
        self._reason.setLineEdit(self._reason_field)
        self._reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._reason.setMinimumContentsLength(SHORTEST)
        self._reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._reason_label = QLabel(self)
        self._reason_label.setBuddy(self._reason)
        self._confirm, self._leave = QPushButton(self), QPushButton(self)
        self._confirm.clicked.connect(self._ask)
        self._leave.clicked.connect(self.left)
        self._column = QVBoxLayout(self)
        self._arrange()
        self.retranslate()
        self.hide()

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def trouble(self) -> str:
        return self._trouble.text()

    @property
    def begun(self) -> bool:
        """Whether something would be lost with it."""
        return self._body is not None and (self._body.begun or bool(self.reason))

    @property
    def reason(self) -> str:
        return " ".join(self._reason.currentText().split())

    def show_body(
        self, title: str, place: str, body: Body, confirm: str, reasons: Sequence[str], reason: str
    ) -> None:
        """Opens with ``body``, in the place of what was there. ``reasons`` are offered, ``reason`` is set."""
        self.drop_body()
        self._body = body
        self._title.setText(title)
        self._place.setText(place)
        self._confirm.setText(confirm)
        self._reason.clear()
        self._reason.addItems(list(reasons))
        self._reason.setCurrentIndex(-1)
        self._reason.setEditText(reason)
        self.complain("")
        body.set_look(self._look)
        self._column.insertWidget(1, body.widget())
        self._watch(body.widget())
        self._order_tabs(body.widget())
        self.setAccessibleName(title)
        body.widget().show()
        self.show()

    def take_keyboard(self) -> None:
        if self._body is not None:
            self._body.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_up_body(self) -> Body | None:
        """What is shown, which the sheet forgets."""
        body, self._body = self._body, None
        if body is not None:
            self._column.removeWidget(body.widget())
            body.widget().hide()
        return body

    def drop_body(self) -> None:
        body = self.give_up_body()
        if body is not None:
            body.widget().deleteLater()

    def wait(self) -> None:
        """It is being written: nothing is confirmed meanwhile. The keyboard stays where it is."""
        self._waits = True

    def complain(self, sentence: str) -> None:
        """What is in the way; the sheet stays for another try."""
        self._waits = False
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        announce(self, sentence)
        if sentence and self._body is not None:
            self._body.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def set_look(self, look: Look) -> None:
        self._look = look
        theme = look.theme
        self._title.setFont(look.sans_font(13, bold=True))
        for widget in (self._reason, self._reason_label, self._confirm, self._leave, self._trouble):
            widget.setFont(look.sans_font(13))
        for label in (self._place, self._hint):
            label.setFont(look.sans_font(12))
        if self._body is not None:
            self._body.set_look(look)
        self.setStyleSheet(
            f"#correctionSheet {{ background: {theme.side}; border-top: 1px solid {theme.hairline}; }}"
            f"#correctionSheet QLabel {{ color: {theme.soft}; }}"
            f"#correctionSheet #sheetTitle {{ color: {theme.ink}; }}"
            f"#correctionSheet #sheetTrouble {{ color: {theme.red}; }}"
            f"#correctionSheet QPlainTextEdit {{ background: {theme.surface}; color: {theme.ink};"
            f" border: 2px solid {theme.handle}; border-radius: 4px; }}"
            f"#correctionSheet QPlainTextEdit:focus {{ border-color: {theme.soft}; }}"
            "#correctionSheet #reasonField { border: none; padding: 0 4px; background: transparent; }"
        )

    def retranslate(self) -> None:
        self._reason_label.setText(translate("Correcting", "理由(&R)"))
        self._reason_field.setPlaceholderText(translate("Correcting", "可以不写"))
        for part in (self._reason, self._reason_field):
            part.setAccessibleName(translate("Correcting", "理由"))
        self._leave.setText(translate("Correcting", "放弃"))
        self._hint.setText(translate("Correcting", "Enter 确认　Esc 放弃"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._ask()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter confirms, wherever in the body the keyboard is."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in ENTER:
                self._ask()
                return True
        return False

    def _ask(self) -> None:
        if self._body is not None and not self._waits:
            self.confirmed.emit(self.reason)

    def _watch(self, widget: QWidget) -> None:
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)

    def _order_tabs(self, widget: QWidget) -> None:
        """Tab goes through the body, then on to the reason and the buttons."""
        parts = [part for part in widget.findChildren(QWidget) if _is_stop(part, widget)]
        for before, after in pairwise((*parts, self._reason, self._confirm, self._leave)):
            self.setTabOrder(before, after)

    def _arrange(self) -> None:
        self._title.setObjectName("sheetTitle")
        self._trouble.setObjectName("sheetTrouble")
        head, reason, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._place)
        reason.setSpacing(GAP)
        reason.addWidget(self._reason_label)
        reason.addWidget(self._reason, 1)
        foot.setSpacing(GAP)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._leave)
        foot.addWidget(self._confirm)
        self._column.setContentsMargins(LEFT, GAP, RIGHT, GAP)
        self._column.setSpacing(GAP)
        self._column.addLayout(head)
        self._column.addLayout(reason)
        self._column.addWidget(self._trouble)
        self._column.addLayout(foot)


def _is_stop(part: QWidget, body: QWidget) -> bool:
    """Whether Tab comes to it: not to what is inside of a field."""
    takes = part.focusPolicy() in (Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus)
    return takes and part.parent() in (body, *body.children()) and part.focusProxy() is None
