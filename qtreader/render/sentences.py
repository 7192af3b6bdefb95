"""An article as it is read aloud: sentence by sentence, each knowing its place in the stored text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qtreader.newspaper.span import Passage, Span
from qtreader.render.sheet import LINE_BREAK, Block, Role

# to the end of a sentence, with the quotation marks and brackets that close after it
_SENTENCE = re.compile(r"[^。！？!?；;…]*(?:[。！？!?；;…]+[”’」』）)\"]*|$)")
_UNREAD = frozenset({Role.NOTE, Role.CORRECTIONS})


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str  # as it is shown
    passage: Passage | None  # None in words of the program, such as the line that tells the day


def sentences(blocks: Iterable[Block]) -> tuple[Sentence, ...]:
    """In reading order. A headline is one sentence, whatever marks stand in it."""
    return tuple(sentence for block in blocks if block.role not in _UNREAD for sentence in _of(block))


def _of(block: Block) -> Iterator[Sentence]:
    whole = block.role is not Role.PARAGRAPH
    spans = [Span(0, len(block.text))] if whole else [Span(*m.span()) for m in _SENTENCE.finditer(block.text)]
    for span in spans:
        text = span.of(block.text).replace(LINE_BREAK, " ").strip()
        if any(char.isalnum() for char in text):
            yield Sentence(text, _passage(block, span))


def _passage(block: Block, span: Span) -> Passage | None:
    if block.field is None:
        return None
    return Passage(block.field, block.index, Span(block.offset + span.start, block.offset + span.end))
