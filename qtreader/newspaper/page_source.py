"""A page text as it came, with all that is known of its places."""

from __future__ import annotations

from dataclasses import dataclass

from qtreader.newspaper.article import Article
from qtreader.newspaper.correction import PageMark
from qtreader.newspaper.holding import IssueEntry
from qtreader.newspaper.issue import Dating, Doubt, Masthead
from qtreader.newspaper.span import Span


@dataclass(frozen=True, slots=True)
class PageArticle:
    """An article of a page, with the number the library gave it."""

    id: int
    article: Article


@dataclass(frozen=True, slots=True)
class PageSource:
    """What the library holds of one page text. All spans, and those of the articles, index ``text``."""

    issue: IssueEntry
    page: int  # in the issue; 0 where it is not known
    file: str
    sha256: str  # of the file's bytes, hexadecimal
    size: int  # of the file, in bytes
    encoding: str
    text: str
    masthead: Masthead
    dating: Dating  # by this page alone; the day of the issue may be known from another one
    articles: tuple[PageArticle, ...]  # as they stand in the page text
    furniture: tuple[Span, ...] = ()
    unassigned: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    mark: PageMark | None = None  # what every library knows the page by; None where nothing can be corrected
