"""Cuts articles and passages out, and opens the books they are put in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.jobs import Jobs
from qtreader.library.store import Library
from qtreader.newspaper.span import Passage
from qtreader.window.actions import Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.reading.reader_pane import ReaderPane

if TYPE_CHECKING:
    from qtreader.library.clippings import Clippings
    from qtreader.newspaper.clipping import BookEntry
    from qtreader.window.clippings.books_window import BooksWindow
    from qtreader.window.sending.outgoing import Outgoing

translate = QCoreApplication.translate


class Clipping(QObject):
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        browsing: Browsing,
        reader: ReaderPane,
        outgoing: Outgoing,
        jobs: Jobs,
        window: QWidget,
    ) -> None:
        """``jobs`` read and write the books: that waits for the disk."""
        super().__init__(window)
        self._library = library
        self._browsing = browsing
        self._reader = reader
        self._outgoing = outgoing
        self._jobs = jobs
        self._window = window
        self._last_book: int | None = None
        self._books: BooksWindow | None = None

    def reactions(self) -> Reactions:
        return {Do.CLIP: self.clip, Do.CLIPPINGS: self.show_books}

    def clip(self) -> None:
        """What is selected, or the whole article, goes into a book: the one there is, or one to choose."""
        filed = self._browsing.article
        if filed is None:
            return
        passages = self._reader.selected_passages()
        self._jobs.run(self._clippings.books, done=lambda books: self._choose(books, filed.id, passages))

    def close(self) -> None:
        if self._books is not None:
            self._books.keep_note()

    def show_books(self) -> None:
        from qtreader.window.clippings.books_window import BooksWindow

        if self._books is None:
            self._books = BooksWindow(
                self._library, self._clippings, self._outgoing, self._jobs, self._window
            )
            self._books.article_asked.connect(self._browsing.open_article)
        self._books.open_at(self._last_book)

    @cached_property
    def _clippings(self) -> Clippings:
        from qtreader.library.clippings import Clippings  # a start clips nothing

        return Clippings(self._library.database)

    def _choose(self, books: list[BookEntry], article: int, passages: tuple[Passage, ...]) -> None:
        from qtreader.window.clippings.book_choice import choose_book

        put = partial(self._put, article, passages)
        if len(books) == 1:
            put(lambda: books[0])
        else:
            choose_book(books, self._last_book, partial(self._put_in, books, put), self._window)

    def _put_in(
        self, books: list[BookEntry], put: Callable[[Callable[[], BookEntry]], None], name: str
    ) -> None:
        """Into the book of this name, which is made where there is none."""
        known = next((book for book in books if book.name == name), None)
        put(lambda: known or self._clippings.make_book(name))

    def _put(self, article: int, passages: tuple[Passage, ...], book_of: Callable[[], BookEntry]) -> None:
        def clipped() -> tuple[BookEntry, int]:
            book = book_of()
            self._clippings.clip(book.id, self._library.article(article), passages)
            return book, len(self._clippings.clippings(book.id))

        self._jobs.write(clipped, done=lambda made: self._tell(*made))

    def _tell(self, book: BookEntry, count: int) -> None:
        self._last_book = book.id
        words = translate("Clippings", "已收入剪报本“{book}”，共 %n 篇。", None, count)
        self.said.emit(words.format(book=book.name))
        if self._books is not None:
            self._books.reload()
