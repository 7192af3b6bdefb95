"""The files that an import is to look at, one by one: in folders, in archives, by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from qtreader.errors import (
    ArchiveTooLarge,
    IsAFolder,
    NoPermission,
    NoSuchFile,
    NothingToRead,
    TooLarge,
    Trouble,
    UnreadableFile,
)
from qtreader.library.names import storable
from qtreader.sources import archive, limits
from qtreader.sources.archive import Archive
from qtreader.sources.reading import SUFFIXES

LARGEST = 64 * 1024 * 1024  # bytes of a text; a page of print has some 15,000
LARGEST_PDF = 512 * 1024 * 1024
_ARCHIVES = frozenset({archive.SUFFIX})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file with its bytes, or with what keeps it from being read."""

    file: Path  # of one in an archive: that of the archive, and on with its path there
    raw: bytes = b""
    trouble: Trouble | None = None

    @property
    def name(self) -> str:
        return storable(self.file.name)


def files_among(paths: Iterable[Path]) -> list[Path]:
    """The files to look at: those named, and those of known endings in folders, in the order of names."""
    found: list[Path] = []
    for path in paths:
        found += sorted(_inside(path)) if path.is_dir() else [path]
    return found


def candidates(file: Path) -> Iterator[Candidate]:
    """The file itself, or those in it if it is an archive; read when they are asked for."""
    try:
        if _is_archive(file):
            yield from _in_archive(file)
        else:
            yield Candidate(file, read_bytes(file))
    except Trouble as trouble:
        yield Candidate(file, trouble=trouble)


def read_bytes(file: Path) -> bytes:
    """Raises ``NoSuchFile``, ``NoPermission``, ``IsAFolder``, ``TooLarge`` or ``UnreadableFile``."""
    try:
        size = file.stat().st_size
        if size > (LARGEST_PDF if file.suffix.lower() == ".pdf" else LARGEST):
            raise TooLarge(file=file.name, megabytes=size // (1024 * 1024))
        if not file.is_file() and not file.is_dir():
            raise UnreadableFile(file=file.name, reason="pipe or device")
        return file.read_bytes()
    except FileNotFoundError as error:
        raise NoSuchFile(file=file) from error
    except PermissionError as error:
        raise NoPermission(file=file) from error
    except IsADirectoryError as error:
        raise IsAFolder(file=file) from error
    except OSError as error:
        raise UnreadableFile(file=file.name, reason=error.strerror or error) from error


def _inside(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        if file.suffix.lower() in SUFFIXES | _ARCHIVES and file.is_file():
            yield file


def _is_archive(file: Path) -> bool:
    """By its first bytes: an office document has them too, and another ending."""
    if file.suffix.lower() != archive.SUFFIX:
        return False
    try:
        with file.open("rb") as stream:
            return stream.read(4) in (archive.MAGIC, archive.EMPTY)
    except OSError:
        return False  # told when it is read


def _in_archive(file: Path) -> Iterator[Candidate]:
    found = False
    with file.open("rb") as stream:
        if file.stat().st_size > limits.ARCHIVE_BYTES:
            megabytes = limits.ARCHIVE_BYTES // (1024 * 1024)
            raise ArchiveTooLarge(file=file.name, megabytes=megabytes)
        with closing(Archive(stream, file.name)) as opened:
            for member in opened.members(LARGEST, SUFFIXES):
                found = True
                yield Candidate(file / member.path, member.raw, member.trouble)
    if not found:
        raise NothingToRead(file=file.name)
