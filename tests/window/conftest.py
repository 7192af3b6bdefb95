"""A window over a library of its own, and the hands of who reads in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qtreader import shipped
from qtreader.desktop.commands import Do
from qtreader.desktop.fonts import load_fonts
from qtreader.desktop.jobs import Jobs
from qtreader.desktop.settings import Settings
from qtreader.desktop.translation import Translation
from qtreader.library.memory import Memory
from qtreader.library.store import Library
from qtreader.render.binding import JOINER
from qtreader.search.engine import SearchEngine
from qtreader.window.appearance import Appearance
from qtreader.window.main_window import MainWindow
from qtreader.window.means import Means


class Reader:
    """Someone at the keyboard, who sees what stands in the window."""

    def __init__(self, window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
        self.window = window
        self.settings = settings
        self.desk = window.desk
        self.qtbot = qtbot

    def presses(self, keys: str, widget: QWidget | None = None) -> None:
        """A key as the table of commands writes it, to whatever has the keyboard."""
        combination = QKeySequence.fromString(keys)[0]
        target = widget or QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def chooses(self, do: Do) -> None:
        """A command, from its menu."""
        self.window.commands[do].trigger()

    def types(self, text: str) -> None:
        """Chinese too: as an input method commits it."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(QApplication.focusWidget(), event)

    def sees(self, what: Callable[[], object]) -> None:
        """Waits until it is so."""
        self.qtbot.waitUntil(lambda: bool(what()), timeout=10_000)

    def searches(self, query: str) -> None:
        self.presses("Ctrl+K")
        self.types(query)
        self.presses("Return")
        self.sees(lambda: self.desk.shows_hits and not self.window.search.waits)

    @property
    def article(self) -> str:
        """What stands on the paper, a block a line."""
        return self.desk.reader.toPlainText()

    @property
    def headline(self) -> str:
        filed = self.window.browsing.article
        return filed.article.headline if filed else ""

    @property
    def marked(self) -> list[str]:
        marks = (mark.cursor.selectedText() for mark in self.desk.reader.extraSelections())
        return [text.replace(JOINER, "") for text in marks]

    def copied(self, kind: str = "plain") -> str:
        data = QGuiApplication.clipboard().mimeData()
        if kind == "markdown":
            return bytes(data.data("text/markdown").data()).decode()
        return data.html() if kind == "html" else data.text()

    def opens(self, words: str) -> None:
        """Opens the article with ``words`` in its headline or first sentence."""
        library = self.window.library
        entries = [entry for issue in library.issues() for entry in library.articles(issue.id)]
        found = next(entry for entry in entries if words in (entry.headline or entry.stand_in))
        self.window.browsing.open_article(found.id)


class Windows:
    """Opens windows over one library and one folder of settings, as starts of the program do."""

    def __init__(self, library: Library, folder: Path, qtbot: QtBot, application: QApplication) -> None:
        self.library = library
        self.folder = folder
        self.qtbot = qtbot
        self.application = application
        self._open: list[tuple[MainWindow, SearchEngine, Translation, list[Jobs]]] = []

    def open(self, pages: list[Path] | None = None) -> Reader:
        window = self.build()
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        window.start(pages or [])
        return Reader(window, window.settings, self.qtbot)

    def build(self) -> MainWindow:
        """A window that does not show yet."""
        settings = Settings(self.folder)
        translation = Translation(self.application, shipped.resources() / "i18n")
        translation.use(settings.language)
        fonts = load_fonts()
        appearance = Appearance(self.application, settings, fonts.serif, fonts.sans)
        appearance.apply()
        engine = SearchEngine(self.folder / "cache", self.library)
        jobs, searches, asides = Jobs(), Jobs(), Jobs()
        window = MainWindow(
            Means(
                library=self.library,
                engine=engine,
                memory=Memory(self.library.database),
                jobs=jobs,
                searches=searches,
                asides=asides,
                settings=settings,
                translation=translation,
                appearance=appearance,
                log_folder=self.folder,
            )
        )
        self._open.append((window, engine, translation, [jobs, searches, asides]))
        return window

    def close(self) -> None:
        for window, engine, translation, works in self._open:
            window.close()
            self.qtbot.waitUntil(lambda works=works: not any(jobs.running() for jobs in works))
            translation.leave()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            engine.close()
        self._open.clear()


@pytest.fixture(scope="session")
def built_index(filled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the seeds. Not to be written to: copy it."""
    folder = tmp_path_factory.mktemp("built")
    library = Library.open(shutil.copytree(filled_folder, folder / "library"))
    engine = SearchEngine(folder / "cache", library)
    for _ in engine.build():
        pass
    engine.close()
    library.close()
    return folder / "cache"


@pytest.fixture
def windows(
    library: Library, built_index: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Windows]:
    shutil.copytree(built_index, tmp_path / "settings" / "cache")
    windows = Windows(library, tmp_path / "settings", qtbot, qapp)
    yield windows
    windows.close()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def empty_windows(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Windows]:
    """Over a library in which nothing is."""
    library = Library.open(tmp_path / "empty")
    windows = Windows(library, tmp_path / "settings", qtbot, qapp)
    yield windows
    windows.close()
    library.close()


@pytest.fixture
def reader(windows: Windows) -> Reader:
    """A window over the seeds, the index built."""
    reader = windows.open()
    reader.sees(lambda: not reader.window.works.busy and "索引已就绪" in reader.window.status.holdings)
    return reader
