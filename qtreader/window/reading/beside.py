"""The source beside the text: both panes in step, and the signs in the text itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QToolTip

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.errors import NoSuchArticle
from qtreader.library.store import Library
from qtreader.models import wording
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Passage, Span
from qtreader.window.actions import Actions, Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.reading.notes import Notes

if TYPE_CHECKING:
    from qtreader.newspaper.remarks import Remark
    from qtreader.window.reading.compared import Compared
    from qtreader.window.reading.source_pane import SourcePane

translate = QCoreApplication.translate


class Beside(QObject):
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        browsing: Browsing,
        desk: Desk,
        settings: Settings,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._browsing = browsing
        self._desk = desk
        self._settings = settings
        self._actions = actions
        self._reader = desk.reader
        self._compared: Compared | None = None
        self._looked_at: tuple[Passage, ...] = ()
        self._pointed = False  # whether that was clicked or selected, not only scrolled to
        self._goal: int | None = None  # of the page text, to be shown in the article that comes
        self._busy = False  # one pane is moving the other
        self._connect()
        actions.check(Do.SIGNS, settings.signs)
        desk.way_back.join(lambda: desk.shows_source, self.close_source)

    def reactions(self) -> Reactions:
        return {
            Do.SOURCE: self.switch_source,
            Do.SIGNS: self.switch_signs,
            Do.NEXT_REMARK: partial(self.step_remark, 1),
            Do.PREVIOUS_REMARK: partial(self.step_remark, -1),
            Do.COPY_CHECKSUM: self.copy_checksum,
        }

    def _connect(self) -> None:
        self._browsing.article_opened.connect(self._article_opened)
        self._browsing.emptied.connect(self.close_source)
        self._reader.verticalScrollBar().valueChanged.connect(self._reader_scrolled)
        self._reader.cursorPositionChanged.connect(self._reader_pointed)
        self._reader.selectionChanged.connect(self._reader_pointed)
        self._reader.viewport().installEventFilter(self)

    @cached_property
    def _pane(self) -> SourcePane:
        """Made when it is first asked for: the window opens without it."""
        from qtreader.window.reading.source_pane import SourcePane

        pane = SourcePane(self._desk)
        pane.text.pointed.connect(self._source_pointed)
        pane.text.entered.connect(self._source_entered)
        pane.remark_chosen.connect(self._show_remark)
        pane.remark_entered.connect(lambda remark: self._source_entered(remark.span.start))
        pane.closed.connect(self.close_source)
        pane.checksum_asked.connect(self.copy_checksum)
        pane.text.viewport().installEventFilter(self)
        self._desk.add_source(pane)
        return pane

    # What is asked

    def switch_source(self) -> None:
        if self._desk.shows_source:
            self.close_source()
        elif self._browsing.article is not None:
            self._desk.show_source(self._pane)
            self._compare()
        self._actions.check(Do.SOURCE, self._desk.shows_source)

    def close_source(self) -> None:
        self._desk.leave_source()
        self._actions.check(Do.SOURCE, False)
        self._looked_at = ()
        self._pointed = False
        self._show_notes()

    def switch_signs(self) -> None:
        self._settings.signs = not self._settings.signs
        self._actions.check(Do.SIGNS, self._settings.signs)
        self._compare()
        on, off = translate("Beside", "文中显示接缝与存疑。"), translate("Beside", "文中不再显示接缝与存疑。")
        self.said.emit(on if self._settings.signs else off)

    def step_remark(self, by: int) -> None:
        """To the next place there is something to be said of (1), or the one before (-1)."""
        if not self._desk.shows_source:
            self.switch_source()
        remarks = self._pane.remarks
        if not remarks:
            self.said.emit(translate("Beside", "这一版没有需要核对的地方。"))
            return
        current = self._pane.current_remark
        at = remarks.index(current) + by if current in remarks else (0 if by > 0 else -1)
        remark = remarks[at % len(remarks)]
        self._pane.select(remark)
        self._show_remark(remark)

    def copy_checksum(self) -> None:
        if self._browsing.article is not None:
            QGuiApplication.clipboard().setText(self._browsing.article.sha256)
            self.said.emit(translate("Beside", "已复制原文文件的 SHA-256。"))

    # What is compared

    def _article_opened(self, filed: FiledArticle) -> None:
        self._looked_at, self._pointed = (), False
        self._compare()

    def _compare(self) -> None:
        """Reads what is needed of the open article's page, and shows it."""
        filed = self._browsing.article
        if filed is None or not (self._desk.shows_source or self._settings.signs):
            self._compared = None
            self._reader.show_notes(Notes())
            return
        from qtreader.window.reading.compared import Compared  # with the pane, or the first signs

        try:
            source = self._library.source(filed.id)
        except NoSuchArticle:  # its page was replaced meanwhile: the lists will tell
            self.close_source()
            return
        self._compared = Compared(source, filed.id)
        if not self._desk.shows_source:
            self._show_notes()
            return
        with self._quietly():
            self._pane.show_source(source, self._compared.places)
        goal, self._goal = self._goal, None
        if goal is not None:
            self._source_pointed(goal, goal)
        else:
            self._reader_scrolled()

    def _reader_scrolled(self) -> None:
        """What stands at the top is looked at, unless what was pointed at is still on the screen."""
        if self._busy or not self._comparing:
            return
        if self._pointed and self._looked_at and self._reader.sees(self._looked_at[0]):
            return
        top = self._reader.passage_at_top()
        if top is not None:
            self._pointed = False
            self._look_at((self._compared.sentence_of(top),) if self._compared else ())
            self._show_in_source(follow=True)

    def _reader_pointed(self) -> None:
        cursor = self._reader.textCursor()
        if self._busy or not self._comparing or self._compared is None:
            return
        if not cursor.hasSelection() and cursor.position() == 0:
            return  # nobody pointed: the text is new
        passages = self._reader.passages_between(cursor.selectionStart(), cursor.selectionEnd())
        if passages:
            selected = cursor.hasSelection()
            self._pointed = True
            self._look_at(passages if selected else (self._compared.sentence_of(passages[0]),))
            self._show_in_source(follow=False)

    def _source_pointed(self, first: int, last: int) -> None:
        if self._busy or not self._comparing or self._compared is None:
            return
        sentence = self._compared.sentence_at(first)
        self._pointed = sentence is not None
        self._look_at((sentence,) if sentence else ())
        with self._quietly():
            if sentence is not None:
                self._reader.show_passage(sentence)
            self._pane.text.show_current(self._stretches())
        self._say_place([Span(first, last)] if last > first or not sentence else self._stretches())

    def _source_entered(self, offset: int) -> None:
        """Opens the article the character is of, at its sentence; the open one takes the keyboard."""
        owner = self._compared.owner(offset) if self._compared else None
        if owner is None:
            return
        if self._browsing.article is not None and owner.id == self._browsing.article.id:
            self._desk.focus_reader()
        else:
            self._goal = offset
            self._browsing.open_article(owner.id)

    def _show_remark(self, remark: Remark) -> None:
        with self._quietly():
            self._pane.text.go_to(remark.span.start)
        self._source_pointed(remark.span.start, remark.span.start)
        with self._quietly():
            self._pane.text.show_current((remark.span,) if not self._looked_at else self._stretches())
        self._say_place([remark.span])

    # What is shown of it

    @property
    def _comparing(self) -> bool:
        return self._compared is not None and self._desk.shows_source

    def _look_at(self, passages: tuple[Passage, ...]) -> None:
        self._looked_at = passages
        self._show_notes()

    def _show_notes(self) -> None:
        found = self._compared.notes if self._compared and self._settings.signs else Notes()
        self._reader.show_notes(replace(found, sentences=self._looked_at))

    def _show_in_source(self, *, follow: bool) -> None:
        """``follow`` keeps the same height in both panes."""
        spans = self._stretches()
        top = self._reader.height_of(self._looked_at[0]) if follow and self._looked_at else None
        with self._quietly():
            self._pane.text.show_current(spans, top)
        self._say_place(spans)

    def _stretches(self) -> list[Span]:
        if self._compared is None:
            return []
        return [span for passage in self._looked_at for span in self._compared.trace.places_of(passage)]

    def _say_place(self, spans: list[Span]) -> None:
        if self._compared is None or not spans:
            return
        from qtreader.models import remark_words
        from qtreader.window.reading import place_words

        remarks = self._compared.remarks_on(spans)
        self._pane.say(
            place_words.place(self._compared, spans, self._pane.text.line_of),
            *(remark_words.sentence(remark) for remark in remarks[:3]),
        )
        if remarks and self._pane.current_remark not in remarks:
            self._pane.select(remarks[0])

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        was, self._busy = self._busy, True
        try:
            yield
        finally:
            self._busy = was

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._compared is not None:
            from qtreader.models import remark_words

            spans = self._spans_under(watched, event)
            words = [remark_words.sentence(remark) for remark in self._compared.remarks_on(spans)]
            QToolTip.showText(event.globalPos(), wording.hint(*words) if words else "")
            return True
        return super().eventFilter(watched, event)

    def _spans_under(self, watched: QObject, event: QHelpEvent) -> list[Span]:
        if self._compared is None:
            return []
        if watched is not self._reader.viewport():
            offset = self._pane.text.offset_at(event.pos())
            return [Span(offset, offset + 1)]
        if not self._settings.signs:
            return []
        position = self._reader.cursorForPosition(event.pos()).position()
        passages = self._reader.passages_between(position, position + 1)
        return [span for passage in passages for span in self._compared.trace.places_of(passage)]
