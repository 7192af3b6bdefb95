"""Issues and articles as a library holds them: with the numbers it gave them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from qtreader.newspaper.article import Article, Kind
from qtreader.newspaper.issue import DateBasis, Evidence
from qtreader.newspaper.span import Field


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An issue in the list of issues."""

    id: int
    newspaper: str
    date: dt.date | None
    basis: DateBasis
    issue_number: int | None
    pages: tuple[int, ...]  # the page numbers held; 0 for a page whose number is not known
    pages_printed: int | None  # 今日8版
    articles: int
    earliest: dt.date | None = None  # of an inferred date, inclusive
    latest: dt.date | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article in a list of articles."""

    id: int
    issue_id: int
    page: int
    kind: Kind
    kicker: str
    headline: str  # empty where it is lost
    stand_in: str  # from the first sentence, where the headline is lost
    byline: tuple[str, ...]
    length: int  # characters of the body


@dataclass(frozen=True, slots=True)
class FiledArticle:
    """An article with all that printing, citing and finding it needs."""

    id: int
    issue: IssueEntry
    page: int  # 0 where it is not known
    article: Article
    file: str  # the name of the page text it was read from
    sha256: str  # of that file's bytes, hexadecimal
    revision: int = 0  # another one after every correction of its page, or its end; 0: there was none


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a list of hits needs of an article: what stands above its body, and some of its paragraphs."""

    kicker: str
    headline: str  # empty where it is lost
    stand_in: str  # from the first sentence, where the headline is lost
    texts: Mapping[Field, tuple[str, ...]]  # as ``Article.texts``, of all fields but the paragraphs
    paragraphs: Mapping[int, str]  # those asked for, by their place

    def text(self, part: Field, index: int) -> str:
        return self.paragraphs[index] if part is Field.PARAGRAPHS else self.texts[part][index]


def excerpt(article: Article, paragraphs: Iterable[int]) -> Excerpt:
    return Excerpt(
        kicker=article.kicker,
        headline=article.headline,
        stand_in="" if article.headline else article.stand_in,
        texts={part: article.texts(part) for part in Field if part is not Field.PARAGRAPHS},
        paragraphs={place: article.paragraphs[place].text for place in paragraphs},
    )


class Origin(NamedTuple):
    """Where an article was read from. With the article's number it tells the article, as it reads now,
    from every other."""

    issue_id: int
    source: int  # 60 bits: of the SHA-256 of the page text's bytes, and what its corrections make of it


def origin(issue_id: int, sha256: str, revision: int = 0) -> Origin:
    """``revision`` is that of ``FiledArticle``."""
    return Origin(issue_id, (int(sha256[:15], 16) ^ revision * _STEP) & _SOURCE)


_SOURCE = (1 << 60) - 1
_STEP = 0x9E3779B97F4A7C1  # odd: no two revisions below the bound meet


@dataclass(frozen=True, slots=True)
class Turnover:
    """What may have changed in a library since one of its states, by article numbers. All else did not."""

    noted: frozenset[int]  # came, went or changed
    held: tuple[int, ...]  # all that are held now of the issues of which anything changed, in order


@dataclass(frozen=True, slots=True)
class Gap:
    """Issues that were printed between two that are held, told by their numbers."""

    after: int
    before: int
    missing: int
