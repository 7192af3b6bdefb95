"""The real window, used for a while by itself: ``a_day.py FOLDER``; for who watches what it does.

It takes a page in, reads, copies, searches and keeps a snapshot in a library under FOLDER, and closes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from hostile import PAGE
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from qtreader.desktop.commands import Do
from qtreader.desktop.instance import SingleInstance
from qtreader.folders import folders_under
from qtreader.main import Program, make_application

PATIENCE = 60_000  # milliseconds
Step = tuple[Callable[[], object], Callable[[], object]]  # what is done, and what is waited for then


def steps(program: Program, page: Path) -> Iterator[Step]:
    window = program.window

    def rests() -> bool:
        return not window.works.busy and window.tending.index == "ready"

    def nothing() -> None:
        """Only to wait."""

    yield nothing, rests
    yield lambda: window.tending.take_in([page]), rests
    for filed in list(window.library.all_articles())[-4:]:
        yield (
            lambda number=filed.id: window.browsing.open_article(number),
            lambda number=filed.id: window.browsing.article and window.browsing.article.id == number,
        )
        yield lambda: window.commands[Do.COPY_ARTICLE].trigger(), nothing_more
    for query in ("新桥", "<img", "疫情防控"):
        yield lambda query=query: window.search.ask(query), lambda: not window.search.waits
    yield lambda: window.commands[Do.SOURCE].trigger(), nothing_more
    yield lambda: window.commands[Do.FRONT_PAGE].trigger(), nothing_more
    snapshots = program._library.file.parent / "snapshots"
    yield window._tenders.keeping.keep_today, lambda: list(snapshots.glob("*.sqlite3"))
    yield QGuiApplication.clipboard().clear, nothing_more


def nothing_more() -> bool:
    return True


class Driver:
    def __init__(self, program: Program, page: Path) -> None:
        self._program = program
        self._steps = steps(program, page)
        self._wanted: Callable[[], object] = nothing_more
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)
        QTimer.singleShot(PATIENCE, lambda: sys.exit("a_day: waited in vain"))

    def _look(self) -> None:
        if not self._wanted():
            return
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
            print("a day went by", flush=True)
            self._program.window.close()
            return
        act, self._wanted = step
        act()


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    application = make_application()
    folders = folders_under(folder / "data")
    instance = SingleInstance(folders.data)
    instance.listen()
    program = Program(application, folders)
    driver = Driver(program, page)
    program.open([])
    code = application.exec()
    del driver
    program.close()
    instance.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
