"""Zip archives that are the same bytes for the same content."""

from __future__ import annotations

import datetime as dt
import zipfile

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first day a zip archive can tell


class Archive:
    """A zip file to be written entry by entry, each with the same time."""

    def __init__(self, file: zipfile.ZipFile, made: dt.datetime | None) -> None:
        self._file = file
        self._time = EARLIEST if made is None or made.year < EARLIEST[0] else made.timetuple()[:6]

    def add(self, name: str, content: bytes | str, *, packed: bool = True) -> None:
        entry = zipfile.ZipInfo(name, self._time)
        entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        entry.external_attr = 0o644 << 16
        entry.create_system = 3  # whatever the system, so that the bytes are the same
        self._file.writestr(entry, content)
