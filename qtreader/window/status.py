"""The foot of the window: what is held, how the index stands, what is being done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar, QToolButton, QWidget

from qtreader.desktop.theme import LEFT, Look
from qtreader.models.wording import hint
from qtreader.progress import Progress
from qtreader.window.announcing import announce

translate = QCoreApplication.translate

MESSAGE_MS = 6000
BAR_WIDTH = 160
STATUS_INSET = 2  # pixels that a status bar keeps free at its left itself
RIGHT = 12


class Line(QLabel):
    """A sentence in one line; what is too long for it is in the tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._sentence = ""

    def say(self, sentence: str) -> None:
        self._sentence = sentence
        room = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(sentence, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(hint(sentence) if shown != sentence else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.say(self._sentence)


class Status(QStatusBar):
    cancel_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._holdings = Line(self)
        self._held = ""
        self._sentence = ""
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(MESSAGE_MS)
        self._said.timeout.connect(self._show_held)
        self._matches = QLabel(self)
        self._doing = QLabel(self)
        for label in (self._matches, self._doing):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._cancel = QToolButton(self)
        self._cancel.clicked.connect(self.cancel_asked)
        self.addWidget(self._holdings, 1)
        for widget in (self._matches, self._doing, self._bar, self._cancel):
            self.addPermanentWidget(widget)
        self._holdings.setContentsMargins(LEFT - STATUS_INSET, 4, 0, 4)
        self.setContentsMargins(0, 0, RIGHT, 0)
        self.end_work()
        self.retranslate()

    def show_holdings(self, issues: int, articles: int, index: str) -> None:
        """``index`` says in words how the index stands."""
        numbers = (translate("Status", "%n 期", None, issues), translate("Status", "%n 篇", None, articles))
        self._held = " · ".join(part for part in (*numbers, index) if part)
        if not self._said.isActive():
            self._show_held()

    @property
    def holdings(self) -> str:
        return self._held

    def show_matches(self, words: str) -> None:
        """Which match is the current one, and of how many; with no matches the place is empty."""
        self._matches.setText(words)

    @property
    def matches(self) -> str:
        return self._matches.text()

    def say(self, sentence: str) -> None:
        """Says what was just done, for a few seconds, in the place of the holdings."""
        self._sentence = sentence
        self._holdings.say(sentence)
        self._said.start()
        announce(self, sentence)

    @property
    def said(self) -> str:
        """The sentence that is being said; empty when there is none."""
        return self._sentence if self._said.isActive() else ""

    def _show_held(self) -> None:
        self._holdings.say(self._held)

    def show_work(self, words: str, progress: Progress | None = None) -> None:
        self._doing.setText(words)
        self._bar.setRange(0, progress.total if progress else 0)
        self._bar.setValue(progress.done if progress else 0)
        for widget in (self._doing, self._bar, self._cancel):
            widget.show()

    def end_work(self) -> None:
        for widget in (self._doing, self._bar, self._cancel):
            widget.hide()

    @property
    def work(self) -> str:
        """The words of the work that runs; empty when none does."""
        return "" if self._doing.isHidden() else self._doing.text()

    def set_look(self, look: Look) -> None:
        for widget in (self, self._holdings, self._matches, self._doing, self._cancel):
            widget.setFont(look.sans_font(11))

    def retranslate(self) -> None:
        self._said.stop()  # it was said in the other language
        self._cancel.setText(translate("Status", "取消"))
        self._bar.setAccessibleName(translate("Status", "进度"))
