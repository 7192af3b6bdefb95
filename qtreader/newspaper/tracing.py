"""From the text of an article to its page text and back, character for character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qtreader.newspaper.article import Article
from qtreader.newspaper.as_printed import PrintedText, as_printed, unaltered
from qtreader.newspaper.span import Field, Passage, Span, merged


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a field and the stretch of the page text it was taken from: of one length, character for
    character, or ``altered`` and only as a whole the same."""

    field: Field
    index: int  # which text of the field
    start: int  # in that text
    source: Span
    altered: Span | None = (
        None  # in that text too, where a person corrected it; empty where it was struck out
    )

    @property
    def end(self) -> int:
        return self.altered.end if self.altered is not None else self.start + len(self.source)

    def source_of(self, start: int, end: int) -> Span:
        """Of a stretch of the field inside of this one."""
        if self.altered is not None:
            return self.source
        first = self.source.start - self.start
        return Span(first + start, first + end)

    def place_of(self, source: Span) -> Span:
        """Of a stretch of the page text inside of this one's."""
        if self.altered is not None:
            return self.altered
        first = self.start - self.source.start
        return Span(first + source.start, first + source.end)


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
        stands in a paragraph. Words that were altered stand there with all they were altered from; words
        that were struck out belong to what stands around them, at the end of a text to all before."""
        result = []
        runs = self._runs_of(passage.field, passage.index)
        for run in runs:
            start = max(passage.span.start, run.start)
            end = min(passage.span.end, run.end)
            inside = start < end or start == end == passage.span.start == passage.span.end < run.end
            if inside or (run.start == run.end and _takes_in(passage.span, run.start, runs[-1].end)):
                result.append(run.source_of(start, end))
        return result

    def passage_at(self, offset: int) -> Passage | None:
        """The character of the article that stands at ``offset`` of the page text, if it is this one's;
        all of the words that were altered there."""
        return next(iter(self.passages_of(Span(offset, offset + 1))), None)

    def passages_of(self, span: Span) -> list[Passage]:
        """The stretches of the article that stand in a stretch of the page text, in the article's order."""
        found: list[Passage] = []
        for run in self.runs:
            start, end = max(span.start, run.source.start), min(span.end, run.source.end)
            if start < end:
                found.append(Passage(run.field, run.index, run.place_of(Span(start, end))))
        return found

    def _runs_of(self, field: Field, index: int) -> list[Run]:
        return [run for run in self.runs if run.field is field and run.index == index]


def _takes_in(span: Span, at: int, end: int) -> bool:
    """Whether a stretch of a text that ends at ``end`` has the place between two characters inside."""
    return (
        span.start < at < span.end
        or (span.start == at == 0 < span.end)
        or (span.start < at == span.end == end)
    )


def trace(article: Article, page_text: str) -> Trace:
    """``page_text`` is the decoded text that the article's spans index."""
    printed = {(each.field, each.index): each for each in as_printed(article)}
    runs: list[Run] = []
    for part in (Field.KICKER, Field.HEADLINE, Field.SUBHEADS, Field.COLUMN, Field.BYLINE):
        texts = _printed(part, article.texts(part), printed)
        runs += _runs(part, texts, getattr(article.places, part.value), page_text)
    for index, paragraph in enumerate(article.paragraphs):
        own = printed.get((Field.PARAGRAPHS, index))
        text = own.text if own else paragraph.text
        runs += _runs(Field.PARAGRAPHS, (text,), paragraph.pieces, page_text, index)
    return Trace(tuple(_as_corrected(article, runs, printed)) if printed else tuple(runs))


def _printed(
    part: Field, texts: Sequence[str], printed: Mapping[tuple[Field, int], PrintedText]
) -> list[str]:
    """The texts of a field as the page text has them."""
    own = {index: each for (field, index), each in printed.items() if field is part}
    count = max(len(texts), *(index + 1 for index in own)) if own else len(texts)
    return [own[index].text if index in own else texts[index] for index in range(count)]


def _as_corrected(
    article: Article, runs: Iterable[Run], printed: Mapping[tuple[Field, int], PrintedText]
) -> list[Run]:
    """Runs of the printed texts as runs of the corrected ones; what was altered is a run of its own."""
    result = [
        Run(place.field, place.index, place.span.start, alteration.source, place.span)
        for alteration in article.altered
        for place in [alteration.place]
    ]
    for run in runs:
        own = printed.get((run.field, run.index))
        result += _unaltered(run, own) if own else [run]
    order = list(Field)
    return sorted(result, key=lambda run: (order.index(run.field), run.index, run.start, run.end))


def _unaltered(run: Run, printed: PrintedText) -> Iterator[Run]:
    length = len(printed.text) + sum(len(other) - len(own) for own, other in printed.altered)
    for at, printed_at, count in unaltered(length, printed):
        start, end = max(run.start, printed_at), min(run.end, printed_at + count)
        if start < end:
            yield Run(run.field, run.index, at + start - printed_at, run.source_of(start, end))


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
