"""The files in a zip archive, one at a time in memory: nothing is ever unpacked to disk.

What an archive says of itself is believed nowhere: sizes are counted as bytes come out, paths are labels.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from qtreader.errors import (
    ArchiveBroken,
    ArchiveLocked,
    ArchiveMethod,
    ArchivePath,
    ArchiveTooDeep,
    ArchiveTooDense,
    ArchiveTooLarge,
    ArchiveTooMany,
    TooLarge,
    Trouble,
)
from qtreader.sources import limits

MAGIC = b"PK\x03\x04"
EMPTY = b"PK\x05\x06"  # the first bytes of an archive with nothing in it
SUFFIX = ".zip"
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
    RuntimeError,  # what it knows of and cannot read
)
_CHUNK = 256 * 1024
_END = b"PK\x05\x06"
_END_SIZE = 22
_END64 = b"PK\x06\x07"
_COMMENT = 65536
_LOCKED = 0x1
_UTF8 = 0x800


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: where it stands there, and its bytes or what keeps them from being read."""

    path: str
    raw: bytes = b""
    trouble: Trouble | None = None


@dataclass(slots=True)
class _Budget:
    """What is left to an archive and those inside it."""

    files: int = field(default_factory=lambda: limits.ARCHIVE_FILES)
    size: int = field(default_factory=lambda: limits.ARCHIVE_BYTES)


class Archive:
    """Raises ``ArchiveBroken`` or ``ArchiveTooMany`` when it is opened."""

    def __init__(self, raw: bytes | io.BufferedIOBase, name: str) -> None:
        self._name = name
        self._budget = _Budget()
        self._zip, self._infos = _opened(io.BytesIO(raw) if isinstance(raw, bytes) else raw, name)

    def __len__(self) -> int:
        """Files in it, an archive in it counted as one."""
        return len(self._infos)

    def members(self, largest: int, suffixes: frozenset[str]) -> Iterator[Member]:
        """Its files of these endings, by path, and those of archives in it; none of more than
        ``largest`` bytes. What cannot be read comes with its trouble, and the rest goes on."""
        yield from _members(self._zip, self._infos, self._name, self._budget, largest, suffixes, 1)

    def close(self) -> None:
        self._zip.close()


def _members(
    archive: zipfile.ZipFile,
    infos: list[tuple[str, zipfile.ZipInfo]],
    name: str,
    budget: _Budget,
    largest: int,
    suffixes: frozenset[str],
    depth: int,
) -> Iterator[Member]:
    for path, info in infos:
        suffix = PurePosixPath(path).suffix.lower()
        if suffix not in suffixes and suffix != SUFFIX:
            continue
        try:
            _check(path, info)
            raw = _unpacked(archive, info, path, name, budget, largest)
            if suffix == SUFFIX:
                if depth >= limits.ARCHIVE_DEPTH:
                    raise ArchiveTooDeep(file=path)
                yield from _inside(raw, path, budget, largest, suffixes, depth)
                continue
        except Trouble as trouble:
            yield Member(path, trouble=trouble)
            if isinstance(trouble, ArchiveTooLarge):
                return
            continue
        yield Member(path, raw)


def _inside(
    raw: bytes, path: str, budget: _Budget, largest: int, suffixes: frozenset[str], depth: int
) -> Iterator[Member]:
    inner, infos = _opened(io.BytesIO(raw), path)
    budget.files -= len(infos)
    if budget.files < 0:
        raise ArchiveTooMany(file=path, limit=limits.ARCHIVE_FILES)
    with inner:
        for member in _members(inner, infos, path, budget, largest, suffixes, depth + 1):
            yield Member(f"{path}/{member.path}", member.raw, member.trouble)


def _opened(
    stream: io.BufferedIOBase, name: str
) -> tuple[zipfile.ZipFile, list[tuple[str, zipfile.ZipInfo]]]:
    try:
        _check_listing(stream, name)
        archive = zipfile.ZipFile(stream)  # closed by who asked for it
        infos = archive.infolist()
    except _DAMAGE as error:
        raise ArchiveBroken(file=name) from error
    if len(infos) > limits.ARCHIVE_FILES:
        archive.close()
        raise ArchiveTooMany(file=name, limit=limits.ARCHIVE_FILES)
    return archive, sorted(_files(infos), key=lambda file: file[0])


def _check_listing(stream: io.BufferedIOBase, name: str) -> None:
    """The list of names is read whole into memory: it must not be longer than it can honestly be."""
    size = stream.seek(0, io.SEEK_END)
    start = max(0, size - _COMMENT - _END_SIZE - 20)
    stream.seek(start)
    tail = stream.read()
    ends = [place for place in (tail.rfind(_END), len(tail) - _END_SIZE) if place >= 0]
    listed = [struct.unpack_from("<I", tail, place + 12)[0] for place in ends if place + 16 <= len(tail)]
    sound = [length for place, length in zip(ends, listed, strict=False) if tail.startswith(_END, place)]
    if _END64 in tail or any(length > limits.ARCHIVE_LISTING for length in sound):
        raise ArchiveTooMany(file=name, limit=limits.ARCHIVE_FILES)


def _files(infos: list[zipfile.ZipInfo]) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """With their paths; no folders, no links, nothing that systems hide there."""
    for info in infos:
        path = _path(info)
        parts = PurePosixPath(path).parts
        hidden = any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)
        if not (info.is_dir() or stat.S_ISLNK(info.external_attr >> 16) or hidden):
            yield path, info


def _path(info: zipfile.ZipInfo) -> str:
    """Names that are not said to be UTF-8 are it all the same, or GBK; the library reads them as cp437."""
    name = info.filename
    if not info.flag_bits & _UTF8:
        raw = name.encode("cp437", errors="replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
            except UnicodeDecodeError:
                continue
            break
    name = name.replace("\\", "/")
    return "".join(char if char.isprintable() else "\ufffd" for char in name)


def _check(path: str, info: zipfile.ZipInfo) -> None:
    parts = PurePosixPath(path).parts
    if path.startswith("/") or ".." in parts or (parts and parts[0].endswith(":")):
        raise ArchivePath(file=path)
    if info.flag_bits & _LOCKED:
        raise ArchiveLocked(file=path)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ArchiveMethod(file=path)  # the others ask for memory that a file may name


def _unpacked(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str, name: str, budget: _Budget, largest: int
) -> bytes:
    chunks: list[bytes] = []
    size = 0
    try:
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                chunks.append(chunk)
                size += len(chunk)
                if size > largest:
                    raise TooLarge(file=path, megabytes=size // (1024 * 1024))
                packed = max(info.compress_size, 1)
                if size > limits.ARCHIVE_RATIO_FROM and size > limits.ARCHIVE_RATIO * packed:
                    raise ArchiveTooDense(file=path)
                budget.size -= len(chunk)
                if budget.size < 0:
                    megabytes = limits.ARCHIVE_BYTES // (1024 * 1024)
                    raise ArchiveTooLarge(file=name, megabytes=megabytes)
    except _DAMAGE as error:
        raise ArchiveBroken(file=path) from error
    return b"".join(chunks)
