"""A disk that is full, gone, or written to by two programs: a clear sentence, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from mortal import page_text, run

from qtreader.corrections.drafting import reworded
from qtreader.desktop.settings import Settings
from qtreader.errors import DiskFull, FolderNotWritable, LibraryGone
from qtreader.folders import folders_under
from qtreader.library.clippings import Clippings
from qtreader.library.intake import take_in
from qtreader.library.memory import Memory
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import Library
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.search.answer import Basis
from qtreader.search.engine import SearchEngine
from qtreader.search.words import WordCutter

ROOT = Path(__file__).parents[2]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m,mode=0700", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this user may not mount a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(place: Path, leave: int = 0) -> Path:
    """Fills the disk but for some bytes."""
    filler = place / "filler"
    with filler.open("wb") as file:
        free = shutil.disk_usage(place).free - leave
        file.write(b"x" * max(free, 0))
    return filler


def pages(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number}.txt").write_text(page_text(number, 0), encoding="utf-8")
    return sorted(folder.iterdir())


def test_on_a_full_disk_each_thing_that_is_written_says_so_and_reading_goes_on(small_disk, tmp_path) -> None:
    with closing(Library.open(small_disk / "library")) as library:
        run(take_in(library, pages(tmp_path / "pages", 5)))
        held = [filed.article for filed in library.all_articles()]
        memory = Memory(library.database)
        memory.keep(1)
        filler = fill(small_disk)
        with pytest.raises(DiskFull, match="磁盘已满"):
            run(take_in(library, pages(tmp_path / "more", 400)))
        before = len(memory.searches(1000))
        with pytest.raises(DiskFull):
            for number in range(3000):
                memory.remember_search(f"{number}" * 50)
        with pytest.raises(DiskFull):
            run(Snapshots(library.file).make())
        with closing(SearchEngine(small_disk / "cache", library)) as engine:
            with pytest.raises(DiskFull):
                run(engine.build())
            assert engine.search("通车").basis is Basis.SCAN
        assert [filed.article for filed in library.all_articles()][: len(held)] == held
        assert memory.kept() == [1]
        assert len(memory.searches(1000)) >= before
        filler.unlink()
        run(take_in(library, pages(tmp_path / "less", 10)))
        assert library.database.one("PRAGMA integrity_check")[0] == "ok"
        assert not list(Snapshots(library.file).folder.iterdir())


def test_on_a_full_disk_a_correction_is_made_or_not_and_what_was_told_is_kept(small_disk, tmp_path) -> None:
    with closing(Library.open(small_disk / "library")) as library:
        run(take_in(library, pages(tmp_path / "pages", 3)))
        filler = fill(small_disk)
        told = 0
        with pytest.raises(DiskFull):
            for turn in range(5000):
                correct(library, f"更{turn}")
                told += 1
        assert len(library.corrections.known()) == told
        body = library.article(1).article.text
        assert f"更{told - 1}" in body if told else "更" not in body
        filler.unlink()
        correct(library, "腾出地方")
        assert "腾出地方" in library.article(1).article.text
        library.corrections.check()


def correct(library: Library, words: str) -> None:
    """The second and third characters of the first article."""
    place = Passage(Field.PARAGRAPHS, 0, Span(1, 3))
    library.corrections.add(reworded(library.source(1), 1, place, words), "甲")


def test_what_is_written_where_the_library_was_taken_away_is_not_told_to_be_kept(tmp_path) -> None:
    place = tmp_path / "drive"
    with closing(Library.open(place / "library")) as library:
        run(take_in(library, pages(tmp_path / "pages", 2)))
        memory, clippings = Memory(library.database), Clippings(library.database)
        place.rename(tmp_path / "drive taken out")
        for write in (
            lambda: memory.remember_search("桥"),
            lambda: memory.keep(1),
            lambda: clippings.make_book("剪报"),
            lambda: correct(library, "更正"),
            lambda: run(Snapshots(library.file).make()),
        ):
            with pytest.raises((LibraryGone, FolderNotWritable)):
                write()
        assert not (place / "library" / "library.sqlite3").exists()
        shutil.rmtree(place, ignore_errors=True)
        (tmp_path / "drive taken out").rename(place)
        memory.remember_search("路")
        assert memory.searches() == ["路"]
        assert library.corrections.known() == []


def test_a_library_that_is_deleted_while_it_is_open_is_not_founded_again_empty(tmp_path) -> None:
    with closing(Library.open(tmp_path / "library")) as library:
        run(take_in(library, pages(tmp_path / "pages", 2)))
        shutil.rmtree(tmp_path / "library")
        (tmp_path / "library").mkdir()
        with pytest.raises(LibraryGone):
            Memory(library.database).keep(1)
        assert list((tmp_path / "library").iterdir()) == []


def test_two_programs_take_pages_in_at_once(tmp_path) -> None:
    files = pages(tmp_path / "pages", 40)
    command = [sys.executable, "-m", "qtreader.cli", "--data", str(tmp_path / "data"), "import"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    other = subprocess.Popen([*command, *map(str, files[:25])], env=environment, stdout=subprocess.DEVNULL)
    with closing(Library.open(folders_under(tmp_path / "data").data)) as library:
        run(take_in(library, files[15:]))
        assert other.wait(60) in (0, 1)  # 1: this one was just building the index
        assert library.database.one("PRAGMA integrity_check")[0] == "ok"
        held = sorted(filed.file for filed in library.all_articles())
        assert sorted(set(held)) == sorted(file.name for file in files)
        assert len(held) == 2 * len(files)


@pytest.mark.skipif(os.name != "posix", reason="rights are others elsewhere")
def test_what_is_kept_is_for_its_user_alone(tmp_path) -> None:
    """The dictionary's cache above all: it is loaded as code would be."""
    folders = folders_under(tmp_path / "data")
    folders.make()
    WordCutter(folders.cache / "jieba").words("钱塘新区召开会议")
    with closing(Library.open(folders.data)) as library:
        run(take_in(library, pages(tmp_path / "pages", 1)))
        run(Snapshots(library.file).make())
    inside = [
        folders.data,
        folders.cache,
        *folders.cache.rglob("*"),
        *Snapshots(library.file).folder.iterdir(),
    ]
    for path in inside:
        assert path.stat().st_uid == os.geteuid()
        assert path.stat().st_mode & 0o077 == 0 or path.parent.stat().st_mode & 0o077 == 0, path
    (dictionary,) = (folders.cache / "jieba").iterdir()
    assert dictionary.stat().st_mode & 0o077 == 0


def test_settings_that_find_no_room_are_told_in_the_log_and_those_of_before_stay(small_disk, caplog) -> None:
    before = Settings(small_disk)
    before.text_percent = 125
    before.save()
    fill(small_disk)
    settings = Settings(small_disk)
    settings.folder_used = "/" + "x" * 20_000
    with caplog.at_level("WARNING", logger="qtreader"):
        settings.save()
    assert "settings not written" in caplog.text
    assert Settings(small_disk).text_percent == 125
