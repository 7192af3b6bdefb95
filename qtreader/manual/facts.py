"""What a text of the manual may ask for and not say itself: commands, keys, and tables of these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qtreader.manual.page import Block


@dataclass(frozen=True, slots=True)
class ToldCommand:
    """A command of the window, in the manual's language."""

    name: str
    words: str
    way: str  # through the menus to it: 显示 › 纸色 › 深色
    keys: tuple[str, ...]  # as a keyboard has them: Ctrl+P
    sentence: str  # what it does


@dataclass(frozen=True, slots=True)
class Facts:
    commands: Mapping[str, ToldCommand] = field(default_factory=dict)
    tables: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)  # by the names that texts use


class UnknownFactError(LookupError):
    """A text of the manual asks for something that the program does not have."""
