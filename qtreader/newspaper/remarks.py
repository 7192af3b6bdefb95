"""What there is to be said of the places of a page text: joined, inferred, doubted, left over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from qtreader.newspaper.article import Article
from qtreader.newspaper.as_printed import as_printed
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.span import Field, Passage, Span

SURE = 0.95  # of a headline being its body's; below it is doubted
UNSURE_HEADLINE = "标题与正文的搭配没有把握"  # why
WORDS = 6  # characters of the page text that show where a seam is


class Topic(StrEnum):
    DOUBT = "doubt"  # characters that are probably wrong
    SEAM = "seam"  # a sentence that a column break had cut, joined
    BREAK = "break"  # probably the end of a paragraph, lost
    EVIDENCE = "evidence"  # what the day was inferred from
    UNASSIGNED = "unassigned"  # in no article
    FURNITURE = "furniture"  # of the page: its head, its signs


@dataclass(frozen=True, slots=True)
class Remark:
    topic: Topic
    span: Span  # in the page text; of a seam, the end of the stretch before it; of a break, one character
    seen: str = ""  # what stands there; of a seam and a break, the words next to it
    likely: str = ""  # of a doubt, what may be meant
    why: str = ""  # of a doubt
    date: dt.date | None = None  # of evidence
    onward: int | None = None  # of a seam, where in the page text it goes on
    then: str = ""  # of a seam, the words it goes on with


@dataclass(frozen=True, slots=True)
class Seam:
    """Between which characters of the article two stretches of the page text were joined."""

    place: Passage  # empty: the seam is before the character at its start, or the altered words it is in
    before: Span  # the stretches, in the page text
    after: Span


def seams(article: Article) -> Iterator[Seam]:
    printed = {each.index: each for each in as_printed(article) if each.field is Field.PARAGRAPHS}
    for index, paragraph in enumerate(article.paragraphs):
        at = 0
        for before, after in pairwise(paragraph.pieces):
            at += len(before)
            place = printed[index].corrected(Span(at, at + 1)).start if index in printed else at
            yield Seam(Passage(Field.PARAGRAPHS, index, Span(place, place)), before, after)


def remarks(source: PageSource) -> tuple[Remark, ...]:
    """All of a page, in the order of its text; furniture is left out."""
    return tuple(sorted(_remarks(source), key=lambda remark: (remark.span, remark.topic)))


def _remarks(source: PageSource) -> Iterator[Remark]:
    for doubt in source.doubts:
        yield Remark(Topic.DOUBT, doubt.span, doubt.seen, doubt.likely, doubt.why)
    doubted = {doubt.span for doubt in source.doubts}
    for span in source.unassigned:
        if span not in doubted:
            yield Remark(Topic.UNASSIGNED, span, span.of(source.text))
    if source.dating.basis is DateBasis.INFERRED:
        for found in source.dating.evidence:
            yield Remark(Topic.EVIDENCE, found.span, seen=found.quote, date=found.date)
    yield from _of_articles((held.article for held in source.articles), source.text)


def _of_articles(articles: Iterable[Article], text: str) -> Iterator[Remark]:
    for article in articles:
        if article.confidence < SURE and article.places.headline:
            headline = article.places.headline[0]
            yield Remark(Topic.DOUBT, headline, headline.of(text), why=UNSURE_HEADLINE)
        for seam in seams(article):
            end = Span(seam.before.end - 1, seam.before.end)
            before, after = seam.before.of(text)[-WORDS:], seam.after.of(text)[:WORDS]
            yield Remark(Topic.SEAM, end, before, onward=seam.after.start, then=after)
        for paragraph in article.paragraphs:
            for offset in paragraph.probable_breaks:
                yield Remark(Topic.BREAK, Span(offset, offset + 1), text[offset : offset + WORDS])
