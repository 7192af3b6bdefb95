"""The life of the index: whatever happens to it, no answer is ever wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable
from pathlib import Path

import pytest
from shelf import Shelf, filed, seeds, shelf

import qtreader
from qtreader.errors import FolderNotWritable, IndexBusy
from qtreader.search import generation, index
from qtreader.search.answer import Basis, IndexState
from qtreader.search.engine import SearchEngine

BUILDER = Path(__file__).parent / "builder.py"
READER = Path(__file__).parent / "reader.py"
SOURCES = str(Path(qtreader.__file__).parent.parent)
WITH_疫情防控 = 12  # articles of the seeds


@pytest.fixture
def engine(tmp_path: Path) -> SearchEngine:
    return SearchEngine(tmp_path, seeds())


def build(engine: SearchEngine) -> None:
    for _ in engine.build():
        pass


def generations(folder: Path) -> list[Path]:
    return sorted((folder / "index").glob("index-*"))


def answers_rightly(engine: SearchEngine, basis: Basis) -> bool:
    answer = engine.search("疫情防控")
    return (answer.total, answer.basis) == (WITH_疫情防控, basis)


def test_the_texts_are_searched_until_the_index_is_built(engine: SearchEngine) -> None:
    assert engine.state() is IndexState.MISSING
    assert answers_rightly(engine, Basis.SCAN)
    build(engine)
    assert engine.state() is IndexState.READY
    assert answers_rightly(engine, Basis.INDEX)


def test_a_build_reports_how_far_it_is(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, _many(230))
    reports = list(engine.build())
    assert [report.done for report in reports] == [0, 50, 100, 150, 200, 230]
    assert {report.total for report in reports} == {230}


def test_an_index_is_found_again_by_the_next_start(tmp_path: Path) -> None:
    build(SearchEngine(tmp_path, seeds()))
    later = SearchEngine(tmp_path, seeds())
    assert later.state() is IndexState.READY
    assert answers_rightly(later, Basis.INDEX)


def test_a_stale_index_answers_nothing(tmp_path: Path) -> None:
    library = seeds()
    engine = SearchEngine(tmp_path, library)
    build(engine)
    assert answers_rightly(engine, Basis.INDEX)
    library.add(filed(1000, "一篇新的文章"))
    library.remove(1)
    assert engine.state() is IndexState.STALE
    answer = engine.search("新的文章")
    assert ([hit.article for hit in answer.hits], answer.basis) == ([1000], Basis.SCAN)
    assert engine.search('"组织开展再检查"').total == 0
    build(engine)
    assert engine.state() is IndexState.READY
    answer = engine.search("新的文章")
    assert ([hit.article for hit in answer.hits], answer.basis) == ([1000], Basis.INDEX)


def test_a_library_that_changes_during_the_build_leaves_a_stale_index(tmp_path: Path) -> None:
    library = _many(120)
    engine = SearchEngine(tmp_path, library)
    work = engine.build()
    next(work)
    library.add(filed(1000, "一篇新的文章"))
    for _ in work:
        pass
    assert engine.state() is IndexState.STALE


def test_what_leaves_the_library_while_it_is_found_is_not_in_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = seeds()
    engine = SearchEngine(tmp_path, library)
    build(engine)
    gone = engine.search("疫情防控").hits[0].article

    def removed_now(article_id: int, paragraphs: Iterable[int]) -> object:
        monkeypatch.undo()
        library.remove(gone)
        return library.excerpt(article_id, paragraphs)

    monkeypatch.setattr(library, "excerpt", removed_now)
    answer = engine.search("疫情防控")
    assert (answer.total, answer.basis) == (WITH_疫情防控 - 1, Basis.SCAN)
    assert gone not in {hit.article for hit in answer.hits}


def test_a_cancelled_build_leaves_the_old_index_and_nothing_else(tmp_path: Path) -> None:
    library = _many(120)
    engine = SearchEngine(tmp_path, library)
    build(engine)
    before = generations(tmp_path)
    work = engine.build()
    next(work)
    next(work)
    assert len(generations(tmp_path)) == 2
    work.close()
    assert generations(tmp_path) == before
    assert engine.state() is IndexState.READY
    build(engine)  # the lock is free again
    assert len(generations(tmp_path)) == 1


def _flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


# Going on with a build ----------------------------------------------------------------------------


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every hundred articles are a part of the index."""
    monkeypatch.setattr(index, "SEGMENT_ARTICLES", 100)


def _cancelled(engine: SearchEngine, reports: int) -> None:
    work = engine.build()
    for _ in range(reports):
        next(work)
    work.close()


@pytest.mark.usefixtures("in_parts")
@pytest.mark.parametrize(("reports", "done"), [(2, 0), (3, 0), (4, 100), (6, 200)])
def test_a_cancelled_build_goes_on_from_its_last_finished_part(
    tmp_path: Path, reports: int, done: int
) -> None:
    library = _many(270)
    _cancelled(SearchEngine(tmp_path, library), reports)
    assert len(generations(tmp_path)) == bool(done)
    engine = SearchEngine(tmp_path, library)
    assert engine.state() is IndexState.MISSING
    assert engine.search("第77篇").basis is Basis.SCAN
    begun = {path.name: path.stat().st_ino for folder in generations(tmp_path) for path in folder.iterdir()}
    assert next(engine.build()).done == done
    build(engine)
    assert engine.state() is IndexState.READY
    (folder,) = generations(tmp_path)
    kept = {path.name for path in folder.iterdir() if begun.get(path.name) == path.stat().st_ino}
    assert sum(name.endswith(".grm") for name in kept) == done // 100
    assert [engine.search(f'"第{n}篇"').total for n in (1, 100, 101, 270, 271)] == [1, 1, 1, 1, 0]
    assert engine.search("文章").total == 270


@pytest.mark.usefixtures("in_parts")
def test_a_build_that_was_killed_goes_on_too(tmp_path: Path) -> None:
    with _builder(tmp_path, "300", "6", "100") as child:
        assert child.stdout and child.stdout.readline() == "half way\n"
        child.send_signal(signal.SIGKILL)
    engine = SearchEngine(tmp_path, _many(300))
    assert engine.search("文章").total == 300
    assert next(engine.build()).done == 200
    build(engine)
    assert (engine.search("文章").total, engine.search("文章").basis) == (300, Basis.INDEX)
    assert len(generations(tmp_path)) == 1


@pytest.mark.usefixtures("in_parts")
def test_a_build_of_a_library_that_changed_begins_anew(tmp_path: Path) -> None:
    library = _many(270)
    engine = SearchEngine(tmp_path, library)
    _cancelled(engine, 6)
    library.remove(7)
    assert next(engine.build()).done == 0
    build(engine)
    assert (engine.search("文章").total, engine.search('"第7篇"').total) == (269, 0)
    assert len(generations(tmp_path)) == 1


@pytest.mark.usefixtures("in_parts")
def test_what_is_damaged_of_a_begun_build_is_not_gone_on_with(tmp_path: Path) -> None:
    library = _many(270)
    engine = SearchEngine(tmp_path, library)
    _cancelled(engine, 6)
    _flip(max(generations(tmp_path)[0].glob("*.grm"), key=lambda path: path.stat().st_size))
    assert next(engine.build()).done == 0


def test_a_build_that_is_never_begun_holds_nothing(engine: SearchEngine) -> None:
    engine.build().close()
    build(engine)
    assert engine.state() is IndexState.READY


def test_two_cannot_build_at_once(engine: SearchEngine) -> None:
    first = engine.build()
    next(first)
    with pytest.raises(IndexBusy):
        next(engine.build())
    for _ in first:
        pass
    assert engine.state() is IndexState.READY


def test_a_folder_that_cannot_be_written_is_a_trouble_and_search_goes_on(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file where the folder should be")
    engine = SearchEngine(tmp_path, seeds())
    with pytest.raises(FolderNotWritable):
        build(engine)
    assert answers_rightly(engine, Basis.SCAN)


def test_the_index_is_for_its_user_alone(engine: SearchEngine, tmp_path: Path) -> None:
    build(engine)
    if os.name == "posix":
        for folder in (tmp_path / "index", *generations(tmp_path)):
            assert folder.stat().st_mode & 0o077 == 0


# Killed at any point ----------------------------------------------------------------------------


class _PowerCut(BaseException):
    pass


def test_a_build_that_ends_at_any_write_leaves_an_index_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = seeds()
    engine = SearchEngine(tmp_path, library)
    build(engine)
    real = os.fsync
    for writes in range(100):
        left = writes

        def fsync(handle: int) -> None:
            nonlocal left
            if not left:
                raise _PowerCut
            left -= 1
            real(handle)

        monkeypatch.setattr(generation.os, "fsync", fsync)
        try:
            build(engine)
            break
        except _PowerCut:
            assert engine.state() is IndexState.READY
            assert answers_rightly(engine, Basis.INDEX)
    assert 5 < writes < 99
    assert len(generations(tmp_path)) == 1


@pytest.mark.parametrize("steps", [1, 3, 5])
def test_a_builder_that_is_killed_leaves_no_harm(tmp_path: Path, steps: int) -> None:
    library = _many(300)
    engine = SearchEngine(tmp_path, library)
    with _builder(tmp_path, "300", str(steps)) as child:
        assert child.stdout and child.stdout.readline() == "half way\n"
        with pytest.raises(IndexBusy):
            build(engine)
        child.send_signal(signal.SIGKILL)
    assert engine.state() is IndexState.MISSING
    assert engine.search("第77篇").total == 1
    assert len(generations(tmp_path)) == 1  # what it left
    build(engine)
    assert engine.state() is IndexState.READY
    assert len(generations(tmp_path)) == 1


def test_two_read_while_another_builds_again_and_again(tmp_path: Path) -> None:
    build(SearchEngine(tmp_path, _many(60)))
    readers = [_process(READER, tmp_path, "60") for _ in range(2)]
    for reader in readers:
        assert reader.stdout and reader.stdout.readline() == "reading\n"
    with _builder(tmp_path, "60", "0") as child:
        assert child.wait() == 0
    for reader in readers:
        told = json.loads(reader.communicate()[0])
        assert told["wrong"] == 0
        assert told["bases"].keys() == {Basis.INDEX.value}


def test_many_threads_search_at_once(engine: SearchEngine) -> None:
    build(engine)
    expected = {
        query: engine.search(query).hits for query in ("疫情防控", "金承涛", "的", "电*区", "记者:郁")
    }
    wrong = []

    def ask() -> None:
        for _ in range(10):
            wrong.extend(query for query, hits in expected.items() if engine.search(query).hits != hits)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_an_engine_that_was_closed_opens_its_files_anew(engine: SearchEngine) -> None:
    build(engine)
    assert answers_rightly(engine, Basis.INDEX)
    engine.close()
    assert answers_rightly(engine, Basis.INDEX)


def _many(count: int) -> Shelf:
    return shelf(*(filed(n, f"这是第{n}篇文章。") for n in range(1, count + 1)))


def _builder(*arguments: str | Path) -> subprocess.Popen[str]:
    return _process(BUILDER, *arguments)


def _process(*command: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *map(str, command)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": SOURCES},
    )
