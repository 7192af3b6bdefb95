"""What the heads of all articles say: when and where each was printed, by whom, in which column."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from qtreader.newspaper.article import Kind
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Field
from qtreader.search.folding import fold

_HEADS = (Field.KICKER, Field.HEADLINE, Field.SUBHEADS)


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one article. An empty text and page 0 say that it is not known, or that there is none."""

    month: str  # 2022-05, printed or inferred
    page: int
    kind: Kind
    column: str
    people: tuple[str, ...]  # the names of the byline, each once


class Terms:
    """Texts that may be asked for, in one string each as they are stored and folded: a library has tens
    of thousands."""

    def __init__(self, texts: Sequence[str]) -> None:
        folded = list(map(fold, texts))
        self._stored = "".join(texts)
        self._ends = array("I", accumulate(map(len, texts)))
        # No folded text has white space in it; so what follows a line break is the beginning of one
        self._folded = "\n" + "\n".join(folded)
        self._lines = array("I", accumulate((len(text) + 1 for text in folded), initial=0))

    def beginning(self, wanted: str) -> Iterator[str]:
        """Those whose folded form begins with ``wanted``, which is folded."""
        sought = f"\n{wanted}"
        place = self._folded.find(sought)
        while place >= 0:
            yield self._text(bisect_right(self._lines, place) - 1)
            place = self._folded.find(sought, place + 1)

    def having(self, wanted: str) -> Iterator[str]:
        """Those that have it within, behind their first character; perhaps at the beginning too."""
        place = self._folded.find(wanted)
        while place >= 0:
            number = bisect_right(self._lines, place) - 1
            if place > self._lines[number] + 1:
                yield self._text(number)
                place = self._lines[number + 1] - 1
            place = self._folded.find(wanted, place + 1)

    def _text(self, number: int) -> str:
        return self._stored[self._ends[number - 1] if number else 0 : self._ends[number]]


@dataclass(frozen=True, slots=True)
class Catalogue:
    facts: dict[int, Facts]  # by the article's number; equal ones are the same object
    people: tuple[str, ...]  # all names, the most frequent first
    columns: tuple[str, ...]
    terms: Terms  # people, columns, then headlines in the order of the library
    heads: str  # kickers, headlines and subheads, a line each, white space left out


def catalogue(heads: Iterable[FiledArticle]) -> Catalogue:
    """Of all articles, whose paragraphs are not asked for."""
    facts: dict[int, Facts] = {}
    known: dict[Facts, Facts] = {}
    spelled: dict[str, str] = {}  # names, each once
    headlines: list[str] = []
    lines: list[str] = []
    for filed in heads:
        found = _facts(filed, spelled)
        facts[filed.id] = known.setdefault(found, found)
        headlines += filed.article.texts(Field.HEADLINE)
        lines += [fold(text) for part in _HEADS for text in filed.article.texts(part)]
    people = _names(Counter(name for each in facts.values() for name in each.people))
    columns = _names(Counter(each.column for each in facts.values() if each.column))
    return Catalogue(facts, people, columns, Terms((*people, *columns, *headlines)), "\n".join(lines))


def _names(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in counted.most_common())


def _facts(filed: FiledArticle, spelled: dict[str, str]) -> Facts:
    article = filed.article
    names = dict.fromkeys(person.name for person in article.people if person.name)
    return Facts(
        month=f"{filed.issue.date:%Y-%m}" if filed.issue.date else "",
        page=filed.page,
        kind=article.kind,
        column=article.column,
        people=tuple(spelled.setdefault(name, name) for name in names),
    )
