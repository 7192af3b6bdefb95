"""What leaves the window: prints, PDFs, copies, citations.

Its means are loaded when something is first sent out, so that the first paint need not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.newspaper.holding import FiledArticle
from qtreader.window.actions import Reactions
from qtreader.window.browsing.browsing import Browsing

if TYPE_CHECKING:
    from qtreader.window.sending.print_flow import PrintFlow

translate = QCoreApplication.translate


class Outgoing(QObject):
    said = Signal(str)
    troubled = Signal(str)

    def __init__(self, browsing: Browsing, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._browsing = browsing
        self._settings = settings
        self._window = window

    def reactions(self) -> Reactions:
        return {
            Do.EXPORT_PDF: partial(self._with_article, self.export),
            Do.PRINT_PREVIEW: partial(self._with_article, self.preview),
            Do.PRINT: partial(self._with_article, self.print),
            Do.COPY_ARTICLE: partial(self._with_article, self.copy_article),
            Do.COPY_CITATION: partial(self._with_article, self.copy_citation),
        }

    def copy_article(self, filed: FiledArticle) -> None:
        from qtreader.window.sending import clipboard

        language = self._settings.language.value
        clipboard.copy_article(filed, full_width=self._settings.full_width, language=language)
        self.said.emit(translate("MainWindow", "已复制全文。"))

    def copy_citation(self, filed: FiledArticle) -> None:
        from qtreader.window.sending import clipboard

        cited = clipboard.copy_citation(filed, self._settings.language.value)
        self.said.emit(translate("MainWindow", "已复制引用：{citation}").format(citation=cited))

    def print(self, filed: FiledArticle) -> None:
        self._printing.print(filed)

    def preview(self, filed: FiledArticle) -> None:
        self._printing.preview(filed)

    def export(self, filed: FiledArticle) -> None:
        """As PDF, where the reader wants it."""
        self._printing.export(filed)

    def _with_article(self, act: Callable[[FiledArticle], object]) -> None:
        if self._browsing.article is not None:
            act(self._browsing.article)

    @cached_property
    def _printing(self) -> PrintFlow:
        from qtreader.window.sending.print_flow import PrintFlow

        flow = PrintFlow(self._settings, self._window)
        flow.said.connect(self.said)
        flow.troubled.connect(self.troubled)
        return flow
