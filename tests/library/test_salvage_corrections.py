"""Of a damaged library with corrections: what is left of them is in the articles, what is lost is told."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from correcting import bodies, dated, made, only, own_article, reads, seen, take
from correcting import file as page_file

from qtreader.library.salvage import Salvaged, salvage
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import FILE, Library
from qtreader.newspaper.issue import DateBasis

PAGE = 4096  # bytes, of SQLite
DAY = dt.datetime(2022, 3, 1, 9, 30)
WORDS = ("河边新桥正式", "沿线公交", "三百名", "食堂与操场", "夜间灯光")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of one page, of another day than was read, with corrected words and an article that was
    parted from another."""
    folder = tmp_path / "library"
    with closing(Library.open(folder)) as library:
        take(library, page_file(tmp_path / "in"))
        source = only(library)
        library.corrections.merge(
            [
                *(made(reads(source, words, f"{words}■"), n) for n, words in enumerate(WORDS)),
                made(own_article(source, "据悉,新桥全长三百米,双向四车道"), 10),
                made(dated(source, "2021-03-08"), 11),
            ]
        )
        library.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


def root_of(folder: Path, table: str) -> int:
    with closing(Library.open(folder)) as library:
        row = library.database.one("SELECT rootpage FROM sqlite_master WHERE name = ?", table)
        library.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return row["rootpage"] - 1


def spoil(folder: Path, table: str) -> None:
    at = root_of(folder, table)
    with (folder / FILE).open("rb+") as raw:
        raw.seek(at * PAGE)
        raw.write(b"\xa5" * PAGE)


def saved(folder: Path) -> Salvaged:
    work = salvage(folder / FILE, lambda: DAY)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def state_of(folder: Path) -> object:
    with closing(Library.open(folder)) as library:
        return seen(library), {filed.id for filed in library.all_articles()}


@pytest.mark.parametrize(
    "table",
    ["corrections_over", "correction_states", "page_marks", "as_read", "articles", "paragraphs", "doubts"],
)
def test_what_follows_from_pages_and_corrections_is_made_anew(folder: Path, table: str) -> None:
    before, _ = state_of(folder)
    spoil(folder, table)
    told = saved(folder)
    assert told.lost == ()
    assert state_of(folder)[0] == before


def test_articles_keep_their_numbers(folder: Path) -> None:
    before = state_of(folder)
    spoil(folder, "articles")
    saved(folder)
    assert state_of(folder) == before


def test_lost_corrections_are_told_and_the_articles_stand_as_they_were_read(folder: Path) -> None:
    spoil(folder, "corrections")
    told = saved(folder)
    assert ("corrections", len(WORDS) + 2) in told.lost or ("corrections", None) in told.lost
    with closing(Library.open(folder)) as library:
        assert "■" not in "".join(bodies(library)).replace("■记者", "")
        assert only(library).dating.basis is DateBasis.PRINTED


def test_corrections_come_back_from_a_snapshot(folder: Path) -> None:
    before = state_of(folder)
    for _ in Snapshots(folder / FILE).make():
        pass
    spoil(folder, "corrections")
    assert saved(folder).lost == ()
    assert state_of(folder) == before


def test_a_copy_with_all_its_corrections_is_no_damage(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    assert state_of(copy) == state_of(folder)
