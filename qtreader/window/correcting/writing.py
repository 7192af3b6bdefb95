"""Corrections on their way to the disk, and what is taken back of them. What is shown as done is on disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.jobs import Jobs
from qtreader.desktop.settings import Settings
from qtreader.errors import Trouble
from qtreader.library.store import Library
from qtreader.newspaper.correction import Correction, Draft
from qtreader.newspaper.span import Passage
from qtreader.window.actions import Reactions
from qtreader.window.browsing.browsing import Browsing

translate = QCoreApplication.translate

SETTLE_MS = 1200  # after the last correction, until lists, search and index follow


@dataclass(frozen=True, slots=True)
class Wish:
    """A correction that is asked for."""

    drafts: Callable[[], Sequence[Draft]]  # called off the GUI thread; may raise a Trouble
    told: str  # said when it is done
    article: int | None = None  # to be shown then; None leaves what is open
    at: Passage | None = None  # where the caret is to be then
    was: Passage | None = None  # and where, once it is taken back
    reason: str = ""
    done: Callable[[tuple[str, ...]], object] | None = None  # given the numbers
    failed: Callable[[str], object] | None = None  # given a sentence; else it is told in the window
    begun: Callable[[], object] | None = None  # the author is known, it is being written


@dataclass(frozen=True, slots=True)
class Step:
    """What one act did: the corrections that came of it, and where it was seen."""

    numbers: tuple[str, ...]
    article: int | None
    at: Passage | None = None  # where the caret is while it holds
    was: Passage | None = None  # and while it does not


class Writing(QObject):
    said = Signal(str)
    troubled = Signal(str)
    changed = Signal()  # corrections came or went
    settled = Signal()  # and for a while no more did: lists, search and index are to follow
    undone = Signal(object)  # Step
    shown = Signal(object)  # the article of a correction is shown anew: Passage or None

    def __init__(
        self, library: Library, browsing: Browsing, settings: Settings, jobs: Jobs, window: QWidget
    ) -> None:
        """``jobs`` write one after the other, and what is written is not given up."""
        super().__init__(window)
        self._library = library
        self._browsing = browsing
        self._settings = settings
        self._jobs = jobs
        self._window = window
        self._past: list[Step] = []
        self._ahead: list[tuple[Step, tuple[str, ...]]] = []  # each with what withdrew it
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self.settled)

    def reactions(self) -> Reactions:
        return {Do.UNDO: self.undo, Do.REDO: self.redo, Do.AUTHOR: self.ask_author}

    def close(self) -> None:
        self._settling.stop()

    # What is asked

    def make(self, wish: Wish) -> None:
        """Asks for the author where none is known yet."""
        if self._settings.correction_author:
            self._write(wish)
        else:
            self._ask_author(lambda: self._write(wish))

    def withdraw(self, numbers: Sequence[str], told: str, done: Callable[[], object]) -> None:
        """Those of a list. ``done`` is called when it is on disk."""

        def withdrawn(_result: object) -> None:
            self._tell(told, None, None)
            done()

        def begin() -> None:
            self._run(lambda author: self._library.corrections.withdraw(numbers, author), withdrawn)

        if self._settings.correction_author:
            begin()
        else:
            self._ask_author(begin)

    def undo(self) -> None:
        """Withdraws the last act of this session."""
        if not self._past:
            self.said.emit(translate("Correcting", "没有可以撤回的更正。以前的更正可在“更正一览”里撤回。"))
            return
        step = self._past.pop()

        def undone(made: tuple[Correction, ...]) -> None:
            self._ahead.append((step, _numbers(made)))
            self._tell(translate("Correcting", "已撤回更正，Ctrl+Shift+Z 恢复。"), step.article, step.was)
            self.undone.emit(step)

        self._run(lambda author: self._library.corrections.withdraw(step.numbers, author), undone)

    def redo(self) -> None:
        """Brings back what was withdrawn last."""
        if not self._ahead:
            self.said.emit(translate("Correcting", "没有可以恢复的更正。"))
            return
        step, over = self._ahead.pop()

        def redone(_made: object) -> None:
            self._past.append(step)
            self._tell(translate("Correcting", "已恢复更正，Ctrl+Z 撤回。"), step.article, step.at)

        self._run(lambda author: self._library.corrections.withdraw(over, author), redone)

    def ask_author(self) -> None:
        self._ask_author(lambda: None)

    def come_from_elsewhere(self) -> None:
        """Corrections were merged: what is shown follows."""
        self._tell("", None, None)

    # How it is done

    def _write(self, wish: Wish) -> None:
        def written(made: tuple[Correction, ...]) -> None:
            if not made:
                (wish.failed or self.said.emit)(translate("Correcting", "没有改动。"))
                return
            step = Step(_numbers(made), wish.article or self._open_article, wish.at, wish.was)
            self._past.append(step)
            self._ahead.clear()
            self._tell(wish.told, wish.article, wish.at)
            if wish.done is not None:
                wish.done(step.numbers)

        if wish.begun is not None:
            wish.begun()
        self._run(
            lambda author: self._library.corrections.add(wish.drafts(), author, wish.reason),
            written,
            wish.failed,
        )

    def _run(
        self,
        work: Callable[[str], tuple[Correction, ...]],
        done: Callable[[tuple[Correction, ...]], object],
        failed: Callable[[str], object] | None = None,
    ) -> None:
        author = self._settings.correction_author

        def worked() -> Any:
            try:
                return work(author)
            except Trouble as trouble:
                return trouble

        def take(result: Any) -> None:
            if isinstance(result, Trouble):
                (failed or self.troubled.emit)(result.sentence(self._settings.language.value))
            else:
                done(result)

        self._jobs.write(worked, done=take)

    def _tell(self, told: str, article: int | None, at: Passage | None) -> None:
        """Shows the article anew where it is the open one, or is meant."""
        shown = article if article is not None else self._open_article
        as_listed = shown is None or self._browsing.show_again(shown)
        if shown is not None:
            self.shown.emit(at)
        if told:
            self.said.emit(told)
        self.changed.emit()
        self._settling.start(SETTLE_MS if as_listed else 0)

    @property
    def _open_article(self) -> int | None:
        return self._browsing.article.id if self._browsing.article else None

    def _ask_author(self, then: Callable[[], object]) -> None:
        from qtreader.window.correcting.author_dialog import AuthorDialog

        def take(name: str) -> None:
            self._settings.correction_author = name
            self._settings.save()
            then()

        AuthorDialog(self._settings.correction_author, take, self._window).open()


def _numbers(made: Sequence[Correction]) -> tuple[str, ...]:
    return tuple(correction.number for correction in made)
