"""What every command works with: library, index, language, a terminal that may be watched."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TypeVar

from qtreader import shipped
from qtreader.folders import folders_under, user_folders
from qtreader.library.intake import take_in
from qtreader.library.store import Library
from qtreader.progress import Progress
from qtreader.search.engine import SearchEngine

DONE, TROUBLE = 0, 1  # exit statuses; 2, wrong usage, is argparse's
Value = TypeVar("Value")
Command = Callable[[argparse.Namespace], int]  # runs with its options, gives the exit status
AddCommand = Callable[[str, Command, str], argparse.ArgumentParser]  # name, command, words of help


@dataclass(frozen=True, slots=True)
class Desk:
    """What a command works with."""

    library: Library
    engine: SearchEngine


@contextmanager
def open_desk(options: argparse.Namespace, *, fill: bool = True) -> Iterator[Desk]:
    """Opens library and index. A library that never held a page is filled from the seeds first,
    as the window's first launch does, unless the command brings pages itself."""
    folders = user_folders() if options.data is None else folders_under(options.data)
    folders.make()
    with (
        closing(Library.open(folders.data)) as library,
        closing(SearchEngine(folders.cache, library)) as engine,
    ):
        if fill and library.is_new():
            run(take_in(library, [shipped.seeds()]))
            run(engine.bring_up_to_date())
        yield Desk(library, engine)


def run(work: Generator[Progress, None, Value]) -> Value:
    """Drives a long work to its end, telling how far it is where somebody watches."""
    watched = sys.stderr.isatty()
    while True:
        try:
            progress = next(work)
        except StopIteration as end:
            if watched:
                print("\r\x1b[K", end="", file=sys.stderr)
            return end.value  # type: ignore[no-any-return]
        if watched:
            print(f"\r\x1b[K{progress.done}/{progress.total} {progress.what}", end="", file=sys.stderr)


def language() -> str:
    spoken = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "zh"
    )
    return "en" if spoken.startswith("en") else "zh"
