"""Find in the article that is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from qtreader.desktop.theme import LEFT, Look

translate = QCoreApplication.translate

FIELD_WIDTH = 360  # pixels at 100 %


class FindBar(QWidget):
    asked = Signal(str)  # the text to mark, at every change of it
    next_asked = Signal()
    previous_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = QLineEdit(self)
        self._field.setObjectName("findField")
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self.asked)
        self.setFocusProxy(self._field)
        self._count = QLabel(self)
        self._previous, self._next, self._close = (QToolButton(self) for _ in range(3))
        self._previous.clicked.connect(self.previous_asked)
        self._next.clicked.connect(self.next_asked)
        self._close.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 4, 12, 4)
        row.setSpacing(4)
        row.addWidget(self._field, 4)
        for widget in (self._previous, self._next, self._count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._close)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        return self._field.text()

    def open(self, text: str = "") -> None:
        """Shows the bar with the field ready to type in; ``text`` replaces what stood in it."""
        self.show()
        if text:
            self._field.setText(text)
        self.asked.emit(self.text)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_count(self, at: int, total: int) -> None:
        """``at`` counts from 1; 0 where no match is the current one."""
        if not self.text.strip():
            self._count.setText("")
        elif not total:
            self._count.setText(translate("FindBar", "本文中没有"))
        else:
            self._count.setText(translate("FindBar", "第 {at} 处，共 {total} 处").format(at=at, total=total))

    @property
    def count(self) -> str:
        return self._count.text()

    def set_look(self, look: Look) -> None:
        for widget in (self._field, self._count, self._previous, self._next, self._close):
            widget.setFont(look.sans_font(13))
        self._field.setMinimumWidth(look.size(FIELD_WIDTH // 3))
        self._field.setMaximumWidth(look.size(FIELD_WIDTH))
        theme = look.theme
        self.setStyleSheet(
            f"#findBar {{ background: {theme.side}; border-top: 1px solid {theme.hairline}; }}"
            f"QLabel {{ color: {theme.soft}; }}"
        )

    def retranslate(self) -> None:
        label = translate("FindBar", "在本文中查找")
        self._field.setPlaceholderText(label)
        self._field.setAccessibleName(label)
        self._previous.setText(translate("FindBar", "上一处"))
        self._next.setText(translate("FindBar", "下一处"))
        self._close.setText(translate("FindBar", "关闭"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.previous_asked if back else self.next_asked).emit()
        else:
            super().keyPressEvent(event)
