"""What is copied: as plain text, rich text and Markdown at once, never with the marks of a search."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from qtreader.render.html import blocks_html
from qtreader.render.markdown import blocks_markdown, escaped
from qtreader.render.sheet import Block
from qtreader.render.text import blocks_text

MARKDOWN = "text/markdown"
_CITED = '<p class="citation" style="color:#5F584F;font-size:10pt">{}</p>'
_QUOTED = '<blockquote style="margin-left:24pt">\n{}\n</blockquote>'


def blocks_mime(blocks: Sequence[Block], citation: str = "") -> QMimeData:
    """Some blocks of an article, with a citation below them."""
    text, html, markdown = blocks_text(blocks), blocks_html(blocks), blocks_markdown(blocks)
    if citation:
        text += f"\n\n{citation}"
        html += "\n" + _CITED.format(escape(citation))
        markdown += f"\n\n{escaped(citation)}"
    return _mime(text, html, markdown)


def quotation_mime(blocks: Sequence[Block], citation: str) -> QMimeData:
    """A passage set off as a quotation, with where it is from. No word or mark of it is changed."""
    text = f"{blocks_text(blocks)}\n——{citation}"
    html = _QUOTED.format(blocks_html(blocks) + "\n" + _CITED.format("——" + escape(citation)))
    lines = blocks_markdown(blocks).split("\n")
    markdown = "\n".join([*(f"> {line}".rstrip() for line in lines), ">", f"> ——{escaped(citation)}"])
    return _mime(text, html, markdown)


def copy(data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)


def copy_text(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _mime(text: str, html: str, markdown: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    data.setHtml(html)
    data.setData(MARKDOWN, markdown.encode())
    return data
