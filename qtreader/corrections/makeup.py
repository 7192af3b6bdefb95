"""A page taken apart into what its articles are made of: stretches of the page text, in lines, with a
part each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from qtreader.corrections.corrected import ArticleKey, AsRead
from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Field, Span
from qtreader.newspaper.tracing import Run, trace


class Part(StrEnum):
    """What a line is in its article: one of the fields, or a reference on a line of its own."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEADS = "subheads"
    COLUMN = "column"
    BYLINE = "byline"
    PARAGRAPHS = "paragraphs"
    REFS = "refs"


ORDER = tuple(Part)
HEADING = (Part.KICKER, Part.HEADLINE, Part.SUBHEADS)  # what is set together, and goes together
SINGLE = (Part.KICKER, Part.HEADLINE, Part.COLUMN)  # an article has one of it


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of the page text, and what joins it to the one before it in its line."""

    span: Span
    glue: str = ""  # the blank between two printed lines of a headline


@dataclass(frozen=True, slots=True)
class Line:
    """A text of an article: a paragraph, a headline, one of the bylines. It has at least one bit."""

    part: Part
    bits: tuple[Bit, ...]

    @property
    def start(self) -> int:
        """Where its first character stands in the page text."""
        return self.bits[0].span.start

    def has(self, offset: int) -> bool:
        return any(bit.span.start <= offset < bit.span.end for bit in self.bits)

    def at(self, offset: int) -> int:
        """How many characters of the line stand before the one at ``offset`` of the page text, which it
        has."""
        before = 0
        for bit in self.bits:
            before += len(bit.glue)
            if bit.span.start <= offset < bit.span.end:
                return before + offset - bit.span.start
            before += len(bit.span)
        raise ValueError(f"no character of the line stands at {offset}")

    def text(self, page_text: str) -> str:
        return "".join(bit.glue + bit.span.of(page_text) for bit in self.bits)


@dataclass(frozen=True, slots=True)
class Work:
    """An article in the making; ``lines`` in the order of parts."""

    key: ArticleKey
    lines: tuple[Line, ...]
    confidence: float = 1.0

    def of(self, part: Part) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.part is part)

    def with_part(self, part: Part, lines: Iterable[Line]) -> Work:
        """With these lines as all it has of a part."""
        made = [line if line.part is part else replace(line, part=part) for line in lines]
        kept = [line for line in self.lines if line.part is not part]
        return replace(self, lines=tuple(sorted([*kept, *made], key=lambda line: ORDER.index(line.part))))

    def has(self, offset: int) -> bool:
        return any(line.has(offset) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Makeup:
    """All of a page. Every character that is not white space lies in one bit or one of the spans."""

    works: tuple[Work, ...]
    furniture: tuple[Span, ...]
    unassigned: tuple[Span, ...]

    def owner(self, offset: int) -> Work | None:
        return next((work for work in self.works if work.has(offset)), None)

    def made_by(self, correction: str) -> Work | None:
        return next((work for work in self.works if work.key == correction), None)

    def key_of(self, offset: int) -> ArticleKey | None:
        owner = self.owner(offset)
        return owner.key if owner else None

    def with_work(self, changed: Work) -> Makeup:
        """One that is without lines is left out."""
        works = (changed if work.key == changed.key else work for work in self.works)
        return replace(self, works=tuple(work for work in works if work.lines))


def taken_apart(page: AsRead) -> Makeup:
    works = tuple(
        Work(each.key, tuple(lines_of(each.article, page.text)), each.article.confidence)
        for each in page.articles
    )
    return Makeup(works, page.furniture, page.unassigned)


def lines_of(article: Article, page_text: str) -> Iterator[Line]:
    """The lines of an article as read, in the order of parts; a byline inside of a paragraph is none."""
    runs = trace(article, page_text).runs
    for part in ORDER:
        if part is Part.REFS:
            yield from (Line(part, (Bit(span),)) for span in article.places.refs)
            continue
        for index, text in enumerate(article.texts(Field(part.value))):
            own = [run for run in runs if run.field.value == part.value and run.index == index]
            if own:
                yield Line(part, tuple(_bits(own, text)))


def _bits(runs: Sequence[Run], text: str) -> Iterator[Bit]:
    end = 0
    for run in runs:
        yield Bit(run.source, text[end : run.start])
        end = run.end


def tidied(bits: Iterable[Bit], page_text: str) -> tuple[Bit, ...]:
    """Bits for a line of their own: without white space at its ends, without glue at its head, those that
    touch in the page text made one."""
    result: list[Bit] = []
    for bit in bits:
        if not result:
            bit = Bit(_stripped(bit.span, page_text, left=True))
        if not len(bit.span):
            continue
        last = result[-1].span if result else None
        if last is not None and last.end == bit.span.start and not bit.glue:
            result[-1] = replace(result[-1], span=Span(last.start, bit.span.end))
        else:
            result.append(bit)
    while result:
        last_bit = replace(result[-1], span=_stripped(result[-1].span, page_text, left=False))
        if len(last_bit.span):
            return (*result[:-1], last_bit)
        result.pop()
    return ()


def _stripped(span: Span, page_text: str, *, left: bool) -> Span:
    words = span.of(page_text)
    if left:
        return Span(span.start + len(words) - len(words.lstrip()), span.end)
    return Span(span.start, span.start + len(words.rstrip()))


def without(span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """What is left of a span; ``taken`` in order, apart from each other."""
    at = span.start
    for each in taken:
        if each.end <= at or each.start >= span.end:
            continue
        if each.start > at:
            yield Span(at, each.start)
        at = max(at, each.end)
    if at < span.end:
        yield Span(at, span.end)
