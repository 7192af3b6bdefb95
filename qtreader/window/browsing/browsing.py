"""Which issue and which article is open, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qtreader.desktop.commands import Do
from qtreader.errors import NoSuchArticle, Trouble
from qtreader.library.store import Library
from qtreader.models import day_wording
from qtreader.newspaper.calendar import pointed_day
from qtreader.newspaper.holding import ArticleEntry, FiledArticle, Gap, IssueEntry
from qtreader.newspaper.run import Run
from qtreader.window.actions import Reactions

translate = QCoreApplication.translate


class Browsing(QObject):
    issues_changed = Signal()
    issue_opened = Signal(int)  # its id; its articles are in ``articles``
    article_opened = Signal(FiledArticle)
    emptied = Signal()  # nothing is open any more
    page_missing = Signal(str)  # a sentence: a page that was pointed to is not held
    said = Signal(str)
    troubled = Signal(Trouble)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._lead: Callable[[int], bool] | None = None
        self.run = Run()  # all issues that are held
        self.articles: tuple[ArticleEntry, ...] = ()  # of the open issue
        self.issue: IssueEntry | None = None
        self.article: FiledArticle | None = None
        self.loaded = False  # whether it has been looked what the library holds

    def reactions(self) -> Reactions:
        return {
            Do.PREVIOUS_ARTICLE: partial(self.step_article, -1),
            Do.NEXT_ARTICLE: partial(self.step_article, 1),
            Do.PREVIOUS_ISSUE: partial(self.step_issue, -1),
            Do.NEXT_ISSUE: partial(self.step_issue, 1),
        }

    @property
    def issues(self) -> tuple[IssueEntry, ...]:
        """Newest first; those without a date last."""
        return self.run.issues

    @property
    def gaps(self) -> tuple[Gap, ...]:
        return self.run.gaps

    def reload(self, run: Run | None = None) -> None:
        """After the library has changed: the lists anew, the open article stays where it is held.

        ``run`` is what is held, where it has been read already.
        """
        self.run = Run(self._library.issues()) if run is None else run
        self.loaded = True
        self.issues_changed.emit()
        if self.issue is not None and all(issue.id != self.issue.id for issue in self.issues):
            self.issue = None
        if self.article is not None and not self._reopen(self.article):
            self.article = None
            self.emptied.emit()

    def resume(self, article_id: int | None) -> bool:
        """Opens the article that was read last; False where it is not held any more."""
        if article_id is None:
            return False
        try:
            filed = self._library.article(article_id)
        except NoSuchArticle:
            return False
        self._open(filed)
        return True

    def show_again(self, article_id: int) -> bool:
        """After it was corrected; where nothing is left of it, the first of its issue. Returns whether the
        issues are still what they were: else they are to be read anew, and an article of a new issue is
        shown when that is done."""
        try:
            filed = self._library.article(article_id)
        except NoSuchArticle:
            self.article = None
            if self.issue is not None:
                self.open_issue(self.issue.id)
            return False
        if any(issue.id == filed.issue.id for issue in self.issues):
            self._open(filed)
        return filed.issue in self.issues

    def _reopen(self, filed: FiledArticle) -> bool:
        """One that says the same stays as it is, with what is selected in it."""
        try:
            now = self._library.article(filed.id)
        except NoSuchArticle:
            return False
        if now == filed and self.issue is not None:
            self._show_issue(now.issue.id)
        else:
            self._open(now)
        return True

    def open_newest(self) -> None:
        if self.issues:
            self.open_issue(self.issues[0].id)

    def open_issue(self, issue_id: int) -> None:
        """Opens an issue at its first article."""
        self._show_issue(issue_id)
        if self.articles:
            self.open_article(self.articles[0].id)

    def open_article(self, article_id: int) -> None:
        """Opens an article, and the issue it is from."""
        if self.article is not None and self.article.id == article_id:
            return
        try:
            filed = self._library.article(article_id)
        except Trouble as trouble:  # a hit of an article that was replaced meanwhile
            self.troubled.emit(trouble)
        else:
            self._open(filed)

    def follow(self, lead: Callable[[int], bool] | None) -> None:
        """Leaves previous and next to ``lead``, which is given -1 or 1 and tells whether there was an
        article; with ``None`` they go through the issue."""
        self._lead = lead

    def step_article(self, by: int) -> None:
        """``by`` is 1 or -1."""
        if self._lead is not None:
            if not self._lead(by):
                self.said.emit(translate("Browsing", "没有更多结果了。"))
            return
        walk = [entry.id for entry in self.articles]
        if not walk:
            return
        here = self.article.id if self.article else None
        at = walk.index(here) + by if here in walk else 0
        if 0 <= at < len(walk):
            self.open_article(walk[at])
        elif by > 0:
            self.said.emit(translate("Browsing", "这是本期最后一篇。"))
        else:
            self.said.emit(translate("Browsing", "这是本期第一篇。"))

    def step_issue(self, by: int) -> None:
        """``by`` is 1 to the next issue, -1 to the one before it in time."""
        if not self.issues:
            return
        ids = [issue.id for issue in self.issues]
        at = ids.index(self.issue.id) - by if self.issue else 0
        if not 0 <= at < len(ids):
            newest = translate("Browsing", "这是报库中最新的一期。")
            oldest = translate("Browsing", "这是报库中最早的一期。")
            self.said.emit(newest if by > 0 else oldest)
            return
        left = self.issue
        self.open_issue(ids[at])
        if left is not None:
            self._tell_gap(left, self.issues[at])

    def follow_pointer(self, page: int) -> None:
        """Follows 详见第4版 of the open article: to a page of its issue or of the day it names."""
        issue = self._pointed_to(page)
        if issue is not None:
            self.go_to_page(page, issue)

    def go_to_page(self, page: int, issue: IssueEntry | None = None) -> None:
        """To the first article of a page of an issue, the open one if none is given; or says that the
        page is not held."""
        issue = issue or self.issue
        if issue is None:
            return
        articles = self._library.articles(issue.id)
        article = next((entry for entry in articles if entry.page == page), None)
        if article is None:
            self.page_missing.emit(day_wording.page_not_held(issue, page))
        else:
            self.open_article(article.id)

    def _pointed_to(self, page: int) -> IssueEntry | None:
        """The issue that a pointer means; says so where it is of another day that is not held."""
        article, issue = self.article, self.issue
        if article is None or issue is None or issue.date is None:
            return issue
        texts = (ref.text for ref in article.article.refs if ref.page == page)
        day = next((found for text in texts if (found := pointed_day(text, issue.date))), issue.date)
        held = self.run.on(day)
        if day != issue.date and not held:
            self.page_missing.emit(day_wording.page_of_day_not_held(self.run, day, page))
            return None
        return issue if day == issue.date else held[0]

    def _open(self, filed: FiledArticle) -> None:
        self.article = filed
        self._show_issue(filed.issue.id)
        self.article_opened.emit(filed)

    def _show_issue(self, issue_id: int) -> None:
        """Says so only where something is new: a list that is set anew loses its place."""
        issue = next((issue for issue in self.issues if issue.id == issue_id), None)
        articles = tuple(self._library.articles(issue_id))
        if (issue, articles) != (self.issue, self.articles):
            self.issue, self.articles = issue, articles
            self.issue_opened.emit(issue_id)

    def _tell_gap(self, one: IssueEntry, other: IssueEntry) -> None:
        numbers = {one.issue_number, other.issue_number}
        for gap in self.gaps:
            if {gap.after, gap.before} == numbers:
                words = translate("Browsing", "总第{after}期与第{before}期之间有 {n} 期不在报库中。")
                self.said.emit(words.format(after=gap.after, before=gap.before, n=gap.missing))
