"""Boxes that anything may have happened to: a script, with COUNT and a SEED if need be.

Each is refused by one of the program's troubles, or has in it what it had before; what is here has not
changed by one that is refused. Half of them are broken from outside, half have a broken library under a label
that fits it. Prints count, rate and what came of them; exit status 1 where anything else happened.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import random
import sys
import tempfile
import time
import zipfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from everything import all_of, fill

from qtreader.errors import Trouble
from qtreader.library.database import Database
from qtreader.library.intake import take_in
from qtreader.library.store import FILE, Library
from qtreader.moving.box import LABEL, LIBRARY
from qtreader.moving.packing import pack
from qtreader.moving.unpacking import move_in
from qtreader.shipped import seeds


@dataclass
class Tally:
    boxes: int = 0
    refused: int = 0
    taken: int = 0
    changed: int = 0  # where something was refused, or taken in that this program cannot read


def broken(raw: bytes, chance: random.Random) -> bytes:
    """Bytes changed, cut, doubled, put in or zeroed."""
    changed = bytearray(raw)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0:
                changed[at : at + 1] = chance.randbytes(1)
            case 1:
                del changed[at : at + chance.randrange(1, 5000)]
            case 2:
                changed[at:at] = chance.randbytes(chance.randrange(1, 40))
            case 3:
                changed[at:at] = changed[chance.randrange(len(changed) + 1) :][:600]
            case _:
                changed[at : at + 600] = bytes(len(changed[at : at + 600]))
    return bytes(changed)


def with_broken_library(raw: bytes, chance: random.Random) -> bytes:
    """Its label fits what is in it: only the library itself is wrong."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        label, library = json.loads(archive.read(LABEL)), archive.read(LIBRARY)
    spoilt = bytearray(library)
    for _ in range(chance.randrange(1, 8)):
        at = chance.choice((chance.randrange(len(spoilt)), chance.randrange(2000)))
        size = chance.choice((1, 1, 2, 8, 400))
        spoilt[at : at + size] = chance.randbytes(len(spoilt[at : at + size]))
    label["parts"] = [{"name": LIBRARY, "size": len(spoilt), "sha256": hashlib.sha256(spoilt).hexdigest()}]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(LIBRARY, bytes(spoilt))
        archive.writestr(LABEL, json.dumps(label))
    return packed.getvalue()


def try_boxes(raw: bytes, here: Path, count: int, seed: int) -> Tally:
    """``here`` is the library file that they are moved to, and ``raw`` a sound box."""
    chance, tally = random.Random(seed), Tally()
    file = here.parent.parent / "fuzzed.qtreader"
    now = _held(here)
    for number in range(count):
        file.write_bytes((broken if number % 2 else with_broken_library)(raw, chance))
        tally.boxes += 1
        try:
            for _ in move_in(file, here):
                pass
        except Trouble:
            tally.refused += 1
            tally.changed += _held(here) != now
        else:
            tally.taken += 1
            now = _held(here)
            tally.changed += not _can_be_read(here)
    return tally


def _held(file: Path) -> dict:
    with closing(Database(file)) as database:
        return all_of(database)


def _can_be_read(file: Path) -> bool:
    with closing(Library.open(file.parent)) as library:
        sound = library.database.one("PRAGMA quick_check")[0] == "ok"
        return sound and all(library.article(filed.id) for filed in library.all_articles())


def main() -> int:
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if sys.argv[2:] else time.time_ns() % 1_000_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(Library.open(folder / "old")) as library:
            for _ in take_in(library, [seeds()]):
                pass
            fill(library)
        box = folder / "box.qtreader"
        for _ in pack(folder / "old" / FILE, folder / "none.ini", box, dt.datetime.now(dt.UTC)):
            pass
        Library.open(folder / "here").close()
        begun = time.monotonic()
        tally = try_boxes(box.read_bytes(), folder / "here" / FILE, count, seed)
    spent = time.monotonic() - begun
    print(f"seed {seed}: {tally} in {spent:.0f} s, {count / spent:.1f} a second")
    return 1 if tally.changed else 0


if __name__ == "__main__":
    sys.exit(main())
