"""Keeps the index: tells how it stands, opens it, builds it anew, makes the changes of the library in it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from whoosh.util.filelock import FileLock

from qtreader.errors import DiskFull, FolderNotWritable, IndexBusy, NoSuchArticle
from qtreader.folders import is_for_want_of_room
from qtreader.progress import Progress
from qtreader.search import generation
from qtreader.search.answer import IndexState
from qtreader.search.changes import Change, change, change_since, to_merge
from qtreader.search.finding import ArticleSource
from qtreader.search.following import Base
from qtreader.search.generation import Damaged, Manifest, Seal
from qtreader.search.grams import SAMPLE, numbering_for
from qtreader.search.index import change_index, read_index, write_index
from qtreader.search.lookup import Lookup
from qtreader.search.record import Record, record

T = TypeVar("T")
_Reader = Callable[[Iterable[int]], Iterable[Record]]  # of the articles with some numbers
_STEP = 50  # articles between two reports
_READ_TWICE = 10  # of so many articles at most one is taken as a sample


@dataclass(frozen=True, slots=True)
class _Base:
    """An index that is whole."""

    folder: Path
    manifest: Manifest
    lookup: Lookup


class Keeper:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._open: tuple[Path, Lookup] | None = None
        self._whole: Mapping[str, Seal] = {}  # files of which all was read and found right
        self._bad: set[Path] = set()  # seen to be damaged when all of it was read

    def state(self, library: str) -> IndexState:
        """How the index stands to a state of the library. Reads no more than the manifest."""
        try:
            manifest = self._ask(self._manifest)
        except Damaged:
            return IndexState.DAMAGED
        if manifest is None:
            return IndexState.MISSING
        return IndexState.READY if manifest.library == library else IndexState.STALE

    def generation(self) -> str:
        """The name of the index in use, whole or not; empty for none."""
        try:
            found = generation.current(self._folder)
        except Damaged:
            return ""
        return found.name if found else ""

    def opened(self, library: str) -> Lookup | None:
        """The index, where it is ready for this state of the library."""
        base = self._base(lambda state: state == library)
        return base.lookup if base else None

    def base(self, library: str) -> Base | None:
        """The index, whole, of any state of the library that is in this one."""
        base = self._base(lambda state: _name(state) == _name(library))
        return Base(base.lookup, base.manifest.library) if base else None

    def build(self, articles: ArticleSource) -> Generator[Progress, None, None]:
        """Builds an index of all articles as they are now, and puts it in use when it is whole.

        A build of the same articles that was cancelled or killed is gone on with from its last finished part.
        """
        with self._alone():
            yield from self._build(articles)

    def bring_up_to_date(self, articles: ArticleSource) -> Generator[Progress, None, None]:
        """Changes in the index what changed in the library; builds it anew where none can be changed.

        At the end the small parts of it are made one, where there are too many; closing the generator
        then leaves them, and the index up to date.
        """
        if self.opened(articles.state()):
            return
        with self._alone():
            library = articles.state()
            base = self._base(lambda state: _name(state) == _name(library))
            if base is None:
                yield from self._build(articles)
                return
            with self._beside() as beside:
                wanted = _wanted(articles, base)
                yield from self._change(beside, base, library, wanted, partial(_records, articles))
            yield from self._merge(library)

    def rest(self) -> None:
        """Needs less memory until it is asked again."""
        with self._lock:
            for segment in self._open[1].segments if self._open else ():
                segment.rest()

    def close(self) -> None:
        with self._lock:
            self._open = None

    def _build(self, articles: ArticleSource) -> Generator[Progress, None, None]:
        library = articles.state()
        total = articles.count()
        begun, sealed = generation.unfinished(self._folder, library) or (None, {})
        sample = _records(articles, _sample(list(articles.origins())))
        numbering = numbering_for(total, [item.text for item in sample])
        with self._beside(begun) as beside:
            held = {number for segment in (read_index(beside) if begun else ()) for number in segment.id}

            def finished() -> None:
                nonlocal sealed
                sealed = generation.seal_unfinished(beside, library, sealed)

            records = (record(filed) for filed in articles.all_articles() if filed.id not in held)
            written = write_index(beside, records, numbering, finished)
            done = yield from _reported(written, total, len(held))
            self._put_in_use(beside, library, sealed)
            yield Progress(done, done)

    def _change(
        self, beside: Path, base: _Base, library: str, wanted: Change, read: _Reader
    ) -> Generator[Progress, None, None]:
        generation.carry_over(base.folder, base.manifest, beside)
        total = len(wanted.come)
        numbering = numbering_for(total, [item.text for item in read(_sample(wanted.come))])
        written = change_index(beside, base.lookup.segments, wanted.gone, read(wanted.come), numbering)
        done = yield from _reported(written, total)
        self._put_in_use(beside, library, base.manifest.files)
        yield Progress(done, done)

    def _merge(self, library: str) -> Generator[Progress, None, None]:
        base = self._base(lambda state: state == library)
        parts = to_merge(base.lookup.segments) if base else []
        if base is None or not parts:
            return
        places = {part.id[docnum]: (part, docnum) for part in parts for docnum in part.living}
        numbers = tuple(sorted(places))

        def read(numbers: Iterable[int]) -> Iterator[Record]:
            return (part.record(docnum) for part, docnum in map(places.__getitem__, numbers))

        with self._beside() as beside:
            yield from self._change(beside, base, library, Change(frozenset(numbers), numbers), read)

    def _put_in_use(self, beside: Path, library: str, carried: Mapping[str, Seal]) -> None:
        generation.seal(beside, library, carried)
        generation.put_in_use(beside)
        generation.clear_away(self._folder)

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

    def _base(self, is_wanted: Callable[[str], bool]) -> _Base | None:
        """The index in use, opened, where it is whole and made from a wanted state of the library."""

        def base(found: Path) -> _Base | None:
            manifest = self._manifest(found)
            if not is_wanted(manifest.library):
                return None
            return _Base(found, manifest, self._opened(found, manifest))

        with self._lock:
            try:
                return self._ask(base)
            except Damaged:
                self._open = None
                return None

    def _manifest(self, found: Path) -> Manifest:
        if found in self._bad:
            raise Damaged(found.name)
        manifest = generation.manifest(found)
        generation.check(found, manifest)
        return manifest

    def _opened(self, found: Path, manifest: Manifest) -> Lookup:
        """Before a file is opened for the first time, all of it is read and held against its checksum."""
        if self._open is None or self._open[0] != found:
            try:
                generation.check(found, manifest, thoroughly=True, known=self._whole)
            except Damaged:
                self._bad.add(found)
                raise
            self._whole = manifest.files
            try:
                known = self._open[1].segments if self._open else ()
                self._open = (found, Lookup(read_index(found, known), found.name))
            except FileNotFoundError as problem:  # removed by another program, just now
                raise Damaged(found.name) from problem
        return self._open[1]

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """For one writer at a time."""
        lock = FileLock(str(self._folder / "LOCK"))
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not lock.acquire():
                raise IndexBusy
            yield
        except OSError as problem:
            if is_for_want_of_room(problem):
                raise DiskFull(file=self._folder) from problem
            raise FolderNotWritable(folder=str(self._folder)) from problem
        finally:
            if lock.locked:
                lock.release()

    @contextmanager
    def _beside(self, begun: Path | None = None) -> Iterator[Path]:
        """An empty folder beside the index in use, or the one in which a build was begun.

        Removed unless put in use, or left by one who cancelled and may go on with what is finished.
        """
        generation.clear_away(self._folder, begun)
        beside = begun or generation.new_generation(self._folder)
        can_go_on = False
        try:
            yield beside
        except GeneratorExit:
            can_go_on = generation.is_unfinished(beside)
            raise
        finally:
            if not can_go_on and not generation.is_in_use(beside):
                shutil.rmtree(beside)


def _wanted(articles: ArticleSource, base: _Base) -> Change:
    """From the journal of the library; where it does not reach back, from the origins of all articles."""
    turnover = articles.turnover(base.manifest.library)
    if turnover is None:
        return change(articles.origins(), base.lookup.segments)
    return change_since(turnover, base.lookup.segments)


def _name(library: str) -> str:
    """Of the library, in one of its states."""
    return library.partition(":")[0]


def _sample(numbers: Sequence[int]) -> Sequence[int]:
    """Of many articles some, spread evenly; of few none: there every text can be looked into."""
    return numbers[:: max(_READ_TWICE, len(numbers) // SAMPLE)] if len(numbers) >= SAMPLE else ()


def _records(articles: ArticleSource, numbers: Iterable[int]) -> Iterator[Record]:
    for number in numbers:
        try:
            found = articles.article(number)
        except NoSuchArticle:
            continue  # it left the library meanwhile; so its state is another one, and the index stale
        yield record(found)


def _reported(written: Generator[Record], total: int, before: int = 0) -> Generator[Progress, None, int]:
    """Reports now and then how many records are written, and returns how many it were at the end.

    ``before``: so many were written already.
    """
    yield Progress(before, total)
    done = before
    with closing(written):
        for done, _ in enumerate(written, before + 1):
            if done % _STEP == 0:
                yield Progress(done, total)
    return done
