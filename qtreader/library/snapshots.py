"""Snapshots of a library: one a day, and one before each restore; whole files, each a library by itself.

They are numbered in the order in which they were made: the clock only gives them names for people.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import secrets
import sqlite3
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from qtreader.errors import DiskFull, FolderNotWritable, LibraryDamaged, NoSuchSnapshot, SnapshotDamaged
from qtreader.folders import is_for_want_of_room, make_folder
from qtreader.library import schema
from qtreader.library.copying import copied, finished, make_durable, reading
from qtreader.library.mishaps import troubles_told
from qtreader.progress import Progress

FOLDER = "snapshots"
KEPT = 7  # of each kind
_NAME = re.compile(r"(daily|before)-(\d{4,9})-(\d{8}T\d{6})\.sqlite3")
_STAMP = "%Y%m%dT%H%M%S"
_DRAFT = "draft-"
_JUMP = dt.timedelta(days=31)  # from one snapshot to the next: a long holiday, or a wrong clock
_OLD_DRAFT = 24 * 3600.0  # seconds; one that is younger may be another program's


class Why(StrEnum):
    DAILY = "daily"
    BEFORE = "before"  # what was there before a restore


@dataclass(frozen=True, slots=True)
class Snapshot:
    file: Path
    why: Why
    number: int
    made: dt.datetime  # local time, as the clock had it


@dataclass(frozen=True, slots=True)
class Holdings:
    issues: int
    articles: int
    clippings: int


class Snapshots:
    """Of the library in ``library``, a file that may be in use."""

    def __init__(self, library: Path, now: Callable[[], dt.datetime] = dt.datetime.now) -> None:
        self._library = library
        self._now = now
        self.folder = library.parent / FOLDER

    def all(self) -> list[Snapshot]:
        """The last made first."""
        found = (_snapshot(file) for file in self.folder.glob("*.sqlite3"))
        return sorted((snapshot for snapshot in found if snapshot), key=_number, reverse=True)

    def numbered(self, number: int) -> Snapshot:
        """Raises ``NoSuchSnapshot``."""
        for snapshot in self.all():
            if snapshot.number == number:
                return snapshot
        raise NoSuchSnapshot(number=number)

    def is_due(self) -> bool:
        """Whether there is none of today that was made before now. A clock that begins anew at each start
        of the computer comes again and again to a day that has one."""
        now = self._now()
        made = [each.made for each in self.all() if each.why is Why.DAILY]
        return not any(each.date() == now.date() and each <= now for each in made[:1])

    def make(self, why: Why = Why.DAILY) -> Generator[Progress, None, Snapshot]:
        """Keeps the library as it is now. Whole or not at all; those beyond ``KEPT`` go after it is there.

        Raises ``LibraryDamaged`` and keeps nothing where the library cannot be read as a whole: it must
        not push out a sound one. Also the other troubles of a ``Database``.
        """
        with self.drafted() as draft:
            try:
                yield from copied(self._library, draft)
                yield from finished(draft)
            except LibraryDamaged as damage:
                raise LibraryDamaged(file=self._library) from damage
            last = next(iter(self.all()), None)
            made = self._keep(draft, why)
        if last is None or abs(made.made - last.made) <= _JUMP:
            self._thin()
        return made

    def holdings(self, snapshot: Snapshot) -> Holdings:
        """Raises ``SnapshotDamaged``."""
        with _told(snapshot), closing(reading(snapshot.file)) as connection:
            return holdings_of(connection)

    def held_now(self) -> Holdings:
        """What the library itself holds. Raises the troubles of a ``Database``."""
        with troubles_told(self._library), closing(reading(self._library)) as connection:
            return holdings_of(connection)

    def restore(self, snapshot: Snapshot) -> Generator[Progress, None, None]:
        """Makes the library what it was; what it is now is kept first, as a snapshot or, damaged, as it is.

        Those who have it open go on with what was restored; its state is one that never was.
        Raises ``SnapshotDamaged`` and the troubles of a ``Database``; the library is then as it was.
        """
        with self.drafted() as draft:
            yield from self._ready(snapshot, draft)
            yield from self._take_place(draft)

    def replace_with(self, draft: Path) -> Generator[Progress, None, Path | None]:
        """Makes a finished library file that nobody uses the library, under a new name for index and all.
        Returns where the library is kept as it was, or ``None`` where there was none.

        Raises the troubles of a ``Database``; the library is then as it was.
        """
        _rename(draft)
        return (yield from self._take_place(draft))

    @contextmanager
    def drafted(self) -> Iterator[Path]:
        """An empty file beside the snapshots, to be made one or moved elsewhere; what is left of it goes.

        Raises ``FolderNotWritable`` or ``DiskFull``.
        """
        make_folder(self.folder)
        self._clear_drafts()
        draft = self._draft()
        try:
            yield draft
        finally:
            for suffix in ("", "-journal", "-wal", "-shm"):
                draft.with_name(draft.name + suffix).unlink(missing_ok=True)

    def _take_place(self, draft: Path) -> Generator[Progress, None, Path | None]:
        if not self._library.exists():
            put_aside(self._library, self._now())  # what SQLite left of one that went is not for this one
            put_in_place(draft, self._library)
            return None
        try:
            kept = yield from self.make(Why.BEFORE)
        except LibraryDamaged:
            aside = put_aside(self._library, self._now())
            put_in_place(draft, self._library)
            return aside
        yield from copied(draft, self._library)
        return kept.file

    def _ready(self, snapshot: Snapshot, draft: Path) -> Generator[Progress, None, None]:
        """A copy of a snapshot as a library of this program, under a name of its own for index and all."""
        try:
            yield from copied(snapshot.file, draft)
            yield from finished(draft)
        except LibraryDamaged as damage:
            raise SnapshotDamaged(file=snapshot.file) from damage
        with troubles_told(draft), closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            schema.prepare(connection)
        _rename(draft)

    def _keep(self, draft: Path, why: Why) -> Snapshot:
        number = max((snapshot.number for snapshot in self.all()), default=0) + 1
        made = self._now().replace(microsecond=0)
        file = self.folder / f"{why.value}-{number:04}-{made.strftime(_STAMP)}.sqlite3"
        draft.replace(file)
        make_durable(file)
        return Snapshot(file, why, number, made)

    def _draft(self) -> Path:
        draft = self.folder / f"{_DRAFT}{secrets.token_hex(8)}.part"
        try:
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except OSError as error:
            if is_for_want_of_room(error):
                raise DiskFull(file=draft) from error
            raise FolderNotWritable(folder=self.folder) from error
        return draft

    def _thin(self) -> None:
        for snapshot in superfluous(self.all(), self._now().date()):
            snapshot.file.unlink(missing_ok=True)

    def _clear_drafts(self) -> None:
        """Those that a killed program left."""
        for file in self.folder.glob(f"{_DRAFT}*"):
            try:
                age = time.time() - file.stat().st_mtime
            except FileNotFoundError:  # another program has just ended with its own
                continue
            if abs(age) > _OLD_DRAFT:
                file.unlink(missing_ok=True)


def holdings_of(connection: sqlite3.Connection) -> Holdings:
    """Of a library of any version."""
    issues = "SELECT count(DISTINCT issue_id) FROM pages WHERE replaced_by IS NULL"
    clippings = "SELECT count(*) FROM clippings WHERE NOT removed"
    kept = schema.version(connection) >= schema.WITH_CLIPPINGS
    return Holdings(
        issues=_count(connection, issues),
        articles=_count(connection, "SELECT count(*) FROM articles"),
        clippings=_count(connection, clippings) if kept else 0,
    )


def superfluous(snapshots: Iterable[Snapshot], today: dt.date) -> list[Snapshot]:
    """Beyond the last ``KEPT`` of each kind. Those from a day that has not come, which a wrong clock
    made, are counted apart: they push out none that is right."""
    kept: dict[tuple[Why, bool], int] = {}
    beyond = []
    for snapshot in sorted(snapshots, key=_number, reverse=True):
        kind = (snapshot.why, snapshot.made.date() > today)
        kept[kind] = kept.get(kind, 0) + 1
        if kept[kind] > KEPT:
            beyond.append(snapshot)
    return beyond


def put_aside(library: Path, now: dt.datetime) -> Path:
    """Gives a damaged library, or what is left beside one that is gone, a name with the day; the new name."""
    day = now.strftime("%Y-%m-%d")
    names = (f"library-damaged-{day}{more}.sqlite3" for more in ("", *(f"-{n}" for n in range(2, 1000))))
    kept = next(file for name in names if not (file := library.with_name(name)).exists())
    for suffix in ("-shm", "-wal", ""):  # the file itself last: until then it is all there
        part = library.with_name(library.name + suffix)
        if part.exists():
            part.replace(kept.with_name(kept.name + suffix))
    return kept


def put_in_place(draft: Path, library: Path) -> None:
    """Makes a finished file the library, where there is none."""
    draft.replace(library)
    make_durable(library)


def _rename(draft: Path) -> None:
    with troubles_told(draft), closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        schema.rename(connection)


def _snapshot(file: Path) -> Snapshot | None:
    """``None`` for a file of another name."""
    named = _NAME.fullmatch(file.name)
    if named is None:
        return None
    try:
        made = dt.datetime.strptime(named[3], _STAMP)
    except ValueError:
        return None
    return Snapshot(file, Why(named[1]), int(named[2]), made)


def _number(snapshot: Snapshot) -> int:
    return snapshot.number


@contextmanager
def _told(snapshot: Snapshot) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise SnapshotDamaged(file=snapshot.file) from error


def _count(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
