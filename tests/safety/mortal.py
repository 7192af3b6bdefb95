"""What a reader does, in a process that may be killed: each deed is told before and after it is done."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import os
import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from qtreader.corrections import drafting
from qtreader.errors import Trouble
from qtreader.library.clippings import Clippings
from qtreader.library.intake import take_in
from qtreader.library.memory import Memory
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import Library
from qtreader.newspaper.correction import Draft
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.search.engine import SearchEngine

Deed = tuple[str, list]


def page_text(number: int, version: int) -> str:
    """A page of two articles, of a day of its own; another version is a better text of the same page."""
    day = f"{2000 + number // 300}年{number // 25 % 12 + 1}月{number % 25 + 1}日"
    word = "桥路河山城村"[version % 6]
    return (
        f"甲乙日报\n\n{day}\n\n第{number}座新{word}今日通车\n\n■记者 丁一\n\n"
        f"本报讯 昨日,第{number}座新{word}正式通车,两岸居民步行只要五分钟,沿线公交也随之调整。\n\n"
        f"■记者 王二\n\n第{number}所学校九月开学\n\n"
        f"本报讯 第{number}所学校九月开学,首批招收三百名学生,食堂与操场同时启用,校车已经试跑{version}次。\n"
    )


class Reader:
    """Does one thing after the other in the library under ``folder``."""

    def __init__(self, folder: Path, tell: Callable[[str, Deed], None], chance: random.Random) -> None:
        self._folder = folder
        self._tell = tell
        self._chance = chance
        self._library = Library.open(folder / "library")
        self._engine = SearchEngine(folder / "cache", self._library)
        self._memory = Memory(self._library.database)
        self._clippings = Clippings(self._library.database)

    def act(self, name: str) -> None:
        arguments = getattr(self, f"plan_{name}")()
        self._tell("begin", (name, arguments))
        done = getattr(self, f"do_{name}")(*arguments)
        self._tell("done", (name, [*arguments, done]))

    def close(self) -> None:
        self._engine.close()
        self._library.close()

    def plan_page(self) -> list:
        return [self._chance.randrange(400), self._chance.randrange(6)]

    def do_page(self, number: int, version: int) -> None:
        file = self._folder / f"{number}.txt"
        file.write_text(page_text(number, version), encoding="utf-8")
        run(take_in(self._library, [file]))

    def plan_search(self) -> list:
        return [f"第{self._chance.randrange(10_000)}座"]

    def do_search(self, query: str) -> None:
        self._memory.remember_search(query)

    def plan_keep(self) -> list:
        return [self._chance.choice(self._numbers())] if self._numbers() else [1]

    def do_keep(self, article: int) -> None:
        self._memory.keep(article)

    def plan_save(self) -> list:
        return [f"名{self._chance.randrange(30)}", f"词{self._chance.randrange(10_000)}"]

    def do_save(self, name: str, query: str) -> None:
        self._memory.save_search(name, query)

    def plan_clip(self) -> list:
        return self.plan_keep()

    def do_clip(self, article: int) -> int | None:
        if article not in self._numbers():
            return None
        books = self._clippings.books() or [self._clippings.make_book("剪报")]
        return self._clippings.clip(books[0].id, self._library.article(article))

    def plan_note(self) -> list:
        held = [clip.id for book in self._clippings.books() for clip in self._clippings.clippings(book.id)]
        return [self._chance.choice(held) if held else 0, f"注{self._chance.randrange(10_000)}"]

    def do_note(self, clipping: int, note: str) -> None:
        self._clippings.write_note(clipping, note)

    def plan_correct(self) -> list:
        return [*self.plan_keep(), self._chance.choice(ACTS)]

    def do_correct(self, article: int, act: str) -> list[str]:
        """The numbers of the corrections."""
        if article not in self._numbers():
            return []
        source = self._library.source(article)
        body = next(held.article for held in source.articles if held.id == article).paragraphs
        if not body:
            return []
        try:
            drafts = self._drafts(act, source, article, body[0].text)
        except Trouble:  # not every word can be corrected
            return []
        return [each.number for each in self._library.corrections.add(drafts, "甲", "试")]

    def _drafts(self, act: str, source: PageSource, article: int, text: str) -> tuple[Draft, ...]:
        at = self._chance.randrange(max(1, len(text) - 2))
        words = Passage(Field.PARAGRAPHS, 0, Span(at, at + 2))
        if act == "part":
            return drafting.parted(source, article, words)
        if act == "move":
            return drafting.moved(
                source, article, [Passage(Field.PARAGRAPHS, 0, Span(0, len(text)))], None, -1
            )
        if act == "date":
            return drafting.dated(source, dt.date(2022, self._chance.randrange(1, 13), 3))
        return drafting.reworded(source, article, words, self._chance.choice(("新桥", "通车", "疫情", "■")))

    def plan_withdraw(self) -> list:
        known = [each.number for each in self._library.corrections.known()]
        return [self._chance.choice(known) if known else ""]

    def do_withdraw(self, number: str) -> list[str]:
        if not number:
            return []
        return [each.number for each in self._library.corrections.withdraw([number], "乙")]

    def plan_index(self) -> list:
        return []

    def do_index(self) -> None:
        run(self._engine.bring_up_to_date())

    def plan_snapshot(self) -> list:
        return []

    def do_snapshot(self) -> int:
        return run(Snapshots(self._library.file).make()).number

    def _numbers(self) -> list[int]:
        return [row["id"] for row in self._library.database.all("SELECT id FROM articles ORDER BY id")]


ACTS = ("text", "text", "part", "move", "date")
DEEDS = (
    *("page", "page", "search", "keep", "save", "clip", "note", "note", "index", "snapshot"),
    *("correct", "correct", "correct", "withdraw"),
)


def run(work):
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def live(folder: Path, pipe: int, seed: int) -> None:
    """Until killed: opens the library, brings it to this version where it is an earlier one, and acts."""

    def tell(when: str, deed: Deed) -> None:
        os.write(pipe, (json.dumps([when, *deed]) + "\n").encode())

    chance = random.Random(seed)
    tell("begin", ("open", []))
    with closing(Reader(folder, tell, chance)) as reader:
        tell("done", ("open", []))
        for _ in itertools.count():
            reader.act(chance.choice(DEEDS))
