"""What the heads of all articles say: when and where each was printed, by whom, in which column."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import accumulate, islice

from qtreader.errors import NoSuchArticle
from qtreader.newspaper.article import Kind
from qtreader.newspaper.holding import FiledArticle, Turnover
from qtreader.newspaper.span import Field
from qtreader.search.finding import ArticleSource
from qtreader.search.folding import fold

_HEADS = (Field.KICKER, Field.HEADLINE, Field.SUBHEADS)
_GONE = 0.02  # of all articles: with more of them gone, what is told of them is put away


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

    def __init__(self, texts: Sequence[str], before: Terms | None = None) -> None:
        """``before`` are others, which come first."""
        folded = list(map(fold, texts))
        stored, lines = "".join(texts), "".join(f"\n{text}" for text in folded)
        self._stored: str = before._stored + stored if before else stored
        # No folded text has white space in it; so what follows a line break is the beginning of one
        self._folded: str = before._folded + lines if before else lines
        # Where each begins and the last ends: stored, and folded with its line break
        self._ends: array[int] = _continued(before._ends if before else None, map(len, texts))
        self._lines: array[int] = _continued(
            before._lines if before else None, (len(text) + 1 for text in folded)
        )

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
        return self._stored[self._ends[number] : self._ends[number + 1]]


def _continued(before: array[int] | None, lengths: Iterable[int]) -> array[int]:
    sums = before[:] if before else array("I", [0])
    sums.extend(islice(accumulate(lengths, initial=sums[-1]), 1, None))
    return sums


@dataclass(frozen=True, slots=True)
class Catalogue:
    facts: dict[int, Facts]  # by the article's number; most equal ones are the same object
    people: tuple[str, ...]  # all names, the most frequent first
    columns: tuple[str, ...]
    names: Terms  # people and columns
    headlines: Terms  # in the order of the library
    heads: str  # kickers, headlines and subheads, a line each, white space left out
    gone: int = 0  # articles whose headlines and heads are still told, but do not stand any more

    def beginning(self, wanted: str) -> Iterator[str]:
        """The names and headlines whose folded form begins with ``wanted``, which is folded."""
        yield from self.names.beginning(wanted)
        yield from self.headlines.beginning(wanted)

    def having(self, wanted: str) -> Iterator[str]:
        """Those that have it within, behind their first character; perhaps at the beginning too."""
        yield from self.names.having(wanted)
        yield from self.headlines.having(wanted)


def catalogue(heads: Iterable[FiledArticle]) -> Catalogue:
    """Of all articles, whose paragraphs are not asked for."""
    return _with(Catalogue({}, (), (), Terms(()), Terms(()), ""), heads, frozenset())


def followed(known: Catalogue, turnover: Turnover, articles: ArticleSource) -> Catalogue | None:
    """The catalogue of a library in which this came and went; ``None`` where it should be made anew, as
    too much that it tells has gone."""
    held = list(_still_there(articles, turnover.held))
    changed = {number for number in turnover.noted if number in known.facts}
    gone = known.gone + len(changed)
    if gone > _GONE * len(known.facts):
        return None
    left = changed.difference(filed.id for filed in held)
    facts = {number: each for number, each in known.facts.items() if number not in left}
    told = {filed.id for filed in held if filed.id in known.facts and filed.id not in changed}
    return _with(replace(known, facts=facts, gone=gone), held, told)


def _still_there(articles: ArticleSource, numbers: Iterable[int]) -> Iterator[FiledArticle]:
    """One that went meanwhile is of a later state."""
    for number in numbers:
        with suppress(NoSuchArticle):
            yield articles.article(number)


def _with(known: Catalogue, heads: Iterable[FiledArticle], told: Set[int]) -> Catalogue:
    """``told`` are those of them whose heads are among the known already."""
    facts = dict(known.facts)
    alike: dict[Facts, Facts] = {}
    spelled: dict[str, str] = {}  # names, each once
    headlines: list[str] = []
    lines: list[str] = []
    for filed in heads:
        found = _facts(filed, spelled)
        facts[filed.id] = alike.setdefault(found, found)
        if filed.id not in told:
            headlines += filed.article.texts(Field.HEADLINE)
            lines += [fold(text) for part in _HEADS for text in filed.article.texts(part)]
    people = _names(Counter(name for each in facts.values() for name in each.people))
    columns = _names(Counter(each.column for each in facts.values() if each.column))
    return Catalogue(
        facts=facts,
        people=people,
        columns=columns,
        names=Terms((*people, *columns)),
        headlines=Terms(headlines, known.headlines),
        heads="".join((known.heads, *(f"{line}\n" for line in lines))),
        gone=known.gone,
    )


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
