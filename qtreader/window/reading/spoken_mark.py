"""The sentence that is being read aloud, underlined in the reader and kept on the screen.

It lies in the layout of its paragraph, beside the marks of matches and notes, which stay as they are.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument, QTextLayout
from PySide6.QtWidgets import QTextEdit

from qtreader.desktop.theme import Theme

ROOM = 5  # a part of so many of the height is kept free above and below


def show_spoken(editor: QTextEdit, start: int, end: int, theme: Theme) -> None:
    """Underlines what stands from ``start`` to ``end`` of the document, in one of its paragraphs."""
    block = editor.document().findBlock(start)
    spoken = QTextLayout.FormatRange()
    spoken.start, spoken.length = start - block.position(), end - start
    look = QTextCharFormat()
    look.setFontUnderline(True)
    look.setBackground(QColor(theme.selection))
    spoken.format = look
    block.layout().setFormats([spoken])
    editor.document().markContentsDirty(block.position(), block.length())
    _bring(editor, start, end)


def hide_spoken(document: QTextDocument) -> None:
    block = document.begin()
    while block.isValid():
        if block.layout().formats():
            block.layout().clearFormats()
            document.markContentsDirty(block.position(), block.length())
        block = block.next()


def _bring(editor: QTextEdit, start: int, end: int) -> None:
    """Scrolls no more than is needed to show it, its beginning rather than its end."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(end)
    bottom = editor.cursorRect(cursor).bottom()
    cursor.setPosition(start)
    top = editor.cursorRect(cursor).top()
    height, bar = editor.viewport().height(), editor.verticalScrollBar()
    if top < 0 or bottom > height:
        bar.setValue(bar.value() + top - height // ROOM)
