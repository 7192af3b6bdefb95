"""What was read last, and the list of what is to be read: both kept in the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qtreader.desktop.commands import Do
from qtreader.desktop.jobs import Jobs
from qtreader.errors import NoSuchArticle
from qtreader.library.memory import Memory
from qtreader.library.store import Library
from qtreader.models import wording
from qtreader.models.choice_list import ArticlePlace, Choice, Place
from qtreader.newspaper.holding import ArticleEntry, IssueEntry
from qtreader.newspaper.run import Run
from qtreader.window.actions import Actions, Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.browsing.choosing import Choosing
from qtreader.window.browsing.jumping import matching

translate = QCoreApplication.translate

LAST = 50  # articles that are listed as read last


class Keeping(QObject):
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        memory: Memory,
        browsing: Browsing,
        choosing: Choosing,
        jobs: Jobs,
        actions: Actions,
        parent: QObject,
    ) -> None:
        """``jobs`` read and write the lists: that waits for the disk."""
        super().__init__(parent)
        self._library = library
        self._memory = memory
        self._browsing = browsing
        self._choosing = choosing
        self._jobs = jobs
        self._actions = actions
        self._kept: tuple[int, ...] = ()
        self._listed: tuple[Choice, ...] = ()  # in the list that is open
        browsing.article_opened.connect(self._show_state)
        browsing.issues_changed.connect(self._read_kept)
        choosing.removed.connect(self._let_go)

    def reactions(self) -> Reactions:
        return {Do.KEEP: self.keep, Do.READING_LIST: self.ask_kept, Do.RECENT: self.ask_recent}

    def keep(self) -> None:
        """Puts the open article on the reading list, or takes it off."""
        filed = self._browsing.article
        if filed is None:
            return
        if filed.id in self._kept:
            self._kept = tuple(kept for kept in self._kept if kept != filed.id)
            self._write(partial(self._memory.release, filed.id), translate("Keeping", "已从阅读单移去。"))
        else:
            self._kept = (*self._kept, filed.id)  # known at once: the key may be pressed again
            words = translate("Keeping", "已加入阅读单，共 %n 篇。", None, len(self._kept))
            self._write(partial(self._memory.keep, filed.id), words)

    def ask_kept(self) -> None:
        title = translate("Keeping", "阅读单")
        hint = translate("Keeping", "↑↓ 选择　Enter 阅读　Shift+Del 移去　Esc 返回")
        none = translate("Keeping", "阅读单还是空的：想留待再读的文章，按 Ctrl+D 加入。")
        self._list(self._memory.kept, lambda: self._ask(title, hint, none, removable=True))

    def ask_recent(self) -> None:
        title = translate("Keeping", "最近读过")
        hint = translate("Keeping", "↑↓ 选择　Enter 阅读　Esc 返回")
        none = translate("Keeping", "还没有读过的文章。")
        self._list(partial(self._memory.recently_read, LAST), lambda: self._ask(title, hint, none))

    def _ask(self, title: str, hint: str, none: str, *, removable: bool = False) -> None:
        from qtreader.window.browsing.chooser import Question

        def find(typed: str) -> Sequence[Choice]:
            return matching(self._listed, typed) if self._listed else [Choice(none)]

        self._choosing.ask(Question(title, find, hint, removable))

    def _list(self, ids: Callable[[], list[int]], then: Callable[[], None]) -> None:
        """Looks the articles up, and goes on when they are there."""

        def show(entries: list[ArticleEntry]) -> None:
            self._listed = article_choices(entries, self._browsing.run)
            then()

        self._jobs.run(lambda: _entries(self._library, ids()), done=show)

    def _let_go(self, place: Place) -> None:
        if isinstance(place, ArticlePlace):
            words = translate("Keeping", "已从阅读单移去。")
            self._write(partial(self._memory.release, place.article), words)
            self._list(self._memory.kept, self._choosing.find_again)

    def _write(self, work: Callable[[], None], words: str) -> None:
        self._jobs.write(work, done=lambda _: self.said.emit(words))
        self._read_kept()

    def _read_kept(self) -> None:
        self._jobs.run(self._memory.kept, done=self._know_kept)

    def _know_kept(self, kept: list[int]) -> None:
        self._kept = tuple(kept)
        self._show_state()

    def _show_state(self, *_: object) -> None:
        filed = self._browsing.article
        self._actions.check(Do.KEEP, filed is not None and filed.id in self._kept)


def article_choices(entries: Sequence[ArticleEntry], run: Run) -> tuple[Choice, ...]:
    """Articles with the issue they are from, in their order."""
    issues = {issue.id: issue for issue in run.issues}
    return tuple(_choice(entry, issues[entry.issue_id]) for entry in entries if entry.issue_id in issues)


def _entries(library: Library, ids: Sequence[int]) -> list[ArticleEntry]:
    entries = []
    for article in ids:
        try:
            entries.append(library.entry(article))
        except NoSuchArticle:  # its page was replaced since the list was read
            continue
    return entries


def _choice(entry: ArticleEntry, issue: IssueEntry) -> Choice:
    number = "" if issue.issue_number is None else wording.issue_number(issue.issue_number)
    page = wording.page_number(entry.page) if entry.page else ""
    facts = (wording.full_day(issue.date), number, page, wording.byline(entry.byline))
    return Choice(
        title=wording.headline(entry.headline or entry.stand_in, lost=not entry.headline),
        facts=wording.joined(*facts),
        aside=wording.size_or_kind(entry),
        mark=wording.date_mark(issue.basis),
        place=ArticlePlace(entry.id),
    )
