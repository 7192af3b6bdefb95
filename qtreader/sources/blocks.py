"""Blocks of printed lines, in reading order, as a page text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

INDENT = "\u3000\u3000"
INDENTED = (1.2, 4.5)  # heights of a line by which the first one of a paragraph is set in
# Heights of a line between two words, from which a gap is a blank of the print and not of the recognition:
# between two Latin ones, beside one Chinese character, between two
GAPS = (0.12, 0.4, 0.8)
_DROPPED = dict.fromkeys(range(32)) | dict.fromkeys((0x7F, 0xFFFE, 0xFFFF, 0xFEFF, 0xAD))


@dataclass(frozen=True, slots=True)
class Word:
    """What stands together; ``left`` and ``right`` in any unit, None where they are not known."""

    text: str
    left: float | None = None
    right: float | None = None
    apart: bool = False  # a blank was set before it


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    left: float | None = None
    height: float | None = None


Block = Sequence[Line]


def page_text(blocks: Iterable[Block]) -> str:
    """A line of print a line, an empty line between two blocks, first lines set in as in print."""
    return "\n\n".join(text for text in map(_block_text, blocks) if text)


def join_words(words: Sequence[Word], height: float | None) -> str:
    """One line. Recognition puts blanks between Chinese words too: of these only a gap that is
    wide in print stays."""
    parts: list[str] = []
    for index, word in enumerate(words):
        text = clean(word.text)
        if not text:
            continue
        if parts and _is_blank(words[index - 1], word, parts[-1][-1], text[0], height):
            parts.append(" ")
        parts.append(text)
    return "".join(parts)


def clean(text: str) -> str:
    """Without control characters and surrogates; white space and radicals in their plain form."""
    spaced = "".join(" " if char in "\t\n\r\v\f\xa0" else _plain(char) for char in text)
    return spaced.translate(_DROPPED).strip()


def is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _plain(char: str) -> str:
    # Fonts name 日 and ⽇ by one shape, and a PDF may give either back
    if "\u2f00" <= char <= "\u2fd5":
        return unicodedata.normalize("NFKC", char)
    return "" if "\ud800" <= char <= "\udfff" else char


def _is_blank(before: Word, after: Word, last: str, first: str, height: float | None) -> bool:
    wide = is_wide(last) + is_wide(first)
    if after.apart:
        return True
    if before.right is None or after.left is None or not height:
        return not wide
    return after.left - before.right > GAPS[wide] * height


def _block_text(block: Block) -> str:
    lines = [line for line in block if line.text.strip()]
    lefts = [line.left for line in lines if line.left is not None]
    edge = min(lefts, default=0.0)
    return "\n".join(_indented(line, edge) for line in lines)


def _indented(line: Line, edge: float) -> str:
    text = line.text.strip()
    if line.left is None or not line.height:
        return text
    least, most = INDENTED
    return INDENT + text if least * line.height < line.left - edge < most * line.height else text
