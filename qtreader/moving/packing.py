"""All that a reader made, into one file."""

from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
import zipfile
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path

from qtreader import __version__
from qtreader.errors import LibraryDamaged, NothingToMove
from qtreader.export.files import written_whole
from qtreader.library import schema
from qtreader.library.copying import copied, reading
from qtreader.library.mishaps import troubles_told
from qtreader.library.snapshots import Holdings, Snapshots, holdings_of
from qtreader.moving.box import CHUNK, LABEL, LIBRARY, SETTINGS, SETTINGS_BYTES, Label, Part
from qtreader.moving.settings_file import portable
from qtreader.moving.soundness import made_sound
from qtreader.progress import Progress

__all__ = ["pack"]

_TIME = (1980, 1, 1, 0, 0, 0)  # of every part: the label tells when it was made


def pack(library: Path, settings: Path, target: Path, now: dt.datetime) -> Generator[Progress, None, Label]:
    """Writes library and settings as they are ``now`` (UTC) to ``target``: whole or not at all, while both
    may be in use. Closing the generator leaves what was there.

    The copy is looked through as it will be where it is moved in, so that this is where one hears of
    damage: raises ``LibraryDamaged`` and the other troubles of a ``Database``, ``NothingToMove``,
    ``FileNotWritable`` or ``DiskFull``.
    """
    if not library.exists():
        raise NothingToMove(file=library)
    with Snapshots(library).drafted() as draft, written_whole(target) as box:
        try:
            yield from copied(library, draft)
            yield from made_sound(draft)
            _take_out_gaps(draft)
        except LibraryDamaged as damage:
            raise LibraryDamaged(file=library) from damage
        return (yield from _written(box, draft, _settings(settings), now))


def _written(box: Path, draft: Path, settings: bytes, now: dt.datetime) -> Generator[Progress, None, Label]:
    with zipfile.ZipFile(box, "w") as archive:
        parts = [(yield from _library_part(archive, draft))]
        if settings:
            with archive.open(_info(SETTINGS), "w") as packed:
                packed.write(settings)
            parts.append(Part(SETTINGS, len(settings), hashlib.sha256(settings).hexdigest()))
        label = Label(__version__, now, schema.VERSION, _holdings(draft), tuple(parts))
        with archive.open(_info(LABEL), "w") as packed:
            packed.write(label.to_json())
    return label


def _library_part(archive: zipfile.ZipFile, draft: Path) -> Generator[Progress, None, Part]:
    digest, done, size = hashlib.sha256(), 0, draft.stat().st_size
    with archive.open(_info(LIBRARY), "w", force_zip64=True) as packed:
        for piece in _pieces(draft):
            packed.write(piece)
            digest.update(piece)
            done += len(piece)
            yield Progress(done // CHUNK, size // CHUNK)
    return Part(LIBRARY, done, digest.hexdigest())


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as raw:
        while piece := raw.read(CHUNK):
            yield piece


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def _settings(file: Path) -> bytes:
    """Nothing where there are none, or something else than settings has their name."""
    if not file.is_file() or file.stat().st_size > SETTINGS_BYTES:
        return b""
    return portable(file.read_bytes())


def _holdings(file: Path) -> Holdings:
    with troubles_told(file), closing(reading(file)) as connection:
        return holdings_of(connection)


def _take_out_gaps(file: Path) -> None:
    """Of a library of which most was undone again: emptiness packs so tight that it looks like a trap."""
    with troubles_told(file), closing(sqlite3.connect(file, isolation_level=None)) as connection:
        free, all_ = (
            int(connection.execute(f"PRAGMA {name}").fetchone()[0])
            for name in ("freelist_count", "page_count")
        )
        if free * 2 > all_:
            connection.execute("VACUUM")
