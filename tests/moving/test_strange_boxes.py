"""A box that is damaged, or that a stranger made, is refused in one sentence, and nothing has changed."""

from __future__ import annotations

import json
import os
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from everything import all_of
from fuzz_boxes import try_boxes

from qtreader.errors import (
    DiskFull,
    MovingFileTooNew,
    MovingFileUnreadable,
    NoSuchFile,
    Trouble,
    UnreadableFile,
)
from qtreader.library import schema
from qtreader.library.database import Database
from qtreader.library.store import FILE, Library
from qtreader.moving import box as form
from qtreader.moving import unpacking
from qtreader.moving.box import LABEL, LIBRARY, read_label
from qtreader.moving.unpacking import move_in

HELD = 34  # articles
Edit = Callable[[sqlite3.Connection], object]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """The library of this computer, of which nothing may change."""
    Library.open(tmp_path / "here").close()
    return tmp_path / "here" / FILE


@pytest.fixture
def sound(lived_in: Path) -> bytes:
    """The library in a box."""
    return lived_in.read_bytes()


@pytest.fixture
def altered(sound: bytes, tmp_path: Path) -> Callable[[Edit], bytes]:
    def altered(edit: Edit) -> bytes:
        file = tmp_path / "altered.sqlite3"
        file.write_bytes(sound)
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            edit(connection)
        return file.read_bytes()

    return altered


def said(box: Path, here: Path) -> Trouble:
    """What is said to who moves a box in; after it, everything is as it was."""
    before, files = _held(here), sorted(here.parent.rglob("*"))
    with pytest.raises(Trouble) as trouble:
        for _ in move_in(box, here):
            pass
    assert _held(here) == before
    assert [file for file in sorted(here.parent.rglob("*")) if file.name != "snapshots"] == files
    assert trouble.value.sentence("en").endswith((".", "snapshot."))
    return trouble.value


def _held(file: Path) -> dict:
    with closing(Database(file)) as database:
        return all_of(database)


def test_a_sound_one_is_taken(sound, repacked, here) -> None:
    for _ in move_in(repacked(library=sound), here):
        pass
    assert len(_held(here)["articles"]) == HELD


# The file


@pytest.mark.parametrize("raw", [b"", b"PK", b"PK\x05\x06" + bytes(18), b"text\n" * 1000, os.urandom(50_000)])
def test_what_is_no_box_is_told(raw, here, tmp_path) -> None:
    (tmp_path / "box").write_bytes(raw)
    assert isinstance(said(tmp_path / "box", here), MovingFileUnreadable)


def test_one_that_is_not_there_or_a_folder_is_told(here, tmp_path) -> None:
    assert isinstance(said(tmp_path / "none", here), NoSuchFile)
    assert isinstance(said(tmp_path, here), UnreadableFile)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_one_that_was_cut_off_is_told(share, sound, repacked, here) -> None:
    box = repacked(library=sound)
    raw = box.read_bytes()
    box.write_bytes(raw[: int(len(raw) * share)])
    assert isinstance(said(box, here), MovingFileUnreadable)


def test_broken_boxes_of_all_kinds_are_refused_and_change_nothing(sound, repacked, here) -> None:
    tally = try_boxes(repacked(library=sound).read_bytes(), here, 60, 1)  # ten thousand: fuzz_boxes.py
    assert tally.changed == 0
    assert tally.refused > 30


# The label


@pytest.mark.parametrize(
    "label",
    [
        {"form": "something else"},
        {"format": "x"},
        {"program": None, "made": "yesterday"},
        {"made": "2026-01-02T00:00:00"},
        {"holdings": {"issues": -1, "articles": 1, "clippings": 1}},
        {"holdings": {"issues": 1e300, "articles": 1, "clippings": 1}},
        {"holdings": None},
        {"parts": []},
        {"parts": [{"name": "../library.sqlite3", "size": 1, "sha256": "0" * 64}]},
        {"parts": [{"name": [], "size": 1, "sha256": "0" * 64}]},
        {"parts": [{"name": LIBRARY, "size": 2**80, "sha256": "0" * 64}]},
        {"parts": [{"name": LIBRARY, "size": 5, "sha256": "0" * 64}]},
        {"parts": [{"name": LIBRARY, "size": 10**9, "sha256": "0" * 64}]},
        {"schema": None},
        {"schema": True},
    ],
)
def test_a_label_that_is_wrong_is_told(label, sound, repacked, here) -> None:
    assert isinstance(said(repacked(library=sound, **label), here), MovingFileUnreadable)


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"null", b"[" * 60_000, b'{"form": ' + b"9" * 60_000, b"\xff\xfe"]
)
def test_a_label_that_is_none_is_told(raw, here, tmp_path) -> None:
    with zipfile.ZipFile(tmp_path / "box", "w") as archive:
        archive.writestr(LABEL, raw)
    assert isinstance(said(tmp_path / "box", here), MovingFileUnreadable)


@pytest.mark.parametrize("label", [{"format": 2}, {"schema": schema.VERSION + 1}])
def test_one_of_a_newer_program_is_told_with_its_version(label, sound, repacked, here) -> None:
    trouble = said(repacked(library=sound, program="9.9\n<b>", **label), here)
    assert isinstance(trouble, MovingFileTooNew)
    assert "（9.9b）" in trouble.sentence()


# The archive


@pytest.mark.parametrize(
    "name", ["../../../etc/passwd", "/etc/passwd", "settings.ini/x", "C:\\x", "qtreader.ini"]
)
def test_a_part_that_does_not_belong_there_is_told(name, sound, repacked, here) -> None:
    box = repacked(library=sound)
    with zipfile.ZipFile(box, "a") as archive:
        archive.writestr(name, b"x")
    assert isinstance(said(box, here), MovingFileUnreadable)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_told(sound, repacked, here) -> None:
    box = repacked(library=sound)
    with zipfile.ZipFile(box, "a") as archive:
        archive.writestr(LIBRARY, b"x")
    assert isinstance(said(box, here), MovingFileUnreadable)


def test_a_part_packed_in_another_way_is_told(sound, repacked, here) -> None:
    box = repacked(library=sound)
    label = zipfile.ZipFile(box).read(LABEL)
    with zipfile.ZipFile(box, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr(LIBRARY, sound)
        archive.writestr(LABEL, label)
    assert isinstance(said(box, here), MovingFileUnreadable)


def test_a_list_of_names_that_is_too_long_is_not_read(here, tmp_path) -> None:
    with zipfile.ZipFile(tmp_path / "box", "w") as archive:
        for number in range(1000):
            archive.writestr(str(number), b"")
    assert isinstance(said(tmp_path / "box", here), MovingFileUnreadable)


def test_a_list_of_names_that_says_to_be_longer_than_the_file_is_not_read(sound, repacked, here) -> None:
    box = repacked(library=sound)
    raw = bytearray(box.read_bytes())
    raw[-10:-6] = struct.pack("<I", 2**31)
    box.write_bytes(raw)
    assert isinstance(said(box, here), MovingFileUnreadable)


def test_emptiness_that_packs_too_tight_is_not_unpacked(repacked, here) -> None:
    assert isinstance(said(repacked(library=bytes(30_000_000)), here), MovingFileUnreadable)


def test_one_for_which_there_is_no_room_is_told_before_it_is_unpacked(
    sound, repacked, here, monkeypatch
) -> None:
    monkeypatch.setattr(unpacking, "_ROOM", 10**12)
    assert isinstance(said(repacked(library=sound), here), DiskFull)


def test_a_box_above_four_gigabytes_can_be_read(sound, repacked, here, monkeypatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 1000)  # as if it were
    box = repacked(library=sound)
    assert b"PK\x06\x06" in box.read_bytes()
    assert read_label(box).holdings.articles == 33


# The library in it


def sql(text: str) -> Edit:
    return lambda connection: connection.executescript(text)


STRANGE = {
    "a trigger": sql("CREATE TRIGGER x AFTER UPDATE ON meta BEGIN DELETE FROM articles; END"),
    "a trigger in another's place": sql(
        "DROP TRIGGER page_came;"
        "CREATE TRIGGER page_came AFTER INSERT ON pages BEGIN DELETE FROM articles; END"
    ),
    "a view": sql("CREATE VIEW x AS SELECT load_extension('x')"),
    "a table": sql("CREATE TABLE x (y)"),
    "a table less": sql("DROP TABLE doubts"),
    "a virtual table": sql("DROP TABLE doubts; CREATE VIRTUAL TABLE doubts USING fts5(page_id, why)"),
    "a column": sql("ALTER TABLE meta ADD COLUMN more TEXT"),
    "a computed column": sql("ALTER TABLE books ADD COLUMN more TEXT AS (name || name)"),
    "an index of another kind": sql(
        "DROP INDEX pages_by_sha256; CREATE INDEX pages_by_sha256 ON pages (upper(sha256))"
    ),
    "an index": sql("CREATE INDEX x ON articles (lower(headline))"),
    "another kind of value": sql("UPDATE articles SET headline = x'00ff' WHERE id = 3"),
    "a number that is none": sql("UPDATE pages SET number = 'one'"),
    "text that is none": sql("UPDATE articles SET headline = CAST(x'80' AS TEXT) WHERE id = 3"),
    "a number given to no table": sql("UPDATE sqlite_sequence SET name = 'x' WHERE name = 'kept'"),
    "places that are none": sql("UPDATE articles SET places = '{' WHERE id = 3"),
    "places of another form": sql("UPDATE articles SET places = '[1]' WHERE id = 3"),
    "a day that is none": sql(
        "UPDATE issues SET date = '2022-13-45' WHERE id = (SELECT min(id) FROM issues)"
    ),
    "a quotation that is none": sql("UPDATE clippings SET quotes = '7'"),
    "paths that are none": sql("UPDATE imports SET paths = '7'"),
    "a correction that is none": sql("UPDATE corrections SET record = '{}'"),
    "a page as it was read that is none": sql("UPDATE as_read SET contents = '{}'"),
    "an article put aside that is none": sql("UPDATE put_aside SET article = '{}'"),
    "paragraphs put aside that are none": sql("UPDATE put_aside SET paragraphs = '[1]'"),
    "another program's": sql("PRAGMA application_id = 0"),
    "no version": sql("PRAGMA user_version = 0"),
    "an older version than it is": sql("PRAGMA user_version = 3"),
}


@pytest.mark.parametrize("edit", STRANGE.values(), ids=STRANGE)
def test_a_library_that_this_program_would_not_make_is_told(edit, altered, repacked, here) -> None:
    assert isinstance(said(repacked(library=altered(edit)), here), MovingFileUnreadable)


def test_one_that_is_only_slower_is_taken(altered, repacked, here) -> None:
    for _ in move_in(repacked(library=altered(sql("DROP INDEX pages_by_sha256"))), here):
        pass
    assert len(_held(here)["articles"]) == HELD


def test_a_library_of_a_newer_program_behind_an_older_label_is_told(altered, repacked, here) -> None:
    library = altered(sql(f"PRAGMA user_version = {schema.VERSION + 1}"))
    assert isinstance(said(repacked(library=library), here), MovingFileTooNew)


def test_what_is_no_library_is_told(repacked, here) -> None:
    assert isinstance(said(repacked(library=os.urandom(20_000)), here), MovingFileUnreadable)


def test_settings_larger_than_any_are_told(sound, repacked, here) -> None:
    parts = json.loads(zipfile.ZipFile(box := repacked(library=sound)).read(LABEL))["parts"]
    parts += [{"name": form.SETTINGS, "size": form.SETTINGS_BYTES + 1, "sha256": "0" * 64}]
    assert isinstance(said(repacked(library=sound, parts=parts), here), MovingFileUnreadable)
    assert box.exists()
