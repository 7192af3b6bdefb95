"""Clippings: cut out while one reads, kept in books, noted, ordered, printed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QInputDialog, QLineEdit, QPushButton, QWidget

from qtreader.desktop.commands import Do
from qtreader.library.clippings import Clippings


class Shelf:
    """The window of books, and what lies on disk."""

    def __init__(self, reader) -> None:
        self.reader = reader
        self.store = Clippings(reader.window.library.database)

    @property
    def window(self):
        return self.reader.window.findChild(QDialog, "books")

    def opens(self) -> None:
        self.reader.chooses(Do.CLIPPINGS)
        self.reader.sees(lambda: self.window and self.window.isVisible())
        self.settles()

    def settles(self) -> None:
        self.reader.sees(lambda: not self.reader.window._jobs[2].running())

    def presses(self, words: str) -> None:
        next(b for b in self.window.findChildren(QPushButton) if b.text().startswith(words)).click()
        self.settles()

    def rows(self, name: str) -> list[str]:
        shown = next(w for w in self.window.findChildren(QWidget) if w.accessibleName() == name)
        return [shown.item(n).text() for n in range(shown.count())]

    @property
    def clipped(self) -> list[str]:
        book = self.store.books()[0]
        return [clipping.headline for clipping in self.store.clippings(book.id)]


@pytest.fixture
def shelf(reader) -> Shelf:
    return Shelf(reader)


def clips(reader, shelf: Shelf, words: str, book: str = "") -> None:
    """Opens an article and cuts it out, into ``book`` where it is asked for."""
    reader.opens(words)
    reader.chooses(Do.CLIP)
    shelf.settles()
    choice = reader.window.findChild(QDialog, "bookChoice")
    if choice is not None and choice.isVisible():
        if book:
            choice.findChild(QLineEdit).setText(book)
        reader.presses("Return", choice)
        reader.sees(lambda: not reader.window.findChild(QDialog, "bookChoice"))
    shelf.settles()


def test_an_article_is_cut_out_with_a_key_and_is_in_its_book(reader, shelf: Shelf) -> None:
    clips(reader, shelf, "慎终如始", "疫情")
    assert "已收入剪报本“疫情”，共 1 篇" in reader.window.status.said
    clips(reader, shelf, "广阔钱塘")
    shelf.opens()
    assert shelf.rows("剪报本") == ["疫情  2"]
    titles = [row.split("\n")[0] for row in shelf.rows("剪报")]
    assert titles == ["慎终如始抓好常态化疫情防控", "广阔钱塘竞自由"]
    assert "2022-05-06（推断） · 第1版" in shelf.rows("剪报")[0]


def test_the_first_book_has_a_name_already(reader, shelf: Shelf) -> None:
    reader.opens("慎终如始")
    reader.desk.focus_reader()
    reader.presses("Ctrl+J")
    shelf.settles()
    reader.presses("Return", reader.window.findChild(QDialog, "bookChoice").findChild(QLineEdit))
    shelf.settles()
    assert [book.name for book in shelf.store.books()] == ["我的剪报"]


def test_a_passage_is_cut_out_alone(reader, shelf: Shelf) -> None:
    shelf.store.make_book("疫情")
    reader.opens("慎终如始")
    pane = reader.desk.reader
    pane.setTextCursor(pane.document().find("动态清零"))
    reader.chooses(Do.CLIP)
    shelf.settles()
    shelf.opens()
    assert shelf.rows("剪报")[0].startswith("慎终如始抓好常态化疫情防控：“动态清零”")


def test_of_several_books_one_is_asked_for(reader, shelf: Shelf) -> None:
    shelf.store.make_book("疫情")
    shelf.store.make_book("湿地")
    clips(reader, shelf, "广阔钱塘", "湿地")
    books = {book.name: book.clippings for book in shelf.store.books()}
    assert books == {"疫情": 0, "湿地": 1}
    reader.chooses(Do.CLIP)
    shelf.settles()
    assert reader.window.findChild(QDialog, "bookChoice").findChild(QComboBox).currentText() == "湿地"


@pytest.fixture
def filled(reader, shelf: Shelf) -> Shelf:
    for words in ("慎终如始", "广阔钱塘"):
        clips(reader, shelf, words)
    shelf.opens()
    return shelf


def test_clippings_are_put_in_order(filled: Shelf) -> None:
    filled.presses("下移")
    assert filled.clipped == ["广阔钱塘竞自由", "慎终如始抓好常态化疫情防控"]
    filled.presses("上移")
    assert filled.clipped == ["慎终如始抓好常态化疫情防控", "广阔钱塘竞自由"]


def test_what_is_removed_is_brought_back_by_one_button(filled: Shelf) -> None:
    filled.presses("移去")
    assert filled.clipped == ["广阔钱塘竞自由"]
    filled.presses("撤销")
    assert len(filled.clipped) == 2
    filled.presses("删除")
    assert filled.store.books() == []
    assert filled.rows("剪报") == []
    filled.presses("撤销")
    assert filled.rows("剪报本") == ["我的剪报  2"]


def test_a_note_is_kept_without_being_asked_for(filled: Shelf) -> None:
    note = next(w for w in filled.window.findChildren(QWidget) if w.accessibleName() == "批注")
    note.setPlainText("桥名待核")
    filled.window.close()
    filled.settles()
    book = filled.store.books()[0]
    assert [clipping.note for clipping in filled.store.clippings(book.id)] == ["桥名待核", ""]
    filled.opens()
    assert note.toPlainText() == "桥名待核"


def test_a_note_is_kept_when_the_whole_program_is_closed_upon_it(filled: Shelf) -> None:
    note = next(w for w in filled.window.findChildren(QWidget) if w.accessibleName() == "批注")
    note.setPlainText("桥名待核")
    filled.reader.window.close()
    book = filled.store.books()[0]
    assert [clipping.note for clipping in filled.store.clippings(book.id)] == ["桥名待核", ""]


def test_a_book_gets_another_name_but_not_that_of_another(filled: Shelf) -> None:
    filled.store.make_book("湿地")
    filled.presses("改名")
    dialog = filled.window.findChild(QInputDialog)
    dialog.textValueSelected.emit("疫情")
    dialog.reject()
    filled.settles()
    assert [book.name for book in filled.store.books()] == ["疫情", "湿地"]
    filled.presses("新建")
    dialog = filled.window.findChildren(QInputDialog)[-1]
    dialog.textValueSelected.emit("湿地")
    dialog.reject()
    filled.reader.sees(lambda: "已经有名为“湿地”的剪报本" in filled.reader.desk.notice.sentence)


def test_a_clipping_leads_to_its_article(filled: Shelf) -> None:
    assert filled.reader.headline == "广阔钱塘竞自由"
    filled.presses("阅读")
    assert filled.reader.headline.startswith("慎终如始")


def test_a_book_becomes_a_pdf_with_cover_and_filing_lines(filled: Shelf, tmp_path: Path) -> None:
    reader = filled.reader
    filled.presses("导出")
    reader.sees(lambda: reader.window.findChild(QDialog, "exportChoices"))
    reader.presses("Return", reader.window.findChild(QDialog, "exportChoices"))
    reader.sees(lambda: reader.window.findChild(QFileDialog))
    places = reader.window.findChild(QFileDialog)
    assert Path(places.selectedFiles()[0]).name == "我的剪报.pdf"
    places.fileSelected.emit(str(tmp_path / "本.pdf"))
    places.reject()
    reader.sees(lambda: (tmp_path / "本.pdf").exists())
    read = subprocess.run(["pdftotext", tmp_path / "本.pdf", "-"], check=True, capture_output=True, text=True)
    assert read.stdout.count("《钱塘新区报》") == 2


@pytest.mark.parametrize("button", ["打印", "导出"])
def test_what_the_book_asks_gives_the_keyboard_back_to_it(filled: Shelf, button: str) -> None:
    filled.presses(button)
    asked = next(each for each in filled.window.findChildren(QDialog) if each.isVisible())
    asked.reject()
    filled.reader.sees(filled.window.isActiveWindow)
