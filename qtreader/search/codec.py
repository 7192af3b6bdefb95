"""How the folded texts and their grams lie on disk: a field, a column and a codec for Whoosh.

Whoosh makes one Python object a posting. Here a document is one posting that carries its whole
text (``GramField.index``); the pool of postings turns the texts round, document by document, into
the documents of each gram number (``GramPool``), and the codec writes these as arrays
(``GramWriter``). All is mapped into memory to be read, so that any thread can read at any time.
"""

from __future__ import annotations

import mmap
import struct
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import Column, ColumnWriter
from whoosh.fields import FieldType
from whoosh.formats import Existence

from qtreader.search.grams import grams_within

SEGMENT_ARTICLES = 20_000  # a document's number in a segment has 16 bits
_GRAMS_EXT = ".grm"
_HEADER = struct.Struct("=4sI")  # what the file is, how many gram numbers there are
_MAGIC = b"QTG1"


def encode(text: str) -> bytes:
    """A folded text on disk. It may hold half a surrogate pair, as any string."""
    return text.encode("utf-8", "surrogatepass")


def decode(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogatepass")


class TextColumn(Column):  # type: ignore[misc]
    """Texts one after the other, then where each begins (and the last ends) as 32-bit numbers."""

    def writer(self, dbfile: Any) -> TextColumnWriter:
        return TextColumnWriter(dbfile)

    def reader(self, dbfile: Any, basepos: int, length: int, doccount: int) -> Texts:
        return Texts(dbfile, doccount)

    def default_value(self, reverse: bool = False) -> bytes:
        return b""


class TextColumnWriter(ColumnWriter):  # type: ignore[misc]
    def __init__(self, dbfile: Any) -> None:
        super().__init__(dbfile)
        self._starts = array("I", [0])

    def add(self, docnum: int, value: bytes) -> None:
        self._dbfile.write(value)
        self._starts.append(self._starts[-1] + len(value))

    def finish(self, doccount: int) -> None:
        self._dbfile.write(self._starts.tobytes())


class Texts:
    """The folded texts of a segment, as UTF-8."""

    def __init__(self, dbfile: Any, doccount: int) -> None:
        self._map = _mapped(dbfile)
        self._starts = array("I")
        self._starts.frombytes(self._map[len(self._map) - 4 * (doccount + 1) :])

    def __getitem__(self, docnum: int) -> bytes:
        return self._map[self._starts[docnum] : self._starts[docnum + 1]]

    def start(self, docnum: int, length: int) -> bytes:
        return self._map[self._starts[docnum] : self._starts[docnum] + length]

    def holding(self, needle: bytes, docnums: Iterable[int]) -> set[int]:
        """Those documents in whose text the needle stands."""
        find, starts = self._map.find, self._starts
        return {n for n in docnums if find(needle, starts[n], starts[n + 1]) >= 0}

    def holding_before(self, needle: bytes, docnums: Iterable[int], ends: Sequence[int]) -> set[int]:
        """Those in whose text it stands before the end that each document has there, in bytes."""
        find, starts = self._map.find, self._starts
        return {n for n in docnums if find(needle, starts[n], starts[n] + ends[n]) >= 0}

    def counts_from(self, needle: bytes, docnums: Iterable[int], begins: Sequence[int]) -> list[int]:
        """How often it stands in each text, from the place on that each document has there."""
        raw, starts = self._map, self._starts
        return [raw[starts[n] + begins[n] : starts[n + 1]].count(needle) for n in docnums]


class NumbersField(FieldType):  # type: ignore[misc]
    """Some whole numbers, as many for each document: kept in a column."""

    indexed = False
    stored = False

    def __init__(self) -> None:
        self.column_type = NumbersColumn()

    def to_column_value(self, value: Sequence[int]) -> Sequence[int]:
        return value


class NumbersColumn(Column):  # type: ignore[misc]
    """64-bit numbers, document by document."""

    def writer(self, dbfile: Any) -> NumbersColumnWriter:
        return NumbersColumnWriter(dbfile)

    def reader(self, dbfile: Any, basepos: int, length: int, doccount: int) -> array[int]:
        numbers = array("q")
        numbers.frombytes(_mapped(dbfile))
        return numbers

    def default_value(self, reverse: bool = False) -> Sequence[int]:
        return ()


class NumbersColumnWriter(ColumnWriter):  # type: ignore[misc]
    def add(self, docnum: int, value: Sequence[int]) -> None:
        self._dbfile.write(array("q", value).tobytes())

    def finish(self, doccount: int) -> None:
        """Nothing follows the numbers."""


class GramField(FieldType):  # type: ignore[misc]
    """A folded text: kept in a column, found by its grams."""

    def __init__(self) -> None:
        super().__init__(Existence(), None)
        self.column_type = TextColumn()

    def index(self, value: str, **kwargs: object) -> list[tuple[bytes, int, float, bytes]]:
        """One posting, of no term, that carries the text to the codec."""
        return [(b"", 1, 1.0, encode(value))]

    def to_column_value(self, value: str) -> bytes:
        return encode(value)


class GramPool:
    """In the place of Whoosh's pool of postings: for each gram number the documents that hold it."""

    def __init__(self, numbers: int) -> None:
        self._numbers = numbers
        self._documents = [array("H") for _ in range(numbers)]

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        _, _, docnum, _, raw = item
        for gram in grams_within(decode(raw), self._numbers):
            self._documents[gram].append(docnum)

    def iter_postings(self) -> list[array[int]]:
        return self._documents

    def cleanup(self) -> None:
        self._documents = []


class GramCodec(W3Codec):  # type: ignore[misc]
    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> GramWriter:
        return GramWriter(segment.create_file(storage, _GRAMS_EXT))

    def terms_reader(self, storage: Any, segment: Any) -> Grams:
        with segment.open_file(storage, _GRAMS_EXT) as dbfile:
            return Grams(dbfile)


class GramWriter(base.FieldWriter):  # type: ignore[misc]
    """Header; for each gram number where its documents begin (and the last end); the documents."""

    def __init__(self, dbfile: Any) -> None:
        self._dbfile = dbfile
        self.is_closed = False

    def add_postings(self, schema: Any, lengths: Any, items: list[array[int]]) -> None:
        starts = array("I", accumulate(map(len, items), initial=0))
        self._dbfile.write(_HEADER.pack(_MAGIC, len(items)))
        self._dbfile.write(starts.tobytes())
        self._dbfile.write(b"".join(documents.tobytes() for documents in items))

    def close(self) -> None:
        self._dbfile.close()
        self.is_closed = True


class Grams(base.TermsReader):  # type: ignore[misc]
    """For each gram number the documents of a segment that may hold it, in order."""

    def __init__(self, dbfile: Any) -> None:
        self._map = _mapped(dbfile)
        magic, self.numbers = _HEADER.unpack_from(self._map)
        if magic != _MAGIC:
            raise ValueError("not a file of grams")
        self._first = _HEADER.size + 4 * (self.numbers + 1)

    def frequency_of(self, gram: int) -> int:
        start, end = self._range(gram)
        return end - start

    def documents(self, gram: int) -> array[int]:
        start, end = self._range(gram)
        found = array("H")
        found.frombytes(self._map[self._first + 2 * start : self._first + 2 * end])
        return found

    def _range(self, gram: int) -> tuple[int, int]:
        start, end = struct.unpack_from("=2I", self._map, _HEADER.size + 4 * gram)
        return start, end


def _mapped(dbfile: Any) -> mmap.mmap:
    """The whole of an open file, which may be closed then."""
    return mmap.mmap(dbfile.fileno(), 0, access=mmap.ACCESS_READ)
