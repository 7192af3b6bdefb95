"""What stands in the reader's place while there is no article: one sentence, one next step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.theme import Look

translate = QCoreApplication.translate


class StatePane(QWidget):
    step_asked = Signal(Do)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._step_command: Do | None = None
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._step = QToolButton(self)
        self.setFocusProxy(self._step)
        self._step.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addWidget(self._step, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def blank(self) -> None:
        self._say("", "", None)

    def empty_library(self) -> None:
        self._say(
            translate("StatePane", "报库中还没有报纸。"),
            translate("StatePane", "收入版面文本…"),
            Do.IMPORT,
        )

    def first_launch(self) -> None:
        self._say(translate("StatePane", "第一次启动，正在收入随附的报纸，稍候即可阅读。"), "", None)

    def no_article(self) -> None:
        self._say(
            translate("StatePane", "从左边选一篇文章来读。"),
            translate("StatePane", "或搜索全部文章"),
            Do.SEARCH,
        )

    def set_look(self, look: Look) -> None:
        theme = look.theme
        self.setStyleSheet(
            f"#statePane {{ background: {theme.surface}; }} QLabel {{ color: {theme.soft}; }}"
            f"QToolButton {{ color: {theme.red}; }}"
        )
        self._sentence.setFont(look.serif_font(17))
        self._step.setFont(look.sans_font(13))

    def _say(self, sentence: str, step: str, command: Do | None) -> None:
        self._sentence.setText(sentence)
        self._step.setText(step)
        self._step.setVisible(command is not None)
        self._step_command = command

    def _ask(self) -> None:
        if self._step_command is not None:
            self.step_asked.emit(self._step_command)
