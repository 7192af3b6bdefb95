"""Back and forward through what was read, each where it was left; and where one was at the last start."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.jobs import Jobs
from qtreader.desktop.settings import Settings
from qtreader.library.memory import Memory
from qtreader.newspaper.holding import FiledArticle
from qtreader.window.actions import Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.browsing.trail import Trail
from qtreader.window.desk import Desk
from qtreader.window.reading.reader_pane import Place

translate = QCoreApplication.translate

READ_AFTER = 1000  # milliseconds: what is only walked past was not read
BUTTONS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class Journey(QObject):
    said = Signal(str)

    def __init__(
        self, browsing: Browsing, desk: Desk, settings: Settings, memory: Memory, jobs: Jobs, window: QWidget
    ) -> None:
        """``jobs`` write down what was read: that waits for the disk."""
        super().__init__(window)
        self._browsing = browsing
        self._desk = desk
        self._settings = settings
        self._memory = memory
        self._jobs = jobs
        self._window = window
        self._trail = Trail()
        self._watches_mouse = False
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_AFTER)
        self._reading.timeout.connect(self._remember)
        browsing.article_opened.connect(self._opened)
        browsing.page_missing.connect(self._show_missing_page)
        desk.way_back.join(lambda: self._misses_page, self._return)
        self._misses_page = False
        if settings.last_article is not None and settings.last_place is not None:
            desk.reader.put_place(settings.last_article, Place(*settings.last_place))

    def reactions(self) -> Reactions:
        return {Do.BACK: partial(self.step, -1), Do.FORWARD: partial(self.step, 1)}

    def step(self, by: int) -> None:
        """``by`` is -1 for back, 1 for forward."""
        if self._misses_page and by < 0:
            self._return()
            return
        while (article := self._trail.peek(by)) is not None:
            self._trail.step(by)
            if self._browsing.resume(article):
                return
            self._trail.step(-by)
            self._trail.forget(by)
        first = translate("Journey", "这是这次最先读到的一篇。")
        last = translate("Journey", "这是这次最后读到的一篇。")
        self.said.emit(first if by < 0 else last)

    def close(self) -> None:
        """Keeps where the open article is, for the next start."""
        self._reading.stop()
        if self._browsing.article is not None:
            place = self._desk.reader.place
            self._settings.last_place = (place.position, place.top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The two buttons at the side of a mouse, wherever in the window they are pressed."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            by = BUTTONS.get(event.button())
            if by is not None:
                self.step(by)
                return True
        return False

    def _opened(self, filed: FiledArticle) -> None:
        self._misses_page = False
        self._trail.visit(filed.id)
        self._reading.start()
        screen = self._window.windowHandle()
        if screen is not None and not self._watches_mouse:
            screen.installEventFilter(self)
            self._watches_mouse = True

    def _remember(self) -> None:
        filed = self._browsing.article
        if filed is not None:
            self._jobs.write(partial(self._memory.remember_reading, filed.id))

    def _show_missing_page(self, sentence: str) -> None:
        self._misses_page = True
        self._desk.state.missing_page(sentence)
        self._desk.show_state()
        self._desk.focus_reader()

    def _return(self) -> None:
        """From the page that is not held to the article that points to it."""
        self._misses_page = False
        self._desk.show_reader()
        self._desk.focus_reader()
