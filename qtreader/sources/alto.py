"""ALTO (versions 2 to 4): what the text recognition of libraries writes of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from qtreader.errors import TooManyPages
from qtreader.sources.blocks import Block, Line, Word, join_words, page_text
from qtreader.sources.limits import PAGES
from qtreader.sources.markup import read_xml

_BLOCK, _LINE, _PAGE = "TextBlock", "TextLine", "Page"
_GROUPS = frozenset({"ComposedBlock", "PrintSpace", "TopMargin", "LeftMargin", "RightMargin", "BottomMargin"})


@dataclass(slots=True)
class _Line:
    left: float | None
    height: float | None
    words: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class _Block:
    id: str
    inside: tuple[str, ...]  # the blocks and spaces it stands in, by their IDs
    follower: str
    lines: list[_Line] = field(default_factory=list)


@dataclass(slots=True)
class _Page:
    blocks: list[_Block] = field(default_factory=list)


def read_alto(raw: bytes, name: str) -> list[str]:
    """The text of each page. Raises what ``read_xml`` raises, and ``TooManyPages``."""
    reader = _Reader()
    read_xml(raw, name, reader.opened, reader.closed)
    if len(reader.pages) > PAGES:
        raise TooManyPages(file=name, pages=len(reader.pages), limit=PAGES)
    return [page_text(map(_lines, _in_order(page.blocks, reader.order))) for page in reader.pages]


class _Reader:
    """Gathers pages, blocks, lines and words as they open."""

    def __init__(self) -> None:
        self.pages: list[_Page] = []
        self.order: list[str] = []  # IDs, as the file says they are to be read
        self._groups: list[str] = []
        self._ordered = 0  # how deep in a group whose order counts
        self._block: _Block | None = None
        self._line: _Line | None = None

    def opened(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "String" and self._line is not None:
            left, width = _number(attributes.get("HPOS")), _number(attributes.get("WIDTH"))
            right = left + width if left is not None and width is not None else None
            self._line.words.append(Word(attributes.get("CONTENT", ""), left, right))
        elif tag == "HYP" and self._line is not None and self._line.words:
            last = self._line.words.pop()
            self._line.words.append(Word(last.text + attributes.get("CONTENT", ""), last.left, last.right))
        elif tag == _LINE and self._block is not None:
            left, height = _number(attributes.get("HPOS")), _number(attributes.get("HEIGHT"))
            self._line = _Line(left, height)
            self._block.lines.append(self._line)
        elif tag == _BLOCK and self.pages:
            follower = attributes.get("IDNEXT", "")
            self._block = _Block(attributes.get("ID", ""), tuple(self._groups), follower)
            self.pages[-1].blocks.append(self._block)
        elif tag in _GROUPS:
            self._groups.append(attributes.get("ID", ""))
        elif tag == _PAGE:
            self.pages.append(_Page())
        elif tag == "OrderedGroup":
            self._ordered += 1
        elif tag == "ElementRef" and self._ordered:
            self.order.append(attributes.get("REF", ""))

    def closed(self, tag: str) -> None:
        if tag == _LINE:
            self._line = None
        elif tag == _BLOCK:
            self._block = None
        elif tag in _GROUPS:
            self._groups.pop()
        elif tag == "OrderedGroup":
            self._ordered -= 1


def _in_order(blocks: list[_Block], order: list[str]) -> list[_Block]:
    """As the file's reading order says; without one by the followers that blocks name, else as they stand."""
    if order:
        places = {name: place for place, name in reversed(list(enumerate(order)))}
        return sorted(blocks, key=lambda block: _place(block, places))
    return list(_chained(blocks))


def _place(block: _Block, places: Mapping[str, int]) -> int:
    """Of the block itself, or of the innermost named one around it; the others come last."""
    names = (block.id, *reversed(block.inside))
    return next((places[name] for name in names if name in places), len(places))


def _chained(blocks: list[_Block]) -> Iterator[_Block]:
    by_id = {block.id: block for block in blocks if block.id}
    followers = {block.follower for block in blocks if block.follower in by_id}
    told: set[int] = set()
    # First those that follow none; a ring of followers is broken where it is met
    for first in [block for block in blocks if block.id not in followers] + blocks:
        block: _Block | None = first
        while block is not None and id(block) not in told:
            told.add(id(block))
            yield block
            block = by_id.get(block.follower)


def _lines(block: _Block) -> Block:
    return [Line(join_words(line.words, line.height), _left(line), line.height) for line in block.lines]


def _left(line: _Line) -> float | None:
    return line.words[0].left if line.words and line.words[0].left is not None else line.left


def _number(text: str | None) -> float | None:
    """A length; None for what is none, as ``nan`` or ``1e999`` are."""
    try:
        number = float(text) if text and len(text) < 32 else None
    except ValueError:
        return None
    return number if number is not None and abs(number) < 1e9 else None
