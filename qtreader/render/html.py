"""An article as HTML: one file that needs no other, or a fragment for the clipboard."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from qtreader.newspaper.holding import FiledArticle
from qtreader.render.altered import noted_sheet
from qtreader.render.sheet import LINE_BREAK, Block, Role

# Styles stand at each element, in points: word processors drop style sheets and em indents.
_ELEMENTS = {
    Role.DATELINE: ("p", "color:#6B645A;font-size:9pt"),
    Role.KICKER: ("p", "color:#5F584F;font-size:13pt;margin-bottom:0"),
    Role.HEADLINE: (
        "h1",
        "font-size:22pt;font-weight:bold;line-height:1.35;margin-top:3pt;margin-bottom:8pt",
    ),
    Role.STAND_IN: ("h1", "color:#5F584F;font-size:16pt;font-weight:normal;margin-top:3pt;margin-bottom:8pt"),
    Role.SUBHEAD: ("h2", "font-size:14pt;font-weight:normal;margin-top:0"),
    Role.COLUMN: ("p", "color:#A8322A;font-size:10pt"),
    Role.BYLINE: ("p", "color:#5F584F;font-size:10pt;margin-top:0;margin-bottom:0"),
    Role.PARAGRAPH: ("p", "font-size:12pt;line-height:1.8;text-align:justify;text-indent:24pt"),
    Role.REFERENCE: ("p", "color:#5F584F;font-size:10pt;text-align:right"),
    Role.NOTE: ("p", "color:#A8322A;font-size:12pt"),
    Role.CORRECTIONS: ("p", "color:#6B645A;font-size:9pt"),
}
_FAMILIES = "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,serif"

_DOCUMENT = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
</head>
<body style="background:#FBF9F4;color:#1F1D1A;font-family:{families};margin:24pt auto;max-width:456pt">
<article>
{article}
</article>
</body>
</html>
"""


def article_html(filed: FiledArticle, *, full_width: bool = True, language: str = "zh") -> str:
    """The whole article as a file of its own."""
    blocks = noted_sheet(filed, full_width=full_width, language=language)
    title = next(block.text for block in blocks if block.role in (Role.HEADLINE, Role.STAND_IN))
    return _DOCUMENT.format(
        title=escape(title.replace(LINE_BREAK, " ")), families=_FAMILIES, article=blocks_html(blocks)
    )


def blocks_html(blocks: Iterable[Block]) -> str:
    """The blocks alone, an element a line, without anything that marks matches."""
    return "\n".join(_element(block) for block in blocks)


def _element(block: Block) -> str:
    tag, style = _ELEMENTS[block.role]
    if block.cut:
        style = style.replace("text-indent:24pt", "text-indent:0")
    text = escape(block.text).replace(LINE_BREAK, "<br>")
    return f'<{tag} class="{block.role}" style="{style}">{text}</{tag}>'
