"""Reads PDFs in a process of its own, which may hang, crash or run out of memory without harm.

It says ``{"ready": true}`` first. Asked over standard input: the length of a file in eight bytes, then its
bytes. Answered over standard output, a JSON line each: ``{"pages": n}``, then ``{"text": …}`` for each
page; or ``{"trouble": …}``.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from collections.abc import Iterator
from contextlib import closing
from typing import BinaryIO

import pypdfium2
import pypdfium2.raw as pdfium

from qtreader.sources.blocks import is_wide
from qtreader.sources.glyphs import Glyph, glyphs_text
from qtreader.sources.limits import PAGE_CHARACTERS, PAGES, PDF_MEMORY

LOCKED, BROKEN, TOO_MANY, TOO_HARD = "locked", "broken", "too many", "too hard"
LEAST_BOX, MOST_BOX = 0.6, 1.2  # of its height, that the width of the box of a Chinese character is its size
EM_OF_BOX = 0.7  # the size of a font, of the height of its boxes
_SIZE = 8  # bytes of a length


def main() -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)  # what the library prints by itself is no answer
    _limit_memory()
    answers.write(json.dumps({"ready": True}) + "\n")
    answers.flush()
    while (raw := _asked(sys.stdin.buffer)) is not None:
        for answer in _answers(raw):
            answers.write(json.dumps(answer) + "\n")
            answers.flush()


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (PDF_MEMORY, PDF_MEMORY))


def _asked(stream: BinaryIO) -> bytes | None:
    head = stream.read(_SIZE)
    return stream.read(int.from_bytes(head, "big")) if len(head) == _SIZE else None


def _answers(raw: bytes) -> Iterator[dict[str, str | int]]:
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        yield {"trouble": LOCKED if locked else BROKEN}
        return
    with closing(document):
        count = len(document)
        if count > PAGES:
            yield {"trouble": TOO_MANY, "pages": count}
            return
        yield {"pages": count}
        for index in range(count):
            yield _page(document, index)


def _page(document: pypdfium2.PdfDocument, index: int) -> dict[str, str | int]:
    try:
        with closing(document[index]) as page, closing(page.get_textpage()) as text:
            if text.count_chars() > PAGE_CHARACTERS:
                return {"trouble": TOO_HARD}
            return {"text": glyphs_text(_glyphs(page, text))}
    except pypdfium2.PdfiumError:
        return {"text": ""}  # a page that is none; the others may be sound
    except MemoryError:
        return {"trouble": TOO_HARD}


def _glyphs(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    width, height = page.get_mediabox()[2:] if page.get_rotation() else (0.0, 0.0)
    turn = page.get_rotation()
    box = pdfium.FS_RECTF()
    high = 0
    for index in range(text.count_chars()):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        unit = pdfium.FPDFText_GetUnicode(text, index)
        if 0xD800 <= unit < 0xDC00:  # the first half of a character beyond 0xFFFF
            high = unit
            continue
        code = _joined(high, unit)
        high = 0
        if code is None or not pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box)):
            continue
        sides = _turned((box.left, box.right), (box.bottom, box.top), turn, (width, height))
        size = abs(pdfium.FPDFText_GetFontSize(text, index))
        yield _glyph(chr(code), *sides, size)


def _joined(high: int, unit: int) -> int | None:
    """The character of one or two units of UTF-16; None for half of one."""
    if 0xDC00 <= unit < 0xE000:
        return 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) if high else None
    return unit if unit <= 0x10FFFF else None


def _turned(
    across: tuple[float, float], up: tuple[float, float], turn: int, page: tuple[float, float]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """From the page as it is written to the page as it is read: rightwards, and downwards."""
    width, height = page
    if turn == 90:
        return up, across
    if turn == 180:
        return (width - across[1], width - across[0]), up
    if turn == 270:
        return (height - up[1], height - up[0]), (width - across[1], width - across[0])
    return across, (-up[1], -up[0])


def _glyph(char: str, across: tuple[float, float], down: tuple[float, float], size: float) -> Glyph:
    """The size of a font is before the page scales it; the box of the character tells what is printed:
    a Chinese character is as wide as it is high, in a box that is mostly higher."""
    width, height = across[1] - across[0], down[1] - down[0]
    if is_wide(char) and LEAST_BOX * height < width < MOST_BOX * height:
        return Glyph(char, across[0], across[1], down[1], width)
    return Glyph(char, across[0], across[1], down[1], EM_OF_BOX * height if height > 0 else max(size, 1.0))


if __name__ == "__main__":
    main()
