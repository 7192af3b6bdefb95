"""Libraries that were made by earlier versions of the program open, and hold all that they held.

``earlier/`` has one of each version of the tables, made by the program as it was then (``make_earlier.py``):
the seeds, and what of searches, reading list and clippings there was in its time.
"""

from __future__ import annotations

import lzma
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from qtreader.library import schema
from qtreader.library.clippings import Clippings
from qtreader.library.memory import Memory, SavedSearch
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import FILE, Library
from qtreader.newspaper.clipping import Standing, standing

EARLIER = sorted((Path(__file__).parent / "earlier").glob("*.xz"))
WITH_MEMORY, WITH_CLIPPINGS = 2, 3


@pytest.fixture(params=EARLIER, ids=lambda file: file.name.split(".")[0])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    (tmp_path / FILE).write_bytes(lzma.decompress(request.param.read_bytes()))
    return tmp_path


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with closing(Library.open(folder)) as library:
        yield library


def rows(file: Path) -> dict[str, list[dict]]:
    """All that is in a database, as SQLite has it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        names = [
            row["name"] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in names}


def version(folder: Path) -> int:
    with closing(sqlite3.connect(folder / FILE)) as connection:
        return schema.version(connection)


def test_there_is_one_of_every_version() -> None:
    versions = {int(file.name.removeprefix("version-")[0]) for file in EARLIER}
    assert versions >= set(range(1, schema.VERSION)), "make_earlier.py, of the commit before the new step"


def test_nothing_of_what_was_there_is_lost_or_altered(folder: Path) -> None:
    before = rows(folder / FILE)
    Library.open(folder).close()
    after = rows(folder / FILE)
    for table, held in before.items():
        now = [{key: row[key] for key in held[0]} for row in after[table]] if held else []
        assert [row for row in held if row not in now] == [], table


def test_every_article_can_be_read(library: Library) -> None:
    filed = list(library.all_articles())
    assert len(library.issues()) == 5
    assert len(filed) == 33
    assert all(library.article(each.id) == each for each in filed)
    assert all(library.source(each.id).text for each in filed)


def test_reading_list_and_searches_are_there(folder: Path) -> None:
    since = version(folder)
    with closing(Library.open(folder)) as library:
        memory = Memory(library.database)
        if since >= WITH_MEMORY:
            assert memory.searches() == ["疫情防控", "新桥"]
            assert memory.saved_searches() == [SavedSearch("防疫", "疫情防控")]
            assert len(memory.kept()) == len(memory.recently_read()) == 2
        else:
            memory.remember_search("新桥")
            assert memory.searches() == ["新桥"]


def test_clippings_are_there_in_their_order_with_their_notes(folder: Path) -> None:
    since = version(folder)
    with closing(Library.open(folder)) as library:
        clippings = Clippings(library.database)
        if since < WITH_CLIPPINGS:
            assert clippings.books() == []
            return
        (book,) = clippings.books()
        passage, article = clippings.clippings(book.id)
        assert (book.name, passage.note, passage.whole, article.whole) == ("城建", "待核", False, True)
        for clipping in (passage, article):
            assert standing(library.article(clipping.article).article, clipping) is Standing.SAME


def test_they_are_as_a_new_library_is(library: Library, tmp_path: Path) -> None:
    with closing(Library.open(tmp_path / "new")) as new:
        assert _columns(library) == _columns(new)


def _columns(library: Library) -> dict[str, set[str]]:
    names = library.database.all("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {
        row["name"]: {column["name"] for column in library.database.all(f"PRAGMA table_info({row['name']})")}
        for row in names
    }


def test_a_snapshot_that_an_earlier_version_made_is_restored(folder: Path, tmp_path: Path) -> None:
    snapshots = Snapshots(folder / FILE)
    snapshots.folder.mkdir()
    (folder / FILE).rename(snapshots.folder / "daily-0001-20220301T093000.sqlite3")
    (snapshot,) = snapshots.all()
    assert snapshots.holdings(snapshot).articles == 33
    with closing(Library.open(folder)) as library:
        for _ in snapshots.restore(snapshot):
            pass
        assert len(list(library.all_articles())) == 33
