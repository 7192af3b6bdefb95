"""The open page of the manual as a document of headings and paragraphs, for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTextEdit

from qtreader.window.outline import Outline, Part

translate = QCoreApplication.translate


class PageOutline(Outline):
    """What is in a table is a paragraph a cell."""

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view, translate("Manual", "使用手册"))
        self._read: tuple[int, tuple[Part, ...]] = (-1, ())  # for which state of the document

    @property
    def parts(self) -> Sequence[Part]:
        document = self.view.document()
        state = hash((id(document), document.revision()))
        if self._read[0] != state:
            self._read = (state, tuple(self._found()))
        return self._read[1]

    def _found(self) -> list[Part]:
        found: list[Part] = []
        block = self.view.document().begin()
        while block.isValid():
            words = " ".join(block.text().split())
            if words:
                end = block.position() + block.length() - 1
                heading = bool(block.blockFormat().headingLevel())
                found.append(Part(words, block.position(), end, heading))
            block = block.next()
        return found
