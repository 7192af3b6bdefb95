"""Which form a file has, and the page texts in it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from qtreader.errors import NoWords
from qtreader.sources.alto import read_alto
from qtreader.sources.hocr import read_hocr
from qtreader.sources.markup import HEAD, decode_markup, looks_like_markup
from qtreader.sources.pdf import MAGIC, MAGIC_WITHIN, PdfReader

SUFFIXES = frozenset({".txt", ".md", ".pdf", ".xml", ".alto", ".hocr", ".html", ".htm", ".xhtml"})


class Form(StrEnum):
    TEXT = "text"  # the file is the page text, in some encoding
    PDF = "pdf"
    ALTO = "alto"
    HOCR = "hocr"


def form_of(raw: bytes) -> Form | None:
    """Told by what is in it, whatever its name; None for XML and HTML that are no page."""
    if MAGIC in raw[:MAGIC_WITHIN]:
        return Form.PDF
    if not looks_like_markup(raw):
        return Form.TEXT
    head = decode_markup(raw[: 4 * HEAD]).lower()
    if "<alto" in head or ":alto" in head:
        return Form.ALTO
    if "ocr_page" in head or b"ocr_page" in raw.replace(b"\x00", b""):
        return Form.HOCR
    return None if head.lstrip("\ufeff \t\r\n").startswith(("<?xml", "<!doctype", "<html")) else Form.TEXT


class SourceReader:
    """Reads files of several pages, one after the other; to be closed."""

    def __init__(self) -> None:
        self._pdf = PdfReader()

    def pages(self, raw: bytes, name: str, form: Form) -> Iterator[str]:
        """The text of each page, empty where it has none.

        Raises a ``Trouble`` that tells why the file cannot be read, also between two pages.
        """
        if form is Form.PDF:
            return self._pdf.pages(raw, name)
        texts = read_alto(raw, name) if form is Form.ALTO else read_hocr(raw, name)
        if not any(texts):
            raise NoWords(file=name)
        return iter(texts)

    def close(self) -> None:
        self._pdf.close()
