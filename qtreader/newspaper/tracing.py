"""From the text of an article to its page text and back, character for character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Field, Passage, Span, merged


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a field and the stretch of the page text it was taken from, of one length."""

    field: Field
    index: int  # which text of the field
    start: int  # in that text
    source: Span

    @property
    def end(self) -> int:
        return self.start + len(self.source)


@dataclass(frozen=True, slots=True)
class Trace:
    """Where an article stands in its page text; ``runs`` in the order of fields and texts."""

    runs: tuple[Run, ...]

    def spans(self) -> list[Span]:
        """All that the article has of the page text, from its top; what touches is one span."""
        return merged(run.source for run in self.runs)

    def places_of(self, passage: Passage) -> list[Span]:
        """Where a passage stands in the page text, in reading order. An empty passage is at a place
        as empty. Nothing where it has none: the blank between two headline lines, a byline that
        stands in a paragraph."""
        result = []
        for run in self._runs_of(passage.field, passage.index):
            start = max(passage.span.start, run.start)
            end = min(passage.span.end, run.end)
            if start < end or start == end == passage.span.start == passage.span.end < run.end:
                first = run.source.start - run.start
                result.append(Span(first + start, first + end))
        return result

    def passage_at(self, offset: int) -> Passage | None:
        """The character of the article that stands at ``offset`` of the page text, if it is this one's."""
        for run in self.runs:
            if run.source.start <= offset < run.source.end:
                at = run.start + offset - run.source.start
                return Passage(run.field, run.index, Span(at, at + 1))
        return None

    def _runs_of(self, field: Field, index: int) -> Iterator[Run]:
        return (run for run in self.runs if run.field is field and run.index == index)


def trace(article: Article, page_text: str) -> Trace:
    """``page_text`` is the decoded text that the article's spans index."""
    runs: list[Run] = []
    for part in (Field.KICKER, Field.HEADLINE, Field.SUBHEADS, Field.COLUMN, Field.BYLINE):
        runs += _runs(part, article.texts(part), getattr(article.places, part.value), page_text)
    for index, paragraph in enumerate(article.paragraphs):
        runs += _runs(Field.PARAGRAPHS, (paragraph.text,), paragraph.pieces, page_text, index)
    return Trace(tuple(runs))


def _runs(
    part: Field, texts: Sequence[str], spans: Sequence[Span], page_text: str, first: int = 0
) -> Iterator[Run]:
    """Each span is the next stretch of one of the texts, in their order."""
    index, at = 0, 0
    for span in spans:
        piece = span.of(page_text)
        for number in range(index, len(texts)):
            found = texts[number].find(piece, at if number == index else 0)
            if found >= 0:
                yield Run(part, first + number, found, span)
                index, at = number, found + len(piece)
                break
