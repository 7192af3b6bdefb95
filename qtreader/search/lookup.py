"""Answers a query from the index: grams give candidates, the text of each decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qtreader.search.codec import decode, encode
from qtreader.search.evaluation import Patterns, passes
from qtreader.search.grams import grams_asked
from qtreader.search.index import Segment
from qtreader.search.patterns import Pattern
from qtreader.search.query import Either, Every, Node, Phrase, Without
from qtreader.search.ranking import Candidate, Collection, weighed

# To look into a text costs about as much as to read so many entries of a list of documents
_LOOK = 16


class Lookup:
    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments

    def find(self, node: Node, patterns: Patterns, shown: Sequence[Pattern], whole: str) -> list[Candidate]:
        return [
            candidate
            for segment in self._segments
            for candidate in _candidates(segment, _Finding(segment, patterns).found(node, None), shown, whole)
        ]

    def stands(self, pattern: Pattern) -> bool:
        return any(
            _Finding(segment, {pattern.phrase: pattern}).found(pattern.phrase, None)
            for segment in self._segments
        )

    def collection(self) -> Collection:
        count = sum(len(segment.id) for segment in self._segments)
        return Collection(count, sum(sum(segment.length) for segment in self._segments) / max(count, 1))


def _candidates(
    segment: Segment, docnums: Iterable[int], shown: Sequence[Pattern], whole: str
) -> Iterator[Candidate]:
    """Counts the patterns in each document; in the bytes, where none stands above the body."""
    plain = all(pattern.is_plain for pattern in shown)
    needles = [encode(pattern.needle) for pattern in shown if plain]
    whole_needle = encode(whole)
    for docnum in docnums:
        raw, body = segment.texts[docnum], segment.body[docnum]
        weights: tuple[float, ...] = tuple([raw.count(needle, body) for needle in needles])
        count = int(sum(weights))
        if not plain or any(raw.find(needle, 0, body) >= 0 for needle in needles):
            weights, count = weighed(decode(raw), shown)
        stands_whole = bool(whole) and whole_needle in raw
        yield Candidate(
            segment.id[docnum], segment.date[docnum], segment.length[docnum], weights, count, stands_whole
        )


class _Finding:
    """The documents of one segment that answer a part of the query.

    Each step is told ``within`` which documents the rest of the query lets it look; ``None`` is all.
    """

    def __init__(self, segment: Segment, patterns: Patterns) -> None:
        self._segment = segment
        self._patterns = patterns

    def found(self, node: Node, within: set[int] | None) -> set[int]:
        match node:
            case Phrase():
                return self._phrase(self._patterns[node], within)
            case Every():
                return self._every(node, within)
            case Either():
                return set().union(*(self.found(part, within) for part in node.parts))
            case Without():
                among = self._all(within)
                return among - self.found(node.part, among)
            case _:
                date, page, issue = self._segment.date, self._segment.page, self._segment.issue
                return {n for n in self._all(within) if passes(node, date[n], page[n], issue[n])}

    def _all(self, within: set[int] | None) -> set[int]:
        return set(range(len(self._segment.id))) if within is None else within

    def _every(self, node: Every, within: set[int] | None) -> set[int]:
        """The rarest part first, so that the others have little to look through."""
        for part in sorted(node.parts, key=self._expected):
            within = self.found(part, within)
            if not within:
                return within
        return self._all(within)

    def _expected(self, node: Node) -> int:
        """About how many documents answer the part: at most so many."""
        match node:
            case Phrase():
                return sum(self._rarest(way) for way in self._patterns[node].literals)
            case Every():
                return min(map(self._expected, node.parts))
            case Either():
                return sum(map(self._expected, node.parts))
            case _:
                return len(self._segment.id)

    def _rarest(self, pieces: Iterable[str]) -> int:
        counts = (self._segment.grams.frequency_of(gram) for gram in self._grams(pieces))
        return min(counts, default=len(self._segment.id))

    def _grams(self, pieces: Iterable[str]) -> set[int]:
        return set().union(*(grams_asked(piece, self._segment.grams.numbers) for piece in pieces))

    def _phrase(self, pattern: Pattern, within: set[int] | None) -> set[int]:
        candidates = set().union(*(self._candidates(way, within) for way in pattern.literals))
        texts = self._segment.texts
        if pattern.is_plain:
            return texts.holding(encode(pattern.needle), candidates)
        return {n for n in candidates if pattern.stands_in_record(decode(texts[n]))}

    def _candidates(self, pieces: tuple[str, ...], within: set[int] | None) -> set[int]:
        """The documents with all grams of all pieces, or somewhat more where that is quicker."""
        grams = self._segment.grams
        found = within
        for gram in sorted(self._grams(pieces), key=grams.frequency_of):
            if found is not None and len(found) * _LOOK < grams.frequency_of(gram):
                break
            documents = grams.documents(gram)
            found = set(documents) if found is None else found.intersection(documents)
        return self._all(found)
