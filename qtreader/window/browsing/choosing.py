"""The chooser, made when something is first asked, and what is done with a choice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from qtreader.desktop.theme import Look
from qtreader.models.choice_list import ArticlePlace, IssuePlace, MonthPlace, Place
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.browsing.issue_pane import IssuePane

if TYPE_CHECKING:
    from qtreader.window.browsing.chooser import Chooser, Question


class Choosing(QObject):
    removed = Signal(object)  # Place, from a list that lets go

    def __init__(
        self,
        browsing: Browsing,
        pane: IssuePane,
        appearance: Appearance,
        end_search: Callable[[], object],
        window: QWidget,
    ) -> None:
        """``end_search`` brings the articles of an issue back where hits are listed."""
        super().__init__(window)
        self._browsing = browsing
        self._pane = pane
        self._appearance = appearance
        self._end_search = end_search
        self._window = window
        self.chooser: Chooser | None = None
        appearance.changed.connect(self._set_look)

    def ask(self, question: Question) -> None:
        """Asks, or puts the same question away."""
        chooser = self.chooser or self._made()
        if chooser.is_asking(question.title):
            chooser.put_away()
        else:
            chooser.ask(question)

    def find_again(self) -> None:
        if self.chooser is not None and self.chooser.isVisible():
            self.chooser.find_again()

    def go(self, place: Place) -> None:
        match place:
            case IssuePlace(issue, page):
                self._end_search()
                self._browsing.open_issue(issue)
                if page is not None:
                    self._browsing.go_to_page(page)
            case MonthPlace(year, month):
                self._show_month(year, month)
            case ArticlePlace(article):
                self._end_search()
                self._browsing.open_article(article)

    def _show_month(self, year: int, month: int) -> None:
        held = self._browsing.run.in_month(year, month)
        day = held[0].date if held and held[0].date else dt.date(year, month, 1)
        self._pane.show_calendar(True, first=True)
        self._pane.calendar.show_year(False)
        self._pane.calendar.show_day(day)
        self._pane.calendar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _made(self) -> Chooser:
        from qtreader.window.browsing.chooser import Chooser

        self.chooser = chooser = Chooser(self._window)
        chooser.set_look(self._appearance.look)
        chooser.chosen.connect(self.go)
        chooser.removed.connect(self.removed)
        return chooser

    def _set_look(self, look: Look) -> None:
        if self.chooser is not None:
            self.chooser.set_look(look)
