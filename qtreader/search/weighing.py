"""What the matches of a phrase in an article weigh, by field and place, and how many they are."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import mul
from string import ascii_lowercase, digits
from typing import NamedTuple

from qtreader.newspaper.as_printed import PrintedText
from qtreader.newspaper.span import Field
from qtreader.search.patterns import Pattern
from qtreader.search.printed import PRINTED, Reprint, read, reprints
from qtreader.search.record import FIELD_END, FIELDS, TEXT_END

WEIGHTS = {
    Field.HEADLINE: 6.0,
    Field.KICKER: 4.0,
    Field.SUBHEADS: 3.0,
    Field.COLUMN: 2.0,
    Field.BYLINE: 2.0,
    Field.PARAGRAPHS: 1.0,
}
_WEIGHTS = tuple(WEIGHTS[part] for part in FIELDS)
LEAD = 100  # characters with which the body opens
_LATE = 0.75  # what a phrase is worth that stands neither above the body nor in its lead
_TORN = 0.1  # what a match is worth that is a part of a longer number or Latin word: 5.2% in 15.2%


def weighed(text: str, pattern: Pattern) -> tuple[float, int]:
    """What the matches of a pattern in a record's text weigh, by field and place; and how many they are."""
    parts = zip(FIELDS, text.split(FIELD_END), strict=True)
    texts = [part_text if pattern.covers(part) else "" for part, part_text in parts]
    if PRINTED in text:
        return _weighed_in_both(texts, pattern)
    counts = list(map(pattern.count, texts))
    first = next(pattern.spans(texts[-1]), (0, 0))
    is_late = first[0] >= LEAD and not any(counts[:-1])
    whole = None if pattern.expression else untorn(pattern.needle)
    if not whole:
        return weight_of(counts, is_late=is_late), sum(counts)
    parted = re.compile(whole)
    worth = [
        worth_of(count, len(parted.findall(part_text)) if count else 0)
        for count, part_text in zip(counts, texts, strict=True)
    ]
    return weight_of(worth, is_late=is_late), sum(counts)


def _weighed_in_both(fields: Sequence[str], pattern: Pattern) -> tuple[float, int]:
    """The same where some of the texts have a printed form."""
    tallies = [_tally(part, field, pattern) for part, field in zip(FIELDS, fields, strict=True)]
    matches = [tally.matches for tally in tallies]
    is_late = matches[-1] > 0 and not any(matches[:-1]) and tallies[-1].first >= LEAD
    return weight_of([tally.worth for tally in tallies], is_late=is_late), sum(matches)


def stands_in_print_alone(pattern: Pattern, text: str) -> bool:
    """Whether a pattern stands somewhere in what a record's texts were in print, and not in what they are."""
    if PRINTED not in text:
        return False
    fields = zip(FIELDS, text.split(FIELD_END), strict=True)
    return any(
        next(_reprints(pattern, *read(part, field)), None) for part, field in fields if pattern.covers(part)
    )


def _reprints(
    pattern: Pattern, texts: str, forms: Mapping[int, PrintedText]
) -> Iterator[tuple[int, Reprint]]:
    """Each with where its text begins among the texts of the field."""
    start = 0
    for index, text in enumerate(texts.split(TEXT_END)) if forms else ():
        for found in reprints(pattern, text, forms[index]) if index in forms else ():
            yield start, found
        start += len(text) + len(TEXT_END)


class _Tally(NamedTuple):
    """The matches in a field."""

    matches: int
    worth: float
    first: int  # where the first begins in the texts as corrected; 0 where there is none


def _tally(part: Field, field: str, pattern: Pattern) -> _Tally:
    """Of a field of a record. What stands in the print alone counts like what stands in the texts."""
    texts, forms = read(part, field)
    whole = None if pattern.expression else untorn(pattern.needle)
    parted = re.compile(whole) if whole else None
    matches = pattern.count(texts)
    kept = len(parted.findall(texts)) if parted and matches else matches
    firsts = [next(pattern.spans(texts))[0]] if matches else []
    for start, found in _reprints(pattern, texts, forms):
        matches += 1
        kept += parted is None or parted.match(found.form.text, found.span.start) is not None
        firsts.append(start + found.place.start)
    worth = worth_of(matches, kept) if parted else matches
    return _Tally(matches, worth, min(firsts, default=0))


def worth_of(matches: int, untorn: int) -> float:
    """What matches are worth, of which some are not torn."""
    return _TORN * matches + (1 - _TORN) * untorn


def weight_of(counts: Iterable[float], *, is_late: bool) -> float:
    """The weight of so many matches in each of the fields, in the order of ``FIELDS``."""
    weight = math.fsum(map(mul, _WEIGHTS, counts))
    return weight * _LATE if is_late else weight


def untorn(needle: str) -> str:
    """An expression that finds a text only where no number or Latin word goes on at its ends; empty where
    none could. What it looks before begins with the text, which is quickly found.

    One or two characters are looked for as such: too many articles hold them to look at each match.
    """
    first, last, text = needle[0], needle[-1], re.escape(needle)
    before = f"(?<![0-9]{text})(?<![0-9][.,]{text})" * (first in digits)
    before += f"(?<![a-z]{text})" * (first in ascii_lowercase)
    after = r"(?![0-9]|[.,][0-9])" * (last in digits) + "(?![a-z])" * (last in ascii_lowercase)
    return text + after + before if len(needle) > 2 and (before or after) else ""
