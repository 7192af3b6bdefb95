"""The watched folder: what is new in it is taken in, once it is written to its end."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from qtreader.library.report import Report
from qtreader.library.store import Library
from qtreader.library.watched import Seen, State, Watched
from qtreader.progress import Progress
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.long_works import LongWorks

REST = 1000  # milliseconds in which neither size nor time of a file may change


class Watching(QObject):
    def __init__(self, library: Library, flow: LibraryFlow, works: LongWorks, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._flow = flow
        self._works = works
        self._watched = Watched(library.database)
        self._folder: Path | None = None
        self._last: Mapping[Path, State] = {}
        self._looking = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._wait)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self.look)

    @property
    def folder(self) -> Path | None:
        return self._folder

    @property
    def looking(self) -> bool:
        """Whether a look is under way."""
        return self._looking

    def watch(self, folder: Path | None) -> None:
        """From now on this one, or none. What is new in it since the last time comes first."""
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._folder, self._last = folder, {}
        self._timer.stop()
        if folder is not None:
            self.look()

    def look(self) -> None:
        """Looks through the folder; a file that is as it was at the look before is taken in."""
        folder = self._folder
        if folder is not None and not self._looking:
            self._looking = True
            self._works.look(lambda: self._watched.look(folder), self._seen)

    def _seen(self, seen: Seen) -> None:
        self._looking = False
        if self._folder is None or (seen.folders and seen.folders[0] != self._folder):
            return
        held = set(self._watcher.directories())
        if wanted := [str(folder) for folder in seen.folders if str(folder) not in held]:
            self._watcher.addPaths(wanted)
        resting = {file: state for file, state in seen.new.items() if self._last.get(file) == state}
        self._last = {file: state for file, state in seen.new.items() if file not in resting}
        if self._last:
            self._timer.start()
        if resting:
            self._flow.take(lambda: self._taking(resting), reported=False)

    def _taking(self, files: Mapping[Path, State]) -> Generator[Progress, None, Report]:
        from qtreader.library.intake import take_in

        return self._watched.dealt_with(files, take_in(self._library, sorted(files)))

    def _wait(self) -> None:
        self._timer.start()
