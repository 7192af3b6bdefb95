"""An article as plain text, as it is copied and printed to a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from qtreader.newspaper.holding import FiledArticle
from qtreader.render.altered import noted_sheet
from qtreader.render.sheet import LINE_BREAK, Block, Role

INDENT = "\u3000\u3000"  # two ideographic blanks: an indent that survives every program


def article_text(filed: FiledArticle, *, full_width: bool = True, language: str = "zh") -> str:
    """The whole article, a block a line, paragraphs indented; ends with a line feed."""
    return blocks_text(noted_sheet(filed, full_width=full_width, language=language)) + "\n"


def blocks_text(blocks: Iterable[Block]) -> str:
    """A block a line, without the line breaks of the headline; the last line stays open."""
    return "\n".join(_line(block) for block in blocks)


def _line(block: Block) -> str:
    text = block.text.replace(LINE_BREAK, " ")
    if block.role is Role.CORRECTIONS:
        return f"[{text}]"
    return INDENT + text if block.role is Role.PARAGRAPH and not block.cut else text
