"""A process that is killed while it moves in leaves the library as it was, or as it came: nothing between."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from everything import all_of

from qtreader.library.database import Database
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import FILE, Library
from qtreader.moving.unpacking import move_in

ROUNDS = 12
LONGEST = 0.5  # seconds that a process lives


def held(library: Path) -> dict:
    with closing(Database(library)) as database:
        return all_of(database)


def killed_after(seconds: float, box: Path, library: Path) -> None:
    child = os.fork()
    if child == 0:
        try:
            while True:
                for _ in move_in(box, library):
                    pass
        finally:
            os._exit(1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_nothing_is_half_moved_in(lived_in: Path, repacked, tmp_path: Path) -> None:
    box = repacked(library=lived_in.read_bytes())
    coming = held(lived_in)
    chance, library = random.Random(7), tmp_path / "here" / FILE
    Library.open(library.parent).close()
    for _ in range(ROUNDS):
        before = held(library)
        killed_after(chance.uniform(0.01, LONGEST), box, library)
        with closing(Library.open(library.parent)) as opened:
            assert all_of(opened.database) in (before, coming)
            assert opened.database.one("PRAGMA quick_check")[0] == "ok"
        snapshots = Snapshots(library)
        assert all(snapshots.holdings(each) for each in snapshots.all())
    assert held(library) == coming  # it was long enough for some to come to their end
