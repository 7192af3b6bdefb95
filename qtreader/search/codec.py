"""How the folded texts and their grams lie on disk: a field, a column and a codec for Whoosh.

Whoosh makes one Python object a posting. Here a document is one posting that carries its whole
text (``GramField.index``); the pool of postings turns the texts round, document by document, into
the documents of each gram number (``GramPool``), and the codec writes these as arrays
(``GramWriter``). All is mapped into memory to be read, so that any thread can read at any time.
"""

from __future__ import annotations

import mmap
import re
import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import Column, ColumnWriter
from whoosh.fields import FieldType
from whoosh.formats import Existence

from qtreader.search.grams import UNITS, Numbering, grams_counted
from qtreader.search.record import FIELD_END

SEGMENT_ARTICLES = 20_000  # a document's number in a segment has 16 bits
_HALF = re.compile("[\ud800-\udfff]")  # of a surrogate pair
_DOCNUM_BITS = 16
_DOCNUM = (1 << _DOCNUM_BITS) - 1
_GRAMS_EXT = ".grm"
_HEADER = struct.Struct("=4s2I")  # what the file is, how many numbers are shared, how many are not
_MAGIC = b"QTG3"

HEAVIEST = 6  # what a match above the body weighs at most: all in ``weighing.WEIGHTS``
_ANY_WEIGHT = 1e9
# What a gram weighs at most in a document of each level
_MOST = (
    *(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 12.0, 14.0, 17.0, 20.0, 24.0, 29.0, 35.0, 42.0, 50.0),
    *(60.0, 72.0, 86.0, 103.0, 124.0, 150.0, 180.0, 220.0, 270.0, 350.0, 500.0, 800.0, _ANY_WEIGHT),
)
LEVELS = len(_MOST)
_LEVELLED = 801  # weights, whose level is known
_LEVEL_OF = bytes(bisect_left(_MOST, weight) for weight in range(_LEVELLED))


def encode(text: str) -> bytes:
    """A folded text on disk: two bytes a character, for Chinese a third less than in UTF-8.

    It may hold half a surrogate pair, as any string, but not both side by side; no library does.
    """
    return text.encode(UNITS, "surrogatepass")


def decode(raw: bytes) -> str:
    return raw.decode(UNITS, "surrogatepass")


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
    """The folded texts of a segment, as ``encode`` writes them."""

    def __init__(self, dbfile: Any, doccount: int) -> None:
        self._map = _mapped(dbfile)
        self._starts = array("I")
        self._starts.frombytes(self._map[len(self._map) - 4 * (doccount + 1) :])
        self._ends = self._starts[1:]

    def rest(self) -> None:
        _give_back(self._map)

    def __getitem__(self, docnum: int) -> bytes:
        return self._map[self._starts[docnum] : self._starts[docnum + 1]]

    def holding(self, needle: str, docnums: Iterable[int]) -> set[int]:
        """Those documents in whose text the needle stands."""
        return self._holding(needle, docnums, self._ends)

    def holding_before(self, needle: str, docnums: Iterable[int], lengths: Sequence[int]) -> set[int]:
        """Those in whose text it stands in the first bytes, as many as each document has there."""
        among = list(docnums)
        return self._holding(needle, among, {n: self._starts[n] + lengths[n] for n in among})

    def _holding(
        self, needle: str, docnums: Iterable[int], ends: Sequence[int] | Mapping[int, int]
    ) -> set[int]:
        starts, find, raw = self._starts, self._map.find, encode(needle)
        if _HALF.search(needle):  # it is found within no whole character
            return {n for n in docnums if needle in decode(self._map[starts[n] : ends[n]])}
        return {
            n
            for n in docnums
            if (place := find(raw, starts[n], ends[n])) >= 0
            and (not place & 1 or self._stands_behind(place, raw, ends[n]))
        }

    def _stands_behind(self, place: int, raw: bytes, end: int) -> bool:
        """Of a place astride two characters: all texts start at even places."""
        while place & 1 and place > 0:
            place = self._map.find(raw, place + 1, end)
        return place >= 0


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
    """In the place of Whoosh's pool of postings: the documents of each gram number; those of a usual gram
    each with the level of what the gram weighs in it, as one number of both.
    """

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self._shared = [array("H") for _ in range(numbering.shared)]
        self._usual = {gram: array("I") for gram in numbering.usual}

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        _, _, docnum, _, raw = item
        head, _, body = decode(raw).rpartition(FIELD_END)
        weights = grams_counted(body)
        for gram, count in grams_counted(head).items():
            weights[gram] += HEAVIEST * count
        usual, shared, numbers = self._usual.get, self._shared, self.numbering.shared
        for gram, weight in weights.items():
            documents = usual(gram)
            if documents is None:
                shared[gram % numbers].append(docnum)
            else:
                level = _LEVEL_OF[weight] if weight < _LEVELLED else LEVELS - 1
                documents.append(level << _DOCNUM_BITS | docnum)

    def runs(self) -> Iterator[tuple[array[int], Sequence[int]]]:
        """For each gram number its documents; those of a usual gram by their level, the lightest first,
        with the number of those of each level.
        """
        for documents in self._shared:
            yield documents, ()
        for documents in self._usual.values():
            levelled = sorted(documents)
            starts = [bisect_left(levelled, level << _DOCNUM_BITS) for level in range(LEVELS)]
            counts = [end - start for start, end in pairwise((*starts, len(levelled)))]
            yield array("H", [posting & _DOCNUM for posting in levelled]), counts

    def iter_postings(self) -> GramPool:
        return self

    def cleanup(self) -> None:
        self._shared = []
        self._usual = {}


class GramCodec(W3Codec):  # type: ignore[misc]
    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> GramWriter:
        return GramWriter(segment.create_file(storage, _GRAMS_EXT))

    def terms_reader(self, storage: Any, segment: Any) -> Grams:
        with segment.open_file(storage, _GRAMS_EXT) as dbfile:
            return Grams(dbfile)


class GramWriter(base.FieldWriter):  # type: ignore[misc]
    """Header; the usual grams; for each number where its documents begin (and the last end); for each of
    a usual gram how many of its documents are of each level; the documents.
    """

    def __init__(self, dbfile: Any) -> None:
        self._dbfile = dbfile
        self.is_closed = False

    def add_postings(self, schema: Any, lengths: Any, items: GramPool) -> None:
        shared, usual = items.numbering.shared, items.numbering.usual
        starts, counts, documents = array("I", [0]), array("H"), bytearray()
        for run, levels in items.runs():
            documents += run.tobytes()
            starts.append(len(documents) // 2)
            counts.extend(levels)
        self._dbfile.write(_HEADER.pack(_MAGIC, shared, len(usual)))
        for part in (array("I", usual), starts, counts):
            self._dbfile.write(part.tobytes())
        self._dbfile.write(documents)

    def close(self) -> None:
        self._dbfile.close()
        self.is_closed = True


class Grams(base.TermsReader):  # type: ignore[misc]
    """For each gram number the documents of a segment that may hold it."""

    def __init__(self, dbfile: Any) -> None:
        self._map = _mapped(dbfile)
        magic, shared, usual = _HEADER.unpack_from(self._map)
        if magic != _MAGIC:
            raise ValueError("not a file of grams")
        grams = array("I")
        self._starts = _HEADER.size + 4 * usual
        grams.frombytes(self._map[_HEADER.size : self._starts])
        self.numbering = Numbering(shared, grams)
        self._counts = self._starts + 4 * (shared + usual + 1)
        self._first = self._counts + 2 * LEVELS * usual

    def rest(self) -> None:
        _give_back(self._map)

    def frequency_of(self, number: int) -> int:
        start, end = self._range(number)
        return end - start

    def documents(self, number: int) -> array[int]:
        start, end = self._range(number)
        found = array("H")
        found.frombytes(self._map[self._first + 2 * start : self._first + 2 * end])
        return found

    def levels(self, number: int) -> list[tuple[float, array[int]]]:
        """The documents by what a gram of this number weighs at most in them, by ``HEAVIEST`` in the
        head; the heaviest first.
        """
        documents = self.documents(number)
        if number < self.numbering.shared:
            return [(_ANY_WEIGHT, documents)]
        counts = array("H")
        place = self._counts + 2 * LEVELS * (number - self.numbering.shared)
        counts.frombytes(self._map[place : place + 2 * LEVELS])
        bounds = pairwise(accumulate(counts, initial=0))
        runs = [(most, documents[start:end]) for most, (start, end) in zip(_MOST, bounds, strict=True)]
        return [(most, run) for most, run in reversed(runs) if run]

    def _range(self, number: int) -> tuple[int, int]:
        start, end = struct.unpack_from("=2I", self._map, self._starts + 4 * number)
        return start, end


def _mapped(dbfile: Any) -> mmap.mmap:
    """The whole of an open file, which may be closed then."""
    return mmap.mmap(dbfile.fileno(), 0, access=mmap.ACCESS_READ)


def _give_back(mapped: mmap.mmap) -> None:
    """What was read of a file leaves this process; the system keeps it as long as it has room."""
    if hasattr(mmap, "MADV_DONTNEED"):
        mapped.madvise(mmap.MADV_DONTNEED)
