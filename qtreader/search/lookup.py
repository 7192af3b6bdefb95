"""Answers a query from the index: grams give candidates, the text of each decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qtreader.newspaper.span import Field
from qtreader.search.codec import decode, encode
from qtreader.search.evaluation import Patterns, passes
from qtreader.search.grams import grams_asked
from qtreader.search.index import Segment
from qtreader.search.patterns import Pattern
from qtreader.search.query import Either, Every, Node, Phrase, Without
from qtreader.search.ranking import Collection, Found, joined, weighed, weight_of
from qtreader.search.record import FIELD_END

# To look into a text costs about as much as to read so many entries of a list of documents
_LOOK = 16
_FIELD_END = encode(FIELD_END)


class Lookup:
    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments
        count = sum(len(segment.id) - len(segment.deleted) for segment in segments)
        characters = sum(_characters(segment) for segment in segments)
        self._collection = Collection(count, characters / max(count, 1))

    def find(self, node: Node, patterns: Patterns, shown: Sequence[Pattern], whole: str) -> Found:
        parts = [
            _weighed(segment, list(_Finding(segment, patterns).answers(node)), shown, whole)
            for segment in self.segments
        ]
        return joined(parts, len(shown))

    def stands(self, pattern: Pattern) -> bool:
        return any(
            _Finding(segment, {pattern.phrase: pattern}).answers(pattern.phrase) for segment in self.segments
        )

    def collection(self) -> Collection:
        return self._collection


def _characters(segment: Segment) -> int:
    """Of the articles that are not deleted."""
    return sum(segment.length) - sum(segment.length[docnum] for docnum in segment.deleted)


def _weighed(segment: Segment, docnums: list[int], shown: Sequence[Pattern], whole: str) -> Found:
    standing = segment.texts.holding(encode(whole), docnums) if whole else set()
    counted = [_counted(segment, docnums, pattern) for pattern in shown]
    return Found(
        ids=[segment.id[n] for n in docnums],
        dates=[segment.date[n] for n in docnums],
        lengths=[segment.length[n] for n in docnums],
        whole=[n in standing for n in docnums],
        weights=[weights for weights, _ in counted],
        matches=[matches for _, matches in counted],
    )


def _counted(segment: Segment, docnums: list[int], pattern: Pattern) -> tuple[list[float], list[int]]:
    """As ``weighed``, of all documents. In the body, a plain text is counted in the bytes."""
    texts = segment.texts
    if not pattern.is_plain:
        both = [weighed(decode(texts[n]), pattern) for n in docnums]
        return [weight for weight, _ in both], [count for _, count in both]
    needle = encode(pattern.needle)
    matches = texts.counts_from(needle, docnums, segment.body)
    weights = list(map(float, matches))
    above = texts.holding_before(needle, docnums, segment.body)
    for place, docnum in enumerate(docnums):
        if docnum in above:
            head = texts.start(docnum, segment.body[docnum]).split(_FIELD_END)
            counts = [part.count(needle) for part in head]
            weights[place] += weight_of(counts)
            matches[place] += sum(counts)
    return weights, matches


class _Finding:
    """The documents of one segment that answer a part of the query; but for ``answers``, deleted ones too.

    Each step is told ``within`` which documents the rest of the query lets it look; ``None`` is all.
    """

    def __init__(self, segment: Segment, patterns: Patterns) -> None:
        self._segment = segment
        self._patterns = patterns

    def answers(self, node: Node) -> set[int]:
        return self.found(node, None) - self._segment.deleted

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
        if pattern.expression is None:
            needle = encode(pattern.needle)
            if pattern.is_plain:
                return texts.holding(needle, candidates)
            if not pattern.covers(Field.PARAGRAPHS):
                candidates = texts.holding_before(needle, candidates, self._segment.body)
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
