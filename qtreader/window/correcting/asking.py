"""The sheet in which a correction is made, and the way from it to the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from qtreader.desktop.jobs import Jobs
from qtreader.errors import ArticleChanged
from qtreader.library.store import Library
from qtreader.newspaper.correction import Act, Draft
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.remarks import Topic
from qtreader.newspaper.span import Passage, Span
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.correcting.writing import Wish, Writing
from qtreader.window.desk import Desk

if TYPE_CHECKING:
    from qtreader.window.correcting.sheet import Body, Sheet

translate = QCoreApplication.translate

Drafting = Callable[[PageSource], Sequence[Draft]]


@dataclass(frozen=True, slots=True)
class Question:
    """``confirm`` is called with the reason that was given."""

    title: str
    place: str
    act: Act
    confirm: Callable[[str], object]


class Asking(QObject):
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        browsing: Browsing,
        desk: Desk,
        writing: Writing,
        jobs: Jobs,
        appearance: Appearance,
    ) -> None:
        """``jobs`` read what is offered."""
        super().__init__(desk)
        self.library = library
        self.desk = desk
        self._browsing = browsing
        self._writing = writing
        self._jobs = jobs
        self._appearance = appearance
        self.in_no_article: Callable[[], Span | None] = lambda: None  # told of elsewhere in the window
        self._question: Question | None = None
        self._article: int | None = None  # that the sheet is about
        self._cursor: QTextCursor | None = None  # what was selected before
        self._before: QWidget | None = None  # what had the keyboard before
        browsing.article_opened.connect(self._article_opened)
        browsing.emptied.connect(self.leave)

    # What is meant

    def open_article(self) -> FiledArticle | None:
        """On the screen."""
        self.desk.leave_front()
        return self._browsing.article

    def selected_in_source(self) -> Span | None:
        """Words of the page text that are meant, where the source has the keyboard: those selected, else
        those in no article that are looked at. Without the source, those of ``in_no_article``."""
        focused = self.desk.window().focusWidget()
        pane = self.desk.source
        if pane is None or not self.desk.shows_source or focused is None or not pane.isAncestorOf(focused):
            return self.in_no_article()
        span, remark = pane.text.selected, pane.current_remark
        if len(span):
            return span
        return remark.span if remark is not None and remark.topic is Topic.UNASSIGNED else None

    def read(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Off the GUI thread."""
        self._jobs.run(work, done=done)

    # The sheet

    def ask(self, filed: FiledArticle, question: Question, body: Body) -> None:
        from qtreader.models.correction_words import reasons

        if not self.is_open:
            self._before = self.desk.window().focusWidget()
        self._article = filed.id
        self._question = question
        words = translate("Correcting", "确认")
        self._sheet.show_body(question.title, question.place, body, words, reasons(question.act))

    def show_place(self, passage: Passage) -> None:
        """Selects it in the article, once the sheet has taken its room."""
        from qtreader.window.correcting.pointing import point_at

        reader = self.desk.reader
        self._cursor = reader.textCursor()

        def show() -> None:
            if self.is_open:
                point_at(reader, (passage,))

        QTimer.singleShot(0, self.desk.reader, show)

    @property
    def is_open(self) -> bool:
        return self._question is not None

    def leave(self) -> None:
        """Puts the sheet away, and what was typed in it."""
        if self._question is not None:
            focused = self.desk.window().focusWidget()
            had_keyboard = focused is None or self._sheet.isAncestorOf(focused)
            self._question = None
            self._sheet.put_away()
            self._point_back()
            if had_keyboard and self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            elif had_keyboard:
                self.desk.focus_reader()

    def _point_back(self) -> None:
        """To what was selected, where the article is still set as it was."""
        cursor, self._cursor = self._cursor, None
        reader = self.desk.reader
        if cursor is not None and cursor.document() == reader.document():
            top = reader.verticalScrollBar().value()
            reader.setTextCursor(cursor)
            reader.verticalScrollBar().setValue(top)

    def give_up_waiting(self) -> None:
        """What was asked has met a bug, which is told of elsewhere."""
        if self.is_open:
            self._sheet.complain("")

    def complain(self, sentence: str) -> None:
        """The sheet stays for another try."""
        self._sheet.complain(sentence)

    @cached_property
    def _sheet(self) -> Sheet:
        """Made when it is first asked for: the window opens without it."""
        from qtreader.window.correcting.sheet import Sheet

        sheet = Sheet(self.desk)
        sheet.set_look(self._appearance.look)
        sheet.confirmed.connect(self._confirmed)
        sheet.left.connect(self.leave)
        self._appearance.changed.connect(sheet.set_look)
        self.desk.add_below(sheet)
        self.desk.way_back.join(lambda: self.is_open, self.leave)
        return sheet

    def _confirmed(self, reason: str) -> None:
        if self._question is not None:
            self._question.confirm(reason)

    def _article_opened(self, filed: FiledArticle) -> None:
        """What was typed for one article is not meant for another."""
        if filed.id != self._article:
            self.leave()

    # To the disk

    def make(
        self,
        filed: FiledArticle,
        draft: Drafting,
        told: str,
        *,
        at: Passage | None = None,
        reason: str = "",
    ) -> None:
        """Of the article as it stands on the screen; where it is another one by now, nothing is done."""

        def drafts() -> Sequence[Draft]:
            source = self.library.source(filed.id)
            if all(held.article != filed.article for held in source.articles if held.id == filed.id):
                raise ArticleChanged
            return draft(source)

        self.wish(Wish(drafts, told, filed.id, at, reason))

    def wish(self, wish: Wish) -> None:
        """An open sheet waits for it, and goes when it is done."""
        if self.is_open:
            wish = replace(
                wish, done=lambda _: self.leave(), failed=self._sheet.complain, begun=self._sheet.wait
            )
        self._writing.make(wish)
