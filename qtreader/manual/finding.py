"""Finding in the manual: whole text, all words, whatever their width and case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from qtreader.manual.page import Block, Kind, Manual, Page

AROUND = 28  # characters of a snippet before the first word found
LENGTH = 120  # characters of a snippet


@dataclass(frozen=True, slots=True)
class Part:
    """A page from a heading to the next; the first part of a page has the page's title as heading."""

    page: Page
    heading: str
    anchor: str
    text: str  # its blocks, a line each, without the heading


@dataclass(frozen=True, slots=True)
class Found:
    part: Part
    snippet: str  # on one line
    spans: tuple[tuple[int, int], ...]  # of the words in it, end exclusive

    @property
    def to(self) -> str:
        return f"{self.part.page.name}#{self.part.anchor}" if self.part.anchor else self.part.page.name


@dataclass(frozen=True, slots=True)
class Compared:
    """A part in the form in which texts are compared."""

    part: Part
    title: str  # of the page; empty but for its first part
    heading: str
    whole: str


def compared(manual: Manual) -> tuple[Compared, ...]:
    """All parts of a manual, to be found in many times."""
    return tuple(_compared(part) for page in manual.pages for part in parts(page))


def find(texts: Sequence[Compared], query: str) -> list[Found]:
    """Where all words of ``query`` stand in one part: first in a title, then in a heading, then elsewhere."""
    words = words_of(query)
    if not words:
        return []
    ranked = [(_rank(each, words), each.part) for each in texts if all(word in each.whole for word in words)]
    return [_found(part, words) for _, part in sorted(ranked, key=lambda each: each[0])]


def words_of(query: str) -> list[str]:
    return folded(query).split()


def folded(text: str) -> str:
    """In the form in which texts are compared; as long as the text itself."""
    return "".join(_folded(char) for char in text)


def spans_of(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words (as ``words_of`` gives them) stand in a text, in order, none inside another."""
    compared = folded(text)
    found = sorted((at, at + len(word)) for word in words for at in _places(compared, word))
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
        elif end > apart[-1][1]:
            apart[-1] = (apart[-1][0], end)
    return apart


def parts(page: Page) -> Iterator[Part]:
    """The parts of a page in their order. A heading without a name goes on with the part before it."""
    heading, anchor = page.title, ""
    lines: list[str] = []
    for block in page.blocks[1:]:
        if block.kind is Kind.HEADING and block.anchor:
            yield Part(page, heading, anchor, "\n".join(lines))
            heading, anchor, lines = block.text, block.anchor, []
        else:
            lines += _lines(block)
    yield Part(page, heading, anchor, "\n".join(lines))


def _lines(block: Block) -> list[str]:
    return [line for line in block.text.split("\n") if line]


def _compared(part: Part) -> Compared:
    title, heading = folded(part.page.title), folded(part.heading)
    whole = f"{title}\n{heading}\n{folded(part.text)}"
    return Compared(part, "" if part.anchor else title, heading, whole)


def _rank(text: Compared, words: Sequence[str]) -> int:
    if all(word in text.title for word in words):
        return 0
    return 1 if all(word in text.heading for word in words) else 2


def _found(part: Part, words: Sequence[str]) -> Found:
    text = part.text.replace("\n", " ")
    first = next(iter(spans_of(text, words)), (0, 0))[0]
    start = _word_start(text, max(0, first - AROUND), first) if first > LENGTH - AROUND else 0
    cut = ("…" if start else "") + text[start : start + LENGTH]
    snippet = cut + ("…" if start + LENGTH < len(text) else "")
    return Found(part, snippet, tuple(spans_of(snippet, words)))


def _word_start(text: str, at: int, most: int) -> int:
    """``at``, or the beginning of the next word where it lies within one; ``most`` at most."""
    while 0 < at < most and text[at - 1].isascii() and not text[at - 1].isspace():
        at += 1
    return at


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


@lru_cache(8192)
def _folded(char: str) -> str:
    for form in (unicodedata.normalize("NFKC", char).casefold(), char.casefold()):
        if len(form) == 1:
            return form
    return char
