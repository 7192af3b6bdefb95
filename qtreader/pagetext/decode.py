"""Bytes to text: any bytes, never an exception."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

SNIFFED = 4096  # bytes looked at to tell UTF-16 without a byte order mark


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` as the source has it, line ends included. A UTF-8 byte order mark stays its
    first character: offsets are the same for a reader that knows nothing of it."""

    text: str
    encoding: str


def decode(raw: bytes) -> Decoded:
    """The text of ``raw`` and the encoding it was read in.

    Tried in turn: byte order marks, UTF-8, UTF-16 told by its NUL bytes, GB18030; last UTF-8
    or GB18030, whichever leaves fewer characters unread, these shown as U+FFFD.
    """
    marked = _by_mark(raw)
    if marked is not None:
        return marked
    strict = _strictly(raw, "utf-8")
    if strict is not None and not _looks_like_utf16(raw):
        return strict
    if _looks_like_utf16(raw):
        return Decoded(raw.decode(_utf16_order(raw), errors="replace"), _utf16_order(raw))
    return _strictly(raw, "gb18030") or _least_damaged(raw)


def _by_mark(raw: bytes) -> Decoded | None:
    if raw.startswith(codecs.BOM_UTF8):
        return Decoded(raw.decode("utf-8", errors="replace"), "utf-8")
    if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) and len(raw) % 4 == 0:
        return Decoded(raw.decode("utf-32", errors="replace"), "utf-32")
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Decoded(raw.decode("utf-16", errors="replace"), "utf-16")
    return None


def _strictly(raw: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _looks_like_utf16(raw: bytes) -> bool:
    """Line feeds and blanks of a UTF-16 text have their NUL always on the same side."""
    head = raw[:SNIFFED]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return len(head) >= 8 and max(even, odd) >= 4 and min(even, odd) * 8 < max(even, odd)


def _utf16_order(raw: bytes) -> str:
    head = raw[:SNIFFED]
    return "utf-16-be" if head[0::2].count(0) > head[1::2].count(0) else "utf-16-le"


def _least_damaged(raw: bytes) -> Decoded:
    readings = [Decoded(raw.decode(name, errors="replace"), name) for name in ("utf-8", "gb18030")]
    return min(readings, key=lambda reading: reading.text.count("\ufffd"))
