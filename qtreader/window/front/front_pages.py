"""The pages of the open issue, set again one after the other; a story leads to its article."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qtreader.desktop.commands import Do
from qtreader.desktop.theme import Look
from qtreader.errors import NoSuchIssue
from qtreader.library.store import Library
from qtreader.models import wording
from qtreader.newspaper.holding import FiledArticle
from qtreader.window.actions import Actions, Reactions
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk

if TYPE_CHECKING:
    from qtreader.newspaper.page_source import PageSource
    from qtreader.window.front.front_view import FrontView

translate = QCoreApplication.translate


class FrontPages(QObject):
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        browsing: Browsing,
        desk: Desk,
        appearance: Appearance,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._browsing = browsing
        self._desk = desk
        self._appearance = appearance
        self._actions = actions
        self._pages: tuple[PageSource, ...] = ()
        self._at = 0
        desk.front_left.connect(lambda: actions.check(Do.FRONT_PAGE, False))
        browsing.issue_opened.connect(lambda _: self._show_issue())
        browsing.article_opened.connect(self._follow)
        browsing.emptied.connect(desk.leave_front)
        appearance.changed.connect(self._set_look)
        desk.way_back.join(lambda: desk.shows_front, self.close)

    def reactions(self) -> Reactions:
        return {Do.FRONT_PAGE: self.switch}

    def switch(self) -> None:
        if self._desk.shows_front:
            self.close()
        elif self._browsing.issue is not None:
            self._desk.show_front(self._view)
            self._show_issue()
        self._actions.check(Do.FRONT_PAGE, self._desk.shows_front)

    def close(self) -> None:
        self._desk.leave_front()
        self._desk.focus_list()

    @cached_property
    def _view(self) -> FrontView:
        """Made when it is first asked for: the window opens without it."""
        from qtreader.window.front.front_view import FrontView

        view = FrontView(self._desk)
        view.story_chosen.connect(self._open_story)
        view.turned.connect(lambda by: self._turn_to(self._at + by))
        view.page_asked.connect(self._turn_to_number)
        self._desk.panes.join(view)
        return view

    def _show_issue(self) -> None:
        """The page of the open article, else the first."""
        issue = self._browsing.issue
        if issue is None or not self._desk.shows_front:
            return
        try:
            self._pages = tuple(self._library.sources(issue.id))
        except NoSuchIssue:  # taken in anew meanwhile: the lists will tell
            self.close()
            return
        self._at = 0
        article = self._browsing.article
        for number, page in enumerate(self._pages):
            if article is not None and any(held.id == article.id for held in page.articles):
                self._at = number
        self._show_page()

    def _show_page(self) -> None:
        from qtreader.models import front_words  # with the view
        from qtreader.render.story import stories

        page = self._pages[self._at]
        look = self._appearance.look
        filed = [
            FiledArticle(held.id, page.issue, page.page, held.article, page.file, page.sha256)
            for held in page.articles
        ]
        told = stories(filed, full_width=look.full_width, language=wording.language())
        caption = front_words.caption() if told else front_words.no_articles()
        self._view.show_page(
            front_words.head(page, held=len(self._pages)),
            told,
            (wording.joined(caption, page.file), front_words.keys(len(self._pages))),
            look,
        )
        article = self._browsing.article
        self._view.focus_story(article.id if article else None)

    def _set_look(self, look: Look) -> None:
        if self._desk.shows_front and self._pages:
            self._show_page()

    def _follow(self, filed: FiledArticle) -> None:
        """An article that was opened by key is the one that has the keyboard; one that was corrected is
        set anew with its page."""
        if not self._desk.shows_front or not self._pages:
            return
        shown = {held.id: held.article for held in self._pages[self._at].articles}
        if shown.get(filed.id) == filed.article:
            self._view.focus_story(filed.id)
        else:
            self._show_issue()

    def _open_story(self, article_id: int) -> None:
        self._desk.leave_front()
        self._browsing.open_article(article_id)
        self._desk.focus_reader()

    def _turn_to(self, at: int) -> None:
        if 0 <= at < len(self._pages):
            self._at = at
            self._show_page()
        elif at < 0:
            self.said.emit(translate("FrontPage", "这是本期在库的第一版。"))
        else:
            self.said.emit(translate("FrontPage", "这是本期在库的最后一版。"))

    def _turn_to_number(self, number: int) -> None:
        at = next((at for at, page in enumerate(self._pages) if page.page == number), None)
        if at is None:
            self.said.emit(translate("FrontPage", "本期第{page}版不在报库中。").format(page=number))
        else:
            self._turn_to(at)
