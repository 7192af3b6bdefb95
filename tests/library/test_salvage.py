"""A damaged library: all that can be read of it is there again, and what cannot is told."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from qtreader.errors import NothingToSalvage, Trouble
from qtreader.library.clippings import Clippings
from qtreader.library.memory import Memory
from qtreader.library.salvage import Salvaged, is_damaged, salvage
from qtreader.library.snapshots import FOLDER, Snapshots
from qtreader.library.store import FILE, Library

PAGE = 4096  # bytes, of SQLite
DAY = dt.datetime(2022, 3, 1, 9, 30)
NAME = "library-damaged-2022-03-01.sqlite3"


def run(work):
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


@pytest.fixture(scope="session")
def kept(filled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the seeds with a reading list and clippings, in one file. Not to be written to."""
    folder = shutil.copytree(filled_folder, tmp_path_factory.mktemp("kept") / "library")
    with closing(Library.open(folder)) as library:
        numbers = sorted(filed.id for filed in library.all_articles())
        memory, clippings = Memory(library.database), Clippings(library.database)
        for number in numbers:
            memory.keep(number)
        book = clippings.make_book("全部").id
        for number in numbers:
            clippings.clip(book, library.article(number))
        library.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


@pytest.fixture
def folder(kept: Path, tmp_path: Path) -> Path:
    return shutil.copytree(kept, tmp_path / "library")


@pytest.fixture(scope="session")
def truth(kept: Path) -> dict[int, tuple]:
    return contents(kept)


def contents(folder: Path) -> dict[int, tuple]:
    """The articles by number, with the pages they stand on."""
    with closing(Library.open(folder)) as library:
        return {each.id: (each.article, library.source(each.id)) for each in library.all_articles()}


def is_sound(folder: Path) -> bool:
    with closing(sqlite3.connect(folder / FILE)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def names_in(folder: Path) -> set[str]:
    """But for what SQLite puts beside a file that is read."""
    return {path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))}


def spoil(file: Path, page: int, with_what: bytes = b"\xa5") -> None:
    with file.open("rb+") as raw:
        raw.seek(page * PAGE)
        raw.write(with_what * PAGE)


def saved(folder: Path) -> Salvaged:
    return run(salvage(folder / FILE, lambda: DAY))


def pages_of(folder: Path, table: str) -> list[int]:
    """Where the rows of a table lie in the file, from 0: the leaves below its root."""
    raw = (folder / FILE).read_bytes()
    with closing(Library.open(folder)) as library:
        root = library.database.one("SELECT rootpage FROM sqlite_master WHERE name = ?", table)["rootpage"]
    page = raw[(root - 1) * PAGE : root * PAGE]
    cells = int.from_bytes(page[3:5])
    places = [int.from_bytes(page[12 + 2 * n : 14 + 2 * n]) for n in range(cells)]
    below = [int.from_bytes(page[place : place + 4]) for place in places] + [int.from_bytes(page[8:12])]
    return [number - 1 for number in below]


@pytest.mark.parametrize("what", [b"\xa5", b"\x00"], ids=["garbage", "zeros"])
def test_whatever_is_unreadable_all_of_the_rest_is_there(kept, truth, tmp_path, what) -> None:
    """Every other page of the file in turn: what is left is sound, of each page all or nothing."""
    pages = (kept / FILE).stat().st_size // PAGE
    lost_articles = lost_all = 0
    for page in range(1 + (what == b"\x00"), pages, 2):
        folder = shutil.copytree(kept, tmp_path / str(page))
        spoil(folder / FILE, page, what)
        spoilt = (folder / FILE).read_bytes()
        try:
            told = saved(folder)
        except NothingToSalvage:  # what leads to all page texts, or says where
            lost_all += 1
            continue
        assert is_sound(folder), page
        assert told.kept == folder / NAME
        assert told.kept.read_bytes() == spoilt
        left = contents(folder)
        same = {number for number in left if left[number][0] == truth.get(number, (None,))[0]}
        anew = {source.file for number, (_, source) in left.items() if number not in same}
        assert anew <= set(told.reread), page
        whole = {source.file: 0 for _, source in left.values()}
        for _, source in left.values():
            whole[source.file] += 1
        for file, count in whole.items():
            assert count == sum(source.file == file for _, source in truth.values())
        if len(left) < len(truth):
            assert told.lost
            lost_articles += 1
        shutil.rmtree(folder)
    assert lost_all <= 2
    assert lost_articles < pages / 2


def test_what_is_lost_comes_from_a_snapshot(kept, truth, folder) -> None:
    run(Snapshots(folder / FILE).make())
    pages = (kept / FILE).stat().st_size // PAGE
    for page in range(1, pages, 3):
        shutil.copyfile(kept / FILE, folder / FILE)
        spoil(folder / FILE, page)
        told = saved(folder)
        left = contents(folder)
        assert {
            n: article for n, (article, _) in left.items() if n in truth
        }.keys() == left.keys() or told.reread
        assert len(left) == len(truth), page
        assert told.lost == ()
        with closing(Library.open(folder)) as library:
            assert len(Memory(library.database).kept()) == len(truth)
            (book,) = Clippings(library.database).books()
            assert book.clippings == len(truth)


def test_articles_that_cannot_be_read_are_made_anew_from_the_page(folder, truth) -> None:
    for page in pages_of(folder, "paragraphs"):
        spoil(folder / FILE, page)
    told = saved(folder)
    assert told.reread
    left = contents(folder)
    assert [article for article, _ in left.values()] and len(left) == len(truth)
    assert sorted(a.headline for a, _ in left.values()) == sorted(a.headline for a, _ in truth.values())
    with closing(Library.open(folder)) as library:
        assert len(Memory(library.database).kept()) == len(truth)


def test_a_file_that_is_no_library_any_more_is_left_where_nothing_is_to_be_had(folder) -> None:
    file = folder / FILE
    file.write_bytes(b"this was a library once" * 1000)
    with pytest.raises(NothingToSalvage):
        saved(folder)
    assert file.read_bytes().startswith(b"this was a library once")
    assert names_in(folder) == {FILE}


def test_a_file_that_is_no_library_any_more_comes_back_from_a_snapshot(folder, truth) -> None:
    run(Snapshots(folder / FILE).make())
    (folder / FILE).write_bytes(b"this was a library once" * 1000)
    told = saved(folder)
    assert (told.pages, told.articles, told.from_snapshots) == (5, len(truth), 5)
    assert contents(folder).keys() == truth.keys()
    assert {FILE, NAME, FOLDER} == names_in(folder)


def test_two_damaged_files_of_a_day_are_both_kept(folder) -> None:
    spoil(folder / FILE, 3)
    assert saved(folder).kept.name == NAME
    spoil(folder / FILE, 4)
    assert saved(folder).kept.name == "library-damaged-2022-03-01-2.sqlite3"


def test_one_that_is_cancelled_leaves_everything_as_it_was(folder) -> None:
    spoil(folder / FILE, 5)
    before = (folder / FILE).read_bytes()
    work = salvage(folder / FILE)
    for _ in range(8):
        next(work)
    work.close()
    assert names_in(folder) == {FILE}
    assert (folder / FILE).read_bytes() == before


def test_damage_is_seen_where_it_is(folder) -> None:
    assert not run(is_damaged(folder / FILE))
    spoil(folder / FILE, 5)
    assert run(is_damaged(folder / FILE))
    (folder / FILE).write_bytes(b"no library")
    assert run(is_damaged(folder / FILE))


def test_damage_that_is_met_while_reading_is_a_trouble_and_no_bug(kept, tmp_path) -> None:
    pages = (kept / FILE).stat().st_size // PAGE
    for page in range(1, pages):
        folder = shutil.copytree(kept, tmp_path / str(page))
        spoil(folder / FILE, page)
        try:
            contents(folder)
        except Trouble:
            continue
