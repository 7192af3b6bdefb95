"""What was read out of the words of an article, and goes where they go: who signed, where the news is
from, which pages it points to, where a paragraph probably ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qtreader.corrections.corrected import ArticleKey, AsRead
from qtreader.corrections.edits import Edit, mended, set_line
from qtreader.corrections.makeup import Line, Part, Work, lines_of
from qtreader.corrections.newcomers import with_newcomers
from qtreader.newspaper.article import Article, Person, Reference
from qtreader.newspaper.span import Field, Span

_PAGE = re.compile(r"(\d{1,3})\s*版")


@dataclass(frozen=True, slots=True)
class Signed:
    """A person, and where the page text has what is said of him."""

    person: Person
    name: Span
    role: Span | None
    org: Span | None


@dataclass(frozen=True, slots=True)
class Words:
    """Words inside of a paragraph that are something by themselves: a byline in brackets, a dateline."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Pointer:
    reference: Reference
    span: Span
    own: bool  # on a line of its own


@dataclass(frozen=True, slots=True)
class Facts:
    """Of all articles of a page as read."""

    signed: tuple[Signed, ...] = ()
    bylines: tuple[Words, ...] = ()  # those inside of paragraphs
    sources: tuple[Words, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    breaks: tuple[int, ...] = ()

    def without_breaks(self, offsets: Iterable[int]) -> Facts:
        gone = set(offsets)
        return replace(self, breaks=tuple(at for at in self.breaks if at not in gone))


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What an article has that stands nowhere in its words as it was read: a name that was set with blanks
    inside. It stays with the article."""

    people: tuple[Person, ...] = ()
    bylines: tuple[str, ...] = ()
    source: str = ""
    refs: tuple[Reference, ...] = ()


def facts_of(page: AsRead) -> tuple[Facts, dict[ArticleKey, Unplaced]]:
    facts = Facts()
    unplaced: dict[ArticleKey, Unplaced] = {}
    for each in page.articles:
        found, rest = _facts(each.article, page.text)
        unplaced[each.key] = rest
        facts = Facts(
            (*facts.signed, *found.signed),
            (*facts.bylines, *found.bylines),
            (*facts.sources, *found.sources),
            (*facts.pointers, *found.pointers),
            (*facts.breaks, *found.breaks),
        )
    return facts, unplaced


def _facts(article: Article, text: str) -> tuple[Facts, Unplaced]:
    lines = list(lines_of(article, text))
    bylines = [line for line in lines if line.part is Part.BYLINE]
    paragraphs = [line for line in lines if line.part is Part.PARAGRAPHS]
    inside = article.byline[len(bylines) :]
    own = len(article.places.refs)
    inner = article.refs[: len(article.refs) - own]
    outer = article.refs[len(inner) :]
    placed = list(_each(inside, [*paragraphs[:1], *paragraphs[-1:]], text))
    signed = list(_people(article.people, bylines, [words.span for words in placed if words], text))
    (source,) = _each([article.source], paragraphs[:1], text)
    pointing = list(_each([ref.text for ref in inner], paragraphs, text))
    pointers = [
        *(Pointer(ref, at.span, own=False) for ref, at in zip(inner, pointing, strict=True) if at),
        *(Pointer(ref, span, own=True) for ref, span in zip(outer, article.places.refs, strict=False)),
    ]
    facts = Facts(
        signed=tuple(each for each in signed if isinstance(each, Signed)),
        bylines=tuple(words for words in placed if words),
        sources=(source,) if source else (),
        pointers=tuple(pointers),
        breaks=tuple(at for paragraph in article.paragraphs for at in paragraph.probable_breaks),
    )
    rest = Unplaced(
        people=tuple(each for each in signed if isinstance(each, Person)),
        bylines=tuple(line for line, words in zip(inside, placed, strict=True) if not words),
        source="" if source else article.source,
        refs=tuple(ref for ref, at in zip(inner, pointing, strict=True) if not at),
    )
    return facts, rest


def _each(texts: Sequence[str], lines: Sequence[Line], page_text: str) -> Iterator[Words | None]:
    """Where each of the texts stands in one of the lines, the next time each time; ``None`` where it does
    not."""
    at: dict[tuple[str, int], int] = {}
    for text in texts:
        found = None
        for number, line in enumerate(lines):
            place = line.text(page_text).find(text, at.get((text, number), 0)) if text else -1
            span = _span(line, place, len(text)) if place >= 0 else None
            if span is not None:
                at[text, number] = place + 1
                found = Words(text, span)
                break
        yield found


def _span(line: Line, start: int, length: int) -> Span | None:
    """Where a stretch of a line stands in the page text; ``None`` where it stands in several pieces."""
    at = 0
    for bit in line.bits:
        at += len(bit.glue)
        if at <= start and start + length <= at + len(bit.span):
            return Span(bit.span.start + start - at, bit.span.start + start - at + length)
        at += len(bit.span)
    return None


def _people(
    people: Sequence[Person], bylines: Sequence[Line], inside: Sequence[Span], text: str
) -> Iterator[Signed | Person]:
    """Each where the page text has him: in the bylines from top to bottom, each place once."""
    spans = [bit.span for line in bylines for bit in line.bits] + list(inside)
    taken: set[Span] = set()
    for person in people:
        standing = (place for span in spans for place in _stands(person.name, span, text))
        places = [place for place in standing if place not in taken]
        if not places:
            yield person
            continue
        home = next(span for span in spans if span.start <= places[0].start < span.end)
        taken.add(places[0])
        role, org = (_beside(words, places[0], home, text) for words in (person.role, person.org))
        yield Signed(person, places[0], role, org)


def _stands(name: str, span: Span, text: str) -> Iterator[Span]:
    """A name may be set with blanks inside."""
    if name:
        pattern = re.compile(r"[ \u3000]*".join(map(re.escape, name)))
        for found in pattern.finditer(text, span.start, span.end):
            yield Span(found.start(), found.end())


def _beside(words: str, name: Span, home: Span, text: str) -> Span | None:
    """The role or paper that stands before a name, else behind it."""
    if not words:
        return None
    before = text.rfind(words, home.start, name.start)
    at = before if before >= 0 else text.find(words, name.end, home.end)
    return Span(at, at + len(words)) if at >= 0 else None


def people_of(work: Work, facts: Facts, edits: Sequence[Edit], text: str) -> Iterator[Person]:
    """Those whose names stand in the article, in its order, as corrected; on a byline that was corrected
    those too whose names were put in."""
    for line in work.lines:
        own = [signed for signed in facts.signed if line.has(signed.name.start)]
        own.sort(key=lambda signed: line.at(signed.name.start))
        people = [person for signed in own for person in _called(signed, edits, text)]
        if line.part is Part.BYLINE and any(_touched(bit.span, edits) for bit in line.bits):
            reads = set_line(line, Field.BYLINE, 0, edits, text)[0]
            people = with_newcomers(people, reads, line.text(text))
        yield from people


def _called(signed: Signed, edits: Sequence[Edit], text: str) -> Iterator[Person]:
    """Nobody where the name was struck out."""
    person = signed.person
    name, role, org = (
        mended(span, edits, text).strip() if span is not None and _touched(span, edits) else words
        for span, words in ((signed.name, person.name), (signed.role, person.role), (signed.org, person.org))
    )
    if name:
        yield Person(role, "".join(name.split()), org)


def bylines_of(work: Work, facts: Facts, edits: Sequence[Edit], text: str) -> Iterator[str]:
    """Those that stand inside of its paragraphs."""
    return _words_in(work, facts.bylines, edits, text)


def source_of(work: Work, facts: Facts, edits: Sequence[Edit], text: str) -> str:
    """The dateline its first paragraph begins with."""
    first = work.of(Part.PARAGRAPHS)[:1]
    return next(_words_in(replace(work, lines=first), facts.sources, edits, text), "")


def _words_in(work: Work, words: Sequence[Words], edits: Sequence[Edit], text: str) -> Iterator[str]:
    found = []
    for each in words:
        number = _line_of(work, each.span.start)
        if number is not None and work.lines[number].part is Part.PARAGRAPHS:
            found.append((number, work.lines[number].at(each.span.start), each))
    for _, _, each in sorted(found, key=lambda one: one[:2]):
        read = mended(each.span, edits, text).strip() if _touched(each.span, edits) else each.text
        if read:
            yield read


def refs_of(work: Work, facts: Facts, edits: Sequence[Edit], text: str) -> Iterator[Reference]:
    """Those inside of its paragraphs, then those on lines of their own."""
    found = []
    for pointer in facts.pointers:
        number = _line_of(work, pointer.span.start)
        if number is not None:
            found.append((work.lines[number].part is Part.REFS, number, pointer))
    for _, _, pointer in sorted(found, key=lambda each: each[:2]):
        yield from _reference(pointer, edits, text)


def _reference(pointer: Pointer, edits: Sequence[Edit], text: str) -> Iterator[Reference]:
    if not _touched(pointer.span, edits):
        yield pointer.reference
        return
    words = mended(pointer.span, edits, text).strip()
    page = _PAGE.search(words)
    if words:
        yield Reference(words, int(page[1]) if page else pointer.reference.page)


def breaks_of(line: Line, facts: Facts) -> tuple[int, ...]:
    """Where in a paragraph another probably begins, in reading order."""
    own = [at for at in facts.breaks if at != line.start and line.has(at)]
    return tuple(sorted(own, key=line.at))


def _line_of(work: Work, offset: int) -> int | None:
    return next((number for number, line in enumerate(work.lines) if line.has(offset)), None)


def _touched(span: Span, edits: Sequence[Edit]) -> bool:
    return any(edit.span.start <= span.end and span.start <= edit.span.end for edit in edits)
