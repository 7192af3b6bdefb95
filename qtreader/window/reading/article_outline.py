"""The open article as a document of headings and paragraphs, for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from qtreader.desktop.typesetter import Piece
from qtreader.models import wording
from qtreader.render.sheet import LINE_BREAK, Role
from qtreader.window.outline import Outline, Part
from qtreader.window.reading.reader_pane import ReaderPane

translate = QCoreApplication.translate

HEADINGS = frozenset({Role.HEADLINE, Role.STAND_IN, Role.SUBHEAD})


class ArticleOutline(Outline):
    def __init__(self, reader: ReaderPane) -> None:
        super().__init__(reader, translate("ReaderPane", "文章"))
        self.reader = reader

    @property
    def parts(self) -> Sequence[Part]:
        made = self.reader.made
        return tuple(map(self._part, made.pieces)) if made is not None else ()

    def _part(self, piece: Piece) -> Part:
        altered = self.reader.altered
        return Part(
            text=piece.block.text.replace(LINE_BREAK, " "),
            start=piece.start,
            end=piece.end,
            heading=piece.block.role in HEADINGS,
            note=wording.sentence(*altered.said_of(piece)) if altered else "",
        )
