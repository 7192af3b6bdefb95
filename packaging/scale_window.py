"""The window of a library of some size, for ``bench-scale``: its start, its lists, its memory; and the hands
of its reader, for ``measure-window`` too."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from qtreader.folders import Folders
from qtreader.main import Program, make_application
from qtreader.newspaper.run import Run
from qtreader.search.answer import IndexState
from qtreader.window.main_window import MainWindow

QUERIES = ("疫情防控", "人民代表大会", "经济 发展", "中国", "的", "jingji")
TURNS, STEPS = 24, 60
AT_MOST = 120  # seconds that anything is waited for


class FirstPaint(QObject):
    """When the window was painted first, and when its lists were, in seconds since the process began; and
    what of that the processor worked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.painted = self.usable = self.worked = 0.0
        window.installEventFilter(self)
        window.browsing.issues_changed.connect(lambda: QTimer.singleShot(0, self._listed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self.painted:
            self.painted = age()
        return False

    def _listed(self) -> None:
        if not self.usable:
            self.usable, self.worked = age(), time.process_time()


def measured(folders: Folders) -> dict[str, float]:
    application = make_application()
    program = Program(application, folders)
    window = program.window
    watch = FirstPaint(window)
    program.open([])
    wait(lambda: watch.usable > 0 and not window.works.busy and window.tending.index is IndexState.READY)
    told = {
        "painted": watch.painted,
        "usable": watch.usable,
        "worked": watch.worked,
        **_lists(window),
        **_calendar(window),
    }
    told["article"] = _articles(window)
    _search(window)
    told["window_memory"] = held()
    window.close()
    program.close()
    return told


def _lists(window: MainWindow) -> dict[str, float]:
    issues = window.library.issues()
    listed = best(lambda: Run(window.library.issues()))
    run = Run(issues)

    def show() -> None:
        window.browsing.reload(run)
        window.desk.issues.tree.viewport().repaint()

    return {"issues": len(issues), "listed": listed, "shown": best(show)}


def _calendar(window: MainWindow) -> dict[str, float]:
    calendar = window.desk.issues.calendar
    month = [_turned(calendar.month_view) for _ in range(TURNS)]
    calendar.show_year(True)
    year = [_turned(calendar.year_view) for _ in range(TURNS)]
    calendar.show_year(False)
    return {"month": statistics.median(month), "year": statistics.median(year)}


def _turned(view: QWidget) -> float:
    def turn() -> None:
        press(view, Qt.Key.Key_PageUp)
        view.repaint()

    return timed(turn)


def _articles(window: MainWindow) -> float:
    window.browsing.open_issue(max(window.browsing.issues, key=lambda issue: issue.articles).id)

    def step() -> None:
        window.browsing.step_article(1)
        QCoreApplication.sendPostedEvents()
        window.desk.reader.viewport().repaint()

    times = []
    for _ in range(STEPS):
        times.append(timed(step))
        rest(20)
    return sorted(times)[int(len(times) * 0.95)]


def _search(window: MainWindow) -> None:
    for query in QUERIES:
        window.desk.focus_search()
        window.desk.search_bar.clear()
        for char in query:
            press(window.desk.search_bar, 0, char)
            rest(60)
        press(window.desk.search_bar, Qt.Key.Key_Return)
        wait(lambda: window.search.settled)
    rest(5000)  # as somebody who reads what was found


def age() -> float:
    """Seconds since this process began."""
    ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    up = time.clock_gettime(time.CLOCK_BOOTTIME)
    return up - ticks / os.sysconf("SC_CLK_TCK")


def held() -> float:
    """Megabytes in memory, mapped files included."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def best(work: Callable[[], object]) -> float:
    return statistics.median(timed(work) for _ in range(5))


def timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return 1000 * (time.process_time() - began)


def press(widget: QWidget, key: Qt.Key | int, text: str = "") -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + AT_MOST
    while not until():
        rest(10)
        if time.monotonic() > end:
            raise TimeoutError
