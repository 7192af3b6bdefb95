"""The journal tells what came to a library and left it since any of its states, as all its articles do."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_pages import read_page, save
from pages import BRIDGE, SCHOOL, take_in

from qtreader.library.outcome import Outcome
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import FILE, Library
from qtreader.newspaper.holding import Origin
from qtreader.newspaper.issue import Page


def run(work):
    for _ in work:
        pass


def brought(library: Library, before: dict[int, Origin], since: str) -> dict[int, Origin]:
    """The articles of an earlier state, brought up to date by the journal alone."""
    turnover = library.turnover(since)
    assert turnover is not None
    gone = turnover.noted.union(turnover.held)
    now = library.origins()
    kept = {number: origin for number, origin in before.items() if number not in gone}
    return {**kept, **{number: now[number] for number in turnover.held}}


PAGES = st.builds(read_page, st.integers(1, 3), st.integers(1, 2), st.integers(0, 1), st.integers(0, 3))


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(st.one_of(st.lists(PAGES, min_size=1, max_size=3), st.integers(1, 6)), max_size=8))
def test_from_any_state_it_leads_to_the_articles_that_are_held(steps: list[list[Page] | int]) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(Library.open(Path(folder))) as library:
        states = [(library.state(), library.origins())]
        for step in steps:
            if isinstance(step, int):
                if step <= len(library.imports.all()):
                    run(library.imports.undo(step))
            else:
                number = library.imports.begin([Path("a.txt")])
                for page in step:
                    save(library, page, number)
                    states.append((library.state(), library.origins()))
            states.append((library.state(), library.origins()))
        for state, before in states:
            assert brought(library, before, state) == library.origins()


def test_only_the_issues_that_changed_are_told(empty_library: Library) -> None:
    save(empty_library, read_page(1, 1, 0, 2))
    save(empty_library, read_page(2, 1, 0, 2))
    before, state = empty_library.origins(), empty_library.state()
    save(empty_library, read_page(2, 2, 1, 3))
    turnover = empty_library.turnover(state)
    first, *others = {origin.issue_id for origin in before.values()}
    assert not others or first != others[0]
    assert len(turnover.noted) == 3
    assert len(turnover.held) == 5
    assert {empty_library.origins()[number].issue_id for number in turnover.held} == {others[0]}
    assert turnover.noted <= set(turnover.held)


def test_a_page_without_articles_changes_what_is_known_of_its_issue(empty_library: Library) -> None:
    save(empty_library, read_page(1, 1, 0, 2))
    before, state = empty_library.origins(), empty_library.state()
    save(empty_library, read_page(1, 2, 1, 0, issue_number=77))
    turnover = empty_library.turnover(state)
    assert (turnover.noted, turnover.held) == (frozenset(), tuple(before))


def test_a_replaced_page_tells_its_articles_and_those_in_their_place(empty_library: Library) -> None:
    save(empty_library, read_page(1, 1, 0, 2))
    before, state = empty_library.origins(), empty_library.state()
    assert save(empty_library, read_page(1, 1, 0, 3)).outcome is Outcome.REPLACED
    turnover = empty_library.turnover(state)
    assert turnover.noted == before.keys() | empty_library.origins().keys()
    assert turnover.held == tuple(empty_library.origins())


def test_nothing_is_told_where_nothing_changed(empty_library: Library) -> None:
    take_in(empty_library, BRIDGE)
    turnover = empty_library.turnover(empty_library.state())
    assert (turnover.noted, turnover.held) == (frozenset(), ())


def test_a_change_that_was_broken_off_is_not_told(empty_library: Library) -> None:
    save(empty_library, read_page(1, 1, 0, 2))
    state = empty_library.state()
    broken = read_page(2, 1, 1, 2)
    with pytest.raises(AttributeError):
        save(empty_library, Page(**{**_fields(broken), "articles": (*broken.articles, None)}))
    turnover = empty_library.turnover(state)
    assert (turnover.noted, turnover.held) == (frozenset(), ())


def test_it_does_not_reach_back_to_states_of_another_library_or_from_before_it_was_kept(
    empty_library: Library, tmp_path: Path
) -> None:
    take_in(empty_library, BRIDGE)
    with closing(Library.open(tmp_path / "other")) as other:
        take_in(other, BRIDGE)
        assert empty_library.turnover(other.state()) is None
    before_marks = empty_library.state().partition(".")[0]
    for state in (before_marks, "", ":", "library", f"{before_marks}.0", f"{empty_library.state()}9"):
        assert empty_library.turnover(state) is None


def test_it_does_not_reach_from_a_copy_that_went_its_own_way(empty_library: Library, tmp_path: Path) -> None:
    take_in(empty_library, BRIDGE)
    common = empty_library.state()
    empty_library.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (tmp_path / "copy").mkdir()
    shutil.copy(empty_library.file, tmp_path / "copy" / FILE)
    with closing(Library.open(tmp_path / "copy")) as copy:
        assert copy.state() == common
        take_in(copy, SCHOOL)
        take_in(empty_library, SCHOOL)
        assert copy.state() != empty_library.state()
        assert copy.turnover(empty_library.state()) is None
        assert copy.turnover(common) is not None


def test_it_does_not_reach_from_before_a_restore(empty_library: Library) -> None:
    take_in(empty_library, BRIDGE)
    state = empty_library.state()
    snapshots = Snapshots(empty_library.file)
    run(snapshots.make())
    run(snapshots.restore(snapshots.all()[0]))
    assert empty_library.turnover(state) is None


def test_it_is_bounded_and_says_so(empty_library: Library) -> None:
    take_in(empty_library, BRIDGE)
    first = empty_library.state()
    with empty_library.database.writing() as connection:
        for _ in range(999):
            _turn(connection)
    assert len(empty_library.turnover(first).noted) == 0
    take_in(empty_library, SCHOOL)
    assert empty_library.turnover(first) is None
    held = empty_library.database.one("SELECT count(*) AS n, min(turn) AS first FROM journal")
    assert (held["n"], held["first"]) == (2, 1001)
    assert empty_library.database.one("SELECT count(*) AS n FROM turns")["n"] == 1000


def _turn(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'changes'")


def _fields(page: Page) -> dict[str, object]:
    return {name: getattr(page, name) for name in page.__dataclass_fields__}
