"""The books of clippings: in a window of their own, beside the one in which one reads."""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from qtreader.desktop.jobs import Jobs
from qtreader.library.clipping_book import clipping_book
from qtreader.library.clippings import Clippings
from qtreader.library.store import Library
from qtreader.newspaper.book import Book
from qtreader.newspaper.clipping import BookEntry
from qtreader.progress import Progress
from qtreader.window.clippings.books_layout import BooksLayout
from qtreader.window.clippings.clipping_words import Shown, shown
from qtreader.window.sending.matter import Matter, of_book

if TYPE_CHECKING:
    from qtreader.window.sending.outgoing import Outgoing

translate = QCoreApplication.translate

NOTE_MS = 500  # after the last key until a note is written


class BooksWindow(QDialog):
    """Whatever is done here is on disk when the window shows it."""

    article_asked = Signal(int)

    def __init__(
        self, library: Library, clippings: Clippings, outgoing: Outgoing, jobs: Jobs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("books")
        self.setWindowTitle(translate("Clippings", "剪报本"))
        self._library = library
        self._clippings = clippings
        self._outgoing = outgoing
        self._jobs = jobs
        self._books: list[BookEntry] = []
        self._shown: list[Shown] = []
        self._noted: int | None = None  # the clipping whose note is in the editor
        self._undo: Callable[[], None] | None = None
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(NOTE_MS)
        self._writing.timeout.connect(self.keep_note)
        self._parts = BooksLayout(self)
        self._connect()

    def open_at(self, book: int | None) -> None:
        """Shows the window at a book, or where it was."""
        self.reload(book)
        self.show()
        self.raise_()
        self.activateWindow()
        self._parts.books.setFocus()

    def reload(self, book: int | None = None, clipping: int | None = None) -> None:
        """Shows what is on disk now, at these or where one was."""
        at_book = book or self._book_id()
        self._jobs.run(self._clippings.books, done=lambda books: self._show_books(books, at_book, clipping))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_note()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self.keep_note()
        super().done(result)

    # What is shown

    def _show_books(self, books: list[BookEntry], book: int | None, clipping: int | None) -> None:
        self._books = books
        at = next((n for n, each in enumerate(books) if each.id == book), 0 if books else -1)
        self._parts.show_books([(each.name, each.clippings) for each in books], at)
        self._load(clipping)

    def _load(self, clipping: int | None = None) -> None:
        book = self._book_id()
        if book is None:
            self._show_clippings([], None)
            return
        wanted = clipping or self._clipping_id()
        self._jobs.run(
            lambda: [shown(self._library, each) for each in self._clippings.clippings(book)],
            done=lambda found: self._show_clippings(found, wanted),
        )

    def _show_clippings(self, found: list[Shown], clipping: int | None) -> None:
        self.keep_note()
        self._shown = found
        at = next((n for n, each in enumerate(found) if each.clipping.id == clipping), 0 if found else -1)
        self._parts.show_clippings([each.words for each in found], at)
        self._show_note()

    def _show_note(self) -> None:
        at = self._parts.clippings.currentRow()
        chosen = self._shown[at] if 0 <= at < len(self._shown) else None
        self._noted = None  # what is set now was not typed
        self._parts.show_clipping(chosen)
        self._noted = chosen.clipping.id if chosen else None

    def _book_id(self) -> int | None:
        at = self._parts.books.currentRow()
        return self._books[at].id if 0 <= at < len(self._books) else None

    def _clipping_id(self) -> int | None:
        at = self._parts.clippings.currentRow()
        return self._shown[at].clipping.id if 0 <= at < len(self._shown) else None

    # What is done

    def _connect(self) -> None:
        parts = self._parts
        parts.books.currentRowChanged.connect(lambda _row: self._load())
        parts.clippings.currentRowChanged.connect(lambda _row: self._turn_to_clipping())
        parts.clippings.itemActivated.connect(lambda _item: self._open_article())
        parts.note.textChanged.connect(lambda: self._noted is not None and self._writing.start())
        parts.add.clicked.connect(self._make_book)
        parts.rename.clicked.connect(self._rename_book)
        parts.drop.clicked.connect(self._remove_book)
        parts.up.clicked.connect(partial(self._move, -1))
        parts.down.clicked.connect(partial(self._move, 1))
        parts.open.clicked.connect(self._open_article)
        parts.remove.clicked.connect(self._remove_clipping)
        parts.undo.clicked.connect(self._take_back)
        parts.print.clicked.connect(lambda: self._send(self._outgoing.print_matter))
        parts.export.clicked.connect(lambda: self._send(self._outgoing.export_matter))

    def _turn_to_clipping(self) -> None:
        self.keep_note()
        self._show_note()

    def keep_note(self) -> None:
        """Writes down a note that is being typed."""
        if not self._writing.isActive() or self._noted is None:
            self._writing.stop()
            return
        self._writing.stop()
        clipping, note = self._noted, self._parts.note.toPlainText()
        self._shown = [each.noted(note) if each.clipping.id == clipping else each for each in self._shown]
        self._jobs.write(lambda: self._clippings.write_note(clipping, note))

    def _make_book(self) -> None:
        self._ask_name(
            translate("Clippings", "新剪报本"),
            "",
            lambda name: self._jobs.write(
                lambda: self._clippings.make_book(name), done=lambda book: self.reload(book.id)
            ),
        )

    def _rename_book(self) -> None:
        book = self._book_id()
        if book is not None:
            name = self._books[self._parts.books.currentRow()].name
            self._ask_name(
                translate("Clippings", "改名"),
                name,
                lambda new: self._do(lambda: self._clippings.rename_book(book, new)),
            )

    def _remove_book(self) -> None:
        book = self._book_id()
        if book is not None:
            name = self._books[self._parts.books.currentRow()].name
            self._do(lambda: self._clippings.remove_book(book))
            told = translate("Clippings", "已删除剪报本“{book}”。").format(book=name)
            self._offer_undo(told, lambda: self._do(lambda: self._clippings.restore_book(book), book))

    def _remove_clipping(self) -> None:
        clipping = self._clipping_id()
        if clipping is not None:
            self._do(lambda: self._clippings.remove(clipping))
            told = translate("Clippings", "已移去一篇剪报。")
            self._offer_undo(
                told, lambda: self._do(lambda: self._clippings.restore(clipping), None, clipping)
            )

    def _move(self, by: int) -> None:
        book, at = self._book_id(), self._parts.clippings.currentRow()
        if book is None or not 0 <= at + by < len(self._shown):
            return
        order = [each.clipping.id for each in self._shown]
        order[at], order[at + by] = order[at + by], order[at]
        self._do(lambda: self._clippings.arrange(book, order), book, order[at + by])

    def _open_article(self) -> None:
        at = self._parts.clippings.currentRow()
        if 0 <= at < len(self._shown):
            self.article_asked.emit(self._shown[at].clipping.article)

    def _take_back(self) -> None:
        if self._undo is not None:
            undo, self._undo = self._undo, None
            self._parts.say("", undo=False)
            undo()

    def _offer_undo(self, told: str, undo: Callable[[], None]) -> None:
        self._undo = undo
        self._parts.say(told, undo=True)

    def _do(self, write: Callable[[], object], book: int | None = None, clipping: int | None = None) -> None:
        self.keep_note()
        self._jobs.write(write, done=lambda _done: self.reload(book, clipping))

    def _ask_name(self, title: str, name: str, take: Callable[[str], Any]) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(title)
        dialog.setLabelText(translate("Clippings", "名字："))
        dialog.setTextValue(name)
        dialog.setOkButtonText(translate("Clippings", "好"))
        dialog.setCancelButtonText(translate("Clippings", "取消"))
        dialog.textValueSelected.connect(lambda text: text.strip() and take(" ".join(text.split())))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _send(self, send: Callable[[Matter, QWidget], None]) -> None:
        at = self._parts.books.currentRow()
        if not (0 <= at < len(self._books) and self._shown):
            return
        self.keep_note()
        entry = self._books[at]

        def gather() -> Generator[Progress, None, Book]:
            yield Progress(0, entry.clippings)
            return clipping_book(self._library, entry.name, self._clippings.clippings(entry.id))

        send(of_book(entry.name, len(self._shown), gather), self)
