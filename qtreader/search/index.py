"""The index: articles as Whoosh documents, written in segments, read by sets of documents."""

from __future__ import annotations

from array import array
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from qtreader.search.codec import SEGMENT_ARTICLES, GramCodec, GramField, GramPool, Grams, Texts, encode
from qtreader.search.grams import numbers_for
from qtreader.search.record import Record, body_start

# Columns and their type codes
_FACTS = {"id": "q", "date": "i", "page": "i", "issue": "i", "length": "i", "body": "i"}


def _schema() -> Schema:
    facts = {name: COLUMN(NumericColumn(code)) for name, code in _FACTS.items()}
    return Schema(text=GramField(), **facts)


def write_index(folder: Path, records: Iterable[Record], expected: int) -> Generator[Record]:
    """Writes the records, about ``expected`` in number, into an empty folder; yields each when it is taken.

    Closing it leaves a fragment.
    """
    index = FileIndex.create(FileStorage(str(folder)), _schema())
    writer = None
    try:
        for number, record in enumerate(records):
            if writer is not None and number % SEGMENT_ARTICLES == 0:
                writer.commit(merge=False)
                writer = None
            writer = writer or _writer(index, expected)
            writer.add_document(**_fields(record))
            yield record
        if writer is not None:
            writer.commit(merge=False)
            writer = None
    finally:
        if writer is not None:
            writer.cancel()


def _writer(index: FileIndex, expected: int) -> Any:
    writer = index.writer(codec=GramCodec(), compound=False)
    writer.pool = GramPool(numbers_for(expected))
    return writer


def _fields(record: Record) -> dict[str, Any]:
    return {
        "id": record.id,
        "date": record.date,
        "page": record.page,
        "issue": record.issue,
        "text": record.text,
        "length": len(record.text),
        "body": len(encode(record.text[: body_start(record.text)])),
    }


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the index. The position of an article in each of its arrays is its document number."""

    grams: Grams
    texts: Texts
    id: array[int]
    date: array[int]
    page: array[int]
    issue: array[int]
    length: array[int]  # characters of the record's text
    body: array[int]  # where the body begins in it, in bytes


def read_index(folder: Path) -> Sequence[Segment]:
    """All of an index, mapped into memory. ``folder`` must be vouched for: Whoosh unpickles from it."""
    reader = FileIndex(FileStorage(str(folder), readonly=True), _schema()).reader()
    try:
        return [_segment(leaf) for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
    finally:
        reader.close()


def _segment(leaf: Any) -> Segment:
    storage, segment, codec = leaf.storage(), leaf.segment(), leaf.codec()
    facts = {name: _numbers(storage, segment, name, leaf.doc_count_all()) for name in _FACTS}
    texts = leaf.column_reader("text", translate=False)
    return Segment(codec.terms_reader(storage, segment), texts, **facts)


def _numbers(storage: FileStorage, segment: Any, name: str, count: int) -> array[int]:
    """A numeric column as a whole. Whoosh leaves out zeros at its end, and the column where all are zero."""
    code = _FACTS[name]
    file = W3Codec.column_filename(segment, name)
    numbers = array(code)
    if storage.file_exists(file):
        with storage.open_file(file) as dbfile:
            numbers = dbfile.get_array(0, code, storage.file_length(file) // numbers.itemsize)
    numbers.extend([0] * (count - len(numbers)))
    return numbers
