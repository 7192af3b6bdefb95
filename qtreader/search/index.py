"""The index: articles as Whoosh documents, written in segments, read by sets of documents."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

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
_FACTS = ("id", "date", "inferred", "page", "issue", "kind", "issue_id", "source", "length", "body")


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
    return _written(index, frozenset(), records, numbering, finished)


def change_index(
    folder: Path, gone: frozenset[int], records: Iterable[Record], numbering: Numbering
) -> Generator[Record]:
    """As ``write_index``, into a folder that holds an index, of which the articles ``gone`` are left out.

    No file that is there is written to; those that are needed no more are removed.
    """
    index = FileIndex(FileStorage(str(folder)), _schema())
    return _written(index, gone, records, numbering, lambda: None)


def _written(
    index: FileIndex,
    gone: frozenset[int],
    records: Iterable[Record],
    numbering: Numbering,
    finished: Callable[[], None],
) -> Generator[Record]:
    writer = _writer(index, numbering)
    try:
        _delete(writer, gone)
        for number, record in enumerate(records):
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


def _delete(writer: Any, gone: frozenset[int]) -> None:
    if not gone or not writer.segments:
        return
    with closing(writer.reader()) as reader:
        for leaf, base in reader.leaf_readers():
            ids = _column(leaf, "facts")[0 :: len(_FACTS)]
            if not gone.isdisjoint(ids):
                for docnum, number in enumerate(ids):
                    if number in gone and not leaf.is_deleted(docnum):
                        writer.delete_document(base + docnum)


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
        record.inferred,
        record.page,
        record.issue,
        record.kind,
        *record.origin,
        len(record.text),
        len(encode(record.text[: body_start(record.text)])),
    )


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the index. The position of an article in each of its arrays is its document number."""

    name: str  # which no other ever has; its files are never written to again
    grams: Grams
    texts: Texts
    deleted: frozenset[int]  # documents that are no more in the library
    id: array[int]
    date: array[int]
    inferred: array[int]
    page: array[int]
    issue: array[int]
    kind: array[int]
    issue_id: array[int]
    source: array[int]
    length: array[int]  # characters of the record's text
    body: array[int]  # where the body begins in it, in bytes

    @property
    def living(self) -> list[int]:
        """The documents that are not deleted."""
        return [docnum for docnum in range(len(self.id)) if docnum not in self.deleted]

    def record(self, docnum: int) -> Record:
        return Record(
            id=self.id[docnum],
            date=self.date[docnum],
            inferred=self.inferred[docnum],
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
    return Segment(name, grams, _column(leaf, "text"), deleted, **facts)


def _column(leaf: Any, name: str) -> Any:
    """A column, mapped into memory. One whose file is gone is an error; Whoosh would take it for empty."""
    with leaf.storage().open_file(W3Codec.column_filename(leaf.segment(), name)) as dbfile:
        return leaf.schema[name].column_type.reader(dbfile, 0, 0, leaf.doc_count_all())
