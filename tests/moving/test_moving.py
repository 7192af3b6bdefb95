"""Moving house: what was packed on one computer is there on the other, and nothing is lost on either."""

from __future__ import annotations

import datetime as dt
import lzma
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from everything import all_of

from qtreader.errors import LibraryDamaged, NothingToMove
from qtreader.folders import Folders, folders_under
from qtreader.library.database import Database
from qtreader.library.memory import Memory
from qtreader.library.snapshots import Holdings, Snapshots, Why
from qtreader.library.store import FILE, Library
from qtreader.moving.box import LABEL, LIBRARY, SETTINGS, read_label
from qtreader.moving.packing import pack
from qtreader.moving.settings_file import put_settings
from qtreader.moving.unpacking import MovedIn, move_in
from qtreader.search.answer import IndexState
from qtreader.search.engine import SearchEngine

HELD = 34  # articles of the seeds, and one more
NOW = dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC)
EARLIER = sorted((Path(__file__).parents[1] / "library" / "earlier").glob("*.xz"))
SETTINGS_TEXT = b"[files]\nfolder=/old\nwatched=/old/in\n\n[view]\ntheme=dark\ntext_percent=125\n"


@pytest.fixture
def old(lived_in: Path, tmp_path: Path) -> Folders:
    """A computer on which everything was done that one can do."""
    folders = folders_under(tmp_path / "old")
    folders.make()
    shutil.copyfile(lived_in, folders.data / FILE)
    (folders.config / "qtreader.ini").write_bytes(SETTINGS_TEXT)
    return folders


@pytest.fixture
def new(tmp_path: Path) -> Folders:
    """One on which the program was never started."""
    return folders_under(tmp_path / "new")


@pytest.fixture
def box(old: Folders, tmp_path: Path) -> Path:
    return packed(old, tmp_path / "all.qtreader")


def packed(folders: Folders, box: Path) -> Path:
    run(pack(folders.data / FILE, folders.config / "qtreader.ini", box, NOW))
    return box


def run(work):
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def moved_into(folders: Folders, box: Path) -> MovedIn:
    return run(move_in(box, folders.data / FILE))


def rows(file: Path) -> dict:
    with closing(Database(file)) as database:
        return all_of(database)


def merged(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_everything_is_the_same_on_the_new_computer(old, new, box) -> None:
    moved = moved_into(new, box)
    assert rows(new.data / FILE) == rows(old.data / FILE)
    assert moved.kept is None
    with closing(Library.open(new.data)) as library:
        assert library.count() == HELD


def test_the_label_says_what_is_in_it(box) -> None:
    label = read_label(box)
    assert label.made == NOW
    assert label.holdings == Holdings(issues=6, articles=HELD, clippings=2)
    assert [part.name for part in label.parts] == [LIBRARY, SETTINGS]
    with zipfile.ZipFile(box) as archive:  # and any other program can look into it
        assert archive.testzip() is None
        assert set(archive.namelist()) == {LABEL, LIBRARY, SETTINGS}


@pytest.mark.parametrize("file", EARLIER, ids=lambda file: file.name.split(".")[0])
def test_a_library_of_each_earlier_version_arrives_whole(file, old, new, tmp_path) -> None:
    for each in old.data.glob(f"{FILE}*"):
        each.unlink()
    (old.data / FILE).write_bytes(lzma.decompress(file.read_bytes()))
    box = packed(old, tmp_path / "all.qtreader")
    moved_into(new, box)
    Library.open(old.data).close()  # as the program opens it there
    assert rows(new.data / FILE) == rows(old.data / FILE)


@pytest.mark.parametrize("file", EARLIER, ids=lambda file: file.name.split(".")[0])
def test_a_box_of_an_earlier_program_is_stepped_up(file, old, new, tmp_path, repacked) -> None:
    library = lzma.decompress(file.read_bytes())
    version = int.from_bytes(library[60:64], "big")  # as SQLite's file format has it
    moved_into(new, repacked(library=library, schema=version))
    with closing(Library.open(new.data)) as opened:
        assert len(list(opened.all_articles())) == 33


def test_what_is_there_is_kept_and_can_be_had_back(old, new, box, tmp_path) -> None:
    with closing(Library.open(new.data)) as library:
        Memory(library.database).remember_search("新机器上的搜索")
    before = rows(new.data / FILE)
    moved = moved_into(new, box)
    (kept,) = Snapshots(new.data / FILE).all()
    assert kept.why is Why.BEFORE
    assert moved.kept == kept.file
    run(Snapshots(new.data / FILE).restore(kept))
    assert rows(new.data / FILE) == before


def test_a_damaged_library_makes_room_and_stays_under_another_name(new, box) -> None:
    new.make()
    (new.data / FILE).write_bytes(b"this was a library once" * 1000)
    moved = moved_into(new, box)
    assert moved.kept.read_bytes().startswith(b"this was a library once")
    with closing(Library.open(new.data)) as library:
        assert library.count() == HELD


def test_what_a_library_that_is_gone_left_beside_it_does_not_get_into_the_new_one(new, box, old) -> None:
    new.make()
    (new.data / f"{FILE}-wal").write_bytes(b"7" * 4096)
    moved_into(new, box)
    assert rows(new.data / FILE) == rows(old.data / FILE)


def test_an_index_of_before_does_not_fit_what_was_moved_in(old, new, box) -> None:
    run(move_in(box, new.data / FILE))
    with closing(Library.open(new.data)) as library, closing(SearchEngine(new.cache, library)) as engine:
        run(engine.build())
        assert engine.state() is IndexState.READY
        run(move_in(box, new.data / FILE))
        assert engine.state() is not IndexState.READY
        run(engine.bring_up_to_date())
        assert engine.search("疫情防控").total > 0


def test_those_who_have_the_library_open_go_on_with_what_was_moved_in(new, box) -> None:
    with closing(Library.open(new.data)) as library:
        assert library.count() == 0
        moved_into(new, box)
        assert library.count() == HELD


@pytest.mark.parametrize("step", [1, 3, 6, 9])
def test_one_that_is_cancelled_leaves_everything_as_it_was(step, old, new, box, tmp_path) -> None:
    with closing(Library.open(new.data)):
        pass
    merged(new.data)
    before = rows(new.data / FILE)
    for work in (
        move_in(box, new.data / FILE),
        pack(old.data / FILE, old.config / "qtreader.ini", tmp_path / "out" / "again.qtreader", NOW),
    ):
        for _ in range(step):
            next(work)
        work.close()
    assert rows(new.data / FILE) == before
    assert [file.suffix for file in (new.data / "snapshots").iterdir()] in ([], [".sqlite3"])
    assert list((old.data / "snapshots").iterdir()) == []
    assert list((tmp_path / "out").iterdir()) == []


def test_a_damaged_library_is_not_packed(old, tmp_path) -> None:
    merged(old.data)
    with (old.data / FILE).open("rb+") as raw:
        raw.seek(8192)
        raw.write(b"\xa5" * 40_000)
    with pytest.raises(LibraryDamaged) as trouble:
        packed(old, tmp_path / "all.qtreader")
    assert trouble.value.facts["file"] == old.data / FILE
    assert not (tmp_path / "all.qtreader").exists()


def test_where_there_is_no_library_there_is_nothing_to_pack(new, tmp_path) -> None:
    with pytest.raises(NothingToMove):
        packed(new, tmp_path / "all.qtreader")
    assert not new.data.exists()


def test_a_library_of_which_most_was_undone_is_packed_and_moved_in(old, new, tmp_path) -> None:
    with closing(Library.open(old.data)) as library, library.database.writing() as connection:
        connection.execute("INSERT INTO files VALUES ('0', zeroblob(30000000), 1)")
        connection.execute("DELETE FROM files")
    moved_into(new, packed(old, tmp_path / "all.qtreader"))
    assert rows(new.data / FILE) == rows(old.data / FILE)


# Settings


def test_settings_go_along_but_for_the_folders_of_the_old_computer(new, box) -> None:
    new.make()
    file = new.config / "qtreader.ini"
    file.write_bytes(b"[files]\nwatched=/new/in\n\n[view]\ntheme=sepia\n")
    kept = put_settings(moved_into(new, box).settings, file, NOW)
    assert file.read_bytes() == b"[view]\ntheme=dark\ntext_percent=125\n\n[files]\nwatched=/new/in\n"
    assert kept.name == "qtreader-before-2026-11-21.ini"
    assert kept.read_bytes() == b"[files]\nwatched=/new/in\n\n[view]\ntheme=sepia\n"
    again = put_settings(b"", file, NOW)
    assert again.name == "qtreader-before-2026-11-21-2.ini"


@pytest.mark.parametrize(
    "line",
    [
        b"[files]\nwatched=/etc",
        b"[view]\n[FILES]\nwatched=/etc",
        b"[%General]\nfiles\\watched=/etc",
        b"[General]\nfiles/watched=/etc",
        b"[view]\nface=a\\\n[files]\nwatched=/etc",
        b'[view]\nface="\n[files]\nwatched=/etc\n"',
        b"[view]\rface=a\r[files]\rwatched=/etc",
        b"[view]\nface=a;\n[files]\nwatched=/etc",
        b"[view]\nface=\x00\n [files]\nwatched=/etc",
        b"\xff\xfe[\x00f\x00i\x00l\x00e\x00s\x00]\x00",
    ],
)
def test_no_folder_comes_with_the_settings_of_a_stranger(line, tmp_path) -> None:
    from qtreader.desktop.settings import Settings

    put_settings(line, tmp_path / "qtreader.ini", NOW)
    assert Settings(tmp_path).watched_folder == ""
