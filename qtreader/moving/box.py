"""The file that everything is moved in: a zip archive with a label, the library, the settings.

The label (``manifest.json``) has the version of this form, that of the program and of the library's
tables, and the size and SHA-256 of each part. Whoever opens a box believes it nothing: names are compared,
never used as paths; sizes are counted as bytes come out; nothing is held in memory but label and settings.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from qtreader.errors import MovingFileTooNew, MovingFileUnreadable, NoSuchFile, UnreadableFile
from qtreader.library import schema
from qtreader.library.snapshots import Holdings
from qtreader.sources import limits

FORM, FORMAT = "qtreader moving file", 1
LABEL, LIBRARY, SETTINGS = "manifest.json", "library.sqlite3", "settings.ini"
CHUNK = 1024 * 1024

LISTING_BYTES = 4096  # of the archive's list of names, which is read whole
LABEL_BYTES = 64 * 1024
SETTINGS_BYTES = 1024 * 1024
LIBRARY_BYTES = 64 * 1024**3
PROGRAM_CHARACTERS = 40  # of a version, as it is shown

_END, _END_SIZE = b"PK\x05\x06", 22
_LOCATOR, _LOCATOR_SIZE = b"PK\x06\x07", 20  # of a file above 4 GB, before the end
_END64, _END64_SIZE = b"PK\x06\x06", 56
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    IndexError,
    KeyError,
    TypeError,
    RecursionError,
    RuntimeError,  # what it knows of and cannot read
)


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    size: int  # bytes
    sha256: str  # hexadecimal


@dataclass(frozen=True, slots=True)
class Label:
    program: str  # the version that wrote it
    made: dt.datetime  # UTC
    schema: int  # of the library's tables
    holdings: Holdings
    parts: tuple[Part, ...]

    def part(self, name: str) -> Part | None:
        return next((part for part in self.parts if part.name == name), None)

    def to_json(self) -> bytes:
        facts = {**asdict(self), "made": self.made.isoformat(timespec="seconds")}
        return json.dumps({"form": FORM, "format": FORMAT, **facts}, indent=1).encode("utf-8")


class Box:
    """One that is open. Its methods raise ``MovingFileUnreadable``."""

    def __init__(self, file: Path, archive: zipfile.ZipFile) -> None:
        self._file = file
        self._archive = archive
        self._infos = {info.filename: info for info in archive.infolist()}
        self.label = self._read_label()

    def pieces(self, part: Part) -> Iterator[bytes]:
        """The bytes of a part; at its end it was as large as its label says, and hashed to the same."""
        digest, size = hashlib.sha256(), 0
        for piece in self._unpacked(part.name, part.size):
            digest.update(piece)
            size += len(piece)
            yield piece
        if size != part.size or digest.hexdigest() != part.sha256:
            raise self._unreadable()

    def settings(self) -> bytes:
        """Empty where it has none."""
        part = self.label.part(SETTINGS)
        return b"".join(self.pieces(part)) if part else b""

    def _read_label(self) -> Label:
        raw = b"".join(self._unpacked(LABEL, LABEL_BYTES))
        try:
            facts = json.loads(raw)
            if facts["form"] != FORM:
                raise self._unreadable()
            if int(facts["format"]) > FORMAT or int(facts["schema"]) > schema.VERSION:
                raise MovingFileTooNew(file=self._file.name, program=_version(facts["program"]))
            label = _label(facts)
        except _DAMAGE as error:
            raise self._unreadable() from error
        if {LABEL, *(part.name for part in label.parts)} != set(self._infos):
            raise self._unreadable()
        return label

    def _unpacked(self, name: str, largest: int) -> Iterator[bytes]:
        size = 0
        try:
            info = self._infos[name]
            with self._archive.open(info) as stream:
                while piece := stream.read(CHUNK):
                    size += len(piece)
                    dense = size > limits.ARCHIVE_RATIO * max(info.compress_size, 1)
                    if size > largest or (dense and size > limits.ARCHIVE_RATIO_FROM):
                        raise self._unreadable()
                    yield piece
        except _DAMAGE as error:
            raise self._unreadable() from error

    def _unreadable(self) -> MovingFileUnreadable:
        return MovingFileUnreadable(file=self._file.name)


@contextmanager
def opened(file: Path) -> Iterator[Box]:
    """Raises ``NoSuchFile``, ``UnreadableFile``, ``MovingFileUnreadable`` or ``MovingFileTooNew``."""
    try:
        stream = file.open("rb")
    except FileNotFoundError as error:
        raise NoSuchFile(file=file) from error
    except OSError as error:
        raise UnreadableFile(file=file, reason=error.strerror or error) from error
    with stream:
        try:
            _check_listing(stream)
            archive = zipfile.ZipFile(stream)  # closed with the stream, which is ours
            _check_infos(archive.infolist())
        except _DAMAGE as error:
            raise MovingFileUnreadable(file=file.name) from error
        yield Box(file, archive)


def read_label(file: Path) -> Label:
    """What a box says of itself; of its contents nothing is read. Raises as ``opened`` does."""
    with opened(file) as box:
        return box.label


def _check_listing(stream: io.BufferedReader) -> None:
    """Raises ``BadZipFile`` where the list of names is not where it belongs, or too long to be read."""
    size = stream.seek(0, io.SEEK_END)
    tail_size = min(size, _END_SIZE + _LOCATOR_SIZE + _END64_SIZE)
    stream.seek(size - tail_size)
    tail = stream.read()
    end, before = tail[-_END_SIZE:], tail[:-_END_SIZE]
    if not end.startswith(_END):
        raise zipfile.BadZipFile
    (listing,) = struct.unpack_from("<I", end, 12)
    if before[-_LOCATOR_SIZE:].startswith(_LOCATOR):
        if not before.startswith(_END64):
            raise zipfile.BadZipFile
        (listing,) = struct.unpack_from("<Q", before, 40)
    if listing > LISTING_BYTES:
        raise zipfile.BadZipFile


def _check_infos(infos: list[zipfile.ZipInfo]) -> None:
    names = [info.filename for info in infos]
    packed = all(info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in infos)
    if not packed or len(names) != len(set(names)):
        raise zipfile.BadZipFile


def _label(facts: dict[str, Any]) -> Label:
    """Raises ``ValueError`` and the like for what is no label."""
    made = dt.datetime.fromisoformat(facts["made"])
    holdings = Holdings(**{name: _count(facts["holdings"][name]) for name in Holdings.__slots__})
    parts = tuple(_part(each) for each in facts["parts"])
    largest = {LIBRARY: LIBRARY_BYTES, SETTINGS: SETTINGS_BYTES}
    names = [part.name for part in parts]
    if made.tzinfo is None or LIBRARY not in names or len(names) != len(set(names)):
        raise ValueError
    if any(part.size > largest[part.name] for part in parts):
        raise ValueError
    return Label(_version(facts["program"]), made, _count(facts["schema"]), holdings, parts)


def _part(facts: dict[str, Any]) -> Part:
    if not re.fullmatch("[0-9a-f]{64}", facts["sha256"]):
        raise ValueError
    return Part(facts["name"], _count(facts["size"]), facts["sha256"])


def _count(number: object) -> int:
    if type(number) is not int or not 0 <= number < 2**53:
        raise ValueError
    return number


def _version(words: object) -> str:
    """As it can be shown: it may hold anything."""
    return re.sub(r"[^0-9A-Za-z.+-]", "", str(words))[:PROGRAM_CHARACTERS] or "?"
