"""Archives give their files, and nothing else."""

from __future__ import annotations

import stat
import zipfile

import pytest
from sources import makers

from qtreader.errors import (
    ArchiveBroken,
    ArchiveLocked,
    ArchiveMethod,
    ArchivePath,
    ArchiveTooDeep,
    ArchiveTooDense,
    ArchiveTooLarge,
    ArchiveTooMany,
    TooLarge,
)
from qtreader.sources import limits
from qtreader.sources.archive import Archive

LARGEST = 8 * 1024 * 1024
TEXTS = frozenset({".txt"})


def members(raw: bytes) -> dict[str, object]:
    """Path to bytes, or to the kind of trouble."""
    archive = Archive(raw, "a.zip")
    found = {
        each.path: type(each.trouble) if each.trouble else each.raw
        for each in archive.members(LARGEST, TEXTS)
    }
    archive.close()
    return found


def test_files_in_folders_come_by_path() -> None:
    raw = makers.archive(
        {"二月/b.txt": b"b", "一月/a.txt": b"a", "图.png": b"", ".DS_Store": b"", "__MACOSX/a.txt": b""}
    )
    assert list(members(raw).items()) == [("一月/a.txt", b"a"), ("二月/b.txt", b"b")]


def test_names_in_gbk_are_read_without_a_flag() -> None:
    assert members(makers.archive_in_gbk({"甲乙日报/头版.txt": b"a"})) == {"甲乙日报/头版.txt": b"a"}


def test_an_archive_in_an_archive_is_opened_and_no_more() -> None:
    inner = makers.archive({"a.txt": b"a"})
    middle = makers.archive({"inner.zip": inner, "b.txt": b"b"})
    assert members(makers.archive({"m.zip": inner})) == {"m.zip/a.txt": b"a"}
    assert members(makers.archive({"m.zip": middle})) == {
        "m.zip/b.txt": b"b",
        "m.zip/inner.zip": ArchiveTooDeep,
    }


@pytest.mark.parametrize("path", ["../a.txt", "/etc/a.txt", "C:/a.txt", "x/../../a.txt", "..\\a.txt"])
def test_paths_that_lead_outside_are_refused(path) -> None:
    raw = makers.archive({path.replace("\\", "/"): b"a", "b.txt": b"b"})
    found = members(raw)
    assert found.pop("b.txt") == b"b"
    assert list(found.values()) == [ArchivePath]


def test_links_are_left_out() -> None:
    info = zipfile.ZipInfo("link.txt")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert members(makers.archive({info: b"/etc/passwd", "a.txt": b"a"})) == {"a.txt": b"a"}


def test_what_unpacks_to_too_much_is_refused(monkeypatch) -> None:
    assert members(makers.archive({"a.txt": b"\0" * (LARGEST // 2)})) == {"a.txt": ArchiveTooDense}
    monkeypatch.setattr(limits, "ARCHIVE_RATIO", 10**9)
    assert members(makers.archive({"a.txt": b"\0" * (LARGEST + 1)})) == {"a.txt": TooLarge}
    monkeypatch.setattr(limits, "ARCHIVE_BYTES", 1000)
    raw = makers.archive({f"{n}.txt": b"x" * 600 for n in range(4)})
    assert members(raw) == {"0.txt": b"x" * 600, "1.txt": ArchiveTooLarge}


def test_a_size_that_is_a_lie_is_not_believed() -> None:
    raw = makers.archive({"a.txt": b"\0" * (LARGEST // 2)})
    lie = raw.replace((LARGEST // 2).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert members(lie) == {"a.txt": ArchiveBroken}


def test_too_many_files_are_refused(monkeypatch) -> None:
    monkeypatch.setattr(limits, "ARCHIVE_FILES", 3)
    with pytest.raises(ArchiveTooMany):
        members(makers.archive({f"{n}.txt": b"" for n in range(4)}))
    inner = makers.archive({f"{n}.txt": b"x" for n in range(3)})
    assert ArchiveTooMany in members(makers.archive({"a.zip": inner, "b.zip": inner})).values()


def test_a_list_of_names_that_is_too_long_is_never_read(monkeypatch) -> None:
    monkeypatch.setattr(limits, "ARCHIVE_LISTING", 100)
    with pytest.raises(ArchiveTooMany):
        members(makers.archive({f"{n}.txt": b"" for n in range(4)}))


def test_locked_and_oddly_packed_files_are_refused() -> None:
    raw = bytearray(makers.archive({"a.txt": b"a", "b.txt": b"b"}))
    entry = raw.index(b"PK\x01\x02")
    raw[entry + 8] |= 1
    assert members(bytes(raw)) == {"a.txt": ArchiveLocked, "b.txt": b"b"}
    assert members(makers.archive({"a.txt": b"a"}, compress_type=zipfile.ZIP_LZMA)) == {
        "a.txt": ArchiveMethod
    }


def test_a_damaged_file_does_not_keep_the_others_back() -> None:
    raw = bytearray(makers.archive({"a.txt": b"a" * 100, "b.txt": b"b"}, compress_type=zipfile.ZIP_STORED))
    raw[raw.index(b"aaaa")] ^= 1
    assert members(bytes(raw)) == {"a.txt": ArchiveBroken, "b.txt": b"b"}
    with pytest.raises(ArchiveBroken):
        members(bytes(raw[:-30]))
