"""An article as elements with classes, for files that bring a style sheet: well-formed XHTML that is
HTML as well. (``html`` is for the clipboard, where each element needs its style.)"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from qtreader.render.sheet import LINE_BREAK, Block, Role

_TITLES = (Role.HEADLINE, Role.STAND_IN)
_BODY = (Role.PARAGRAPH, Role.NOTE, Role.REFERENCE, Role.CORRECTIONS)
_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0


def printable(text: str) -> str:
    """``text`` with U+FFFD for the characters that XML cannot hold: controls, half pairs."""
    return _UNPRINTABLE.sub("\ufffd", text)


def safe(text: str) -> str:
    """``text`` so that it is shown letter by letter, in an element as in an attribute."""
    return escape(printable(text))


def blocks_markup(blocks: Iterable[Block], level: int = 1) -> str:
    """An element a line: the head in a ``header``, the title an ``h1`` or as ``level`` has it."""
    head: list[str] = []
    body: list[str] = []
    for block in blocks:
        (body if block.role in _BODY or body else head).append(_element(block, level))
    header = ["<header>", *head, "</header>"] if head else []
    return "\n".join([*header, *body])


def _element(block: Block, level: int) -> str:
    tag = f"h{level}" if block.role in _TITLES else "p"
    text = safe(block.text).replace(LINE_BREAK, "<br/>")
    cut = " cut" if block.cut else ""
    return f'<{tag} class="{block.role}{cut}">{text}</{tag}>'
