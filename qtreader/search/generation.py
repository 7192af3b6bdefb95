"""The index's life on disk: built beside the one in use, sealed, then put in its place.

``CURRENT`` names the folder of the index in use. In that folder a manifest, written last, says
what the index is of and how long each file is and what its checksum is; an index that its
manifest does not vouch for is never opened. No file of an index is written to again: one that was
changed shares the files it kept with the one before.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import sys
import unicodedata
import zlib
from collections.abc import Mapping, Set
from dataclasses import asdict, dataclass
from pathlib import Path

import whoosh

FORMAT = 9  # of schema, codec, grams and folding: an index of another one is built anew
_MANIFEST = "MANIFEST"
_UNFINISHED = "UNFINISHED"  # the same, of as much of an index as is finished while it is built
_CURRENT = "CURRENT"
_NAME = re.compile(r"index-[0-9a-f]{16}")


class Damaged(Exception):  # noqa: N818 - a state of the index, not an error of ours
    """The index cannot be trusted. Not a trouble of the user's: it is built anew."""


@dataclass(frozen=True, slots=True)
class Seal:
    size: int
    modified: int  # nanoseconds, as the file system gives it
    checksum: int  # CRC-32


@dataclass(frozen=True, slots=True)
class Manifest:
    program: str  # what the files can be read by
    library: str  # the state of the library it was built from
    files: dict[str, Seal]


def program() -> str:
    """The format of the index, and what else decides how it is written and how texts are folded."""
    versions = (str(FORMAT), whoosh.versionstring(), unicodedata.unidata_version, sys.byteorder)
    return "/".join(versions)


def current(folder: Path) -> Path | None:
    """The folder of the index in use, ``None`` for none."""
    try:
        name = (folder / _CURRENT).read_text("ascii")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as problem:
        raise Damaged(_CURRENT) from problem
    if not _NAME.fullmatch(name):
        raise Damaged(_CURRENT)
    return folder / name


def new_generation(folder: Path) -> Path:
    made = folder / f"index-{secrets.token_hex(8)}"
    made.mkdir(mode=0o700)
    return made


def carry_over(used: Path, sealed: Manifest, generation: Path) -> None:
    """Gives a new generation the files of the one in use.

    Raises ``Damaged`` where one is missing.
    """
    for name in sealed.files:
        try:
            _link(used / name, generation / name)
        except FileNotFoundError as problem:
            raise Damaged(name) from problem


def seal(generation: Path, library: str, carried: Mapping[str, Seal]) -> None:
    """Brings the files of a finished index to the disk, and writes its manifest.

    The files that were carried over have seals already.
    """
    (generation / _UNFINISHED).unlink(missing_ok=True)
    _seal(generation, library, carried, _MANIFEST)


def seal_unfinished(generation: Path, library: str, carried: Mapping[str, Seal]) -> Mapping[str, Seal]:
    """The same with as much of it as is finished. All seals."""
    return _seal(generation, library, carried, _UNFINISHED)


def unfinished(folder: Path, library: str) -> tuple[Path, Mapping[str, Seal]] | None:
    """A generation that was begun and not ended, of this state of the library: reduced to what is finished
    in it, and all of that read and found right. ``None`` for none.
    """
    for generation in folder.glob("index-*"):
        try:
            found = manifest(generation, _UNFINISHED)
            check(generation, found, thoroughly=True)
        except Damaged:
            continue
        if found.library == library:
            _reduce(generation, {*found.files, _UNFINISHED})
            return generation, found.files
    return None


def _reduce(generation: Path, kept: Set[str]) -> None:
    for path in generation.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name not in kept:
            path.unlink()


def _seal(generation: Path, library: str, carried: Mapping[str, Seal], name: str) -> Mapping[str, Seal]:
    paths = [path for path in generation.iterdir() if path.name != _UNFINISHED]
    files = {path.name: carried.get(path.name) or _sealed(path) for path in paths}
    sealed = Manifest(program(), library, files)
    body = json.dumps(asdict(sealed)).encode("ascii")
    beside = generation.parent / f"{_CURRENT}.{name}"
    _write(beside, body + b"\n%08x" % zlib.crc32(body))
    beside.replace(generation / name)
    _sync(generation)
    return files


def put_in_use(generation: Path) -> None:
    folder = generation.parent
    beside = folder / f"{_CURRENT}.{generation.name}"
    _write(beside, generation.name.encode("ascii"))
    beside.replace(folder / _CURRENT)
    _sync(folder)


def is_unfinished(generation: Path) -> bool:
    return (generation / _UNFINISHED).exists()


def is_in_use(generation: Path) -> bool:
    try:
        return current(generation.parent) == generation
    except Damaged:
        return False


def clear_away(folder: Path, unfinished: Path | None = None) -> None:
    """Removes everything but the index in use, and one that is not finished.

    On Windows a file that a program reads cannot be removed; the next time will.
    """
    try:
        kept = current(folder)
    except Damaged:
        kept = None
    for path in folder.glob("index-*"):
        if path not in (kept, unfinished):
            shutil.rmtree(path, ignore_errors=True)
    for path in folder.glob(f"{_CURRENT}.*"):
        path.unlink(missing_ok=True)


def manifest(generation: Path, name: str = _MANIFEST) -> Manifest:
    """Raises ``Damaged`` where the manifest is missing, altered, or of another program or user."""
    try:
        if os.name == "posix" and generation.stat().st_uid != os.geteuid():
            raise Damaged("of another user")
        body, _, checksum = (generation / name).read_bytes().rpartition(b"\n")
    except OSError as problem:
        raise Damaged(name) from problem
    if checksum != b"%08x" % zlib.crc32(body):
        raise Damaged(name)
    values = json.loads(body)
    if values["program"] != program():
        raise Damaged("of another program")
    files = {name: Seal(**values) for name, values in values.pop("files").items()}
    return Manifest(**values, files=files)


def check(
    generation: Path, sealed: Manifest, *, thoroughly: bool = False, known: Mapping[str, Seal] | None = None
) -> None:
    """Raises ``Damaged`` where a file is not as it was sealed.

    A file of the right length that was not written to since is taken to be right; thoroughly, all of
    every file is read, but those that are known to be right.
    """
    known = known or {}
    for name, expected in sealed.files.items():
        try:
            status = (generation / name).stat()
            touched = status.st_mtime_ns != expected.modified
            if status.st_size != expected.size:
                raise Damaged(name)
            unread = thoroughly and known.get(name) != expected
            if (touched or unread) and _checksum(generation / name) != expected.checksum:
                raise Damaged(name)
        except OSError as problem:
            raise Damaged(name) from problem


def _link(file: Path, other: Path) -> None:
    """A second name for a file; where the system has no such thing, a copy with the same time stamp."""
    try:
        os.link(file, other)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(file, other)
        with other.open("rb+") as copied:
            os.fsync(copied.fileno())


def _sealed(path: Path) -> Seal:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    status = path.stat()
    return Seal(status.st_size, status.st_mtime_ns, _checksum(path))


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            checksum = zlib.crc32(block, checksum)
    return checksum


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Brings the names in a folder to the disk, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
