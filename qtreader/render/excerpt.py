"""Passages of an article as blocks, below the head of the article they are from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Field, Passage
from qtreader.render.sheet import Block, Role, article_sheet

_HEAD = (Role.DATELINE, Role.KICKER, Role.HEADLINE, Role.STAND_IN, Role.BYLINE)
_HEAD_FIELDS = (Field.KICKER, Field.HEADLINE, Field.BYLINE)


def excerpt_sheet(
    filed: FiledArticle, passages: Sequence[Passage], *, full_width: bool = True, language: str = "zh"
) -> tuple[Block, ...]:
    """Day, headline and byline, then each passage in the order given; one that begins inside its
    paragraph is ``cut`` and has no indent. Passages of the head are not repeated below it."""
    sheet = article_sheet(filed, full_width=full_width, language=language)
    head = [block for block in sheet if block.role in _HEAD]
    body = [passage for passage in passages if passage.field not in _HEAD_FIELDS]
    return (*head, *_cut_blocks(sheet, body))


def _cut_blocks(sheet: Iterable[Block], passages: Iterable[Passage]) -> Iterator[Block]:
    blocks = {(block.field, block.index): block for block in sheet if block.field is not None}
    for passage in passages:
        block = blocks.get((passage.field, passage.index))
        if block is None:
            continue
        start = max(passage.span.start - block.offset, 0)
        text = block.text[start : max(passage.span.end - block.offset, 0)]
        if text.strip():
            yield Block(block.role, text, block.field, block.index, block.offset + start, cut=start > 0)
