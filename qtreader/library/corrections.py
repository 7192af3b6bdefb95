"""The corrections of a library: on disk, and in the articles, when a method returns."""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Sequence
from functools import partial
from itertools import groupby

from qtreader.corrections.numbering import number_of
from qtreader.corrections.recording import recorded, withdrawn
from qtreader.errors import LibraryDamaged
from qtreader.library import correction_entries, correction_table
from qtreader.library.as_read import all_as_read
from qtreader.library.corrected import follow_corrections, page_as_read
from qtreader.library.database import Database
from qtreader.library.open_doubts import open_doubts
from qtreader.library.page_marks import page_of_text, pages_meant
from qtreader.library.troubles import NoSuchCorrection, PageNotHeld
from qtreader.newspaper.correction import Correction, Draft
from qtreader.newspaper.correction_entry import CorrectionEntry, Merged, OpenDoubt
from qtreader.progress import Progress

TURN = 0.3  # seconds that others wait who want to write


class Corrections:
    """Safe to use from several threads. Writing waits for the disk: not on the GUI thread."""

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self._database = database
        self._now = now

    # Correcting

    def add(self, drafts: Sequence[Draft], author: str, reason: str = "") -> tuple[Correction, ...]:
        """Corrects. Each stands over those at its place that the library knows. Raises ``PageNotHeld``."""
        with self._database.writing() as connection:
            made = [
                correction
                for _, of_page in groupby(sorted(drafts, key=_text_of), key=_text_of)
                for correction in self._recorded(connection, list(of_page), author, reason)
            ]
            _take_in(connection, made)
        return tuple(made)

    def withdraw(self, numbers: Collection[str], author: str, reason: str = "") -> tuple[Correction, ...]:
        """Takes corrections back; of a withdrawal, brings back what it took away. Returns the withdrawals.
        Raises ``NoSuchCorrection``."""
        with self._database.writing() as connection:
            meant = correction_table.known(connection, numbers)
            if missing := set(numbers) - {each.number for each in meant}:
                raise NoSuchCorrection(number=min(missing))
            made = withdrawn(numbers, _all_about(connection, meant), author, reason, self._now())
            _take_in(connection, made)
        return made

    def merge(self, corrections: Iterable[Correction]) -> Merged:
        """Takes in corrections from elsewhere, checked by their numbers. In whatever order, it comes to the
        same."""
        work = self.merging(corrections)
        while True:
            try:
                next(work)
            except StopIteration as end:
                merged: Merged = end.value
                return merged

    def merging(self, corrections: Iterable[Correction]) -> Generator[Progress, None, Merged]:
        """As ``merge``, in turns between which others may write. Stopped halfway, what is in stays, all of a
        page or nothing; the rest comes in when the same are merged again."""
        given = {each.number: each for each in corrections}
        pages = deque(_by_page(given.values()))
        total = len(pages)
        new: list[str] = []
        while pages:
            yield Progress(total - len(pages), total)
            new += self._merge_for_a_turn(pages)
        conflicts = self._database.read(partial(correction_entries.contradicting, new=new))
        return Merged(tuple(new), len(given) - len(new), tuple(conflicts))

    def _merge_for_a_turn(self, pages: deque[list[Correction]]) -> list[str]:
        new: list[Correction] = []
        until = time.monotonic() + TURN
        with self._database.writing() as connection:
            while pages and (not new or time.monotonic() < until):
                new += _insert(connection, pages.popleft())
            _count(connection, new)
        return [each.number for each in new]

    def check(self) -> None:
        """Reads all that is kept of them. Raises ``LibraryDamaged`` where one is not what its number says."""
        self._database.read(all_as_read)
        if any(number_of(each) != each.number for each in self.known()):
            raise LibraryDamaged(file=self._database.file)

    # Telling of them

    def known(self) -> list[Correction]:
        """All, in the order in which they came."""
        return self._database.read(correction_table.all_known)

    def numbered(self, beginning: str) -> Correction:
        """The one whose number begins so. Raises ``NoSuchCorrection`` where none or several do."""
        found = [each for each in self.known() if beginning and each.number.startswith(beginning.lower())]
        if len(found) != 1:
            raise NoSuchCorrection(number=beginning)
        return found[0]

    def entries(self) -> list[CorrectionEntry]:
        """All, the newest first."""
        return self._database.read(correction_entries.entries)

    def of_article(self, article_id: int) -> list[CorrectionEntry]:
        """Those seen in an article, and those of its page that are not seen anywhere; the newest first."""
        return self._database.read(partial(correction_entries.of_article, article=article_id))

    def conflicts(self) -> list[CorrectionEntry]:
        """Those of which another one says otherwise, the newest first."""
        return self._database.read(correction_entries.conflicts)

    def open_doubts(self, limit: int, after: str = "") -> list[OpenDoubt]:
        """What the reading doubts and nobody has accepted or dismissed: the newest issue first, page by
        page. ``after`` is the ``turn`` of the last one known."""
        return open_doubts(self._database, limit, after)

    def _recorded(
        self, connection: sqlite3.Connection, drafts: Sequence[Draft], author: str, reason: str
    ) -> tuple[Correction, ...]:
        page = page_of_text(connection, _text_of(drafts[0]))
        if page is None:
            raise PageNotHeld
        known = correction_table.of_page(connection, page)
        read = page_as_read(connection, page)
        return recorded(drafts, read, known, author, reason, self._now())


def _text_of(draft: Draft) -> str:
    return draft.page.text


def _by_page(corrections: Iterable[Correction]) -> list[list[Correction]]:
    pages: dict[str, list[Correction]] = {}
    for each in corrections:
        pages.setdefault(_text_of(each.draft), []).append(each)
    return list(pages.values())


def _take_in(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> None:
    _count(connection, _insert(connection, corrections))


def _insert(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> list[Correction]:
    """Those that were new; the articles follow."""
    new = correction_table.insert(connection, corrections)
    follow_corrections(connection, new)
    return new


def _count(connection: sqlite3.Connection, new: Collection[Correction]) -> None:
    """One more state of the library, where there is anything new."""
    if new:
        connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'changes'")


def _all_about(connection: sqlite3.Connection, corrections: Collection[Correction]) -> list[Correction]:
    """With all others of their pages."""
    under = correction_table.with_those_under(connection, corrections)
    found = {each.number: each for each in correction_table.with_those_over(connection, under)}
    for page in {page for each in under for page in pages_meant(connection, each.draft)}:
        found |= {each.number: each for each in correction_table.of_page(connection, page)}
    return list(found.values())
