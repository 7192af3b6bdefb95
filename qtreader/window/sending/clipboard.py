"""What is copied: as plain text and as rich text at once, never with the marks of a search."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from qtreader.citation.styles import cite
from qtreader.newspaper.holding import FiledArticle
from qtreader.render.html import blocks_html
from qtreader.render.sheet import Block, article_sheet
from qtreader.render.text import blocks_text


def blocks_mime(blocks: tuple[Block, ...]) -> QMimeData:
    """Some blocks of an article in both forms."""
    data = QMimeData()
    data.setText(blocks_text(blocks))
    data.setHtml(blocks_html(blocks))
    return data


def copy_article(filed: FiledArticle, *, full_width: bool, language: str) -> None:
    sheet = article_sheet(filed, full_width=full_width, language=language)
    QGuiApplication.clipboard().setMimeData(blocks_mime(sheet))


def copy_citation(filed: FiledArticle, language: str) -> str:
    """Copies the citation in GB/T 7714 form and returns it."""
    cited = cite(filed, language=language)
    QGuiApplication.clipboard().setText(cited)
    return cited
