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
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import neg
from typing import Any

from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import Column, ColumnWriter
from whoosh.fields import FieldType
from whoosh.formats import Existence

from qtreader.search.grams import Numbering, grams_counted
from qtreader.search.record import FIELD_END

SEGMENT_ARTICLES = 20_000  # a document's number in a segment has 16 bits
_GRAMS_EXT = ".grm"
_HEADER = struct.Struct("=4s3I")  # what the file is, the numbering, how many frequent numbers there are
_MAGIC = b"QTG2"

HEAVIEST = 6  # what a match above the body weighs at most: all in ``ranking.WEIGHTS``
_FREQUENT = 256  # documents, from which on it is worth while to know what a gram weighs in each
_ANY_WEIGHT = 1e9
# What a gram weighs at most in a document of each level above that of the single ones
_MOST = (2.0, 3.0, 4.0, 6.0, 8.0, 11.0, 15.0, 20.0, 28.0, 40.0, 64.0, 96.0, 150.0, 254.0, _ANY_WEIGHT)
LEVELS = len(_MOST)
_LEVEL_OF = bytes(bisect_left(_MOST, weight) for weight in range(256))
_NONE = array("H")


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

    def holding(self, needle: bytes, docnums: Iterable[int]) -> set[int]:
        """Those documents in whose text the needle stands."""
        find, starts = self._map.find, self._starts
        return {n for n in docnums if find(needle, starts[n], starts[n + 1]) >= 0}

    def holding_before(self, needle: bytes, docnums: Iterable[int], ends: Sequence[int]) -> set[int]:
        """Those in whose text it stands before the end that each document has there, in bytes."""
        find, starts = self._map.find, self._starts
        return {n for n in docnums if find(needle, starts[n], starts[n] + ends[n]) >= 0}


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
    """In the place of Whoosh's pool of postings: for each gram number the documents that hold it, those
    apart in which it weighs more than a single one in the body.
    """

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self._single = [array("H") for _ in range(numbering.numbers)]
        self._heavy = [defaultdict[int, "array[int]"](_documents) for _ in range(LEVELS)]

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        _, _, docnum, _, raw = item
        head, _, body = decode(raw).rpartition(FIELD_END)
        weights = grams_counted(body)
        for gram, count in grams_counted(head).items():
            weights[gram] += HEAVIEST * count
        pairs, characters = self.numbering
        single, heavy = self._single, self._heavy
        for gram, weight in weights.items():
            number = pairs + gram if gram < characters else gram % pairs
            if weight == 1:
                single[number].append(docnum)
            else:
                heavy[_LEVEL_OF[weight] if weight < 256 else -1][number].append(docnum)

    def runs(self) -> Iterator[list[array[int]]]:
        """For each gram number the documents that hold it, by their level, the heaviest first."""
        levels = self._heavy[::-1]
        weighty = set().union(*levels)
        light = [_NONE] * LEVELS
        for number, single in enumerate(self._single):
            heavy = [runs.get(number, _NONE) for runs in levels] if number in weighty else light
            yield [*heavy, single]

    def iter_postings(self) -> GramPool:
        return self

    def cleanup(self) -> None:
        self._single = []
        self._heavy = []


class GramCodec(W3Codec):  # type: ignore[misc]
    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> GramWriter:
        return GramWriter(segment.create_file(storage, _GRAMS_EXT))

    def terms_reader(self, storage: Any, segment: Any) -> Grams:
        with segment.open_file(storage, _GRAMS_EXT) as dbfile:
            return Grams(dbfile)


class GramWriter(base.FieldWriter):  # type: ignore[misc]
    """Header; for each gram number where its documents begin (and the last end); of the frequent ones
    their numbers, and how many of their documents are of each level; the documents.
    """

    def __init__(self, dbfile: Any) -> None:
        self._dbfile = dbfile
        self.is_closed = False

    def add_postings(self, schema: Any, lengths: Any, items: GramPool) -> None:
        starts, frequent, counts, documents = array("I", [0]), array("I"), array("H"), bytearray()
        for number, runs in enumerate(items.runs()):
            documents += b"".join(runs)
            starts.append(len(documents) // 2)
            if starts[-1] - starts[-2] >= _FREQUENT:
                frequent.append(number)
                counts.extend(map(len, runs))
        self._dbfile.write(_HEADER.pack(_MAGIC, *items.numbering, len(frequent)))
        for part in (starts, frequent, counts):
            self._dbfile.write(part.tobytes())
        self._dbfile.write(documents)

    def close(self) -> None:
        self._dbfile.close()
        self.is_closed = True


class Grams(base.TermsReader):  # type: ignore[misc]
    """For each gram number the documents of a segment that may hold it."""

    def __init__(self, dbfile: Any) -> None:
        self._map = _mapped(dbfile)
        magic, pairs, characters, frequent = _HEADER.unpack_from(self._map)
        if magic != _MAGIC:
            raise ValueError("not a file of grams")
        self.numbering = Numbering(pairs, characters)
        self._frequent, self._counts = array("I"), array("H")
        place = _HEADER.size + 4 * (self.numbering.numbers + 1)
        self._frequent.frombytes(self._map[place : place + 4 * frequent])
        place += 4 * frequent
        self._first = place + 2 * frequent * (LEVELS + 1)
        self._counts.frombytes(self._map[place : self._first])

    def frequency_of(self, number: int) -> int:
        start, end = self._range(number)
        return end - start

    def documents(self, number: int) -> array[int]:
        start, end = self._range(number)
        found = array("H")
        found.frombytes(self._map[self._first + 2 * start : self._first + 2 * end])
        return found

    def most(self, number: int) -> dict[int, float]:
        """For each document what a gram of this number weighs at most in it, by ``HEAVIEST`` in the head."""
        documents = self.documents(number)
        place = bisect_left(self._frequent, number)
        if place == len(self._frequent) or self._frequent[place] != number:
            return dict.fromkeys(documents, _ANY_WEIGHT)
        counts = self._counts[place * (LEVELS + 1) : (place + 1) * (LEVELS + 1)]
        ends = [len(documents), *accumulate(map(neg, reversed(counts)), initial=len(documents))][1:]
        found: dict[int, float] = {}
        for most, start, end in zip((1.0, *_MOST), ends[1:], ends, strict=False):
            found.update(dict.fromkeys(documents[start:end], most))
        return found

    def _range(self, number: int) -> tuple[int, int]:
        start, end = struct.unpack_from("=2I", self._map, _HEADER.size + 4 * number)
        return start, end


def _documents() -> array[int]:
    return array("H")


def _mapped(dbfile: Any) -> mmap.mmap:
    """The whole of an open file, which may be closed then."""
    return mmap.mmap(dbfile.fileno(), 0, access=mmap.ACCESS_READ)
