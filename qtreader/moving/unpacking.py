"""From the file that everything was packed in, the library of this computer."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from qtreader.errors import (
    DiskFull,
    FileNotWritable,
    LibraryDamaged,
    LibraryTooNew,
    MovingFileTooNew,
    MovingFileUnreadable,
)
from qtreader.folders import is_for_want_of_room
from qtreader.library.snapshots import Snapshots
from qtreader.moving.box import CHUNK, LIBRARY, Box, Label, opened
from qtreader.moving.soundness import made_sound
from qtreader.progress import Progress

_ROOM = 2  # times the library: the copy, and what SQLite notes of it until it is in its place


@dataclass(frozen=True, slots=True)
class MovedIn:
    label: Label
    kept: Path | None  # the library that was there before; ``None`` where there was none
    settings: bytes  # for ``put_settings``, once no window has settings in use; empty where there are none


def move_in(file: Path, library: Path) -> Generator[Progress, None, MovedIn]:
    """Makes ``library`` the one in the box ``file``, under a name of its own for index and all.

    All of the box is read and looked through first. Then the library as it is now is kept, as a snapshot
    or, damaged, under another name; then its place is taken in one transaction. Those who have it open
    go on with what was moved in. Closing the generator before its end leaves the library as it was.

    Raises ``NoSuchFile``, ``UnreadableFile``, ``MovingFileUnreadable`` or ``MovingFileTooNew``, and what
    ``Snapshots.replace_with`` raises; the library is then as it was.
    """
    snapshots = Snapshots(library)
    with opened(file) as box, snapshots.drafted() as draft:
        settings = box.settings()
        yield from _unpacked(box, draft)
        try:
            yield from made_sound(draft)
        except LibraryTooNew as newer:
            raise MovingFileTooNew(file=file.name, program=box.label.program) from newer
        except LibraryDamaged as damage:
            raise MovingFileUnreadable(file=file.name) from damage
        kept = yield from snapshots.replace_with(draft)
        return MovedIn(box.label, kept, settings)


def _unpacked(box: Box, draft: Path) -> Generator[Progress, None, None]:
    part = next(part for part in box.label.parts if part.name == LIBRARY)
    if shutil.disk_usage(draft.parent).free < _ROOM * part.size:
        raise DiskFull(file=draft)
    done = 0
    try:
        with draft.open("wb") as raw:
            for piece in box.pieces(part):
                raw.write(piece)
                done += len(piece)
                yield Progress(done // CHUNK, part.size // CHUNK)
    except OSError as error:
        if is_for_want_of_room(error):
            raise DiskFull(file=draft) from error
        raise FileNotWritable(file=draft, reason=error.strerror or error) from error
