"""Opens the list of corrections and does what is asked in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.jobs import Jobs
from qtreader.library.store import Library
from qtreader.models.correction_rows import Listed, Which, listed
from qtreader.newspaper.correction_entry import CorrectionEntry
from qtreader.window.actions import Reactions
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.correcting.writing import Writing
from qtreader.window.desk import Desk

if TYPE_CHECKING:
    from qtreader.window.correcting.list_dialog import ListDialog

translate = QCoreApplication.translate


class Listing(QObject):
    def __init__(
        self,
        library: Library,
        browsing: Browsing,
        desk: Desk,
        writing: Writing,
        jobs: Jobs,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._browsing = browsing
        self._desk = desk
        self._writing = writing
        self._jobs = jobs
        self._appearance = appearance
        self._window = window
        self._dialog: ListDialog | None = None
        writing.changed.connect(self._refresh)
        browsing.article_opened.connect(lambda _: self._refresh())

    def reactions(self) -> Reactions:
        return {Do.CORRECTIONS: self.open}

    def open(self, which: Which | None = None) -> None:
        self._read(lambda found: self._show(found, which))

    def _show(self, found: Listed, which: Which | None) -> None:
        if self._dialog is None:
            self._dialog = self._made()
        first = Which.CONFLICTS if found.count(Which.CONFLICTS) else None
        self._dialog.show_list(found, which or (first if self._dialog.isHidden() else None))
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._dialog.list.setFocus()

    def _refresh(self) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._read(self._dialog.show_list)

    def _read(self, done: Callable[[Listed], None]) -> None:
        article = self._browsing.article.id if self._browsing.article else None

        def read() -> Listed:
            store = self._library.corrections
            return listed(store.entries(), store.of_article(article) if article is not None else ())

        self._jobs.run(read, done=done)

    def _made(self) -> ListDialog:
        from qtreader.window.correcting.list_dialog import ListDialog

        dialog = ListDialog(self._appearance.look, self._window)
        self._appearance.changed.connect(dialog.set_look)
        dialog.article_asked.connect(self._go_to)
        dialog.withdrawal_asked.connect(self._withdraw)
        dialog.return_asked.connect(self._bring_back)
        dialog.settling_asked.connect(self._settle)
        dialog.finished.connect(self._forget)
        return dialog

    def _forget(self) -> None:
        """The next one is made in the language that is in use then."""
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _go_to(self, entry: CorrectionEntry) -> None:
        """Into the article, at the place of the correction."""
        if entry.article is None:
            return
        self._desk.leave_front()
        self._browsing.open_article(entry.article)
        if entry.passage is not None:
            self._writing.shown.emit(entry.passage)

    def _withdraw(self, numbers: Sequence[str]) -> None:
        self._write(numbers, translate("Corrections", "已撤回更正。"))

    def _bring_back(self, numbers: Sequence[str]) -> None:
        self._write(numbers, translate("Corrections", "已恢复更正。"))

    def _settle(self, numbers: Sequence[str]) -> None:
        self._write(numbers, translate("Corrections", "已采用这一条，另一条撤回。"))

    def _write(self, numbers: Sequence[str], told: str) -> None:
        def tell() -> None:
            if self._dialog is not None:
                self._dialog.say(told)

        self._writing.withdraw(numbers, told, tell)
