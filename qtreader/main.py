"""The program: builds every object once and hands it down."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, MutableMapping, Sequence
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from qtreader import __version__, shipped
from qtreader.desktop.crash import CrashReporter, close_log, open_log
from qtreader.desktop.first_paint import FirstPaint
from qtreader.desktop.fonts import load_fonts
from qtreader.desktop.instance import SingleInstance
from qtreader.desktop.jobs import Jobs
from qtreader.desktop.settings import Settings
from qtreader.desktop.smoothness import Smoothness
from qtreader.desktop.translation import Translation
from qtreader.errors import FolderNotWritable, NothingKept, SeedsInstead, Trouble
from qtreader.folders import Folders, folders_under, make_folder, user_folders
from qtreader.library.memory import Memory
from qtreader.library.store import FILE, Library, copy_library
from qtreader.search.engine import SearchEngine
from qtreader.start_options import NAME, start_parser
from qtreader.window.appearance import Appearance
from qtreader.window.main_window import MainWindow
from qtreader.window.means import Means


def main(arguments: Sequence[str] | None = None) -> int:
    options = start_parser().parse_args(arguments)
    _reach_input_method(os.environ)
    # Threads that search give way to the window's ten times sooner than Python lets them by itself
    sys.setswitchinterval(0.0005)
    application = make_application()
    folders = user_folders() if options.data is None else folders_under(options.data)
    instance = SingleInstance(folders.data)
    if instance.hand_over(options.pages):
        return 0
    instance.listen()
    if sys.platform == "darwin":
        from qtreader.desktop.file_opening import FileOpening

        FileOpening(application).asked.connect(instance.asked_to_open)
    code = _run(application, folders, instance, options.pages)
    instance.close()
    return code


def _run(application: QApplication, folders: Folders, instance: SingleInstance, pages: Sequence[Path]) -> int:
    """Until the window is closed for good: one on a library that was brought back is a new one."""
    troubles: list[Trouble] = []
    while True:
        program = Program(application, folders, troubles)
        instance.asked_to_show.connect(program.come_to_front)
        instance.asked_to_open.connect(program.open_files)
        program.open(pages)
        code = application.exec()
        instance.asked_to_show.disconnect(program.come_to_front)
        instance.asked_to_open.disconnect(program.open_files)
        program.close()
        if not program.reopens:
            return code
        troubles = program.make_room()
        pages = ()


class Program:
    """Everything that lives as long as the window."""

    def __init__(self, application: QApplication, folders: Folders, troubles: Sequence[Trouble] = ()) -> None:
        """``troubles`` are told in the window."""
        self._ends = ExitStack()
        self._ends.callback(Smoothness(application).end)
        self._troubles: list[Trouble] = [*troubles]
        self._between: Callable[[], object] | None = None
        self._waiting: list[Path] = []  # files that come before the window has started
        self._started = False
        self.reopens = False  # the window was closed to be opened anew
        own = folders.data / FILE
        folders = self._usable(folders)
        self.crashes = CrashReporter(open_log(folders.state))
        self.crashes.install()
        self._library = self._open_library(folders)
        self._engine = SearchEngine(folders.cache, self._library)
        settings = Settings(folders.config)
        self._translation = Translation(application, shipped.resources() / "i18n")
        self._translation.use(settings.language)
        fonts = load_fonts()
        appearance = Appearance(application, settings, fonts.serif, fonts.sans)
        appearance.apply()
        jobs, searches, asides = Jobs(), Jobs(), Jobs()
        for works in (jobs, searches, asides):
            works.bug.connect(self.crashes.take)
        self.window = MainWindow(
            Means(
                library=self._library,
                engine=self._engine,
                memory=Memory(self._library.database),
                jobs=jobs,
                searches=searches,
                asides=asides,
                settings=settings,
                translation=self._translation,
                appearance=appearance,
                log_folder=folders.state,
                own_library=own,
                reopen=self.reopen,
            )
        )
        self.crashes.window = self.window

    def open(self, pages: Sequence[Path]) -> None:
        """Shows the window; a library that never held a page is filled from the seeds. Then ``pages``
        are taken in."""
        self._waiting = list(pages)
        FirstPaint(self.window, self._start)
        self.window.show()

    def open_files(self, files: Sequence[Path]) -> None:
        """Takes them in, as soon as the window is there."""
        if self._started:
            self.window.open_files(files)
        else:
            self._waiting += files

    def come_to_front(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def reopen(self, between: Callable[[], object] | None = None) -> None:
        """Closes the window; the next one shows the library that is there then, and has the settings
        that ``between`` may have put in their place."""
        self.reopens = True
        self._between = between
        self.window.close()

    def close(self) -> None:
        self.crashes.remove()
        self._engine.close()
        self._library.close()
        self._ends.close()
        close_log()

    def make_room(self) -> list[Trouble]:
        """For another program in this process; what went wrong between the two is for it to tell."""
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._translation.leave()
        try:
            if self._between is not None:
                self._between()
        except Trouble as trouble:
            return [trouble]
        return []

    def _start(self) -> None:
        self.window.start([shipped.seeds()] if self._library.is_new() else [])
        self.window.tell_opening(*self._troubles)
        self._started = True
        if self._waiting:
            self.window.open_files(self._waiting)

    @cached_property
    def _spare(self) -> Path:
        """A folder that goes when the program ends, in place of one that cannot be used."""
        return Path(self._ends.enter_context(tempfile.TemporaryDirectory(prefix="qtreader-")))

    def _usable(self, folders: Folders) -> Folders:
        return Folders(*(self._writable(folder) for folder in folders.all()))

    def _writable(self, folder: Path) -> Path:
        try:
            make_folder(folder)
        except FolderNotWritable:
            if not any(isinstance(told, NothingKept) for told in self._troubles):  # one stands for all
                self._troubles.append(NothingKept(folder=folder))
            spare = Path(tempfile.mkdtemp(dir=self._spare))
            copy_library(folder, spare)
            return spare
        return folder

    def _open_library(self, folders: Folders) -> Library:
        try:
            return Library.open(folders.data)
        except Trouble as trouble:  # what cannot be opened stays as it is; one can still read the seeds
            self._troubles += [trouble, SeedsInstead()]
            return Library.open(self._spare / "library")


def make_application() -> QApplication:
    if sys.platform == "win32":
        from qtreader.desktop.taskbar import take_place_in_taskbar

        take_place_in_taskbar()
    application = QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("钱塘读报")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(QIcon(str(shipped.resources() / "icons" / "qtreader.svg")))
    QGuiApplication.setDesktopFileName(NAME)
    return application


def _reach_input_method(environment: MutableMapping[str, str]) -> None:
    """Qt's wheel has a plugin for ibus and none for fcitx, and fcitx 5 answers to ibus too."""
    if environment.get("QT_IM_MODULE", "").startswith("fcitx"):
        environment["QT_IM_MODULE"] = "ibus"


if __name__ == "__main__":
    sys.exit(main())
