"""hOCR: what Tesseract, OCRopus and others write of a page, as HTML or XHTML."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser

from qtreader.errors import MarkupBroken, MarkupTooLarge, NoPageMarkup, TooManyPages
from qtreader.sources.blocks import Block, Line, Word, join_words, page_text
from qtreader.sources.limits import MARKUP_DEPTH, MARKUP_SECONDS, PAGES
from qtreader.sources.markup import check_size, decode_markup

_BOX = re.compile(r"\bbbox\s+(-?\d{1,7})\s+(-?\d{1,7})\s+(-?\d{1,7})\s+(-?\d{1,7})")
_ORDER = re.compile(r"\border\s+(\d{1,6})\b")
_PAGE, _WORD = "ocr_page", "ocrx_word"
_AREAS = frozenset({"ocr_carea", "ocr_column", "ocrx_block"})
_LINES = frozenset({"ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat"})
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr"})
_UNSEEN = frozenset({"script", "style", "title", "head"})
_SPACE = re.compile(r"\s+")
_STRETCH = 64 * 1024  # characters


@dataclass(slots=True)
class _Line:
    left: float | None = None
    height: float | None = None
    words: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class _Area:
    order: int | None = None
    lines: list[_Line] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """An element that is open: its tag, and what of the page it is."""

    tag: str
    role: str
    left: float | None = None
    right: float | None = None


def read_hocr(raw: bytes, name: str) -> list[str]:
    """The text of each page.

    Raises ``MarkupBroken``, ``MarkupTooLarge``, ``NoPageMarkup`` or ``TooManyPages``.
    """
    check_size(raw, name)
    reader = _Reader(name)
    _feed(reader, decode_markup(raw), name)
    if not reader.pages:
        raise NoPageMarkup(file=name)
    if len(reader.pages) > PAGES:
        raise TooManyPages(file=name, pages=len(reader.pages), limit=PAGES)
    return [page_text(map(_lines, _in_order(areas))) for areas in reader.pages]


def _feed(reader: _Reader, text: str, name: str) -> None:
    """A stretch at a time: what the parser goes over again and again, hostile files repeat without end."""
    ends_by = time.monotonic() + MARKUP_SECONDS
    try:
        for start in range(0, len(text), _STRETCH):
            reader.feed(text[start : start + _STRETCH])
            if time.monotonic() > ends_by:
                raise MarkupTooLarge(file=name)
        reader.close()
    except AssertionError as error:  # how the parser tells of a declaration that it does not know
        raise MarkupBroken(file=name, line=reader.getpos()[0]) from error


class _Reader(HTMLParser):
    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pages: list[list[_Area]] = []
        self._name = name
        self._open: list[_Open] = []
        self._line: _Line | None = None
        self._word: _Open | None = None  # the one that the last words of the line are of

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        if len(self._open) >= MARKUP_DEPTH:
            raise MarkupTooLarge(file=self._name)
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        role = next((each for each in classes if each.startswith(("ocr_", "ocrx_"))), "")
        title = given.get("title") or ""
        box = _BOX.search(title)
        self._open.append(_Open(tag, role, float(box[1]) if box else None, float(box[3]) if box else None))
        self._enter(role, title, box)

    def _enter(self, role: str, title: str, box: re.Match[str] | None) -> None:
        if role == _PAGE:
            self.pages.append([_Area()])
        elif role in _AREAS and self.pages:
            order = _ORDER.search(title)
            self.pages[-1].append(_Area(int(order[1]) if order else None))
        elif role == "ocr_par" and self.pages and self.pages[-1][-1].lines:
            self.pages[-1].append(_Area(self.pages[-1][-1].order))
        elif role in _LINES and self.pages:
            height = float(box[4]) - float(box[2]) if box else None
            self._line = _Line(float(box[1]) if box else None, height)
            self.pages[-1][-1].lines.append(self._line)

    def handle_endtag(self, tag: str) -> None:
        if not any(each.tag == tag for each in self._open):
            return
        while self._open:
            ended = self._open.pop()
            if ended.role in _LINES:
                self._line = None
            if ended.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._line is None or any(each.tag in _UNSEEN for each in self._open):
            return
        word = next((each for each in reversed(self._open) if each.role == _WORD), None)
        if word is not None and word is self._word and self._line.words:
            last = self._line.words.pop()
            self._line.words.append(Word(last.text + data, last.left, last.right))
        elif word is not None:
            self._word = word
            self._line.words.append(Word(data, word.left, word.right))
        else:
            self._line.words += [Word(part) for part in _SPACE.split(data) if part]


def _in_order(areas: list[_Area]) -> list[_Area]:
    """By the order that the areas name, where all of them do; else as they stand."""
    filled = [area for area in areas if area.lines]
    orders = [area.order for area in filled if area.order is not None]
    if len(orders) < len(filled):
        return filled
    return sorted(filled, key=lambda area: area.order or 0)


def _lines(area: _Area) -> Block:
    return [Line(join_words(line.words, line.height), _left(line), line.height) for line in area.lines]


def _left(line: _Line) -> float | None:
    return line.words[0].left if line.words and line.words[0].left is not None else line.left
