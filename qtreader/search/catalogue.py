"""What the heads of all articles say: when and where each was printed, by whom, in which column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

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


class Term(NamedTuple):
    """What may be asked for."""

    folded: str
    text: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    facts: dict[int, Facts]  # by the article's number
    people: tuple[str, ...]  # all names, the most frequent first
    columns: tuple[str, ...]
    terms: tuple[Term, ...]  # people, columns, then headlines in the order of the library
    heads: str  # kickers, headlines and subheads, a line each, white space left out


def catalogue(heads: Iterable[FiledArticle]) -> Catalogue:
    """Of all articles, whose paragraphs are not asked for."""
    facts: dict[int, Facts] = {}
    headlines: list[str] = []
    lines: list[str] = []
    for filed in heads:
        facts[filed.id] = _facts(filed)
        headlines += filed.article.texts(Field.HEADLINE)
        lines += [fold(text) for part in _HEADS for text in filed.article.texts(part)]
    people = _names(Counter(name for known in facts.values() for name in known.people))
    columns = _names(Counter(known.column for known in facts.values() if known.column))
    terms = tuple(Term(fold(text), text) for text in (*people, *columns, *headlines))
    return Catalogue(facts, people, columns, terms, "\n".join(lines))


def _names(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in counted.most_common())


def _facts(filed: FiledArticle) -> Facts:
    article = filed.article
    return Facts(
        month=f"{filed.issue.date:%Y-%m}" if filed.issue.date else "",
        page=filed.page,
        kind=article.kind,
        column=article.column,
        people=tuple(dict.fromkeys(person.name for person in article.people if person.name)),
    )
