"""One article and the page text it is from: which place of one is which of the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from qtreader.newspaper.article import Article
from qtreader.newspaper.page_source import PageArticle, PageSource
from qtreader.newspaper.remarks import Remark, Topic, remarks, seams
from qtreader.newspaper.sentences import sentence_at
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.newspaper.tracing import Trace, trace
from qtreader.window.reading.notes import Notes
from qtreader.window.reading.source_text import Places


@dataclass(frozen=True)
class Compared:
    """``article_id`` is the open one, of the articles of ``source``."""

    source: PageSource
    article_id: int

    @cached_property
    def article(self) -> Article:
        return next(held.article for held in self.source.articles if held.id == self.article_id)

    @cached_property
    def trace(self) -> Trace:
        return trace(self.article, self.source.text)

    @cached_property
    def places(self) -> Places:
        own = (*self.trace.spans(), *self.article.places.refs)
        return Places(tuple(own), self.source.furniture, self.source.unassigned, self._remarks)

    @cached_property
    def notes(self) -> Notes:
        """What there is to be shown in the article itself."""
        found = [remark for remark in self._remarks if remark.topic is Topic.DOUBT]
        at = (self.trace.passage_at(remark.span.start) for remark in self._of(Topic.BREAK))
        return Notes(
            doubts=tuple(passage for remark in found for passage in self.trace.passages_of(remark.span)),
            seams=tuple(seam.place for seam in seams(self.article)),
            breaks=tuple(passage for passage in at if passage is not None),
        )

    def sentence_of(self, passage: Passage) -> Passage:
        """The whole sentence the passage begins in; of a heading or byline, all of it."""
        text = self.article.texts(passage.field)[passage.index]
        if passage.field is not Field.PARAGRAPHS:
            return replace(passage, span=Span(0, len(text)))
        return replace(passage, span=sentence_at(text, passage.span.start))

    def sentence_at(self, offset: int) -> Passage | None:
        """The sentence of the article that stands at a place of the page text."""
        passage = self.trace.passage_at(offset)
        return None if passage is None else self.sentence_of(passage)

    def owner(self, offset: int) -> PageArticle | None:
        """The article of the page that has the character."""
        for held in self.source.articles:
            spans = (*trace(held.article, self.source.text).spans(), *held.article.places.refs)
            if any(span.start <= offset < span.end for span in spans):
                return held
        return None

    def topic_at(self, offset: int) -> Topic | None:
        """Whether a character in no article is furniture or was left over; ``None`` of a blank."""
        for spans, topic in (
            (self.source.furniture, Topic.FURNITURE),
            (self.source.unassigned, Topic.UNASSIGNED),
        ):
            if any(span.start <= offset < span.end for span in spans):
                return topic
        return None

    def remarks_on(self, spans: list[Span]) -> list[Remark]:
        """Those that are about a part of the stretches."""
        return [
            remark
            for remark in self._remarks
            if any(_touches(span, place) for span in spans for place in _places(remark))
        ]

    @cached_property
    def _remarks(self) -> tuple[Remark, ...]:
        return remarks(self.source)

    def _of(self, topic: Topic) -> list[Remark]:
        return [remark for remark in self._remarks if remark.topic is topic]


def _places(remark: Remark) -> list[Span]:
    if remark.onward is None:
        return [remark.span]
    return [remark.span, Span(remark.onward, remark.onward + 1)]


def _touches(one: Span, other: Span) -> bool:
    if len(one) == 0:
        return other.start <= one.start < other.end
    return one.start < other.end and other.start < one.end
