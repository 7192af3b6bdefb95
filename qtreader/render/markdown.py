"""An article as Markdown (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qtreader.newspaper.holding import FiledArticle
from qtreader.render.sheet import LINE_BREAK, Block, Role, article_sheet

_ALWAYS = re.compile(r"([\\`*_\[\]<>&~|])")  # marks that mean something anywhere in a line
_AT_THE_HEAD = re.compile(r"^(?:([#+=-])|(\d{1,9})([.)]))")  # and those that do where a line begins
_FORMS = {
    Role.HEADLINE: "# {}",
    Role.STAND_IN: "# {}",
    Role.SUBHEAD: "## {}",
    Role.COLUMN: "**{}**",
    Role.BYLINE: "*{}*",
    Role.NOTE: "> {}",
}


def article_markdown(filed: FiledArticle, *, full_width: bool = True, language: str = "zh") -> str:
    """The whole article; ends with a line feed."""
    return blocks_markdown(article_sheet(filed, full_width=full_width, language=language)) + "\n"


def blocks_markdown(blocks: Iterable[Block]) -> str:
    """The blocks with a blank line between; the last line stays open."""
    return "\n\n".join(
        _FORMS.get(block.role, "{}").format(_escaped(block.text.replace(LINE_BREAK, " "))) for block in blocks
    )


def _escaped(text: str) -> str:
    """``text`` so that it is shown letter by letter."""
    line = _ALWAYS.sub(r"\\\1", text)
    return _AT_THE_HEAD.sub(_escaped_head, line)


def _escaped_head(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"
