"""Files are whole or not there."""

import json
import subprocess
import sys

import pytest

from qtreader.errors import DiskFull, FileNotWritable, NothingToExport
from qtreader.export.exporting import export_book, export_each
from qtreader.export.formats import WRITERS, Format
from qtreader.newspaper.book import Book, LoadedPieces

FORMATS = [form for form in Format if form is not Format.PDF]


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def book(pieces):
    return Book("全部", pieces, contents=True)


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_cancelled_leaves_the_older_file_and_nothing_beside_it(folder, book, form):
    target = folder / f"a{form.suffix}"
    target.write_text("older")
    work = export_book(book, target, WRITERS[form])
    for _ in range(5):
        next(work)
    work.close()
    assert names_in(folder) == [target.name]
    assert target.read_text() == "older"


@pytest.mark.parametrize("form", FORMATS)
def test_progress_comes_a_step_an_article(folder, book, form):
    told = list(export_book(book, folder / "a", WRITERS[form]))
    assert (told[0].done, told[-1].done) == (0, len(book.pieces))
    assert {progress.total for progress in told} == {len(book.pieces)}
    assert [p.done for p in told] == sorted(p.done for p in told)
    assert len(told) >= len(book.pieces)


def test_what_fails_leaves_nothing(folder, book):
    def fails(*_):
        yield from ()
        raise OSError(28, "No space left on device")

    with pytest.raises(DiskFull, match="磁盘已满"):
        list(export_book(book, folder / "a", fails))
    assert names_in(folder) == []


def test_a_folder_that_is_not_there_is_made_and_one_that_cannot_be_is_told(folder, book):
    list(export_book(book, folder / "new" / "a", WRITERS[Format.TEXT]))
    assert names_in(folder / "new") == ["a"]
    with pytest.raises(FileNotWritable):
        list(export_book(book, folder / "new" / "a" / "b", WRITERS[Format.TEXT]))
    with pytest.raises(FileNotWritable):
        list(export_each(book, folder / "new" / "a", WRITERS[Format.TEXT], ".txt"))


def test_an_empty_book_is_told(folder):
    with pytest.raises(NothingToExport):
        list(export_book(Book("空", ()), folder / "a", WRITERS[Format.EPUB]))
    assert names_in(folder) == []


def test_each_article_gets_a_file_of_its_own(run, folder, book):
    existing = "2022-10-31_01_区政协召开部门工作通报会.json"
    (folder / existing).write_text("mine")
    paths = run(export_each(book, folder, WRITERS[Format.JSON], ".json"))
    assert len(paths) == len(book.pieces)
    assert (folder / existing).read_text() == "mine"
    assert folder / existing.replace(".json", " (2).json") in paths
    ids = [json.loads(path.read_text(encoding="utf-8"))[0]["id"] for path in paths]
    assert ids == [piece.article.id for piece in book.pieces]


def test_a_cancelled_export_of_many_files_leaves_none(folder, book):
    work = export_each(book, folder, WRITERS[Format.DOCX], ".docx")
    for _ in range(5):
        next(work)
    work.close()
    assert names_in(folder) == []


def test_articles_are_loaded_one_by_one(run, library, folder):
    numbers = [filed.id for filed in library.all_articles()]
    held = []

    def load(number):
        held.append(number)
        return library.article(number)

    work = export_book(Book("全部", LoadedPieces(numbers, load)), folder / "a", WRITERS[Format.EPUB])
    for expected in range(1, 4):
        next(work)
        assert len(held) == expected
    work.close()


def test_the_formats_are_known_before_word_processing_is_loaded():
    script = "import sys, qtreader.export.formats; print({'docx', 'lxml'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"
