"""From lines of page text to an article again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from qtreader.corrections.edits import Edit, set_line
from qtreader.corrections.facts import (
    Facts,
    Unplaced,
    breaks_of,
    bylines_of,
    people_of,
    refs_of,
    source_of,
)
from qtreader.corrections.makeup import Line, Part, Work, lines_of
from qtreader.newspaper.article import Alteration, Article, Kind, Paragraph, Places
from qtreader.newspaper.span import Field, Span

_DATELINE = re.compile(
    r"[【\[]?((?:本[报刊网台]|综合|[\u4e00-\u9fff]{2,8}[报网])讯"
    r"|(?:新华社|中新社|本报)[^\s,，。:：;；“”]{0,16}?电)[】\]]?(?=[\s(（\d,，:：\u4e00-\u9fff“])"
)


@dataclass(frozen=True, slots=True)
class Source:
    """What articles are made of: the page text, what was read out of it, and what in it reads otherwise."""

    text: str
    facts: Facts
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class _Set:
    line: Line
    text: str
    altered: list[Alteration]


@dataclass(frozen=True, slots=True)
class Made:
    """``article`` is ``None`` where nothing is left that one can read. What was struck out with all its line
    is in no article any more, nor is what stands alone then: a byline, a pointer."""

    article: Article | None
    struck: tuple[Span, ...] = ()
    left: tuple[Span, ...] = ()


_SEVERAL = (Part.SUBHEADS, Part.BYLINE, Part.PARAGRAPHS, Part.REFS)  # of which a line may vanish
_READ = (Part.KICKER, Part.HEADLINE, Part.SUBHEADS, Part.PARAGRAPHS)


def made_of(work: Work, read: Article | None, unplaced: Unplaced, source: Source) -> Made:
    """``read`` is the same article as it was read; what was not touched of it stays as it is."""
    own = tuple(lines_of(read, source.text)) if read else ()
    if read and work.lines == own and not _is_edited(work, source.edits):
        return Made(_with_breaks(replace(read, confidence=work.confidence), work, source))
    struck = [line for line in work.lines if _is_struck(line, source)]
    rest = [line for line in work.lines if line not in struck]
    if not any(line.part in _READ for line in rest):
        return Made(None, _spans(struck), _spans(rest))
    gone = [line for line in struck if line.part in _SEVERAL]
    kept = replace(work, lines=tuple(line for line in work.lines if line not in gone))
    return Made(_article(kept, read, own, unplaced, source), _spans(gone))


def _is_struck(line: Line, source: Source) -> bool:
    text, altered = set_line(line, Field.PARAGRAPHS, 0, source.edits, source.text)
    return bool(altered) and not text.strip()


def _spans(lines: Iterable[Line]) -> tuple[Span, ...]:
    return tuple(bit.span for line in lines for bit in line.bits)


def _article(
    work: Work, read: Article | None, own: Sequence[Line], unplaced: Unplaced, source: Source
) -> Article:
    fields = {part: _fields(work.of(part), part, source) for part in Part}
    texts = {part: tuple(each.text for each in of) for part, of in fields.items()}
    paragraphs = tuple(
        Paragraph(each.text, tuple(bit.span for bit in each.line.bits), breaks_of(each.line, source.facts))
        for each in fields[Part.PARAGRAPHS]
    )
    dateline = _source(work, own, unplaced, source)
    same_body = _same(own, work.lines, Part.PARAGRAPHS) and read is not None and read.source == dateline
    return Article(
        kind=_kind(read, paragraphs, dateline, same_body=same_body),
        headline=_single(texts[Part.HEADLINE]),
        kicker=_single(texts[Part.KICKER]),
        subheads=texts[Part.SUBHEADS],
        column=_single(texts[Part.COLUMN]),
        byline=(
            *texts[Part.BYLINE],
            *bylines_of(work, source.facts, source.edits, source.text),
            *unplaced.bylines,
        ),
        people=(*people_of(work, source.facts, source.edits, source.text), *unplaced.people),
        source=dateline,
        refs=(*unplaced.refs, *refs_of(work, source.facts, source.edits, source.text)),
        paragraphs=paragraphs,
        places=_places(work),
        confidence=work.confidence if texts[Part.HEADLINE] else 1.0,
        altered=tuple(
            altered
            for part in Part
            if part is not Part.REFS
            for each in fields[part]
            for altered in each.altered
        ),
    )


def _is_edited(work: Work, edits: Sequence[Edit]) -> bool:
    spans = [bit.span for line in work.lines for bit in line.bits]
    return any(edit.span.start < span.end and span.start < edit.span.end for edit in edits for span in spans)


def _with_breaks(read: Article, work: Work, source: Source) -> Article:
    paragraphs = tuple(
        replace(paragraph, probable_breaks=breaks_of(line, source.facts))
        if paragraph.probable_breaks
        else paragraph
        for paragraph, line in zip(read.paragraphs, work.of(Part.PARAGRAPHS), strict=True)
    )
    return replace(read, paragraphs=paragraphs)


def _fields(lines: Sequence[Line], part: Part, source: Source) -> list[_Set]:
    field = Field.PARAGRAPHS if part is Part.REFS else Field(part.value)
    return [
        _Set(line, *set_line(line, field, index, source.edits, source.text))
        for index, line in enumerate(lines)
    ]


def _single(texts: Sequence[str]) -> str:
    return texts[0] if texts else ""


def _places(work: Work) -> Places:
    return Places(
        kicker=_spans(work.of(Part.KICKER)),
        headline=_spans(work.of(Part.HEADLINE)),
        subheads=_spans(work.of(Part.SUBHEADS)),
        column=_spans(work.of(Part.COLUMN)),
        byline=_spans(work.of(Part.BYLINE)),
        refs=_spans(work.of(Part.REFS)),
    )


def _same(own: Sequence[Line], lines: Sequence[Line], part: Part) -> bool:
    return [line for line in own if line.part is part] == [line for line in lines if line.part is part]


def _source(work: Work, own: Sequence[Line], unplaced: Unplaced, source: Source) -> str:
    """Known from the reading; of a paragraph that no article began with, told from its first words."""
    found = source_of(work, source.facts, source.edits, source.text)
    first = work.of(Part.PARAGRAPHS)[:1]
    if found or not first:
        return found
    as_it_was = first == tuple(line for line in own if line.part is Part.PARAGRAPHS)[:1]
    if as_it_was and not _is_edited(replace(work, lines=first), source.edits):
        return unplaced.source
    told = _DATELINE.match(set_line(first[0], Field.PARAGRAPHS, 0, source.edits, source.text)[0])
    return told[1] if told else ""


def _kind(read: Article | None, paragraphs: Sequence[Paragraph], dateline: str, *, same_body: bool) -> Kind:
    if read and (same_body or read.kind not in (Kind.NEWS, Kind.FEATURE)):
        return read.kind
    return Kind.NEWS if dateline or not paragraphs else Kind.FEATURE
