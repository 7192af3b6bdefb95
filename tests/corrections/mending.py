"""A reader with a page who corrects it, for tests: what the library and the window do between them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from qtreader.corrections.applying import apply
from qtreader.corrections.corrected import ArticleKey, AsRead, Corrected, KeyedArticle
from qtreader.corrections.numbering import text_hash
from qtreader.corrections.recording import recorded, withdrawn
from qtreader.newspaper.article import Article
from qtreader.newspaper.as_printed import as_printed
from qtreader.newspaper.correction import Correction, Draft, PageMark
from qtreader.newspaper.holding import IssueEntry
from qtreader.newspaper.issue import Masthead, Page
from qtreader.newspaper.page_source import PageArticle, PageSource
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.pagetext.page import read_page

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
NOON = dt.datetime(2022, 5, 6, 12, tzinfo=dt.UTC)


@cache
def seed_page(number: int) -> AsRead:
    return as_read(read_page(SEEDS[number].read_bytes(), SEEDS[number].name))


def page_of(text: str) -> AsRead:
    return as_read(read_page(text.encode(), "page.txt"))


def as_read(page: Page) -> AsRead:
    return AsRead(
        text=page.text,
        articles=tuple(KeyedArticle(number, article) for number, article in enumerate(page.articles)),
        furniture=tuple(each.span for each in page.furniture),
        unassigned=tuple(each.span for each in page.unassigned),
        doubts=page.doubts,
        dating=page.dating,
    )


@dataclass
class Reader:
    """``keys`` are the numbers a library would give the articles, in the order they are seen."""

    page: AsRead
    name: str = "甲"
    known: list[Correction] = field(default_factory=list)
    now: dt.datetime = NOON
    keys: list[ArticleKey] = field(default_factory=list)

    @property
    def corrected(self) -> Corrected:
        return apply(self.page, self.known)

    @property
    def source(self) -> PageSource:
        corrected = self.corrected
        for each in corrected.articles:
            if each.key not in self.keys:
                self.keys.append(each.key)
        dating = self.page.dating
        issue = IssueEntry(1, "钱塘新区报", dating.date, dating.basis, None, (1,), None, len(self.keys))
        return PageSource(
            issue=issue,
            page=1,
            file="page.txt",
            sha256="",
            size=1,
            encoding="utf-8",
            text=self.page.text,
            masthead=Masthead(),
            dating=corrected.dating,
            articles=tuple(PageArticle(self.keys.index(e.key), e.article) for e in corrected.articles),
            furniture=corrected.furniture,
            unassigned=corrected.unassigned,
            doubts=corrected.doubts,
            mark=PageMark(text_hash(self.page.text), "钱塘新区报", dating.date, 1),
        )

    def add(self, drafts: Collection[Draft]) -> tuple[Correction, ...]:
        made = recorded(drafts, self.page, self.known, self.name, "", self.now)
        self.known += made
        return made

    def withdraw(self, numbers: Iterable[str]) -> tuple[Correction, ...]:
        made = withdrawn(set(numbers), self.known, self.name, "", self.now)
        self.known += made
        return made

    def merge(self, others: Iterable[Correction]) -> None:
        numbers = {each.number for each in self.known}
        self.known += [each for each in others if each.number not in numbers]

    def article(self, number: int) -> Article:
        """By its number among ``source.articles``."""
        return next(held.article for held in self.source.articles if held.id == number)


def assert_whole(page: AsRead, corrected: Corrected) -> None:
    """Every character that is not white space has one place, every place is in the page text."""
    spans = [*corrected.furniture, *corrected.unassigned]
    for each in corrected.articles:
        spans += spans_of(each.article)
    count = Counter(at for span in spans for at in range(span.start, span.end))
    wanted = {at for at, character in enumerate(page.text) if not character.isspace()}
    assert wanted <= count.keys(), [page.text[at] for at in sorted(wanted - count.keys())][:20]
    twice = [page.text[at] for at, times in count.items() if times > 1]
    assert not twice, twice[:20]
    assert all(0 <= span.start < span.end <= len(page.text) for span in spans)


def spans_of(article: Article) -> list[Span]:
    places = article.places
    parts = (places.kicker, places.headline, places.subheads, places.column, places.byline, places.refs)
    pieces = [piece for paragraph in article.paragraphs for piece in paragraph.pieces]
    return [*(span for part in parts for span in part), *pieces]


def assert_true(page: AsRead, article: Article) -> None:
    """What an article says of its places is so, and what was altered of it is known."""
    printed = {(each.field, each.index): each.text for each in as_printed(article)}
    for index, paragraph in enumerate(article.paragraphs):
        text = printed.get((Field.PARAGRAPHS, index), paragraph.text)
        assert text == "".join(piece.of(page.text) for piece in paragraph.pieces)
        assert paragraph.text.strip()
    for each in article.altered:
        texts = article.texts(each.place.field)
        text = texts[each.place.index] if each.place.index < len(texts) else ""
        assert 0 <= each.place.span.start <= each.place.span.end <= len(text)
        assert _bare(each.printed) == _bare(each.source.of(page.text))
    order = [(list(Field).index(e.place.field), e.place.index, e.place.span) for e in article.altered]
    assert order == sorted(order)
    for ref in article.places.refs:
        assert len(ref) > 0


def _bare(text: str) -> str:
    return "".join(text.split())


def passage(article: Article, words: str, part: Field = Field.PARAGRAPHS) -> Passage:
    """Where an article has words for the first time."""
    for index, text in enumerate(article.texts(part)):
        at = text.find(words)
        if at >= 0:
            return Passage(part, index, Span(at, at + len(words)))
    raise AssertionError(f"no {words!r} in the article")
