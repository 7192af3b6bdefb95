"""All that one can make in a library, and all that is in one: for who compares two computers."""

from __future__ import annotations

import hashlib

from qtreader.library.clippings import Clippings
from qtreader.library.database import Database
from qtreader.library.intake import read_anything
from qtreader.library.memory import Memory
from qtreader.library.store import Library
from qtreader.newspaper.correction import Act, Anchor, Draft
from qtreader.newspaper.span import Field, Passage, Span

PAGE = """甲乙日报

2021年3月5日 星期五

河边新桥昨日通车

■记者 丁一

本报讯 昨日,河边新桥正式通车,两岸居民步行只要五分钟,沿线公交也随之调整。
"""


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
    source = library.sources(library.issues()[0].id)[0]
    words = Span(source.text.index("。") - 2, source.text.index("。"))
    near = source.text[words.start - 16 : words.start], source.text[words.end :][:16]
    anchor = Anchor(words, words.of(source.text), *near)
    library.corrections.add([Draft(Act.TEXT, source.mark, (anchor,), text="更正")], "甲")
    for name in ("one.txt", "two.txt"):  # the second takes the place of the first
        _take_in(library, name)


def _take_in(library: Library, name: str) -> None:
    raw = PAGE.replace("河边", "" if name == "one.txt" else "河边").encode("utf-8")
    library.save(read_anything(raw, name), raw, hashlib.sha256(raw).hexdigest())


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
