"""What was searched for before, and what was saved under a name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.jobs import Jobs
from qtreader.library.memory import Memory
from qtreader.window.actions import Reactions
from qtreader.window.searching.offers import Offer, remembered
from qtreader.window.searching.search_bar import SearchBar

translate = QCoreApplication.translate

RECENT = 8  # of the queries asked before, how many are offered


class Remembering(QObject):
    said = Signal(str)

    def __init__(self, memory: Memory, bar: SearchBar, jobs: Jobs, window: QWidget) -> None:
        """``jobs`` read and write what is remembered."""
        super().__init__(window)
        self._memory = memory
        self._bar = bar
        self._jobs = jobs
        self._window = window
        bar.past_asked.connect(self._offer)
        bar.forgotten.connect(self._forget)

    def reactions(self) -> Reactions:
        return {Do.PAST_SEARCHES: self._show, Do.SAVE_SEARCH: self.save}

    def remember(self, query: str) -> None:
        """A query that somebody went on with: one that was only passed while typing is none."""
        if query.strip():
            self._jobs.write(lambda: self._memory.remember_search(query))

    def save(self) -> None:
        """Asks for the name under which the query in the bar is saved."""
        query = self._bar.text().strip()
        dialog = QInputDialog(self._window)
        dialog.setObjectName("saveSearch")
        dialog.setWindowTitle(translate("Remembering", "收藏此搜索"))
        dialog.setLabelText(translate("Remembering", "以什么名称收藏“{query}”：").format(query=query))
        dialog.setTextValue(query)
        dialog.setOkButtonText(translate("Remembering", "收藏"))
        dialog.setCancelButtonText(translate("Remembering", "取消"))
        dialog.textValueSelected.connect(lambda name: self._save(name.strip() or query, query))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, name: str, query: str) -> None:
        words = translate("Remembering", "已收藏“{name}”。在空的搜索栏里按 ↓ 可见。")
        self._jobs.write(
            lambda: self._memory.save_search(name, query),
            done=lambda _: self.said.emit(words.format(name=name)),
        )

    def _show(self) -> None:
        self._bar.setFocus()
        self._bar.selectAll()
        self._bar.ask_past()

    def _offer(self) -> None:
        self._jobs.run(
            lambda: remembered(self._memory.saved_searches(), self._memory.searches(RECENT)),
            done=self._bar.offer_past,
        )

    def _forget(self, offer: Offer) -> None:
        forget = self._memory.forget_saved if offer.saved else self._memory.forget_search
        self._jobs.write(lambda: forget(offer.saved or offer.query))
