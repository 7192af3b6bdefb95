"""What an index lacks of the library, and which of its parts should be made one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qtreader.newspaper.holding import Origin, Turnover
from qtreader.search.codec import SEGMENT_ARTICLES
from qtreader.search.index import Segment

_SEGMENTS = 8  # so many small segments cost a query less than a millisecond


@dataclass(frozen=True, slots=True)
class Change:
    """By the numbers of articles. What is in both is written anew: something about it may have changed."""

    gone: frozenset[int]
    come: tuple[int, ...]


def change_since(turnover: Turnover, segments: Sequence[Segment]) -> Change:
    """What makes an index follow the library from the state it was made of. As ``change``, but that an
    issue is also taken up again where something came to it and left it again.
    """
    gone = (
        number
        for number in turnover.noted.union(turnover.held)
        if any(segment.document(number) is not None for segment in segments)
    )
    return Change(frozenset(gone), turnover.held)


def change(held: Mapping[int, Origin], segments: Iterable[Segment]) -> Change:
    """What makes an index hold the articles ``held``.

    An article whose page was corrected has another origin. And its issue may become known better with
    another page of it: all articles are taken up again of every issue to which any came or from which
    any went.
    """
    return change_of(held, {number: origin for segment in segments for number, origin in _origins(segment)})


def change_of(held: Mapping[int, Origin], known: Mapping[int, tuple[int, int]]) -> Change:
    """The same for what knows these articles, with the origins they had."""
    went = [number for number, origin in known.items() if held.get(number) != origin]
    came = [number for number, origin in held.items() if known.get(number) != origin]
    issues = {known[number][0] for number in went} | {held[number].issue_id for number in came}
    return Change(
        gone=frozenset(number for number, (issue, _) in known.items() if issue in issues),
        come=tuple(sorted(number for number, (issue, _) in held.items() if issue in issues)),
    )


def to_merge(segments: Sequence[Segment]) -> list[Segment]:
    """The segments that should be made one: where there are too many, the small ones; and the worn.

    Of small ones so many are taken that none is larger than all the others together: so an article
    is written anew not more often than the library doubles.
    """
    worn = [segment for segment in segments if 2 * len(segment.deleted) > len(segment.id)]
    small = sorted((s for s in segments if 2 * _living(s) < SEGMENT_ARTICLES), key=_living)
    if len(small) <= _SEGMENTS:
        return worn
    taken: list[Segment] = []
    articles = 0
    for segment in small:
        if len(taken) > 1 and _living(segment) > articles:
            break
        taken.append(segment)
        articles += _living(segment)
    return taken


def _origins(segment: Segment) -> Iterable[tuple[int, tuple[int, int]]]:
    origins = zip(segment.issue_id, segment.source, strict=True)
    found = zip(segment.id, origins, strict=True)
    if not segment.deleted:
        return found
    return (pair for docnum, pair in enumerate(found) if docnum not in segment.deleted)


def _living(segment: Segment) -> int:
    return len(segment.id) - len(segment.deleted)
