"""The open page of the manual: read, walked through by its links, the words of a search marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from qtreader.desktop.theme import Look
from qtreader.manual.finding import spans_of, words_of
from qtreader.manual.page import Page
from qtreader.window.help.page_outline import PageOutline
from qtreader.window.help.page_setting import SetPage, margins, set_page, text_ranges

TOP, BOTTOM = 28, 64  # pixels above and below the text at 100 %
MOST_MARKS = 400  # a letter stands on a page thousands of times
ABOVE = 12  # pixels kept above a heading that is gone to


class PageView(QTextBrowser):
    link_followed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("manualPage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # Whether there is one or not, the lines are as long: a page is laid out only once
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        self._look = Look()
        self._page: Page | None = None
        self._set: SetPage | None = None
        self._query = ""
        PageOutline(self)

    @property
    def page(self) -> Page | None:
        return self._page

    @property
    def marked(self) -> list[str]:
        """The words that are marked, from the top."""
        return [mark.cursor.selectedText() for mark in self.extraSelections()]

    @property
    def scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def show_page(self, page: Page, anchor: str = "", *, scrolled: int = 0) -> None:
        """At its beginning, at the place of a link, or where it was left."""
        if page is not self._page:
            self._page = page
            self._build()
        self.setAccessibleName(page.title)
        if anchor and self._set is not None and anchor in self._set.places:
            self._go_to(self._set.places[anchor])
        else:
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.verticalScrollBar().setValue(scrolled)

    def mark(self, query: str) -> None:
        """Marks the places of each word of a query; of an empty one, none."""
        self._query = query
        words = words_of(query)
        if not words:
            self.setExtraSelections([])
            return
        format_ = QTextCharFormat()
        format_.setBackground(QColor(self._look.theme.mark))
        format_.setForeground(QColor(self._look.theme.ink))
        marks = []
        for cursor in text_ranges(self.document(), spans_of(self._text(), words)[:MOST_MARKS]):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format = format_
            marks.append(mark)
        self.setExtraSelections(marks)

    def set_look(self, look: Look) -> None:
        self._look = look
        colours = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(look.theme.surface))
        self.setPalette(colours)
        self.verticalScrollBar().setStyleSheet(f"QScrollBar {{ background: {look.theme.surface}; }}")
        if self._page is not None:
            share = self.scrolled / max(1, self.verticalScrollBar().maximum())
            self._build()
            self.verticalScrollBar().setValue(round(share * self.verticalScrollBar().maximum()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stood at the top stays there. Another page may bring one of the same width."""
        if event.size().width() == event.oldSize().width():
            super().resizeEvent(event)
            return
        top = self.cursorForPosition(self.viewport().rect().topLeft()).position() if self.scrolled else None
        self._lay_margins()
        super().resizeEvent(event)
        if top is not None:
            self._go_to(top)

    def _build(self) -> None:
        if self._page is None:
            return
        before = self._set
        self._set = set_page(self._page, self._look)
        self._set.document.setParent(self)
        self._lay_margins()
        self.setDocument(self._set.document)
        if before is not None:
            before.document.deleteLater()
        self.mark(self._query)

    def _lay_margins(self) -> None:
        if self._set is not None:
            frame = margins(self._look, self.viewport().width(), TOP, BOTTOM)
            self._set.document.rootFrame().setFrameFormat(frame)

    def _go_to(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() - self._look.size(ABOVE)
        self.verticalScrollBar().setValue(self.scrolled + top)

    def _text(self) -> str:
        """In the document's own count, paragraph ends and cells as blanks: no word reaches across."""
        return self.document().toRawText().replace("\u2029", " ")

    def _follow(self, url: QUrl) -> None:
        self.link_followed.emit(url.toString())
