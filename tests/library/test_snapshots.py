"""Snapshots: a day's state of the library can be had back, and what is there now is not lost for it."""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from pathlib import Path

import pytest
from pages import BRIDGE, SCHOOL, take_in

from qtreader.errors import LibraryDamaged, NoSuchSnapshot, SnapshotDamaged
from qtreader.library.clippings import Clippings
from qtreader.library.memory import Memory
from qtreader.library.snapshots import KEPT, Holdings, Snapshots, Why
from qtreader.library.store import Library
from qtreader.search.answer import Basis, IndexState
from qtreader.search.engine import SearchEngine


class Clock:
    def __init__(self) -> None:
        self.now = dt.datetime(2022, 3, 1, 9, 30)

    def __call__(self) -> dt.datetime:
        return self.now

    def goes_on(self, days: int = 1) -> None:
        self.now += dt.timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def snapshots(empty_library: Library, clock: Clock) -> Snapshots:
    return Snapshots(empty_library.file, clock)


def changes(state: str) -> str:
    """How often the library changed."""
    return state.partition(":")[2].partition(".")[0]


def run(work):
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def damage(file: Path) -> None:
    """Makes the last third of a file unreadable, as a bad disk does."""
    size = file.stat().st_size
    with file.open("rb+") as raw:
        raw.seek(size * 2 // 3)
        raw.write(b"\xa5" * (size - size * 2 // 3))


def merged(library: Library) -> None:
    """All of it in the one file."""
    library.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_one_is_due_each_day(empty_library, snapshots, clock):
    take_in(empty_library, BRIDGE)
    assert snapshots.is_due()
    run(snapshots.make())
    assert not snapshots.is_due()
    clock.goes_on()
    assert snapshots.is_due()


def test_one_is_due_where_the_clock_begins_anew_at_each_start(empty_library, snapshots, clock):
    take_in(empty_library, BRIDGE)
    run(snapshots.make())
    clock.now -= dt.timedelta(minutes=20)  # the same day again, from its beginning
    assert snapshots.is_due()
    run(snapshots.make())
    assert not snapshots.is_due()


def test_a_snapshot_tells_its_day_and_what_it_holds(empty_library, snapshots):
    bridge, _ = take_in(empty_library, BRIDGE, SCHOOL)
    clippings = Clippings(empty_library.database)
    clippings.clip(clippings.make_book("城建").id, empty_library.article(bridge))
    made = run(snapshots.make())
    assert snapshots.all() == [made]
    assert (made.why, made.made) == (Why.DAILY, dt.datetime(2022, 3, 1, 9, 30))
    assert snapshots.holdings(made) == Holdings(issues=1, articles=2, clippings=1)
    assert [file.name for file in snapshots.folder.iterdir()] == [made.file.name]  # one file, no other


def test_seven_are_kept(empty_library, snapshots, clock):
    take_in(empty_library, BRIDGE)
    for _ in range(KEPT + 3):
        run(snapshots.make())
        clock.goes_on()
    assert [each.number for each in snapshots.all()] == list(range(KEPT + 3, 3, -1))


def test_a_clock_that_jumps_pushes_out_nothing_that_is_right(empty_library, snapshots, clock):
    take_in(empty_library, BRIDGE)
    for _ in range(KEPT):
        run(snapshots.make())
        clock.goes_on()
    right, today = snapshots.all(), clock.now
    for wrong in (dt.datetime(2099, 1, 1), dt.datetime(1970, 1, 1), dt.datetime(2050, 1, 1)):
        clock.now = wrong
        run(snapshots.make())
        assert set(right) <= set(snapshots.all())
    clock.now = today
    run(snapshots.make())
    assert set(right) <= set(snapshots.all())
    for _ in range(KEPT):
        clock.goes_on()
        run(snapshots.make())
    assert [each.number for each in snapshots.all() if each.made <= clock.now] == list(range(18, 11, -1))


def test_a_snapshot_is_of_one_state_while_others_write(empty_library, snapshots):
    take_in(empty_library, BRIDGE * 3000)
    memory = Memory(empty_library.database)
    work = snapshots.make()
    next(work)
    memory.remember_search("其间")
    made = run(work)
    connection = sqlite3.connect(made.file)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    connection.close()


def test_one_that_is_cancelled_leaves_nothing(empty_library, snapshots):
    take_in(empty_library, BRIDGE)
    work = snapshots.make()
    next(work)
    work.close()
    assert list(snapshots.folder.iterdir()) == []


def test_a_restore_brings_back_what_was_and_keeps_what_is(empty_library, snapshots):
    memory = Memory(empty_library.database)
    (bridge,) = take_in(empty_library, BRIDGE)
    memory.keep(bridge)
    first = run(snapshots.make())
    take_in(empty_library, SCHOOL)
    memory.release(bridge)

    run(snapshots.restore(first))

    assert [entry.headline for entry in empty_library.articles(empty_library.issues()[0].id)] == [BRIDGE[:6]]
    assert memory.kept() == [bridge]
    before, _ = snapshots.all()
    assert before.why is Why.BEFORE
    run(snapshots.restore(before))
    assert empty_library.count() == 2
    assert memory.kept() == []


def test_other_threads_and_programs_go_on_with_what_was_restored(empty_library, snapshots):
    take_in(empty_library, BRIDGE)
    first = run(snapshots.make())
    take_in(empty_library, SCHOOL)
    other = Library.open(empty_library.file.parent)
    assert other.count() == 2
    run(snapshots.restore(first))
    seen = []
    thread = threading.Thread(target=lambda: seen.append(empty_library.count()))
    thread.start()
    thread.join()
    assert (seen, other.count()) == ([1], 1)
    take_in(other, SCHOOL)
    assert empty_library.count() == 2
    other.close()


def test_the_index_follows_a_restore_though_the_same_changes_are_counted_again(
    empty_library, snapshots, tmp_path
):
    take_in(empty_library, BRIDGE)
    first = run(snapshots.make())
    take_in(empty_library, SCHOOL)
    state = empty_library.state()
    engine = SearchEngine(tmp_path / "cache", empty_library)
    run(engine.bring_up_to_date())
    assert engine.search("新学校").total == 1
    run(snapshots.restore(first))
    take_in(empty_library, SCHOOL.replace("学校", "医院"))
    assert changes(empty_library.state()) == changes(state)
    assert engine.state() is IndexState.STALE
    assert (engine.search("新学校").total, engine.search("新医院").total) == (0, 1)
    run(engine.bring_up_to_date())
    answer = engine.search("新医院")
    assert (answer.total, answer.basis) == (1, Basis.INDEX)
    engine.close()


def test_a_damaged_library_pushes_out_no_sound_snapshot(empty_library, snapshots, clock):
    take_in(empty_library, *(f"{n}{BRIDGE}" * 50 for n in range(40)))
    first = run(snapshots.make())
    merged(empty_library)
    empty_library.close()
    damage(empty_library.file)
    clock.goes_on()
    with pytest.raises(LibraryDamaged, match=r"library\.sqlite3"):
        run(snapshots.make())
    assert snapshots.all() == [first]
    assert len(list(snapshots.folder.iterdir())) == 1


def test_a_damaged_library_is_put_aside_by_a_restore(empty_library, snapshots):
    take_in(empty_library, *(f"{n}{BRIDGE}" * 50 for n in range(40)))
    first = run(snapshots.make())
    merged(empty_library)
    empty_library.close()
    damage(empty_library.file)
    spoilt = empty_library.file.read_bytes()

    run(snapshots.restore(first))

    again = Library.open(empty_library.file.parent)
    assert again.count() == 40
    again.close()
    assert (again.file.parent / "library-damaged-2022-03-01.sqlite3").read_bytes() == spoilt


def test_a_damaged_snapshot_changes_nothing(empty_library, snapshots):
    take_in(empty_library, *(f"{n}{BRIDGE}" * 50 for n in range(40)))
    first = run(snapshots.make())
    state = empty_library.state()
    damage(first.file)
    with pytest.raises(SnapshotDamaged):
        run(snapshots.restore(first))
    first.file.write_bytes(b"no library")
    with pytest.raises(SnapshotDamaged):
        run(snapshots.restore(first))
    with pytest.raises(SnapshotDamaged):
        snapshots.holdings(first)
    assert empty_library.state() == state
    assert snapshots.all() == [first]


def test_a_restore_that_is_cancelled_changes_nothing(empty_library, snapshots):
    take_in(empty_library, BRIDGE)
    first = run(snapshots.make())
    state = empty_library.state()
    for steps in range(1, 6):
        work = snapshots.restore(first)
        for _ in range(steps):
            next(work)
        work.close()
        assert empty_library.state() == state


def test_files_of_other_names_are_none_of_ours(snapshots):
    snapshots.folder.mkdir()
    for name in ("notes.sqlite3", "daily-1-20220301T093000.sqlite3", "daily-0001-20229901T093000.sqlite3"):
        (snapshots.folder / name).write_bytes(b"")
    assert snapshots.all() == []
    with pytest.raises(NoSuchSnapshot):
        snapshots.numbered(1)
