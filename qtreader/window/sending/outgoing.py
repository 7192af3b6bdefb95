"""What leaves the window: prints, files, copies, citations, evidence.

Its means are loaded when something is first sent out, so that the first paint need not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.library.store import Library
from qtreader.newspaper.holding import FiledArticle
from qtreader.search.answer import Answer
from qtreader.search.engine import SearchEngine
from qtreader.window.actions import Actions, Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.long_works import LongWorks
from qtreader.window.reading.reader_pane import ReaderPane
from qtreader.window.searching.search_flow import SearchFlow

if TYPE_CHECKING:
    from qtreader.window.sending.copying import Copying
    from qtreader.window.sending.evidence_flow import EvidenceFlow
    from qtreader.window.sending.export_flow import ExportFlow
    from qtreader.window.sending.matter import Matter
    from qtreader.window.sending.print_flow import PrintFlow

STYLES = {
    Do.CITE_GB2025: "gb2025",
    Do.CITE_GB2015: "gb2015",
    Do.CITE_FOOTNOTE: "footnote",
    Do.CITE_BIBTEX: "bibtex",
    Do.CITE_BIBLATEX: "biblatex",
    Do.CITE_RIS: "ris",
    Do.CITE_CSL: "csl-json",
}


class Outgoing(QObject):
    said = Signal(str)
    troubled = Signal(str)

    def __init__(
        self,
        library: Library,
        engine: SearchEngine,
        browsing: Browsing,
        search: SearchFlow,
        reader: ReaderPane,
        works: LongWorks,
        settings: Settings,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._engine = engine
        self._browsing = browsing
        self._search = search
        self._reader = reader
        self._works = works
        self._settings = settings
        self._actions = actions
        self._window = window
        self._answer: Answer | None = None
        search.answered.connect(self._take_answer)
        search.ended.connect(lambda: self._take_answer(None))
        self._check_style()

    def reactions(self) -> Reactions:
        return {
            Do.EXPORT: lambda: self._exporting.ask(self._matters()),
            Do.PRINT: lambda: self._printing.ask(self._matters()),
            Do.PRINT_PREVIEW: lambda: self._printing.preview(self._matters()[0]),
            Do.COPY_ARTICLE: partial(self._with_article, lambda filed: self._copying.article(filed)),
            Do.COPY_CITED: partial(self._with_article, lambda filed: self._copying.article_cited(filed)),
            Do.COPY_QUOTATION: partial(self._with_article, lambda filed: self._copying.quotation(filed)),
            Do.COPY_CITATION: partial(self._with_article, lambda filed: self._copying.citation(filed)),
            Do.SAVE_EVIDENCE: partial(self._with_article, lambda filed: self._evidence.save(filed)),
            Do.CHECK_EVIDENCE: lambda: self._evidence.check(),
            **{do: partial(self._cite_in, name) for do, name in STYLES.items()},
        }

    def print_matter(self, matter: Matter, over: QWidget) -> None:
        """Asks how to print it, over the window that it comes from."""
        self._printing.ask([matter], over)

    def export_matter(self, matter: Matter, over: QWidget) -> None:
        """Asks in which format to write it, over the window that it comes from."""
        self._exporting.ask([matter], over)

    def _with_article(self, act: Callable[[FiledArticle], object]) -> None:
        if self._browsing.article is not None:
            act(self._browsing.article)

    def _matters(self) -> list[Matter]:
        """All that could be sent out, the nearest first."""
        from qtreader.window.sending import matter

        filed = self._browsing.article
        if filed is None:
            return []
        language = self._settings.language.value
        there = [matter.of_article(filed)]
        if passages := self._reader.selected_passages():
            there.insert(0, matter.of_selection(filed, passages))
        numbers = tuple(entry.id for entry in self._browsing.articles)
        there.append(matter.of_issue(filed, numbers, self._library, language))
        if self._answer is not None and self._answer.total:
            sort = self._search.sort
            there.append(matter.of_answer(self._answer, sort, self._engine, self._library, language))
        return there

    def _take_answer(self, answer: Answer | None) -> None:
        self._answer = answer

    def _cite_in(self, name: str) -> None:
        """Chooses a style, and copies the citation in it: who chooses one wants it."""
        from qtreader.citation.styles import Style

        self._settings.sending.style = Style(name)
        self._check_style()
        self._with_article(lambda filed: self._copying.citation(filed))

    def _check_style(self) -> None:
        chosen = self._settings.citation or STYLES[Do.CITE_GB2025]
        for do, name in STYLES.items():
            self._actions.check(do, name == chosen)

    @cached_property
    def _copying(self) -> Copying:
        from qtreader.window.sending.copying import Copying

        copying = Copying(self._reader, self._settings, self)
        copying.said.connect(self.said)
        return copying

    @cached_property
    def _printing(self) -> PrintFlow:
        from qtreader.window.sending.print_flow import PrintFlow

        flow = PrintFlow(self._settings, self._works, self._window)
        flow.said.connect(self.said)
        flow.troubled.connect(self.troubled)
        return flow

    @cached_property
    def _exporting(self) -> ExportFlow:
        from qtreader.window.sending.export_flow import ExportFlow

        flow = ExportFlow(self._settings, self._works, self._window)
        flow.said.connect(self.said)
        return flow

    @cached_property
    def _evidence(self) -> EvidenceFlow:
        from qtreader.window.sending.evidence_flow import EvidenceFlow

        flow = EvidenceFlow(self._library, self._reader, self._settings, self._works, self._window)
        flow.said.connect(self.said)
        flow.troubled.connect(self.troubled)
        return flow
