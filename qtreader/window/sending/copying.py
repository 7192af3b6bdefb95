"""Copies of the open article, of what is selected in it, and of its citation."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qtreader.citation.styles import Style, cite
from qtreader.desktop.settings import Settings
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Passage
from qtreader.render.sheet import Block, article_sheet
from qtreader.window.reading.reader_pane import ReaderPane
from qtreader.window.sending import clipboard

translate = QCoreApplication.translate


class Copying(QObject):
    said = Signal(str)

    def __init__(self, reader: ReaderPane, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._settings = settings

    def article(self, filed: FiledArticle) -> None:
        clipboard.copy(clipboard.blocks_mime(self._sheet(filed)))
        self.said.emit(translate("MainWindow", "已复制全文。"))

    def article_cited(self, filed: FiledArticle) -> None:
        clipboard.copy(clipboard.blocks_mime(self._sheet(filed), self._source(filed)))
        self.said.emit(translate("MainWindow", "已复制全文和引用。"))

    def quotation(self, filed: FiledArticle) -> None:
        """What is selected, with where it is from."""
        source = self._source(filed, self._reader.selected_passages())
        clipboard.copy(clipboard.quotation_mime(self._reader.selected_blocks(), source))
        self.said.emit(translate("MainWindow", "已复制引文和出处。"))

    def citation(self, filed: FiledArticle) -> None:
        settings = self._settings
        cited = cite(filed, settings.sending.style, settings.language.value)
        clipboard.copy_text(cited)
        self.said.emit(
            translate("MainWindow", "已复制引用：{citation}").format(citation=" ".join(cited.split()))
        )

    def _sheet(self, filed: FiledArticle) -> tuple[Block, ...]:
        settings = self._settings
        return article_sheet(filed, full_width=settings.full_width, language=settings.language.value)

    def _source(self, filed: FiledArticle, passages: Iterable[Passage] = ()) -> str:
        """The citation, and that words above it were corrected."""
        from qtreader.render.altered import correction_remark  # not before something is copied

        language = self._settings.language.value
        remark = correction_remark(filed.article, passages, language)
        behind = (f"（{remark}）" if language.startswith("zh") else f" ({remark})") if remark else ""
        return self._prose_citation(filed) + behind

    def _prose_citation(self, filed: FiledArticle) -> str:
        """A line for people to read, whatever records for programs were last copied."""
        style = self._settings.sending.style
        language = self._settings.language.value
        return cite(filed, style if style.is_prose else Style.GB2025, language)
