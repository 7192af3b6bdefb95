"""The files of the watched folder: which of them are new, or not as they were when they were dealt with."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from qtreader.library.candidates import files_among
from qtreader.library.database import Database
from qtreader.library.names import storable
from qtreader.library.report import Report
from qtreader.progress import Progress

MOST_FOLDERS = 500  # that are watched inside the one that was named

State = tuple[int, int]  # size in bytes, time of the last change in nanoseconds


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in the folder at one look."""

    new: Mapping[Path, State]
    folders: tuple[Path, ...]  # it and those inside it


class Watched:
    """Reads and writes the disk: not on the GUI thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self, folder: Path) -> Seen:
        """A folder that is not there has nothing in it. A file of no bytes is one that is being written."""
        if not folder.is_dir():
            return Seen({}, ())
        found = {file: state for file in files_among([folder]) if (state := _state(file)) and state[0]}
        rows = self._database.all("SELECT path, size, modified FROM watched")
        known = {row["path"]: (row["size"], row["modified"]) for row in rows}
        new = {file: state for file, state in found.items() if known.get(storable(file.absolute())) != state}
        inside = sorted(each for each in folder.rglob("*") if each.is_dir())
        return Seen(new, (folder, *inside[: MOST_FOLDERS - 1]))

    def dealt_with(
        self, files: Mapping[Path, State], work: Generator[Progress, None, Report]
    ) -> Generator[Progress, None, Report]:
        """Takes the files in, and remembers them as they were before, whatever came of them."""
        report = yield from work
        self._remember(files.items())
        return report

    def _remember(self, files: Iterable[tuple[Path, State]]) -> None:
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO watched VALUES (?, ?, ?)",
                [(storable(file.absolute()), size, modified) for file, (size, modified) in files],
            )


def _state(file: Path) -> State | None:
    try:
        status = file.stat()
    except OSError:
        return None  # it went while the folder was looked through
    return status.st_size, status.st_mtime_ns
