"""Names that differ in one character from one that stands more often on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from qtreader.newspaper.article import Article
from qtreader.newspaper.issue import Doubt
from qtreader.newspaper.span import Span
from qtreader.pagetext.names import is_name

MOST_NAMES = 400  # more are on no page: a list of names then, whose likenesses say nothing
_NAME = "[\\u4e00-\\u9fff]{3}"
_PLACES = (
    re.compile(
        rf"(?=[书市区县镇州省主局部院])(?:书记|[市区县镇州省]长|主任|主席|局长|部长|院长)(?P<name>{_NAME})"
    ),
    re.compile(rf"[、,，](?P<name>(?![区市省县镇乡村全各国]){_NAME})(?=[、,，])"),
    re.compile(
        rf"[。，,；;“\s](?P<name>{_NAME})"
        r"(?=强调|指出|要求|表示|来到|一行|主持|出席|参加|认为|先后|随后|首先|充分|详细|认真|仔细|走进|听取)"
    ),
)
_NO_NAME = re.compile("[的了着过地得和与及或等在是有不也都还又再就要为以从对向把被让其这那于时面会来到上下]")


def strange_names(text: str, articles: Sequence[Article]) -> Iterator[Doubt]:
    """A name of a byline that differs in one character from a more frequent one in the same role."""
    counts: Counter[tuple[str, str]] = Counter(
        (person.role, person.name) for article in articles for person in article.people
    )
    for article in articles if len(counts) <= MOST_NAMES else ():
        for person in article.people:
            better = _better((person.role, person.name), counts)
            if better is None:
                continue
            for place in article.places.byline:
                at = text.find(person.name, place.start, place.end)
                if at >= 0:
                    yield Doubt(Span(at, at + len(person.name)), person.name, better, "与同版常见署名差一字")


def _better(name: tuple[str, str], counts: Counter[tuple[str, str]]) -> str | None:
    role, written = name
    others = [
        other
        for (kind, other), times in counts.items()
        if kind == role and times > counts[name] and len(written) > 2 and _differ_in_one(written, other)
    ]
    return others[0] if len(others) == 1 else None


def _differ_in_one(first: str, second: str) -> bool:
    if len(first) != len(second):
        return False
    return sum(a != b for a, b in zip(first, second, strict=True)) == 1


def listed_names(text: str, pieces: Sequence[Span]) -> Iterator[Doubt]:
    """A name in a list, after a title or before a verb of speaking that differs in one character
    from one that stands more often."""
    places = [
        (found["name"], found.start("name"))
        for piece in pieces
        for pattern in _PLACES
        for found in pattern.finditer(text, max(0, piece.start - 1), piece.end)
        if is_name(found["name"]) and not _NO_NAME.search(found["name"], 1)
    ]
    kin: dict[tuple[str, ...], set[str]] = {}
    for name in {name for name, _ in places}:
        for key in _keys(name):
            kin.setdefault(key, set()).add(name)
    for name, at in places if len(places) <= MOST_NAMES else ():
        others = {other for key in _keys(name) for other in kin[key]} - {name}
        likely = [other for other in others if text.count(other) > 1 and text.count(name) == 1]
        if len(likely) == 1:
            yield Doubt(Span(at, at + len(name)), name, likely[0], "与同版多次出现的姓名差一字")


def _keys(name: str) -> tuple[tuple[str, ...], ...]:
    """What a name of three characters shares with one that differs in the second or third."""
    return ((name[0], "", name[2]), (name[0], name[1], ""))
