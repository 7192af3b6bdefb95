"""Headings between the paragraphs of a body, told by their form alone; the page text marks none."""

from __future__ import annotations

from qtreader.render.sheet import Block, Role

LONGEST = 20  # characters of a crosshead
SHORTEST_TEXT = 40  # of the paragraph it stands over
_ENDING = "。！？!?；;：:，,、…”’）)"  # a sentence, a part of one, a quotation, an aside


def is_crosshead(block: Block, following: Block | None) -> bool:
    """Whether a paragraph is a short line that ends no sentence and stands over a text."""
    if block.role is not Role.PARAGRAPH or following is None or following.role is not Role.PARAGRAPH:
        return False
    short = 2 <= len(block.text) <= LONGEST and block.text[-1] not in _ENDING and "。" not in block.text
    return short and not block.cut and len(following.text) >= SHORTEST_TEXT
