"""Segments and headings to articles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qtreader.newspaper.article import Article, Kind, Paragraph, Person, Places, Reference
from qtreader.newspaper.span import Span
from qtreader.pagetext.bylines import inline_bylines
from qtreader.pagetext.headings import Heading, Neighbours, Part, split_run
from qtreader.pagetext.lines import Line
from qtreader.pagetext.pairing import Claim, pair
from qtreader.pagetext.references import guide_entry, reference, references_inside
from qtreader.pagetext.seams import join, stretches
from qtreader.pagetext.segment import Segment
from qtreader.pagetext.usage import Usage
from qtreader.pagetext.wording import pairs_within, source_of

SURE = 0.6  # confidence below which a headline from elsewhere on the page is doubted
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Placed:
    """An article, and the number of the first line that belongs to it."""

    article: Article
    first: int
    repeats: tuple[Span, ...] = ()
    moved: tuple[Span, ...] = ()
    unsure: bool = False  # whether the headline is this body's


def make_articles(segments: Sequence[Segment], usage: Usage) -> list[Placed]:
    """The articles of a page in its order."""
    words = [pairs_within(segment.text) for segment in segments]
    headings = _headings(segments, words)
    placed = _guides_and_photos(segments, headings, usage)
    placed += _paired(segments, headings, words, usage)
    return sorted(placed, key=lambda each: each.first)


@dataclass(frozen=True, slots=True)
class _Found:
    heading: Heading
    segment: int  # whose run it stood in
    own: bool  # the last of the run: directly above the body


def _headings(segments: Sequence[Segment], words: Sequence[frozenset[str]]) -> list[_Found]:
    found: list[_Found] = []
    headless = False
    above = NOTHING
    for index, segment in enumerate(segments):
        if segment.run:
            if _is_locked(segment):
                found += _locked_headings(
                    segment, index, Neighbours(words[index], above, segment.text, headless)
                )
            else:
                split = split_run(segment.run, Neighbours(words[index], above, segment.text, headless))
                last = len(split) - 1
                found += [_Found(heading, index, own=n == last) for n, heading in enumerate(split)]
        if segment.body and not _is_locked(segment):
            headless, above = not segment.run, words[index]
    return found


def _is_locked(segment: Segment) -> bool:
    """Photos and guide entries keep the title above them."""
    return segment.photo or segment.guide


def _locked_headings(segment: Segment, index: int, around: Neighbours) -> list[_Found]:
    *others, title = segment.run
    own = Heading(Part(title.text, (title.span,)), first=title.number)
    entry = guide_entry(title.text, segment.listed) if segment.guide else None
    if entry is not None:
        own = Heading(Part(title.text[entry[0]], (_within(title, entry[0]),)), first=title.number)
    strays = split_run(others, around.without_body()) if others else []
    return [_Found(heading, index, own=False) for heading in strays] + [_Found(own, index, own=True)]


def _guides_and_photos(segments: Sequence[Segment], headings: Sequence[_Found], usage: Usage) -> list[Placed]:
    titles = {each.segment: each.heading for each in headings if each.own}
    return [
        _article(segment, titles.get(index), 1.0, usage)
        for index, segment in enumerate(segments)
        if _is_locked(segment)
    ]


def _paired(
    segments: Sequence[Segment],
    headings: Sequence[_Found],
    words: Sequence[frozenset[str]],
    usage: Usage,
) -> list[Placed]:
    bodies = [
        index for index, each in enumerate(segments) if not _is_locked(each) and (each.body or each.byline)
    ]
    place = {segment: n for n, segment in enumerate(bodies)}
    free = [each for each in headings if not (each.own and _is_locked(segments[each.segment]))]
    claims = [
        Claim(
            each.heading.text,
            above=_last_before(bodies, each.segment),
            below=place.get(each.segment) if each.own else None,
        )
        for each in free
    ]
    pairing = pair(claims, [words[index] for index in bodies])
    placed: list[Placed] = []
    taken: set[int] = set()
    for n, index in enumerate(bodies):
        chosen = pairing.bodies[n]
        heading = free[chosen].heading if chosen is not None else None
        if chosen is not None:
            taken.add(chosen)
        made = _article(segments[index], heading, pairing.confidence[n], usage)
        unsure = chosen is not None and claims[chosen].below != n and pairing.confidence[n] < SURE
        placed.append(replace(made, unsure=unsure))
    for number, each in enumerate(free):
        if number not in taken:
            segment = segments[each.segment]
            alone = each.own and each.segment not in place
            placed.append(_article(segment if alone else Segment(), each.heading, 1.0, usage))
    return placed


def _last_before(bodies: Sequence[int], segment: int) -> int | None:
    at = bisect_left(bodies, segment)
    return at - 1 if at else None


def _article(segment: Segment, heading: Heading | None, confidence: float, usage: Usage) -> Placed:
    order = stretches(segment.body, segment.crossheads, usage)
    paragraphs = join(order.lines, usage)
    source = source_of(paragraphs[0].text) if paragraphs else ""
    texts, people = _signed(segment, paragraphs)
    own_refs, ref_spans = _own_references(segment)
    inside = [found for paragraph in paragraphs for found in references_inside(paragraph.text)]
    article = Article(
        kind=_kind(segment, paragraphs, source),
        headline=heading.headline.text if heading else "",
        kicker=heading.kicker.text if heading and heading.kicker else "",
        subheads=tuple(part.text for part in heading.subheads) if heading else (),
        column=heading.column.text if heading and heading.column else "",
        byline=texts,
        people=people,
        source=source,
        refs=(*inside, *own_refs),
        paragraphs=paragraphs,
        places=Places(
            kicker=heading.kicker.spans if heading and heading.kicker else (),
            headline=heading.headline.spans if heading else (),
            subheads=tuple(span for part in heading.subheads for span in part.spans) if heading else (),
            column=heading.column.spans if heading and heading.column else (),
            byline=tuple(told.line.span for told in (*segment.byline, *segment.credit)),
            refs=ref_spans,
        ),
        confidence=confidence,
    )
    return Placed(article, _first(segment, heading), tuple(order.repeats), tuple(order.moved))


def _first(segment: Segment, heading: Heading | None) -> int:
    lines: list[Line] = [*segment.body, *(told.line for told in (*segment.byline, *segment.credit))]
    numbers = [line.number for line in [*lines, *segment.references]]
    return min([*numbers, *([heading.first] if heading else [])])


def _kind(segment: Segment, paragraphs: Sequence[Paragraph], source: str) -> Kind:
    if segment.guide:
        return Kind.GUIDE
    if segment.photo:
        return Kind.PHOTO
    if segment.notice and not source:
        return Kind.NOTICE
    return Kind.NEWS if source or not paragraphs else Kind.FEATURE


def _signed(segment: Segment, paragraphs: Sequence[Paragraph]) -> tuple[tuple[str, ...], tuple[Person, ...]]:
    """The literal bylines, those of their own line first, and all their people once."""
    texts: list[str] = []
    people: list[Person] = []
    for told in (*segment.byline, *segment.credit):
        texts.append(told.line.text)
        people += told.credit.people if told.credit else ()
    last = paragraphs[-1:]
    for paragraph in [*(paragraphs[:1] if len(paragraphs) > 1 else ()), *last]:
        ends = paragraph is last[0] and not people
        for text, credit in inline_bylines(paragraph.text, bool(people), ends):
            texts.append(text)
            people += [person for person in credit.people if person not in people]
    return tuple(texts), tuple(people)


def _own_references(segment: Segment) -> tuple[tuple[Reference, ...], tuple[Span, ...]]:
    refs = [reference(line.text) for line in segment.references]
    spans = [line.span for line in segment.references]
    line = segment.run[-1] if segment.guide and segment.run else None
    entry = guide_entry(line.text, segment.listed) if line else None
    if line and entry:
        refs.append(reference(line.text[entry[1]]))
        spans.append(_within(line, entry[1]))
    return tuple(refs), tuple(spans)


def _within(line: Line, part: slice) -> Span:
    """Where a part of a line stands in the page text."""
    return Span(line.span.start + part.start, line.span.start + part.stop)
