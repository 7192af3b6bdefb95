"""All that one can make in a library, and all that is in one: for who compares two computers."""

from __future__ import annotations

from qtreader.library.clippings import Clippings
from qtreader.library.database import Database
from qtreader.library.memory import Memory
from qtreader.library.store import Library
from qtreader.newspaper.span import Field, Passage, Span


def fill(library: Library) -> None:
    """What a reader makes, beside the pages that are there."""
    numbers = sorted(filed.id for filed in library.all_articles())
    memory, clippings = Memory(library.database), Clippings(library.database)
    memory.remember_search("疫情防控")
    memory.save_search("防疫", "疫情防控")
    memory.remember_reading(numbers[3])
    memory.keep(numbers[2])
    book = clippings.make_book("城建").id
    clippings.clip(book, library.article(numbers[4]))
    passage = clippings.clip(book, library.article(numbers[5]), [Passage(Field.PARAGRAPHS, 0, Span(0, 6))])
    clippings.write_note(passage, "待核")


def all_of(database: Database) -> dict[str, list[tuple]]:
    """Every row of every table, but for the library's own name."""
    named = database.all(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'"
    )
    tables = {row["name"]: database.all(f"SELECT * FROM {row['name']}") for row in named}
    held = {name: sorted((tuple(row) for row in found), key=repr) for name, found in tables.items()}
    held["meta"] = [row for row in held["meta"] if row[0] != "library"]
    held.pop("turns")  # the marks by which copies of a library are told apart
    return held
