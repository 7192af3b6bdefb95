"""The index: articles as Whoosh documents, written in segments, read by sets of documents."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError, FileIndex

from qtreader.newspaper.holding import Origin
from qtreader.search.codec import (
    SEGMENT_ARTICLES,
    GramCodec,
    GramField,
    GramPool,
    Grams,
    NumbersField,
    Texts,
    decode,
    encode,
)
from qtreader.search.grams import Numbering
from qtreader.search.record import Record, body_start

# The numbers that are kept of each document, in their order
_FACTS = ("id", "date", "basis", "page", "issue", "kind", "issue_id", "source", "length", "body")


def _schema() -> Schema:
    return Schema(text=GramField(), facts=NumbersField())


def write_index(
    folder: Path, records: Iterable[Record], numbering: Numbering, finished: Callable[[], None]
) -> Generator[Record]:
    """Writes the records into a folder that is empty, or holds the parts of an index that are finished
    already; yields each when it is taken.

    Calls ``finished`` after each part of the index but the last. Closing the generator leaves a fragment.
    """
    storage = FileStorage(str(folder))
    has_parts = any(folder.iterdir())
    index = FileIndex(storage, _schema()) if has_parts else FileIndex.create(storage, _schema())
    return _written(index, {}, records, numbering, finished)


def change_index(
    folder: Path,
    segments: Sequence[Segment],
    gone: frozenset[int],
    records: Iterable[Record],
    numbering: Numbering,
) -> Generator[Record]:
    """As ``write_index``, into a folder that holds an index of these segments, of which the articles
    ``gone`` are left out.

    No file that is there is written to; those that are needed no more are removed.
    """
    index = FileIndex(FileStorage(str(folder)), _schema())
    deleted = {segment.name: segment.documents(gone) for segment in segments} if gone else {}
    return _written(index, deleted, records, numbering, lambda: None)


def _written(
    index: FileIndex,
    gone: Mapping[str, Iterable[int]],
    records: Iterable[Record],
    numbering: Numbering,
    finished: Callable[[], None],
) -> Generator[Record]:
    """``gone``: the documents that are deleted, by the name of their segment."""
    writer = _writer(index, numbering)
    last = 0
    try:
        _delete(writer, gone)
        for number, record in enumerate(records):
            if record.id <= last:  # a segment is searched by number
                raise ValueError("articles are not in the order of their numbers")
            last = record.id
            if number and number % SEGMENT_ARTICLES == 0:
                writer.commit(mergetype=_those_living)
                finished()
                writer = _writer(index, numbering)
            writer.add_document(text=record.text, facts=_facts(record))
            yield record
        writer.commit(mergetype=_those_living)
    finally:
        if not writer.is_closed:
            writer.cancel()


def _delete(writer: Any, gone: Mapping[str, Iterable[int]]) -> None:
    for segment in writer.segments:
        for docnum in gone.get(segment.segment_id(), ()):
            segment.delete_document(docnum)


def _those_living(writer: Any, segments: Sequence[Any]) -> list[Any]:
    return [segment for segment in segments if segment.doc_count()]


def _writer(index: FileIndex, numbering: Numbering) -> Any:
    writer = index.writer(codec=GramCodec(), compound=False)
    writer.pool = GramPool(numbering)
    return writer


def _facts(record: Record) -> Sequence[int]:
    return (
        record.id,
        record.date,
        record.basis,
        record.page,
        record.issue,
        record.kind,
        *record.origin,
        len(record.corrected),
        len(encode(record.text[: body_start(record.text)])),
    )


class Sums(NamedTuple):
    """Over all documents of a segment, deleted or not."""

    characters: int
    issues: Mapping[int, int]  # documents of each issue


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the index. The position of an article in each of its arrays is its document number; they
    are in the order of the articles' numbers.
    """

    name: str  # which no other ever has; its files are never written to again
    grams: Grams
    texts: Texts
    deleted: frozenset[int]  # documents that are no more in the library
    sums: Sums
    id: array[int]
    date: array[int]
    basis: array[int]
    page: array[int]
    issue: array[int]
    kind: array[int]
    issue_id: array[int]
    source: array[int]
    length: array[int]  # characters of the record's text as corrected
    body: array[int]  # where the body begins in it, in bytes

    def document(self, number: int) -> int | None:
        """The document of an article; ``None`` where there is none, or it is deleted."""
        docnum = bisect_left(self.id, number)
        is_there = docnum < len(self.id) and self.id[docnum] == number
        return docnum if is_there and docnum not in self.deleted else None

    def documents(self, numbers: Iterable[int]) -> list[int]:
        return [docnum for docnum in map(self.document, numbers) if docnum is not None]

    @property
    def living(self) -> list[int]:
        """The documents that are not deleted."""
        return [docnum for docnum in range(len(self.id)) if docnum not in self.deleted]

    def rest(self) -> None:
        """Needs less memory until it is searched again."""
        self.texts.rest()
        self.grams.rest()

    def record(self, docnum: int) -> Record:
        return Record(
            id=self.id[docnum],
            date=self.date[docnum],
            basis=self.basis[docnum],
            page=self.page[docnum],
            issue=self.issue[docnum],
            kind=self.kind[docnum],
            origin=Origin(self.issue_id[docnum], self.source[docnum]),
            text=decode(self.texts[docnum]),
        )


def read_index(folder: Path, known: Sequence[Segment] = ()) -> Sequence[Segment]:
    """All of an index, mapped into memory. ``folder`` must be vouched for: Whoosh unpickles from it.

    Segments that are known from an earlier index are not read again, but for what is deleted in them.
    Raises ``FileNotFoundError`` where it is being removed.
    """
    try:
        reader = FileIndex(FileStorage(str(folder), readonly=True), _schema()).reader()
    except EmptyIndexError as problem:
        raise FileNotFoundError(folder) from problem
    try:
        held = {segment.name: segment for segment in known}
        return [_segment(leaf, held) for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
    finally:
        reader.close()


def _segment(leaf: Any, held: Mapping[str, Segment]) -> Segment:
    name, deleted = leaf.segment().segment_id(), frozenset(leaf.segment().deleted_docs())
    if name in held:
        return replace(held[name], deleted=deleted)
    numbers = _column(leaf, "facts")
    facts = {name: numbers[place :: len(_FACTS)] for place, name in enumerate(_FACTS)}
    grams = leaf.codec().terms_reader(leaf.storage(), leaf.segment())
    sums = Sums(sum(facts["length"]), Counter(facts["issue_id"]))
    return Segment(name, grams, _column(leaf, "text"), deleted, sums, **facts)


def _column(leaf: Any, name: str) -> Any:
    """A column, mapped into memory. One whose file is gone is an error; Whoosh would take it for empty."""
    with leaf.storage().open_file(W3Codec.column_filename(leaf.segment(), name)) as dbfile:
        return leaf.schema[name].column_type.reader(dbfile, 0, 0, leaf.doc_count_all())
