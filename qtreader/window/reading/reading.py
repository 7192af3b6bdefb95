"""What is open in the browsing, shown in lists, reader and head of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.models import wording
from qtreader.newspaper.holding import FiledArticle
from qtreader.window.actions import Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.reading.clauses import Clauses

translate = QCoreApplication.translate


class Reading(QObject):
    changed = Signal()  # another article is open, or none

    def __init__(self, browsing: Browsing, desk: Desk, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._desk = desk
        self._settings = settings
        Clauses(desk.reader)
        browsing.issues_changed.connect(self._show_issues)
        browsing.issue_opened.connect(self._show_issue)
        browsing.article_opened.connect(self._show_article)
        browsing.emptied.connect(self.show_nothing)
        desk.articles.chosen.connect(browsing.open_article)
        desk.hits.chosen.connect(browsing.open_article)
        desk.articles.activated.connect(desk.focus_reader)
        desk.hits.activated.connect(desk.focus_reader)
        desk.reader.page_asked.connect(browsing.follow_pointer)

    def reactions(self) -> Reactions:
        return {
            Do.DATE_BASIS: self.tell_date,
            Do.COPY: self._desk.reader.copy,
            Do.SELECT_ALL: self._desk.reader.selectAll,
        }

    def title(self) -> str:
        """Of the window."""
        name = translate("MainWindow", "钱塘读报")
        filed = self._browsing.article
        headline = (filed.article.headline or filed.article.stand_in) if filed else ""
        return f"{headline} — {name}" if headline else name

    def show_nothing(self) -> None:
        """No article is open: says why, and what to do next; nothing before it is known."""
        if not self._browsing.loaded:
            self._desk.state.blank()
        elif self._browsing.issues:
            self._desk.state.no_article()
        else:
            self._desk.state.empty_library()
        self._desk.show_state()
        self.changed.emit()

    def show_paper(self) -> None:
        issue = self._browsing.issue or next(iter(self._browsing.issues), None)
        name = issue.newspaper if issue else ""
        self._desk.top_bar.set_paper(name or translate("MainWindow", "钱塘读报"))

    def tell_date(self) -> None:
        """How the date of the open article is known."""
        if self._browsing.article is not None:
            self._desk.notice.say(wording.how_dated(self._browsing.article.issue))

    def _show_issues(self) -> None:
        self._desk.issues.set_run(self._browsing.run, self._browsing.gaps)
        self.show_paper()
        if self._browsing.article is None:
            self.show_nothing()

    def _show_issue(self, issue_id: int) -> None:
        self._desk.issues.select(issue_id)
        self._desk.articles.set_articles(self._browsing.articles)
        self.show_paper()

    def _show_article(self, filed: FiledArticle) -> None:
        self._desk.articles.select(filed.id)
        self._desk.hits.select(filed.id)
        self._desk.show_reader()  # first: a pane that is hidden cannot be scrolled to where it was left
        self._desk.reader.show_article(filed)
        self._settings.last_article = filed.id
        self.changed.emit()
