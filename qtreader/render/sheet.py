"""An article as a column of blocks: what the reader pane, the printer and the HTML set.

Every block that shows text of the article says where that text stands in it, so that a match
found in the stored text can be marked on the screen: character ``i`` of ``block.text`` is
character ``block.offset + i`` of the field. Display never adds or drops characters inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qtreader.newspaper.span import Field


class Role(StrEnum):
    DATELINE = "dateline"  # 2022年5月6日 星期五（推断） · 第1版 · 农历四月初六
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    COLUMN = "column"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    REFERENCE = "reference"  # a pointer on a line of its own
    NOTE = "note"  # what the program says: no headline, no body


@dataclass(frozen=True, slots=True)
class Block:
    role: Role
    text: str
    field: Field | None = None  # None for words of the program
    index: int = 0  # which text of the field
    offset: int = 0  # where in that text the block begins
