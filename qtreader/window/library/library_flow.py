"""The long works on library and index: taking page texts in, building the index."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qtreader.desktop.jobs import Work
from qtreader.errors import Trouble
from qtreader.library.outcome import Outcome
from qtreader.library.store import Library
from qtreader.progress import Progress
from qtreader.search.answer import IndexState
from qtreader.search.engine import SearchEngine
from qtreader.window.long_works import LongWorks

if TYPE_CHECKING:
    from qtreader.library.imports import Import
    from qtreader.library.report import Report
    from qtreader.search.certificate import Certificate

translate = QCoreApplication.translate

REFUSALS_TOLD = 3


class LibraryFlow(QObject):
    library_changed = Signal()
    index_changed = Signal()
    said = Signal(str)  # what came of it
    verified = Signal(object)  # the Certificate
    troubled = Signal(str)  # what went wrong and needs to be read
    reported = Signal(int)  # the number of an import that is over, or was broken off

    def __init__(self, library: Library, engine: SearchEngine, works: LongWorks, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._engine = engine
        self._works = works
        self.language = "zh"
        self.index: IndexState | None = None  # None until it has been looked at

    def take_in(self, paths: Sequence[Path], *, reported: bool = False) -> None:
        """Files page texts and brings the index up to date with them; ``reported``: in full, not in a
        sentence alone."""
        self.take(lambda: _take_in(self._library, paths), reported=reported)

    def resume(self, number: int) -> None:
        """Goes on with an import that was broken off."""
        self.take(lambda: _resume(self._library, number), reported=True)

    def take(self, work: Work, *, reported: bool) -> None:
        """Any work that takes pages in and returns the ``Report``."""
        self._works.start(
            translate("LibraryFlow", "正在收入版面文本"),
            work,
            done=self._reported if reported else self._taken_in,
            cancelled=self._intake_stopped if reported else self._intake_cancelled,
        )

    def undo(self, number: int) -> None:
        """Takes back what an import brought."""
        self._works.start(
            translate("LibraryFlow", "正在撤销收入"),
            lambda: self._library.imports.undo(number),
            done=self._undone,
            cancelled=self._intake_cancelled,
        )

    def follow(self) -> None:
        """After articles were corrected: lists and search show it, the index is brought up to date."""
        self.library_changed.emit()
        self.check_index()

    def check_index(self) -> None:
        """Looks how the index stands and brings it up to date where it is not ready."""
        self._works.look(self._engine.state, self._index_seen)

    def build_index(self) -> None:
        """Builds it anew beside the old one, which serves until then."""
        self._make_index(self._engine.build)

    def _make_index(self, work: Work) -> None:
        self._works.start(
            translate("LibraryFlow", "正在建立搜索索引"),
            work,
            done=self._built,
            cancelled=self._look_again,
        )

    def verify_index(self) -> None:
        """Holds the index against a literal search."""
        self._works.start(
            translate("LibraryFlow", "正在核对索引与原文"),
            lambda: _verify(self._engine),
            done=self.verified.emit,
        )

    def show_certificate(self) -> None:
        """Of the last check; where there was none of the index as it is now, one is made."""
        self._works.look(self._engine.certificate, self._certificate_seen)

    def index_words(self) -> str:
        """How the index stands, for the status bar."""
        if self.index is None:
            return ""
        if self.index is IndexState.READY:
            return translate("LibraryFlow", "索引已就绪")
        return translate("LibraryFlow", "索引未就绪，逐字搜索")

    def _intake_cancelled(self) -> None:
        """What was filed until then stays."""
        self.library_changed.emit()
        self.check_index()

    def _intake_stopped(self) -> None:
        self._intake_cancelled()
        self._works.look(self._library.imports.broken_off, self._tell_stopped)

    def _tell_stopped(self, stopped: Import | None) -> None:
        if stopped is not None:
            self.reported.emit(stopped.id)

    def _undone(self, pages: int) -> None:
        self.library_changed.emit()
        self.said.emit(translate("LibraryFlow", "已撤销：{n} 版。").format(n=pages))
        self.check_index()

    def _reported(self, report: Report) -> None:
        if report.changed:
            self.library_changed.emit()
        self.said.emit(report_sentence(report))
        self.reported.emit(report.number)
        self.check_index()

    def _taken_in(self, report: Report) -> None:
        if report.changed:
            self.library_changed.emit()
        self.said.emit(report_sentence(report))
        if report.refused:
            self.troubled.emit(refusal_sentence(report, self.language))
        self.check_index()

    def _index_seen(self, state: IndexState) -> None:
        self._show_index(state)
        if state is not IndexState.READY:
            self._make_index(self._engine.bring_up_to_date)

    def _certificate_seen(self, certificate: Certificate | None) -> None:
        if certificate is None:
            self.verify_index()
        else:
            self.verified.emit(certificate)

    def _look_again(self) -> None:
        self._works.look(self._engine.state, self._show_index)

    def _built(self, _result: object) -> None:
        self._look_again()

    def _show_index(self, state: IndexState) -> None:
        self.index = state
        self.index_changed.emit()


def _take_in(library: Library, paths: Sequence[Path]) -> Generator[Progress, None, Report]:
    # The reader of page texts takes as long to load as the window; here it is loaded off the GUI thread
    from qtreader.library.intake import take_in

    return take_in(library, paths)


def _resume(library: Library, number: int) -> Generator[Progress, None, Report]:
    from qtreader.library.intake import resume

    return resume(library, number)


def _verify(engine: SearchEngine) -> Generator[Progress, None, Certificate]:
    from qtreader.search.certificate import SAMPLE

    return engine.verify(SAMPLE)


def report_sentence(report: Report) -> str:
    """What an intake did, in one sentence."""
    parts = [
        (len(report.with_outcome(Outcome.ADDED)), translate("LibraryFlow", "新收入 {n} 版")),
        (len(report.with_outcome(Outcome.REPLACED)), translate("LibraryFlow", "更新 {n} 版")),
        (len(report.with_outcome(Outcome.UNCHANGED)), translate("LibraryFlow", "{n} 版已在报库中")),
        (len(report.refused), translate("LibraryFlow", "{n} 个文件未收入")),
    ]
    told = [words.format(n=number) for number, words in parts if number]
    if not told:
        return translate("LibraryFlow", "没有找到版面文本。")
    return translate("LibraryFlow", "，").join(told) + translate("LibraryFlow", "。")


def refusal_sentence(report: Report, language: str) -> str:
    """Why files were refused; the first few of them by name."""
    troubles: list[Trouble] = [refused.trouble for refused in report.refused]
    told = " ".join(trouble.sentence(language) for trouble in troubles[:REFUSALS_TOLD])
    more = len(troubles) - REFUSALS_TOLD
    if more > 0:
        told += " " + translate("LibraryFlow", "另有 {n} 个文件未收入。").format(n=more)
    return told
