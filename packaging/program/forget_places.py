"""Takes out of a one-folder program where the Python lay that it was made with: of no use anywhere else,
and another place at each build machine. Run with that Python.

    python packaging/program/forget_places.py FOLDER

What stands in its place is as long, so that libraries and bytecode stay as they are otherwise, and ends in
the same folder: a linker keeps a text that is the end of another inside it, as Python's version 3.11.7 in a
place that ends in /3.11.7.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NOWHERE = b"/nonexistent"
EVERYWHERE = (b"/usr", b"/usr/local")  # tell nothing of a machine


def main() -> None:
    place = os.fsencode(sys.base_prefix)
    if place in EVERYWHERE or not place.startswith(b"/"):
        return
    files = [file for file in sorted(Path(sys.argv[1]).rglob("*")) if file.is_file()]
    changed = [file.name for file in files if forget(file, place)]
    print(f"forgot where its Python was made, in {len(changed)} files", file=sys.stderr)


def forget(file: Path, place: bytes) -> bool:
    """Whether the place stood there."""
    told = file.read_bytes()
    left = told.replace(place, nowhere(place))
    if left != told:
        file.write_bytes(left)
    return left != told


def nowhere(place: bytes) -> bytes:
    """A place with as many bytes and the same last folder, where there is nothing."""
    end = place[place.rindex(b"/") :]
    room = len(place) - len(end)
    return NOWHERE.ljust(room, b"/")[:room] + end


if __name__ == "__main__":
    main()
