"""The index follows a library on disk by its journal: as if all its articles were compared, at less cost."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_pages import read_page, save

from qtreader.library.store import Library
from qtreader.newspaper.holding import Origin
from qtreader.newspaper.issue import Page
from qtreader.search import catalogue, changes, index
from qtreader.search.answer import Basis, IndexState
from qtreader.search.changes import Change, change, change_since
from qtreader.search.engine import SearchEngine
from qtreader.search.keeper import Keeper
from qtreader.search.texts import Texts

# In quotes, or the dictionary would be loaded for each that stands nowhere
QUERIES = (
    '"新桥"',
    '"学校"',
    '"的"',
    '"读到1篇"',
    '"第2篇"',
    "期:7",
    "日期:2021-03-02",
    '-"新桥"',
    '版:2 "新"',
)


class Watched:
    """A library that refuses to compare all its articles."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __getattr__(self, name: str) -> object:
        assert name != "origins"
        return getattr(self._library, name)


class Forgetful(Watched):
    """A library whose journal never reaches back."""

    def turnover(self, since: str) -> None:
        return None

    def origins(self) -> dict[int, Origin]:
        return self._library.origins()


def run(work: Iterator[object]) -> None:
    for _ in work:
        pass


def steps_with(fewest: int) -> st.SearchStrategy[list[list[Page] | int]]:
    """Pages of so many articles or more that come together, or which import is undone."""
    pages = st.builds(
        read_page,
        st.integers(1, 3),
        st.integers(1, 2),
        st.integers(0, 1),
        st.integers(fewest, 3),
        st.sampled_from([7, None]),
    )
    return st.lists(st.one_of(st.lists(pages, min_size=1, max_size=3), st.integers(1, 6)), max_size=8)


STEPS = steps_with(0)


def do(library: Library, step: list[Page] | int) -> None:
    if isinstance(step, int):
        if step <= len(library.imports.all()):
            run(library.imports.undo(step))
        return
    number = library.imports.begin([Path("a.txt")])
    for page in step:
        save(library, page, number)


@settings(max_examples=25, deadline=None)
@given(steps=STEPS)
def test_whatever_comes_and_goes_it_answers_as_a_new_index_and_as_the_texts(
    steps: list[list[Page] | int],
) -> None:
    with (
        tempfile.TemporaryDirectory() as made,
        closing(Library.open(Path(made) / "library")) as library,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(index, "SEGMENT_ARTICLES", 3)
        patch.setattr(changes, "_SEGMENTS", 2)
        run(SearchEngine(Path(made), library).build())
        engine = SearchEngine(Path(made), Watched(library))
        for step in steps:
            do(library, step)
            run(engine.bring_up_to_date())
        anew, scanning = (SearchEngine(Path(made) / name, library) for name in ("anew", "none"))
        run(anew.build())
        for query in QUERIES:
            found, expected, read = (each.search(query) for each in (engine, anew, scanning))
            assert (found.basis, read.basis) == (Basis.INDEX, Basis.SCAN)
            assert (found.total, found.hits) == (expected.total, expected.hits)
            assert (found.total, found.hits) == (read.total, read.hits)
        for used in (engine, anew):
            used.close()


@settings(max_examples=25, deadline=None)
@given(steps=steps_with(1))  # an import takes no page without: where one went, origins do not tell it
def test_until_an_index_follows_the_search_does(steps: list[list[Page] | int]) -> None:
    with (
        tempfile.TemporaryDirectory() as made,
        closing(Library.open(Path(made) / "library")) as library,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(catalogue, "_GONE", 10)
        for step in steps[:3]:
            do(library, step)
        run(SearchEngine(Path(made) / "stale", library).build())
        watched = Watched(library)
        stale, without = (SearchEngine(Path(made) / name, watched) for name in ("stale", "without"))
        far, texts = SearchEngine(Path(made) / "stale", Forgetful(library)), Texts(watched)
        for step in steps[3:] or [[]]:
            do(library, step)
            reading = SearchEngine(Path(made) / "none", library)
            for query in QUERIES:
                expected = reading.search(query)
                for engine in (stale, without, far):
                    found = engine.search(query)
                    assert (found.total, found.hits) == (expected.total, expected.hits)
            assert without.facets('"的"') == reading.facets('"的"')
            told, anew = texts.catalogue(), catalogue.catalogue(library.all_articles(paragraphs=False))
            assert (told.facts, told.people) == (anew.facts, anew.people)
            assert set(anew.heads.splitlines()) <= set(told.heads.splitlines())
            assert set(anew.having("篇")) <= set(told.having("篇"))
        for engine in (stale, far):
            engine.close()


@settings(max_examples=25, deadline=None)
@given(before=STEPS, after=STEPS)
def test_the_journal_and_the_origins_give_the_same_changes(
    before: list[list[Page] | int], after: list[list[Page] | int]
) -> None:
    with tempfile.TemporaryDirectory() as made, closing(Library.open(Path(made))) as library:
        for step in before:
            do(library, step)
        engine = SearchEngine(Path(made) / "cache", library)
        run(engine.build())
        engine.close()
        since = library.state()
        lookup = Keeper(Path(made) / "cache" / "index").opened(since)
        assert lookup is not None
        for step in after:
            do(library, step)
        turnover = library.turnover(since)
        assert turnover is not None
        told, compared = change_since(turnover, lookup.segments), change(library.origins(), lookup.segments)
        # What is told and did not change is written anew as it was
        unchanged = told.gone - compared.gone
        assert unchanged == set(told.come) - set(compared.come)
        assert Change(told.gone - unchanged, tuple(n for n in told.come if n not in unchanged)) == compared
        held = {n for segment in lookup.segments for n in segment.id}
        assert (held - told.gone) | set(told.come) == set(library.origins())


def test_a_state_the_journal_does_not_reach_is_compared_article_by_article(tmp_path: Path) -> None:
    with closing(Library.open(tmp_path / "library")) as library:
        save(library, read_page(1, 1, 0, 2))
        engine = SearchEngine(tmp_path, library)
        run(engine.build())
        save(library, read_page(2, 1, 1, 3))
        with library.database.writing() as connection:
            connection.execute("DELETE FROM turns")
        run(engine.bring_up_to_date())
        assert (engine.state(), engine.search("学校").total) == (IndexState.READY, 3)
        engine.close()


def test_a_library_that_was_copied_back_is_compared_article_by_article(tmp_path: Path) -> None:
    """It has the same name, and came to as many changes, but to others."""
    with closing(Library.open(tmp_path / "library")) as library:
        save(library, read_page(1, 1, 0, 2))
        library.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        copied = library.file.read_bytes()
        save(library, read_page(2, 1, 1, 3))
        engine = SearchEngine(tmp_path, library)
        run(engine.build())
        engine.close()
    for file in library.file.parent.glob("library.sqlite3-*"):
        file.unlink()
    library.file.write_bytes(copied)
    with closing(Library.open(tmp_path / "library")) as library:
        save(library, read_page(3, 1, 1, 1))
        engine = SearchEngine(tmp_path, library)
        assert engine.state() is IndexState.STALE
        run(engine.bring_up_to_date())
        assert (engine.search("学校").total, engine.search("学校").basis) == (1, Basis.INDEX)
        engine.close()


def test_articles_that_do_not_come_by_number_are_refused(tmp_path: Path) -> None:
    with closing(Library.open(tmp_path / "library")) as library:
        save(library, read_page(1, 1, 0, 3))

        class Backwards(Watched):
            def all_articles(self) -> Iterator[object]:
                return reversed(list(library.all_articles()))

            def origins(self) -> object:
                return library.origins()

        with pytest.raises(ValueError, match="order"):
            run(SearchEngine(tmp_path, Backwards(library)).build())
