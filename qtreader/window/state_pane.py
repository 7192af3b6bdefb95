"""What stands in the reader's place while there is no article: one sentence, one next step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qtreader.desktop.commands import COMMANDS, Do
from qtreader.desktop.theme import Look
from qtreader.progress import Progress

translate = QCoreApplication.translate

MEASURE = 520  # pixels at 100 %: a sentence is broken as a short paragraph is
KEYS = {command.do: command.keys[0] for command in COMMANDS if command.keys}


@dataclass(frozen=True, slots=True)
class State:
    """A sentence, what more there is to know, and the one next step."""

    sentence: str
    detail: str = ""
    step: str = ""
    command: Do | None = None


class StepButton(QPushButton):
    """Enter presses it as the space bar does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class StatePane(QWidget):
    step_asked = Signal(Do)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._worded: Callable[[], State] = _blank  # says the state again in another language
        self._command: Do | None = None
        self._first = False  # whether this is the first launch
        self.stays = False
        self._look = Look()
        self._sentence, self._detail = QLabel(self), QLabel(self)
        self._step = StepButton(self)
        self._key = QLabel(self)
        self._step.clicked.connect(self._ask)
        self.setFocusProxy(self._step)
        self._arrange()
        self._show(_blank)

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def detail(self) -> str:
        return self._detail.text()

    @property
    def step(self) -> str:
        """What the next step is called; empty where there is none."""
        return self._step.text() if self._command is not None else ""

    def blank(self) -> None:
        """Nothing is known yet."""
        self._show(_blank)

    def first_launch(self) -> None:
        self._show(_first_launch)

    def empty_library(self) -> None:
        self._show(_empty_library)

    def no_article(self) -> None:
        self._show(_no_article)

    def working(self, words: str, progress: Progress) -> None:
        """A long work goes on while there is nothing to read yet; at the first launch, that is it."""
        first = self._worded is _first_launch or self._first
        self._show(lambda: _working(words, progress, first))
        self._first = first

    def missing_page(self, sentence: str) -> None:
        """A page was pointed to and is not held."""
        self._show(lambda: _missing_page(sentence))

    def trouble(self, sentence: str, detail: str, *, mendable: bool = False) -> None:
        """What kept the library from being opened, and what is shown instead. It is to be read first,
        and stays whatever is opened meanwhile, until ``let_go``."""
        self._show(lambda: _trouble(sentence, detail, mendable))
        self.stays = True

    def let_go(self) -> None:
        self.stays = False

    def set_look(self, look: Look) -> None:
        self._look = look
        theme = look.theme
        self.setStyleSheet(
            f"#statePane {{ background: {theme.surface}; }}"
            f"#stateSentence {{ color: {theme.ink}; }} #stateDetail, #stateKey {{ color: {theme.soft}; }}"
            f"QPushButton {{ color: {theme.red}; background: transparent; padding: 8px 20px;"
            f" border: 1px solid {theme.hairline}; border-radius: 4px; }}"
            f"QPushButton:hover {{ background: {theme.selection}; }}"
            f"QPushButton:focus {{ border-color: {theme.red}; }}"
        )
        self._sentence.setFont(look.serif_font(20, bold=True))
        self._detail.setFont(look.sans_font(13))
        self._step.setFont(look.sans_font(13))
        self._key.setFont(look.sans_font(12))
        for label in (self._sentence, self._detail):
            label.setMaximumWidth(look.size(MEASURE))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._show(self._worded)
        super().changeEvent(event)

    def _show(self, worded: Callable[[], State]) -> None:
        if self.stays and worded is not self._worded:
            return
        self._worded = worded
        self._first = False
        state = worded()
        self._command = state.command
        self._sentence.setText(state.sentence)
        self._detail.setText(state.detail)
        self._detail.setVisible(bool(state.detail))
        self._step.setText(state.step)
        self._step.setVisible(state.command is not None)
        key = KEYS.get(state.command, "") if state.command is not None else ""
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self._step.setAccessibleName(state.step)
        self._step.setAccessibleDescription(" ".join(part for part in (state.sentence, state.detail) if part))
        self.setAccessibleName(state.sentence)

    def _ask(self) -> None:
        if self._command is not None:
            self.step_asked.emit(self._command)

    def _arrange(self) -> None:
        self._sentence.setObjectName("stateSentence")
        self._detail.setObjectName("stateDetail")
        self._key.setObjectName("stateKey")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addStretch(2)
        for label, gap in ((self._sentence, 12), (self._detail, 24)):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 1000)  # as wide as it may be, in the middle
            row.addStretch(1)
            column.addLayout(row)
            column.addSpacing(gap)
        column.addWidget(self._step, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._key, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


def _blank() -> State:
    return State("")


def _first_launch() -> State:
    return State(
        translate("StatePane", "第一次启动，正在收入随附的报纸。"),
        translate("StatePane", "稍候片刻即可阅读。"),
    )


def _empty_library() -> State:
    return State(
        translate("StatePane", "报库中还没有报纸。"),
        translate("StatePane", "一版一个文本文件，可以一次选许多个。"),
        translate("StatePane", "收入版面文本…"),
        Do.IMPORT,
    )


def _no_article() -> State:
    return State(
        translate("StatePane", "从左边选一篇文章来读。"),
        translate("StatePane", "也可以按日期、期号或版次前往。"),
        translate("StatePane", "前往…"),
        Do.JUMP,
    )


def _working(words: str, progress: Progress, first: bool) -> State:
    sentence = _first_launch().sentence if first else translate("StatePane", "{work}。").format(work=words)
    detail = translate("StatePane", "已完成 {done} / {total}").format(
        done=progress.done, total=progress.total
    )
    return State(sentence, detail, translate("StatePane", "取消"), Do.CANCEL_JOB)


def _missing_page(sentence: str) -> State:
    back = translate("StatePane", "回到文章")
    return State(sentence, translate("StatePane", "收入这一版的文本后，这里就能读到。"), back, Do.LEAVE)


def _trouble(sentence: str, detail: str, mendable: bool) -> State:
    if mendable:
        how = translate("StatePane", "按 Esc 先读这些版面。")
        return State(sentence, f"{detail} {how}", translate("StatePane", "读出报库中能读的部分…"), Do.SALVAGE)
    return State(sentence, detail, translate("StatePane", "继续阅读"), Do.LEAVE)
