"""What the heads of all articles say: when and where each was printed, by whom, in which column."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qtreader.newspaper.article import Kind
from qtreader.newspaper.holding import FiledArticle


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one article. An empty text and page 0 say that it is not known, or that there is none."""

    issue: int  # the library's number of it
    month: str  # 2022-05, printed or inferred
    page: int
    kind: Kind
    column: str
    people: tuple[str, ...]  # the names of the byline, each once
    headline: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    facts: dict[int, Facts]  # by the article's number

    @property
    def issues(self) -> int:
        return len({facts.issue for facts in self.facts.values()})


def catalogue(heads: Iterable[FiledArticle]) -> Catalogue:
    """Of all articles, whose paragraphs are not asked for."""
    return Catalogue({filed.id: _facts(filed) for filed in heads})


def _facts(filed: FiledArticle) -> Facts:
    article = filed.article
    return Facts(
        issue=filed.issue.id,
        month=f"{filed.issue.date:%Y-%m}" if filed.issue.date else "",
        page=filed.page,
        kind=article.kind,
        column=article.column,
        people=tuple(dict.fromkeys(person.name for person in article.people if person.name)),
        headline=article.headline,
    )
