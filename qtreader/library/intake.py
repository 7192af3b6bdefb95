"""Taking page texts into the library: the only way in, for seeds, window and command line alike."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterable
from pathlib import Path

from qtreader.errors import (
    EmptyFile,
    IsAFolder,
    NoArticleFound,
    NoPermission,
    NoSuchFile,
    NotText,
    TooLarge,
    Trouble,
    UnreadableFile,
)
from qtreader.library.report import Refused, Report, TakenIn
from qtreader.library.store import Library
from qtreader.newspaper.issue import Page
from qtreader.pagetext.page import read_page
from qtreader.progress import Progress

SUFFIXES = frozenset({".txt", ".md"})
LARGEST = 64 * 1024 * 1024  # bytes; a page of print has some 15,000
_BINARY = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"MZ", b"GIF8")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_CONTROLS_ALLOWED = 0.01


def take_in(library: Library, paths: Iterable[Path]) -> Generator[Progress, None, Report]:
    """Files every page text among ``paths``; folders are searched through. A file at a time is
    all in or not at all; what is refused is told in the report and stops nothing."""
    taken: list[TakenIn] = []
    refused: list[Refused] = []
    files = list(_files(paths))
    for number, file in enumerate(files):
        yield Progress(number, len(files), file.name)
        try:
            taken.append(_take_in(library, file))
        except Trouble as trouble:
            refused.append(Refused(file, trouble))
    yield Progress(len(files), len(files))
    return Report(tuple(taken), tuple(refused))


def _files(paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES)
            yield from sorted(file for file in inside if file.is_file())
        else:
            yield path


def _take_in(library: Library, file: Path) -> TakenIn:
    source = read_bytes(file)
    page = _read_source(source, file.name)
    if not page.articles:
        raise NoArticleFound(file=file.name)
    saved = library.save(page, source, hashlib.sha256(source).hexdigest())
    return TakenIn(file, saved.outcome, saved.articles)


def read_bytes(file: Path) -> bytes:
    """Raises ``NoSuchFile``, ``NoPermission``, ``IsAFolder``, ``TooLarge`` or ``UnreadableFile``."""
    try:
        size = file.stat().st_size
        if size > LARGEST:
            raise TooLarge(file=file.name, megabytes=size // (1024 * 1024))
        return file.read_bytes()
    except FileNotFoundError as error:
        raise NoSuchFile(file=file) from error
    except PermissionError as error:
        raise NoPermission(file=file) from error
    except IsADirectoryError as error:
        raise IsAFolder(file=file) from error
    except OSError as error:
        raise UnreadableFile(file=file.name, reason=error.strerror or error) from error


def read_anything(source: bytes, name: str) -> Page:
    """Any bytes as a page: what is no page of a newspaper is unassigned in it."""
    return read_page(source, name)


def _read_source(source: bytes, name: str) -> Page:
    """The page in the bytes of a file. Raises ``EmptyFile`` or ``NotText``."""
    if not source.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise EmptyFile(file=name)
    if _is_binary(source):
        raise NotText(file=name)
    return read_page(source, name)


def _is_binary(source: bytes) -> bool:
    if source.startswith(_BINARY):
        return True
    head = source[:65536]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(head):
        return False
    return sum(byte in _CONTROLS for byte in head) > _CONTROLS_ALLOWED * len(head)


def _looks_like_utf16(head: bytes) -> bool:
    # Line ends of a UTF-16 text without a mark: one zero byte beside each of them, nowhere else two
    newlines = head.count(b"\n\x00") + head.count(b"\x00\n")
    return newlines > 0 and b"\x00\x00" not in head and head.count(b"\x00") <= 4 * newlines + len(head) // 4
