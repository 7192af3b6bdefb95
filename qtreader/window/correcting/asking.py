"""The sheet in which a correction is made, and the way from it to the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
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


@dataclass(frozen=True, slots=True)
class Begun:
    """A question that waits until its article is opened again, with what was typed for it."""

    question: Question
    body: Body
    reason: str
    passage: Passage | None  # that it is about


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
        self._passage: Passage | None = None  # of it
        self._begun: dict[int, Begun] = {}  # by article
        self._cursor: QTextCursor | None = None  # what was selected before
        self._tops = (0, 0)  # how far the article was scrolled before, and then to show what is asked about
        self._before: QWidget | None = None  # what had the keyboard before
        browsing.article_opened.connect(self._article_opened)
        browsing.emptied.connect(self._emptied)

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

    def ask(self, filed: FiledArticle, question: Question, body: Body) -> bool:
        """Whether it is asked: not over another question for which something was typed already."""
        if self.is_open and self._sheet.begun:
            self._sheet.take_keyboard()
            if self._question is None or question.title != self._question.title:
                self.said.emit(translate("Correcting", "先确认或放弃这一处更正。"))
            return False
        if not self.is_open:
            self._before = self.desk.window().focusWidget()
        self._show(filed.id, question, body)
        self._sheet.take_keyboard()
        return True

    def _show(self, article: int, question: Question, body: Body, reason: str = "") -> None:
        from qtreader.models.correction_words import reasons

        self._article, self._question, self._passage = article, question, None
        words = translate("Correcting", "确认")
        self._sheet.show_body(question.title, question.place, body, words, reasons(question.act), reason)

    def show_place(self, passage: Passage) -> None:
        """Selects it in the article, once the sheet has taken its room."""
        from qtreader.window.correcting.pointing import point_at

        reader = self.desk.reader
        self._passage = passage
        self._cursor = reader.textCursor()
        before = reader.verticalScrollBar().value()
        self._tops = (before, before)

        def show() -> None:
            if self.is_open:
                point_at(reader, (passage,))
                self._tops = (before, reader.verticalScrollBar().value())

        QTimer.singleShot(0, self.desk.reader, show)

    @property
    def is_open(self) -> bool:
        return self._question is not None

    def leave(self) -> None:
        """Puts the sheet away, and what was typed in it."""
        if self._question is not None:
            self._sheet.drop_body()
            self._close()

    def _close(self) -> None:
        """The keyboard goes back to where it was."""
        focused = self.desk.window().focusWidget()
        had_keyboard = focused is None or self._sheet.isAncestorOf(focused)
        self._question = self._article = self._passage = None
        self._sheet.hide()
        self._point_back()
        if had_keyboard and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_keyboard:
            self.desk.focus_reader()

    def _point_back(self) -> None:
        """To what was selected, and where it stood unless somebody scrolled, in an article set as it was."""
        cursor, self._cursor = self._cursor, None
        reader = self.desk.reader
        if cursor is not None and cursor.document() == reader.document():
            top, (before, shown) = reader.verticalScrollBar().value(), self._tops
            reader.setTextCursor(cursor)
            reader.verticalScrollBar().setValue(before if top == shown else top)

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
        """What was typed for one article is not meant for another: it waits until that one comes back."""
        if filed.id != self._article:
            self._put_aside()
            begun = self._begun.pop(filed.id, None)
            if begun is not None:
                self._go_on(filed.id, begun)

    def _put_aside(self) -> None:
        question, article = self._question, self._article
        if question is None or article is None:
            return
        body = self._sheet.give_up_body() if self._sheet.begun else None
        if body is not None:
            self._begun[article] = Begun(question, body, self._sheet.reason, self._passage)
            self._close()
        else:
            self.leave()

    def _go_on(self, article: int, begun: Begun) -> None:
        """The keyboard stays with who walks through a list."""
        self._before = self.desk.window().focusWidget()
        self._show(article, begun.question, begun.body, begun.reason)
        if begun.passage is not None:
            self.show_place(begun.passage)
        if self.desk.reader.hasFocus():
            self._sheet.take_keyboard()
        self.said.emit(translate("Correcting", "这里有一处没有确认的更正。"))

    def _emptied(self) -> None:
        self.leave()
        for begun in self._begun.values():
            begun.body.widget().deleteLater()
        self._begun.clear()

    # To the disk

    def make(
        self,
        filed: FiledArticle,
        draft: Drafting,
        told: str,
        *,
        at: Passage | None = None,
        was: Passage | None = None,
        reason: str = "",
    ) -> None:
        """Of the article as it stands on the screen; where it is another one by now, nothing is done."""

        def drafts() -> Sequence[Draft]:
            source = self.library.source(filed.id)
            if all(held.article != filed.article for held in source.articles if held.id == filed.id):
                raise ArticleChanged
            return draft(source)

        self.wish(Wish(drafts, told, filed.id, at, was, reason))

    def wish(self, wish: Wish) -> None:
        """An open sheet waits for it, and goes when it is done."""
        question = self._question
        if question is not None:
            wish = replace(
                wish,
                done=lambda _: self._answered(question),
                failed=partial(self._failed, question),
                begun=self._sheet.wait,
            )
        self._writing.make(wish)

    def _answered(self, question: Question) -> None:
        """Its sheet may have been put aside while it was written."""
        if self._question is question:
            self.leave()
        for article, begun in list(self._begun.items()):
            if begun.question is question:
                self._begun.pop(article).body.widget().deleteLater()

    def _failed(self, question: Question, sentence: str) -> None:
        if self._question is question:
            self._sheet.complain(sentence)
        else:
            self.desk.notice.say(sentence)
