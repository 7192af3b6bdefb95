"""Taking page texts into the library: the only way in, for seeds, window and command line alike."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from qtreader.errors import EmptyFile, NoArticleFound, NoPageMarkup, NotText, Trouble
from qtreader.library.candidates import Candidate, candidates, files_among, read_bytes
from qtreader.library.imports import Entry, refusal
from qtreader.library.outcome import Outcome, Taking
from qtreader.library.report import Refused, Report, TakenIn
from qtreader.library.store import Library
from qtreader.newspaper.issue import Page
from qtreader.pagetext.page import read_page
from qtreader.progress import Progress
from qtreader.sources.reading import Form, SourceReader, form_of

__all__ = ["read_anything", "read_bytes", "resume", "take_in", "texts_in"]

NOTED_AT_ONCE = 200  # entries without a page of their own, that one write to the disk takes
_BINARY = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"MZ", b"GIF8")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_CONTROLS_ALLOWED = 0.01


def take_in(library: Library, paths: Iterable[Path]) -> Generator[Progress, None, Report]:
    """Files every page text among ``paths``: files, folders, zip archives. A page at a time is
    all in or not at all; what is refused is told in the report and stops nothing.

    Raises a ``Trouble`` where the library itself cannot be written to.
    """
    wanted = list(paths)
    return (yield from _take_in(library, wanted, library.imports.begin(wanted)))


def resume(library: Library, number: int) -> Generator[Progress, None, Report]:
    """Goes on with an import that was broken off. Raises ``NoSuchImport``."""
    return (yield from _take_in(library, library.imports.one(number).paths, number))


def _take_in(library: Library, paths: Iterable[Path], number: int) -> Generator[Progress, None, Report]:
    files = files_among(paths)
    with closing(_Intake(library, number)) as intake:
        for done, file in enumerate(files):
            yield Progress(done, len(files), file.name)
            for candidate in candidates(file):
                for page in intake.take(candidate):
                    yield Progress(done, len(files), page)
        intake.end()
    yield Progress(len(files), len(files))
    return Report(tuple(intake.taken), tuple(intake.refused), number)


def read_anything(source: bytes, name: str) -> Page:
    """Any bytes as a page: what is no page of a newspaper is unassigned in it. Of a file of several
    pages the first one with text; one that cannot be read is a text like any other bytes."""
    return next(_pages_in(source, name))


def texts_in(source: bytes, name: str) -> list[str]:
    """The text of each page of a file that has any."""
    return [page.text for page in _pages_in(source, name)]


def _pages_in(source: bytes, name: str) -> Iterator[Page]:
    form = _form(source)
    texts: list[str] = []
    if form is not Form.TEXT:
        with closing(SourceReader()) as reader, suppress(Trouble):
            texts = [text for text in reader.pages(source, name, form) if text]
    for text in texts:
        yield _read_text(text, name, form)
    if not texts:
        yield read_page(source, name)


def _form(source: bytes) -> Form:
    """XML and HTML of no known kind count as text: it is kept whole, unread."""
    return form_of(source) or Form.TEXT


class _Intake:
    """One import as it goes on; to be closed, whether it comes to its end or not."""

    def __init__(self, library: Library, number: int) -> None:
        self.taken: list[TakenIn] = []
        self.refused: list[Refused] = []
        self._library = library
        self._number = number
        self._reader = SourceReader()
        self._unwritten: list[Entry] = []
        self._broken = False  # the file that was read last

    def take(self, candidate: Candidate) -> Iterator[str]:
        """Files what is in it; yields the name of each further page before it is read."""
        if candidate.trouble is not None:
            self._refuse(candidate.file, 0, candidate.trouble)
            return
        sha256 = hashlib.sha256(candidate.raw).hexdigest()
        try:
            form = _readable_form(candidate)
        except Trouble as trouble:
            self._refuse(candidate.file, 0, trouble)
            return
        if form is Form.TEXT:
            self._take_text(candidate, sha256)
        else:
            yield from self._take_parts(candidate, sha256, form)

    def end(self) -> None:
        self._write()
        self._library.imports.end(self._number)

    def close(self) -> None:
        self._reader.close()
        self._write()

    def _take_text(self, candidate: Candidate, sha256: str) -> None:
        known = self._library.knows(sha256)
        if known is not None:
            self._note_held(candidate.file, 0, known.page)
        else:
            page = read_page(candidate.raw, candidate.name)
            self._file(candidate, page, sha256, Taking(0, False, self._number, str(candidate.file)))

    def _take_parts(self, candidate: Candidate, sha256: str, form: Form) -> Iterator[str]:
        held = self._library.held_whole(sha256)
        for part, page in held:
            self._note_held(candidate.file, part, page)
        if held:
            return
        texts = self._texts(candidate, form)
        part, found = 0, False
        for part, text in enumerate(texts):
            yield f"{candidate.name} {part + 1}"
            found = self._take_part(candidate, sha256, form, part, text) or found
        if found and not self._broken:
            self._library.has_parts(sha256, part + 1)

    def _texts(self, candidate: Candidate, form: Form) -> Iterator[str]:
        """Of each page; ends where the file can be read no further, and tells so."""
        self._broken = False
        part = 0  # of which nothing is known yet; as long as none had a text, it is the file that is refused
        try:
            for number, text in enumerate(self._reader.pages(candidate.raw, candidate.name, form), start=1):
                part = number if text or part else 0
                yield text
        except Trouble as trouble:
            self._broken = True
            self._refuse(candidate.file, part, trouble)

    def _take_part(self, candidate: Candidate, sha256: str, form: Form, part: int, text: str) -> bool:
        """Whether there was anything to read. What keeps the library from being written to goes on up."""
        if not text:
            return False
        known = self._library.knows(sha256, part)
        if known is not None:
            self._note_held(candidate.file, part, known.page)
        else:
            page = _read_text(text, candidate.name, form)
            self._file(candidate, page, sha256, Taking(part, True, self._number, str(candidate.file)))
        return True

    def _file(self, candidate: Candidate, page: Page, sha256: str, taking: Taking) -> None:
        if not page.articles:
            self._refuse(candidate.file, taking.part, NoArticleFound(file=candidate.name))
            return
        saved = self._library.save(page, candidate.raw, sha256, taking)
        self.taken.append(TakenIn(candidate.file, saved.outcome, saved.articles, taking.part))

    def _note_held(self, file: Path, part: int, page: int) -> None:
        self.taken.append(TakenIn(file, Outcome.UNCHANGED, 0, part))
        self._note(Entry(str(file), part, Outcome.UNCHANGED.value, page))

    def _refuse(self, file: Path, part: int, trouble: Trouble) -> None:
        self.refused.append(Refused(file, trouble, part))
        self._note(refusal(file, part, trouble))

    def _note(self, entry: Entry) -> None:
        self._unwritten.append(entry)
        if len(self._unwritten) >= NOTED_AT_ONCE:
            self._write()

    def _write(self) -> None:
        entries, self._unwritten = self._unwritten, []
        self._library.imports.note(self._number, entries)


def _readable_form(candidate: Candidate) -> Form:
    """Raises ``EmptyFile``, ``NotText`` or ``NoPageMarkup``."""
    raw = candidate.raw
    if not raw.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise EmptyFile(file=candidate.name)
    form = form_of(raw)
    if form is None:
        raise NoPageMarkup(file=candidate.name)
    if form is Form.TEXT and _is_binary(raw):
        raise NotText(file=candidate.name)
    return form


def _read_text(text: str, name: str, form: Form) -> Page:
    """The page in a text that was taken from a file of another form; it says from which."""
    return replace(read_page(text.encode("utf-8"), name), encoding=form.value)


def _is_binary(source: bytes) -> bool:
    if source.startswith(_BINARY):
        return True
    head = source[:65536]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(head):
        return False
    return sum(byte in _CONTROLS for byte in head) > _CONTROLS_ALLOWED * len(head)


def _looks_like_utf16(head: bytes) -> bool:
    # Line ends of a UTF-16 text without a mark: one zero byte beside each of them, nowhere else two
    newlines = head.count(b"\n\x00") + head.count(b"\x00\n")
    return newlines > 0 and b"\x00\x00" not in head and head.count(b"\x00") <= 4 * newlines + len(head) // 4
