"""Whatever was done with pages and corrections, in whatever order: what is there follows from both alone."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

import pytest
from correcting import file, sources, take
from histories import Reader

from qtreader.library.clippings import Clippings
from qtreader.library.corrected import follow
from qtreader.library.memory import Memory
from qtreader.library.store import Library
from qtreader.newspaper.clipping import standing
from qtreader.newspaper.correction import Act, State
from qtreader.newspaper.span import Field, Passage, Span

STEPS = 60
SEEDS = range(8)
TABLES = ("pages", "articles", "paragraphs", "fragments", "doubts", "as_read", "correction_states")


def tables(library: Library) -> dict[str, list[tuple]]:
    return {
        table: sorted(map(tuple, library.database.all(f"SELECT * FROM {table}")), key=str) for table in TABLES
    }


def pages(library: Library) -> list[str]:
    """As they are read, without the numbers a library gives."""
    return sorted(
        str((source.text, [held.article for held in source.articles], source.doubts, source.unassigned))
        for source in sources(library)
    )


def stands_as_it_follows(library: Library) -> bool:
    before = tables(library)
    with library.database.writing() as connection:
        for row in connection.execute("SELECT id FROM pages WHERE replaced_by IS NULL").fetchall():
            follow(connection, row["id"])
    return tables(library) == before


@pytest.mark.parametrize("seed", SEEDS)
def test_any_history_comes_to_what_its_pages_and_corrections_make(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    with (
        closing(Library.open(tmp_path / "甲")) as one,
        closing(Library.open(tmp_path / "乙")) as other,
        closing(Library.open(tmp_path / "丙")) as fresh,
    ):
        reader = Reader(chance, tmp_path / "in", [one, other])
        for _ in range(STEPS):
            assert stands_as_it_follows(reader.act())
        one.corrections.merge(other.corrections.known())
        for source in sources(one):
            take(fresh, file(tmp_path / "in", source.text, source.file))
        known = one.corrections.known()
        fresh.corrections.merge(chance.sample(known, len(known)))
        assert pages(fresh) == pages(one)
        one.corrections.check()


@pytest.mark.parametrize("seed", SEEDS)
def test_all_taken_back_what_a_reader_tied_to_articles_is_where_it_was(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    with closing(Library.open(tmp_path / "甲")) as library:
        take(library, file(tmp_path / "in"))
        tie(library, chance)
        before, first = tied(library), sources(library)
        reader = Reader(chance, tmp_path / "in", [library])
        for _ in range(12):
            reader.correct(library)
        while in_force := [
            entry.correction.number
            for entry in library.corrections.entries()
            if entry.correction.draft.act is not Act.WITHDRAW
            and entry.state not in (State.WITHDRAWN, State.REPLACED)
        ]:
            library.corrections.withdraw(in_force, "乙")
        assert sources(library) == first
        assert tied(library) == before


def tie(library: Library, chance: random.Random) -> None:
    """Clips each article and some words of each paragraph, keeps and reads them."""
    memory, clippings = Memory(library.database), Clippings(library.database)
    book = clippings.make_book("全部").id
    for filed in list(library.all_articles()):
        memory.keep(filed.id)
        memory.remember_reading(filed.id)
        clippings.clip(book, filed)
        for index, paragraph in enumerate(filed.article.paragraphs):
            start = chance.randrange(len(paragraph.text) - 6)
            clippings.clip(book, filed, [Passage(Field.PARAGRAPHS, index, Span(start, start + 6))])


def tied(library: Library) -> object:
    memory, clippings = Memory(library.database), Clippings(library.database)
    held = clippings.clippings(clippings.books()[0].id)
    standings = [standing(library.article(each.article).article, each) for each in held]
    return [each.article for each in held], standings, memory.kept(), memory.recently_read()
