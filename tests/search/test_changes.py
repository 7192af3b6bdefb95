"""The index follows the library in small changes, and answers as one that was built anew."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shelf import Shelf, filed, seeds, shelf

import qtreader
from qtreader.newspaper.holding import FiledArticle
from qtreader.search import changes, generation, index
from qtreader.search.answer import Basis, IndexState
from qtreader.search.engine import SearchEngine

UPDATER = Path(__file__).parent / "updater.py"
SOURCES = str(Path(qtreader.__file__).parent.parent)
WORDS = ("疫情", "防控", "的", "会议", "召开", "。", "人才", "钱塘", "一", "5G")
# In quotes, or the dictionary would be loaded for each that stands nowhere
QUERIES = (
    *(f'"{text}"' for text in (*WORDS, "疫情防控", "会议召开")),
    *('"的" -"人才"', '"疫情" OR "钱塘"', "期:7", '-"的"', "钱塘?", '标题:"人才"'),
)


def update(engine: SearchEngine) -> None:
    for _ in engine.bring_up_to_date():
        pass


def build(engine: SearchEngine) -> None:
    for _ in engine.build():
        pass


def files(folder: Path) -> dict[str, int]:
    """The files of the index in use, and what tells each from a copy of it."""
    (used,) = (folder / "index").glob("index-*")
    return {path.name: path.stat().st_ino for path in used.iterdir()}


def segments(folder: Path) -> int:
    return sum(name.endswith(".grm") for name in files(folder))


def article(number: int, issue: int, text: str, *, known: bool = True) -> FiledArticle:
    """Of an issue of which the number is known or not."""
    item = filed(number, text, headline=text[:3], issue_number=issue if known else None)
    checksum = f"{zlib.crc32(text.encode()):064x}"[::-1]
    return replace(item, issue=replace(item.issue, id=issue), sha256=checksum)


@pytest.fixture
def follower(tmp_path: Path) -> Iterator[tuple[Shelf, SearchEngine, Path]]:
    """A library of three issues with its index."""
    library = shelf(*(article(n, n // 10, f"第{n}篇，说的是疫情。") for n in range(1, 30)))
    engine = SearchEngine(tmp_path, library)
    build(engine)
    yield library, engine, tmp_path
    engine.close()


def test_an_issue_that_came_is_found_and_no_file_is_written_again(
    follower: tuple[Shelf, SearchEngine, Path],
) -> None:
    library, engine, folder = follower
    before = files(folder)
    library.add(article(30, 3, "又来了一期"), article(31, 3, "疫情又来了"))
    assert engine.state() is IndexState.STALE
    update(engine)
    assert engine.state() is IndexState.READY
    answer = engine.search("又来")
    assert ({hit.article for hit in answer.hits}, answer.basis) == ({30, 31}, Basis.INDEX)
    assert engine.search("疫情").total == 30
    after = files(folder)
    kept = {name for name in before if name.startswith("MAIN") and name.endswith((".grm", ".col"))}
    assert kept
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}


def test_what_was_replaced_or_removed_is_not_found(follower: tuple[Shelf, SearchEngine, Path]) -> None:
    library, engine, _ = follower
    library.remove(5)
    library.remove(27)
    library.add(article(30, 2, "改过的第27篇"))
    update(engine)
    answer = engine.search("疫情", limit=100)
    assert answer.basis is Basis.INDEX
    assert {hit.article for hit in answer.hits} == set(range(1, 30)) - {5, 27}
    assert [hit.article for hit in engine.search("第27篇").hits] == [30]
    assert engine.search('"第5篇"').total == 0
    assert engine.search("-改过").total == 27


def test_what_an_issue_is_known_by_holds_for_all_its_articles(tmp_path: Path) -> None:
    library = shelf(article(1, 7, "没有报头的一版", known=False), article(2, 8, "另一期", known=False))
    engine = SearchEngine(tmp_path, library)
    build(engine)
    assert engine.search("期:7").total == 0
    library.filed[1] = article(1, 7, "没有报头的一版")
    library.add(article(3, 7, "有报头的一版"))
    update(engine)
    assert engine.search("期:7").basis is Basis.INDEX
    assert {hit.article for hit in engine.search("期:7").hits} == {1, 3}


def test_another_library_with_the_same_numbers_is_taken_up_anew(
    follower: tuple[Shelf, SearchEngine, Path],
) -> None:
    library, _, folder = follower
    other = replace(library, name="another", filed={n: article(n, n // 10, "无") for n in range(1, 30)})
    engine = SearchEngine(folder, other)
    update(engine)
    assert engine.search("疫情").total == 0
    assert engine.search("无").basis is Basis.INDEX
    assert engine.search("无").total == 29
    assert segments(folder) == 1


def test_a_number_given_again_after_a_backup_was_put_back(
    follower: tuple[Shelf, SearchEngine, Path],
) -> None:
    library, engine, _ = follower
    library.filed[29] = article(29, 2, "后来的事")
    library.add(article(30, 5, "后来的另一件事"))
    update(engine)
    assert engine.search("疫情").total == 28
    assert engine.search("后来").total == 2


def test_nothing_is_done_where_nothing_changed(follower: tuple[Shelf, SearchEngine, Path]) -> None:
    _, engine, folder = follower
    before = files(folder)
    assert list(engine.bring_up_to_date()) == []
    assert files(folder) == before


def test_without_an_index_or_with_a_damaged_one_it_is_built(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, seeds())
    update(engine)
    assert engine.state() is IndexState.READY
    next((tmp_path / "index").glob("index-*/*.grm")).write_bytes(b"")
    assert engine.state() is IndexState.DAMAGED
    update(engine)
    assert engine.state() is IndexState.READY
    assert engine.search("疫情防控").basis is Basis.INDEX


def test_small_parts_are_made_one_and_the_library_may_empty(tmp_path: Path) -> None:
    library = shelf()
    engine = SearchEngine(tmp_path, library)
    build(engine)
    for number in range(1, 61):
        library.add(article(number, number, f"第{number}篇，说的是疫情。"))
        update(engine)
        answer = engine.search("疫情", limit=100)
        assert {hit.article for hit in answer.hits} == set(range(1, number + 1))
        assert answer.basis is Basis.INDEX
        assert segments(tmp_path) <= changes._SEGMENTS
    for number in range(1, 61):
        library.remove(number)
        if number % 7 == 0:
            update(engine)
            assert engine.search("疫情").total == 60 - number
    update(engine)
    assert (engine.search("疫情").total, engine.search("疫情").basis) == (0, Basis.INDEX)


def test_where_a_file_cannot_have_two_names_it_is_copied(
    follower: tuple[Shelf, SearchEngine, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, engine, folder = follower

    def link(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(generation.os, "link", link)
    library.add(article(30, 3, "又来了一期"))
    update(engine)
    assert engine.search("又来").basis is Basis.INDEX
    assert SearchEngine(folder, library).search("疫情").basis is Basis.INDEX
    assert engine.search("疫情").total == 29


def test_cancelled_it_leaves_the_old_index_and_then_the_parts_that_are_small(
    follower: tuple[Shelf, SearchEngine, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, engine, folder = follower
    before = files(folder)
    library.add(article(30, 3, "又来了一期"))
    work = engine.bring_up_to_date()
    next(work)
    work.close()
    assert files(folder) == before
    assert engine.state() is IndexState.STALE
    monkeypatch.setattr(changes, "_SEGMENTS", 1)
    work = engine.bring_up_to_date()
    while engine.state() is IndexState.STALE:
        next(work)
    next(work)
    work.close()
    assert (engine.state(), segments(folder)) == (IndexState.READY, 2)
    assert engine.search("又来").basis is Basis.INDEX
    library.add(article(31, 4, "再来一期"))
    update(engine)
    assert segments(folder) == 2
    assert engine.search("来").total == 2


# Any sequence of changes -------------------------------------------------------------------------


@st.composite
def changes_of_a_library(draw: st.DrawFn) -> list[tuple[int, tuple[str, ...], frozenset[int]]]:
    """Each an issue, the texts that came to it, and which of the articles held (by place) left."""
    texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map("".join)
    one = st.tuples(
        st.integers(6, 9),
        st.lists(texts, max_size=4).map(tuple),
        st.frozensets(st.integers(0, 15), max_size=4),
    )
    return draw(st.lists(one, min_size=1, max_size=6))


@settings(max_examples=25, deadline=None)
@given(steps=changes_of_a_library())
def test_any_sequence_of_changes_answers_as_a_new_index_and_as_the_texts(
    steps: list[tuple[int, tuple[str, ...], frozenset[int]]],
) -> None:
    library, number = shelf(), 0
    with tempfile.TemporaryDirectory() as made, pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "SEGMENT_ARTICLES", 3)
        patch.setattr(changes, "_SEGMENTS", 2)
        engine = SearchEngine(Path(made), library)
        build(engine)
        for issue, texts, left in steps:
            for place in sorted(left & set(range(len(library.filed))), reverse=True):
                library.remove(list(library.filed)[place])
            for text in texts:
                number += 1
                library.add(article(number, issue, text, known=number % 3 == 0))
            _tell_issues(library)
            update(engine)
        anew = SearchEngine(Path(made) / "anew", library)
        scanning = SearchEngine(Path(made) / "none", library)
        build(anew)
        for query in QUERIES:
            found, expected, read = (made.search(query) for made in (engine, anew, scanning))
            assert (found.basis, read.basis) == (Basis.INDEX, Basis.SCAN)
            assert (found.total, found.hits) == (expected.total, expected.hits)
            assert (found.total, found.hits) == (read.total, read.hits)
        for used in (engine, anew):
            used.close()


def _tell_issues(library: Shelf) -> None:
    """The number of an issue is known for all its articles as soon as it is for one."""
    known = {item.issue.id for item in library.filed.values() if item.issue.issue_number is not None}
    for number, item in library.filed.items():
        issue = replace(item.issue, issue_number=item.issue.id if item.issue.id in known else None)
        library.filed[number] = replace(item, issue=issue)


# Killed at any point, and read meanwhile ---------------------------------------------------------


class _PowerCut(BaseException):
    pass


def test_an_update_that_ends_at_any_write_leaves_the_old_index_or_the_new(
    follower: tuple[Shelf, SearchEngine, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, engine, folder = follower
    monkeypatch.setattr(changes, "_SEGMENTS", 1)
    real = os.fsync
    seen = set()
    for writes in range(100):
        left = writes

        def fsync(handle: int) -> None:
            nonlocal left
            if not left:
                raise _PowerCut
            left -= 1
            real(handle)

        if engine.state() is IndexState.READY:
            library.add(article(100 + writes, 50 + writes, "又来了一期"))
        monkeypatch.setattr(generation.os, "fsync", fsync)
        try:
            update(engine)
            break
        except _PowerCut:
            later = SearchEngine(folder, library)
            state = later.state()
            seen.add(state)
            assert later.search("疫情").total == engine.search("疫情").total == 29
            assert later.search("又来").total == len(library.filed) - 29
            assert (later.search("又来").basis is Basis.INDEX) == (state is IndexState.READY)
    assert seen == {IndexState.STALE, IndexState.READY}
    assert segments(folder) == 2


@pytest.mark.parametrize("reads", [0, 1, 3, 7, 12, 20])
def test_an_updater_that_is_killed_leaves_no_harm(tmp_path: Path, reads: int) -> None:
    library = shelf(*(filed(n, f"这是第{n}篇文章。") for n in range(1, 21)))
    engine = SearchEngine(tmp_path, library)
    build(engine)
    command = [sys.executable, str(UPDATER), str(tmp_path), "20"]
    environment = {**os.environ, "PYTHONPATH": SOURCES}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout and [child.stdout.readline() for _ in range(2 + reads)][-1] == "updated\n"
        for _ in range(reads):
            assert engine.search("第17篇").total == 1
        child.kill()
    later = SearchEngine(tmp_path, library)
    assert later.state() is IndexState.STALE
    assert later.search("篇文章").total == 20
    update(later)
    assert (later.search("篇文章").total, later.search("篇文章").basis) == (20, Basis.INDEX)
    assert len(list((tmp_path / "index").glob("index-*"))) == 1


def test_many_read_while_one_updates(follower: tuple[Shelf, SearchEngine, Path]) -> None:
    library, engine, folder = follower
    reader = SearchEngine(folder, library)

    seen = threading.Event()

    def follow() -> None:
        for number in range(30, 50):
            library.add(article(number, number, "又来了一期"))
            update(engine)
            seen.clear()
            seen.wait()

    writer = threading.Thread(target=follow)
    writer.start()
    bases = set()
    while writer.is_alive():
        answers = [used.search("疫情") for used in (engine, reader)]
        assert [answer.total for answer in answers] == [29, 29]
        bases |= {answer.basis for answer in answers}
        if {answer.basis for answer in answers} == {Basis.INDEX}:
            seen.set()
    writer.join()
    assert Basis.INDEX in bases
    assert reader.search("又来").total == 20
