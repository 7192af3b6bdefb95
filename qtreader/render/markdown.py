"""An article as Markdown (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qtreader.newspaper.holding import FiledArticle
from qtreader.render.altered import noted_sheet
from qtreader.render.sheet import LINE_BREAK, Block, Role

_ALWAYS = re.compile(r"([\\`*_\[\]<>&~|])")  # marks that mean something anywhere in a line
_AT_THE_HEAD = re.compile(r"^(?:([#+=-])|(\d{1,9})([.)]))")  # and those that do where a line begins
_HEADINGS = {Role.HEADLINE: 0, Role.STAND_IN: 0, Role.SUBHEAD: 1}  # how far below the title's level
_FORMS = {
    Role.COLUMN: "**{}**",
    Role.BYLINE: "*{}*",
    Role.NOTE: "> {}",
    Role.CORRECTIONS: "*{}*",
}


def article_markdown(filed: FiledArticle, *, full_width: bool = True, language: str = "zh") -> str:
    """The whole article; ends with a line feed."""
    return blocks_markdown(noted_sheet(filed, full_width=full_width, language=language)) + "\n"


def blocks_markdown(blocks: Iterable[Block], level: int = 1) -> str:
    """The blocks with a blank line between, the title a heading of ``level``; the last line stays open."""
    return "\n\n".join(_paragraph(block, level) for block in blocks)


def escaped(text: str) -> str:
    """``text`` so that it is shown letter by letter."""
    line = _ALWAYS.sub(r"\\\1", text)
    return _AT_THE_HEAD.sub(_escaped_head, line)


def _paragraph(block: Block, level: int) -> str:
    text = escaped(block.text.replace(LINE_BREAK, " "))
    if block.role in _HEADINGS:
        return f"{'#' * (level + _HEADINGS[block.role])} {text}"
    return _FORMS.get(block.role, "{}").format(text)


def _escaped_head(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"
