"""What a second start says to the first: the files that it was to open, in one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

LONGEST = 8 * 1024 * 1024  # bytes of a message: four times what Linux lets one start with
FILES = 100_000  # in it
PATH = 4096  # characters of each
_GREETING = b"open "
_END = b"\n"


def message(files: Sequence[Path]) -> bytes:
    """With the paths as they are from here: the other program may stand in another folder."""
    return _GREETING + json.dumps([str(file.absolute()) for file in files]).encode("ascii") + _END


def is_whole(said: bytes | bytearray) -> bool:
    return said.endswith(_END)


def files_in(said: bytes) -> list[Path]:
    """The paths of a message; none of one that is not such a message, whole and within the limits."""
    if not said.startswith(_GREETING) or not is_whole(said) or len(said) > LONGEST:
        return []
    try:
        listed = json.loads(said[len(_GREETING) :])
    except (ValueError, RecursionError):
        return []
    if not isinstance(listed, list) or len(listed) > FILES or not all(map(_is_path, listed)):
        return []
    return [Path(name) for name in listed]


def _is_path(name: object) -> bool:
    return isinstance(name, str) and len(name) <= PATH and "\0" not in name and Path(name).is_absolute()
