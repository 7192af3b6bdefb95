"""jieba's dictionary, packed: a file mapped into memory instead of half a million objects.

The entries (the words, and what is only the beginning of one) lie in buckets by a checksum of the word,
each as ``\\nWORD COUNT\\n`` in UTF-8; behind them stands where each bucket begins (and the last ends).
"""

from __future__ import annotations

import contextlib
import mmap
import os
import struct
import tempfile
import zlib
from array import array
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO

_BUCKETS = 1 << 16
_HEADER = struct.Struct("=4sIQQ")  # what the file is, checksum and bytes of the rest, sum of all counts
_MAGIC = b"QTW1"
_STARTS = 4 * (_BUCKETS + 1)  # bytes
_PLACE = b"ns"  # the mark of a place name
_BLOCK = 1 << 20
_REMEMBERED = 1 << 13  # words
Lines = Callable[[], BinaryIO]  # opens the dictionary as it comes: word, how often it was counted, kind


class Frequencies:
    """How often each word was counted, as jieba asks for it; 0: no word, but the beginning of one."""

    def __init__(self, packed: bytes | mmap.mmap) -> None:
        """``packed`` as ``pack`` made it."""
        self.total = int(_HEADER.unpack_from(packed)[-1])
        self._packed = packed
        self._starts = array("I")
        self._starts.frombytes(packed[len(packed) - _STARTS :])
        self._count = lru_cache(_REMEMBERED)(self._looked_up)  # a text asks for few of them, again and again

    def get(self, word: str, default: int = 0) -> int:
        count = self._count(word)
        return default if count is None else count

    def __getitem__(self, word: str) -> int:
        count = self._count(word)
        if count is None:
            raise KeyError(word)
        return count

    def __contains__(self, word: str) -> bool:
        return self._count(word) is not None

    def _looked_up(self, word: str) -> int | None:
        key = word.encode("utf-8", "surrogatepass")
        bucket = _bucket(key)
        sought = b"\n%s " % key
        # Of a word that the dictionary has twice the second count is taken, as jieba does
        place = self._packed.rfind(sought, self._starts[bucket], self._starts[bucket + 1])
        if place < 0 or b" " in key:
            return None
        start = place + len(sought)
        return int(self._packed[start : self._packed.find(b"\n", start)])


def frequencies(file: Path, lines: Lines) -> Frequencies:
    """From ``file``; where that is not what it should be, from the dictionary, and then kept there.

    A file that cannot be written is no trouble: the dictionary is packed anew with each start.
    """
    with contextlib.suppress(OSError, ValueError):
        return _kept(file)
    packed = pack(lines)
    with contextlib.suppress(OSError, ValueError):
        _keep(file, packed)
        return _kept(file)
    return Frequencies(packed)


def pack(lines: Lines) -> bytes:
    """The dictionary in buckets. It is read twice, so that it need not be held as objects."""
    buckets = [bytearray() for _ in range(_BUCKETS)]
    total = 0
    for word, count, _ in _entries(lines):
        total += int(count)
        buckets[_bucket(word)] += b"\n%s %s\n" % (word, count)
    for word, _, _ in _entries(lines):
        text = word.decode("utf-8")
        for end in range(1, len(text)):
            _put_beginning(buckets, text[:end].encode("utf-8"))
    starts = array("I", accumulate(map(len, buckets), initial=_HEADER.size))
    rest = b"".join((*buckets, starts.tobytes()))
    return _HEADER.pack(_MAGIC, zlib.crc32(rest), len(rest), total) + rest


def places(lines: Lines) -> Iterator[str]:
    """The names of places that the dictionary knows."""
    return (word.decode("utf-8") for word, _, kind in _entries(lines) if kind == _PLACE)


def _entries(lines: Lines) -> Iterator[tuple[bytes, bytes, bytes]]:
    with lines() as opened:
        for line in opened:
            word, count, kind = line.split()
            yield word, count, kind


def _put_beginning(buckets: list[bytearray], beginning: bytes) -> None:
    bucket = buckets[_bucket(beginning)]
    if bucket.find(b"\n%s " % beginning) < 0:
        bucket += b"\n%s 0\n" % beginning


def _bucket(word: bytes) -> int:
    return zlib.crc32(word) % _BUCKETS


def _kept(file: Path) -> Frequencies:
    """Raises ``ValueError`` where the file is no dictionary, or damaged; and ``OSError``."""
    with file.open("rb") as kept:
        header = kept.read(_HEADER.size)
        checksum, size = 0, 0
        while block := kept.read(_BLOCK):  # not through the map, which would stay in memory
            checksum, size = zlib.crc32(block, checksum), size + len(block)
        if len(header) < _HEADER.size or _HEADER.unpack(header)[:3] != (_MAGIC, checksum, size):
            raise ValueError("not a dictionary, or damaged")
        return Frequencies(mmap.mmap(kept.fileno(), 0, access=mmap.ACCESS_READ))


def _keep(file: Path, packed: bytes) -> None:
    """Whole or not at all."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as written:
            written.write(packed)
        Path(beside).replace(file)
    finally:
        Path(beside).unlink(missing_ok=True)
