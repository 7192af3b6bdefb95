"""Keeps the index: tells how it stands, opens it, builds it anew."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from whoosh.util.filelock import FileLock

from qtreader.errors import FolderNotWritable, IndexBusy
from qtreader.progress import Progress
from qtreader.search import generation
from qtreader.search.answer import IndexState
from qtreader.search.finding import ArticleSource
from qtreader.search.generation import Damaged
from qtreader.search.index import read_index, write_index
from qtreader.search.lookup import Lookup
from qtreader.search.record import record

T = TypeVar("T")
_STEP = 50  # articles between two reports


class Keeper:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._open: tuple[Path, Lookup] | None = None
        self._bad: set[Path] = set()  # seen to be damaged when all of it was read

    def state(self, library: str) -> IndexState:
        """How the index stands to a state of the library. Reads no more than the manifest."""
        try:
            is_ready = self._ask(lambda found: self._is_of(found, library))
        except Damaged:
            return IndexState.DAMAGED
        if is_ready is None:
            return IndexState.MISSING
        return IndexState.READY if is_ready else IndexState.STALE

    def opened(self, library: str) -> Lookup | None:
        """The index, where it is ready for this state of the library."""
        with self._lock:
            try:
                return self._ask(lambda found: self._opened(found) if self._is_of(found, library) else None)
            except Damaged:
                self._open = None
                return None

    def build(self, articles: ArticleSource) -> Generator[Progress, None, None]:
        """Builds an index of all articles as they are now, and puts it in use when it is whole."""
        with self._building() as beside:
            library = articles.state()
            total = articles.count()
            yield Progress(0, total)
            records = map(record, articles.all_articles())
            done = 0
            with closing(write_index(beside, records, total)) as written:
                for done, _ in enumerate(written, 1):
                    if done % _STEP == 0:
                        yield Progress(done, total)
            generation.seal(beside, library, done)
            generation.put_in_use(beside)
            generation.clear_away(self._folder)
            yield Progress(done, done)

    def close(self) -> None:
        with self._lock:
            self._open = None

    def _ask(self, question: Callable[[Path], T]) -> T | None:
        """Asks about the index in use; anew where another program meanwhile put another in its place.

        ``None`` where there is no index.
        """
        found = generation.current(self._folder)
        while found is not None:
            try:
                return question(found)
            except Damaged:
                later = generation.current(self._folder)
                if later == found:
                    raise
                found = later
        return None

    def _is_of(self, found: Path, library: str) -> bool:
        if found in self._bad:
            raise Damaged(found.name)
        manifest = generation.manifest(found)
        generation.check(found, manifest)
        return manifest.library == library

    def _opened(self, found: Path) -> Lookup:
        """Before it is opened for the first time, all of it is read and held against its checksums."""
        if self._open is None or self._open[0] != found:
            try:
                generation.check(found, generation.manifest(found), thoroughly=True)
            except Damaged:
                self._bad.add(found)
                raise
            try:
                self._open = (found, Lookup(read_index(found)))
            except FileNotFoundError as problem:  # removed by another program, just now
                raise Damaged(found.name) from problem
        return self._open[1]

    @contextmanager
    def _building(self) -> Generator[Path]:
        """An empty folder beside the index in use, for one builder at a time; removed unless put in use."""
        lock = FileLock(str(self._folder / "LOCK"))
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not lock.acquire():
                raise IndexBusy
            generation.clear_away(self._folder)
            beside = generation.new_generation(self._folder)
            try:
                yield beside
            finally:
                if not generation.is_in_use(beside):
                    shutil.rmtree(beside)
        except OSError as problem:
            raise FolderNotWritable(folder=str(self._folder)) from problem
        finally:
            if lock.locked:
                lock.release()
