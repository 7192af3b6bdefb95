"""One quiet sentence about something that went wrong, until the reader puts it away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from qtreader.desktop.theme import LEFT, Look
from qtreader.window.announcing import announce

translate = QCoreApplication.translate


class NoticeBar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self.setFocusProxy(self._close)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 4, 12, 4)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._close)
        self.retranslate()
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Shows a sentence instead of the one before."""
        self._sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.show()
        announce(self, sentence)

    def set_look(self, look: Look) -> None:
        self._sentence.setFont(look.sans_font(13))
        self._close.setFont(look.sans_font(13))
        theme = look.theme
        self.setStyleSheet(
            f"#noticeBar {{ background: {theme.selection}; border-top: 1px solid {theme.hairline}; }}"
            f"QLabel {{ color: {theme.ink}; }}"
        )

    def retranslate(self) -> None:
        self.setAccessibleName(translate("NoticeBar", "提示"))
        self._close.setText(translate("NoticeBar", "知道了"))
