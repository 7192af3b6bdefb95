"""Articles for the tests of search: a library that stands in memory, and the true reading of the seeds."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qtreader.errors import NoSuchArticle
from qtreader.newspaper.article import Article, Kind, Paragraph, Person
from qtreader.newspaper.holding import Excerpt, FiledArticle, IssueEntry, Origin, Turnover, excerpt, origin
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span

GOLD = Path(__file__).parent.parent / "gold"


@dataclass
class Shelf:
    """A library: the articles by their numbers. Its state changes with every change."""

    filed: dict[int, FiledArticle] = field(default_factory=dict)
    changes: int = 0
    name: str = "shelf"

    def all_articles(self, *, paragraphs: bool = True) -> Iterator[FiledArticle]:
        for _, item in sorted(self.filed.items()):
            yield item if paragraphs else replace(item, article=replace(item.article, paragraphs=()))

    def article(self, article_id: int) -> FiledArticle:
        if article_id not in self.filed:
            raise NoSuchArticle(article=article_id)
        return self.filed[article_id]

    def excerpt(self, article_id: int, paragraphs: Iterable[int]) -> Excerpt:
        return excerpt(self.article(article_id).article, paragraphs)

    def state(self) -> str:
        return f"{self.name}:{self.changes}"

    def origins(self) -> dict[int, Origin]:
        return {
            number: origin(filed.issue.id, filed.sha256, filed.revision)
            for number, filed in self.filed.items()
        }

    def turnover(self, since: str) -> Turnover | None:
        """A shelf keeps no journal."""
        return None

    def count(self) -> int:
        return len(self.filed)

    def add(self, *articles: FiledArticle) -> None:
        self.filed.update({filed.id: filed for filed in articles})
        self.changes += 1

    def remove(self, article_id: int) -> None:
        del self.filed[article_id]
        self.changes += 1


def filed(
    number: int,
    *paragraphs: str,
    headline: str = "",
    date: str | None = "2022-05-06",
    page: int = 1,
    issue_number: int | None = 341,
    basis: DateBasis = DateBasis.PRINTED,
    **parts: Any,
) -> FiledArticle:
    """An article of which only what matters to a test is given."""
    day = dt.date.fromisoformat(date) if date else None
    article = Article(
        kind=Kind.NEWS,
        headline=headline,
        paragraphs=tuple(Paragraph(text, (Span(0, len(text)),)) for text in paragraphs),
        **parts,
    )
    issue = IssueEntry(issue_number or 0, "钱塘新区报", day, basis, issue_number, (page,), 4, 1)
    return FiledArticle(number, issue, page, article, "page.txt", "0" * 64)


def shelf(*articles: FiledArticle) -> Shelf:
    return Shelf({item.id: item for item in articles})


def seeds() -> Shelf:
    """The articles of the five seed pages as they truly read."""
    return shelf(*_of_pages([json.loads(path.read_text("utf-8")) for path in sorted(GOLD.glob("0*.json"))]))


def _of_pages(pages: Sequence[dict[str, Any]]) -> Iterator[FiledArticle]:
    number = 0
    for page in pages:
        issue = page["issue"]
        for article in page["articles"]:
            number += 1
            yield filed(
                number,
                *(paragraph["text"] for paragraph in article["paragraphs"]),
                headline=article["headline"],
                date=issue["date"] or issue["date_inferred"],
                basis=DateBasis.PRINTED if issue["date"] else DateBasis.INFERRED,
                page=issue["page"] or 0,
                issue_number=issue["issue_number"],
                kicker=article["kicker"],
                subheads=tuple(article["subheads"]),
                column=article["column"],
                byline=tuple(article["byline"]),
                people=tuple(Person(p["role"], p["name"], p.get("org", "")) for p in article["people"]),
                source=article["source"],
            )
