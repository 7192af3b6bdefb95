"""What a manual consists of: pages, blocks, and runs of text in one voice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Voice(StrEnum):
    PLAIN = "plain"
    STRONG = "strong"
    CODE = "code"  # to be typed as it stands
    KEY = "key"  # of the keyboard
    COMMAND = "command"  # the words of a menu


class Kind(StrEnum):
    TITLE = "title"  # of a page: its first block, and only that
    HEADING = "heading"
    LEAD = "lead"  # the paragraph below the title
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    STEP = "step"  # of a numbered list
    REMARK = "remark"
    CODE = "code"  # lines to be typed
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one voice; ``to`` is where they lead: ``page``, ``page#anchor``, or empty."""

    text: str
    voice: Voice = Voice.PLAIN
    to: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Runs, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    kind: Kind
    runs: Runs = ()
    anchor: str = ""  # its name in links, unique in its page
    number: int = 0  # of a step, from 1
    head: Row | None = None  # of a table that has one
    rows: tuple[Row, ...] = ()  # of a table, all of as many cells

    @property
    def text(self) -> str:
        """All its words; those of a table cell by cell, each on its line."""
        if self.kind is Kind.TABLE:
            return "\n".join(said(cell) for row in self.rows for cell in row.cells)
        return said(self.runs)


@dataclass(frozen=True, slots=True)
class Page:
    name: str  # in links and in the names of files
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        return self.blocks[0].text


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Manual:
    language: str  # zh or en
    groups: tuple[Group, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """In their order, each once."""
        return tuple(page for group in self.groups for page in group.pages)

    def page(self, name: str) -> Page:
        """Raises ``KeyError`` where there is none of this name."""
        found = next((page for page in self.pages if page.name == name), None)
        if found is None:
            raise KeyError(name)
        return found


def said(runs: Runs) -> str:
    return "".join(run.text for run in runs)
