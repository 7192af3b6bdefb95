"""Kills a process that reads, imports, corrects, clips and indexes, at random moments; looks what is left."""

from __future__ import annotations

import json
import lzma
import os
import random
import shutil
import signal
import sqlite3
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from mortal import Deed, live, page_text, run

from qtreader.library.clippings import Clippings
from qtreader.library.corrected import follow, page_as_read
from qtreader.library.intake import read_anything
from qtreader.library.memory import RECENT, Memory
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import FILE, Library
from qtreader.search.answer import Basis
from qtreader.search.engine import SearchEngine

LONGEST = 0.3  # seconds that a process lives
SHORTEST_LIVES = 0.03  # of one that finds a library of an earlier version: its migration is to be hit
ROUNDS_A_LIBRARY = 10
FIRST_NOTE = "待核"  # of a clipping in the libraries of earlier versions
QUERIES = ("通车", "第7", "新桥", '"首批招收三百名学生"', "标题:学校", "疫情")


@dataclass
class Confirmed:
    """What the processes so far were told that it is done."""

    pages: dict[int, set[int]] = field(default_factory=dict)  # number: versions it may have
    searches: list[str] = field(default_factory=list)
    kept: int = 0  # articles put on the reading list, at least
    saved: dict[str, set[str]] = field(default_factory=dict)
    notes: dict[int, set[str]] = field(default_factory=dict)  # clipping: notes it may have
    snapshots: set[int] = field(default_factory=set)
    corrections: set[str] = field(default_factory=set)  # their numbers

    def begin(self, name: str, arguments: list) -> None:
        """It may be done, or not."""
        if name == "page":
            self.pages.setdefault(arguments[0], {-1}).add(arguments[1])
        elif name == "save":
            self.saved.setdefault(arguments[0], {""}).add(arguments[1])
        elif name == "note" and arguments[0]:
            self.notes.setdefault(arguments[0], {"", FIRST_NOTE}).add(arguments[1])

    def done(self, name: str, arguments: list) -> None:
        if name == "page":
            self.pages[arguments[0]] = {arguments[1]}
        elif name == "search":
            self.searches = [each for each in self.searches if each != arguments[0]] + [arguments[0]]
        elif name == "save":
            self.saved[arguments[0]] = {arguments[1]}
        elif name == "clip" and arguments[1] is not None:
            self.notes.setdefault(arguments[1], {"", FIRST_NOTE})
        elif name == "note" and arguments[0]:
            self.notes[arguments[0]] = {arguments[1]}
        elif name == "snapshot":
            self.snapshots.add(arguments[0])
        elif name in ("correct", "withdraw"):
            self.corrections.update(arguments[-1])


@dataclass
class Tally:
    rounds: int = 0
    deeds: int = 0
    migrations: int = 0
    cut_short: dict[str, int] = field(default_factory=dict)  # by what was being done
    losses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        cut = ", ".join(f"{name} {count}" for name, count in sorted(self.cut_short.items()))
        return (
            f"{self.rounds} rounds, {self.deeds} deeds confirmed, {self.migrations} migrations begun; "
            f"killed in: {cut}; {len(self.losses)} losses"
        )


def kill_again_and_again(rounds: int, earlier: list[Path], seed: int) -> Tally:
    """``earlier``: packed libraries of earlier versions, one of which each library begins as."""
    chance = random.Random(seed)
    tally = Tally()
    while tally.rounds < rounds:
        with tempfile.TemporaryDirectory(prefix="qtreader-kill-") as name:
            folder = Path(name)
            (folder / "library").mkdir()
            first = chance.choice(earlier)
            (folder / "library" / FILE).write_bytes(lzma.decompress(first.read_bytes()))
            confirmed = Confirmed()
            for number in range(min(ROUNDS_A_LIBRARY, rounds - tally.rounds)):
                tally.rounds += 1
                tally.migrations += not number
                told = _life(folder, chance, LONGEST if number else SHORTEST_LIVES)
                _account(told, confirmed, tally)
                tally.losses += [
                    f"round {tally.rounds}: {loss}" for loss in losses(folder, confirmed, chance)
                ]
    return tally


def _life(folder: Path, chance: random.Random, longest: float) -> list[tuple[str, Deed]]:
    """Of one process; what it told until it was killed."""
    reading, writing = os.pipe()
    seed, lives = chance.randrange(1 << 30), chance.uniform(0, longest)
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            live(folder, writing, seed)
        finally:
            os._exit(1)  # it ended by itself: an error, printed already
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        time.sleep(lives)
        os.kill(child, signal.SIGKILL)
        lines = told.read().splitlines()
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the process ended before it was killed")
    return [(when, (name, arguments)) for when, name, arguments in map(json.loads, lines)]


def _account(told: list[tuple[str, Deed]], confirmed: Confirmed, tally: Tally) -> None:
    begun = "start"
    for when, (name, arguments) in told:
        if when == "begin":
            confirmed.begin(name, arguments)
            begun = name
        else:
            confirmed.done(name, arguments)
            tally.deeds += 1
            begun = "between"
    tally.cut_short[begun] = tally.cut_short.get(begun, 0) + 1


def losses(folder: Path, confirmed: Confirmed, chance: random.Random) -> list[str]:
    """What the next start finds missing, half or wrong."""
    with closing(sqlite3.connect(folder / "library" / FILE)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchall()
        astray = connection.execute("PRAGMA foreign_key_check").fetchall()
    found = [] if sound == [("ok",)] and not astray else [f"not sound: {sound} {astray}"]
    with closing(Library.open(folder / "library")) as library:
        found += _pages_lost(library, confirmed)
        found += _corrections_lost(library, confirmed)
        found += _memory_lost(library, confirmed)
        found += _snapshots_lost(library, confirmed)
        found += _index_wrong(folder, library, chance)
    return found


@cache
def _expected(number: int, version: int) -> list[str]:
    page = read_anything(page_text(number, version).encode(), f"{number}.txt")
    return [article.headline + article.text for article in page.articles]


def _pages_lost(library: Library, confirmed: Confirmed) -> list[str]:
    found = []
    held: dict[int, list[str]] = {}
    others = 0
    connection = library.database.connection
    for row in connection.execute("SELECT id, file FROM pages WHERE replaced_by IS NULL").fetchall():
        name = row["file"].removesuffix(".txt")
        articles = [each.article for each in page_as_read(connection, row["id"]).articles]
        if name.isdecimal():
            held.setdefault(int(name), []).extend(article.headline + article.text for article in articles)
        else:
            others += len(articles)
    if others != 33:
        found.append(f"{others} of the 33 articles that were there before")
    for number, versions in confirmed.pages.items():
        possible = [_expected(number, version) if version >= 0 else [] for version in versions]
        if held.get(number, []) not in possible:
            found.append(f"page {number} has {held.get(number)} and ought to be of {versions}")
    if extra := held.keys() - confirmed.pages.keys():
        found.append(f"pages {extra} came from nowhere")
    return found


def _corrections_lost(library: Library, confirmed: Confirmed) -> list[str]:
    """All that were made are known, and every page is what they make of it, number for number."""
    known = {each.number for each in library.corrections.known()}
    missing = confirmed.corrections - known
    found = [f"{len(missing)} corrections"] if missing else []
    before = _all_tables(library)
    with library.database.writing() as connection:
        for row in connection.execute("SELECT id FROM pages WHERE replaced_by IS NULL").fetchall():
            follow(connection, row["id"])
    return found if _all_tables(library) == before else [*found, "corrections that are not in the articles"]


def _all_tables(library: Library) -> list[list[tuple]]:
    tables = ("pages", "articles", "paragraphs", "fragments", "doubts", "as_read", "correction_states")
    return [sorted(map(tuple, library.database.all(f"SELECT * FROM {table}")), key=str) for table in tables]


def _memory_lost(library: Library, confirmed: Confirmed) -> list[str]:
    memory, clippings = Memory(library.database), Clippings(library.database)
    found = []
    if missing := set(confirmed.searches[-RECENT:]) - set(memory.searches()):
        found.append(f"searches {missing}")
    saved = {each.name: each.query for each in memory.saved_searches()}
    found += [
        f"saved search {name}"
        for name, queries in confirmed.saved.items()
        if saved.get(name, "") not in queries
    ]
    notes = {clip.id: clip.note for book in clippings.books() for clip in clippings.clippings(book.id)}
    found += [f"note of {number}" for number, may in confirmed.notes.items() if notes.get(number) not in may]
    return found


def _snapshots_lost(library: Library, confirmed: Confirmed) -> list[str]:
    snapshots = Snapshots(library.file)
    held = snapshots.all()
    found = [] if len(held) >= min(7, len(confirmed.snapshots)) else ["a snapshot"]
    return found + [f"{each.file} is empty" for each in held if not snapshots.holdings(each).articles]


def _index_wrong(folder: Path, library: Library, chance: random.Random) -> list[str]:
    with (
        closing(SearchEngine(folder / "cache", library)) as engine,
        closing(SearchEngine(folder / "none", library)) as scan,
    ):
        query = chance.choice(QUERIES)
        truth = {hit.article for hit in scan.search(query, limit=10_000).hits}
        found = []
        if {hit.article for hit in engine.search(query, limit=10_000).hits} != truth:
            found.append(f"the index answers {query} wrong")
        if chance.random() < 0.3:
            run(engine.bring_up_to_date())
            answer = engine.search(query, limit=10_000)
            if {hit.article for hit in answer.hits} != truth or answer.basis is not Basis.INDEX:
                found.append(f"the index brought up to date answers {query} wrong")
        shutil.rmtree(folder / "none", ignore_errors=True)
        return found
