"""Answers a query from the index: grams give candidates, the text of each decides."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from qtreader.newspaper.span import Field
from qtreader.search.codec import decode
from qtreader.search.evaluation import Patterns, passes
from qtreader.search.index import Segment
from qtreader.search.patterns import Pattern
from qtreader.search.printed import PRINTED
from qtreader.search.query import Either, Every, Node, Phrase, Without, required
from qtreader.search.ranking import Collection, Found, Part, Tally
from qtreader.search.record import FIELD_END
from qtreader.search.weighing import LEAD, untorn, weighed, weight_of, worth_of

# To look into a text costs about as much as to read so many entries of a list of documents
_LOOK = 16


class Lookup:
    def __init__(self, segments: Sequence[Segment], generation: str = "") -> None:
        """``generation`` is the name of the index, which no other ever has."""
        self.segments = segments
        self.generation = generation
        self.tally = Tally(
            articles=sum(len(segment.id) - len(segment.deleted) for segment in segments),
            characters=sum(map(_characters, segments)),
            issues=set().union(*map(_issues, segments)),
        )
        self._collection = self.tally.collection()

    def find(self, node: Node, patterns: Patterns, shown: Sequence[Pattern], whole: str) -> Found:
        findings = [_Finding(segment, patterns) for segment in self.segments]
        if not whole and isinstance(node, Phrase) and [part.phrase for part in shown] == [node]:
            return Found([_of_phrase(finding, shown[0]) for finding in findings], frozenset())
        found = [(finding.segment, finding.answers(node)) for finding in findings]
        needed = required(node)
        return Found(
            parts=[_part(segment, docnums, shown, needed) for segment, docnums in found],
            first=_holding(found, whole) if whole else frozenset(),
        )

    def stands(self, pattern: Pattern) -> bool:
        return any(
            _Finding(segment, {pattern.phrase: pattern}).answers(pattern.phrase) for segment in self.segments
        )

    def collection(self) -> Collection:
        return self._collection


def _issues(segment: Segment) -> set[int]:
    """Of the articles that are not deleted."""
    deleted = Counter(segment.issue_id[docnum] for docnum in segment.deleted)
    gone = {issue for issue, count in deleted.items() if count == segment.sums.issues[issue]}
    return segment.sums.issues.keys() - gone


def _characters(segment: Segment) -> int:
    """Of the articles that are not deleted."""
    return segment.sums.characters - sum(segment.length[docnum] for docnum in segment.deleted)


def _holding(found: Iterable[tuple[Segment, set[int]]], needle: str) -> frozenset[int]:
    """The numbers of those articles in which the needle stands."""
    standing = ((segment, segment.texts.holding(needle, docnums)) for segment, docnums in found)
    return frozenset(segment.id[n] for segment, docnums in standing for n in docnums)


def _of_phrase(finding: _Finding, shown: Pattern) -> Part:
    """Where all that is asked for is a phrase. A usual gram's answer is taken as it lies in the index."""
    segment = finding.segment
    number = finding.exact(shown)
    if number is None or segment.deleted:
        return _part(segment, finding.answers(shown.phrase), [shown], {shown.phrase})
    return _in_levels(segment, shown, segment.grams.levels(number))


def _part(segment: Segment, docnums: set[int], shown: Sequence[Pattern], needed: set[Phrase]) -> Part:
    levels = [_levels(segment, docnums, part, stands=part.phrase in needed) for part in shown]
    if len(levels) == 1:
        return _in_levels(segment, shown[0], levels[0])
    weights = [{n: weight for weight, documents in runs for n in documents} for runs in levels]
    rows = list(docnums)
    return _with_rows(segment, shown, rows, [list(map(weight.__getitem__, rows)) for weight in weights])


def _in_levels(
    segment: Segment, shown: Pattern, levels: Sequence[tuple[float, array[int] | set[int]]]
) -> Part:
    rows = array("H")
    most: list[float] = []
    for weight, documents in levels:
        rows.extend(documents)
        most += [weight] * len(documents)
    return _with_rows(segment, [shown], rows, [most])


def _with_rows(
    segment: Segment, shown: Sequence[Pattern], rows: Sequence[int], most: Sequence[Sequence[float]]
) -> Part:
    counters = [_counter(segment, part) for part in shown]
    return Part(
        ids=segment.id,
        dates=segment.date,
        lengths=segment.length,
        rows=rows,
        most=most,
        counted=lambda row: [counter(row) for counter in counters],
        record=segment.record,
    )


def _levels(
    segment: Segment, docnums: set[int], pattern: Pattern, *, stands: bool
) -> list[tuple[float, set[int]]]:
    """The documents by what the pattern weighs at most in them, the heaviest first; 0 where it does not
    stand.

    ``stands`` says that it stands in all of them.
    """
    if not pattern.is_plain:
        counter = _counter(segment, pattern)
        return _by_weight({n: counter(n)[0] for n in docnums})
    rarest = min(segment.grams.numbering.asked(pattern.needle), key=segment.grams.frequency_of)
    levels = [(most, docnums.intersection(documents)) for most, documents in segment.grams.levels(rarest)]
    if stands:
        return levels
    levels = [(most, segment.texts.holding(pattern.needle, documents)) for most, documents in levels]
    return [*levels, (0.0, docnums.difference(*(documents for _, documents in levels)))]


def _by_weight(weights: dict[int, float]) -> list[tuple[float, set[int]]]:
    found: dict[float, set[int]] = {}
    for docnum, weight in weights.items():
        found.setdefault(weight, set()).add(docnum)
    return sorted(found.items(), reverse=True)


def _counter(segment: Segment, pattern: Pattern) -> Callable[[int], tuple[float, int]]:
    """Of a document, as ``weighed``. A plain text is counted without its places."""
    texts = segment.texts
    if not pattern.is_plain:
        return lambda docnum: weighed(decode(texts[docnum]), pattern)
    needle, expression = pattern.needle, untorn(pattern.needle)
    whole = re.compile(expression) if expression else None

    def counted(docnum: int) -> tuple[float, int]:
        text = decode(texts[docnum])
        if PRINTED in text:
            return weighed(text, pattern)
        fields = text.split(FIELD_END)
        counts = [field.count(needle) for field in fields]
        is_late = counts[-1] > 0 and not any(counts[:-1]) and fields[-1].find(needle) >= LEAD
        if whole is None:
            return weight_of(counts, is_late=is_late), sum(counts)
        worth = [
            worth_of(count, len(whole.findall(field)) if count else 0)
            for count, field in zip(counts, fields, strict=True)
        ]
        return weight_of(worth, is_late=is_late), sum(counts)

    return counted


class _Finding:
    """The documents of one segment that answer a part of the query; but for ``answers``, deleted ones too.

    Each step is told ``within`` which documents the rest of the query lets it look; ``None`` is all.
    """

    def __init__(self, segment: Segment, patterns: Patterns) -> None:
        self.segment = segment
        self._patterns = patterns

    def answers(self, node: Node) -> set[int]:
        found = self.found(node, None)
        return found - self.segment.deleted if self.segment.deleted else found

    def exact(self, pattern: Pattern) -> int | None:
        """The number of a gram that all documents with the pattern have and no others; ``None`` for none."""
        return self.segment.grams.numbering.exact(pattern.needle) if pattern.is_plain else None

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
                facts = self.segment.date, self.segment.page, self.segment.issue, self.segment.kind
                return {n for n in self._all(within) if passes(node, *(fact[n] for fact in facts))}

    def _all(self, within: set[int] | None) -> set[int]:
        return set(range(len(self.segment.id))) if within is None else within

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
                return len(self.segment.id)

    def _rarest(self, pieces: Iterable[str]) -> int:
        counts = (self.segment.grams.frequency_of(gram) for gram in self._grams(pieces))
        return min(counts, default=len(self.segment.id))

    def _grams(self, pieces: Iterable[str]) -> set[int]:
        return set().union(*map(self.segment.grams.numbering.asked, pieces))

    def _phrase(self, pattern: Pattern, within: set[int] | None) -> set[int]:
        grams = self.segment.grams
        if (number := self.exact(pattern)) is not None:
            documents = grams.documents(number)
            return set(documents) if within is None else within.intersection(documents)
        candidates = set().union(*(self._candidates(way, within) for way in pattern.literals))
        texts = self.segment.texts
        if pattern.expression is None:
            if pattern.is_plain:
                return texts.holding(pattern.needle, candidates)
            if not pattern.covers(Field.PARAGRAPHS):
                candidates = texts.holding_before(pattern.needle, candidates, self.segment.body)
        return {n for n in candidates if pattern.stands_in_record(decode(texts[n]))}

    def _candidates(self, pieces: tuple[str, ...], within: set[int] | None) -> set[int]:
        """The documents with all grams of all pieces, or somewhat more where that is quicker."""
        grams = self.segment.grams
        found = within
        for gram in sorted(self._grams(pieces), key=grams.frequency_of):
            if found is not None and len(found) * _LOOK < grams.frequency_of(gram):
                break
            documents = grams.documents(gram)
            found = set(documents) if found is None else found.intersection(documents)
        return self._all(found)
