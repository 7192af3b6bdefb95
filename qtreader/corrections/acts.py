"""What the acts do that put words elsewhere. Each gives the page as it is then; ``None`` where it cannot
be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qtreader.corrections.corrected import ArticleKey
from qtreader.corrections.makeup import HEADING, SINGLE, Bit, Line, Makeup, Part, Work, tidied
from qtreader.corrections.taking import Taken, taken_out
from qtreader.newspaper.span import Span


def part(makeup: Makeup, offset: int, text: str) -> Makeup | None:
    """A paragraph begins with the character at ``offset``."""
    work = makeup.owner(offset)
    if work is None:
        return None
    lines: list[Line] = []
    found = False
    for line in work.of(Part.PARAGRAPHS):
        if line.has(offset):
            found = True
            lines += _parted(line, offset, text)
        else:
            lines.append(line)
    return makeup.with_work(work.with_part(Part.PARAGRAPHS, lines)) if found else None


def _parted(line: Line, offset: int, text: str) -> list[Line]:
    front: list[Bit] = []
    back: list[Bit] = []
    for bit in line.bits:
        if back:
            back.append(bit)
        elif bit.span.start <= offset < bit.span.end:
            front.append(replace(bit, span=Span(bit.span.start, offset)))
            back.append(Bit(Span(offset, bit.span.end)))
        else:
            front.append(bit)
    halves = (tidied(front, text), tidied(back, text))
    return [replace(line, bits=bits) for bits in halves if bits]


def join(makeup: Makeup, offset: int, text: str) -> Makeup | None:
    """The paragraph that begins at ``offset`` goes on the one before it; one that does already, stays."""
    work = makeup.owner(offset)
    paragraphs = list(work.of(Part.PARAGRAPHS)) if work else []
    index = next((n for n, line in enumerate(paragraphs) if line.has(offset)), None)
    if work is None or index is None:
        return None
    if paragraphs[index].start != offset:
        return makeup
    if index == 0:
        return None
    before = paragraphs[index - 1]
    bits = tidied((*before.bits, *paragraphs[index].bits), text)
    paragraphs[index - 1 : index + 1] = [replace(before, bits=bits)]
    return makeup.with_work(work.with_part(Part.PARAGRAPHS, paragraphs))


def move(makeup: Makeup, spans: Sequence[Span], to: int, text: str, *, before: bool) -> Makeup | None:
    """The words go to the article that has the character at ``to``, behind (or before) its paragraph,
    before all where it is in no paragraph."""
    if any(span.start <= to < span.end for span in spans):
        return None
    rest, taken = taken_out(makeup, spans, text)
    work = rest.owner(to)
    if work is None or not taken:
        return None
    at = next((n for n, line in enumerate(work.of(Part.PARAGRAPHS)) if line.has(to)), None)
    place = 0 if at is None else at if before else at + 1
    return rest.with_work(_put_in(work, [each.line for each in taken], place, text))


def _put_in(work: Work, lines: Sequence[Line], place: int, text: str) -> Work:
    """With the lines before the paragraph at ``place``, each as what it is there."""
    paragraphs = list(work.of(Part.PARAGRAPHS))
    lacking = {part for part in (*HEADING, Part.COLUMN) if place == 0 and not work.of(part)}
    for line in lines:
        kept = line.part in (Part.BYLINE, Part.REFS) or (
            line.part in lacking and not (line.part in SINGLE and work.of(line.part))
        )
        if kept:
            work = work.with_part(line.part, [*work.of(line.part), line])
        else:
            bits = [
                replace(bit, glue="") for bit in line.bits
            ]  # nothing stands between pieces of a paragraph
            paragraphs.insert(place, replace(line, bits=tidied(bits, text)))
            place += 1
    return work.with_part(Part.PARAGRAPHS, paragraphs)


def found(makeup: Makeup, spans: Sequence[Span], key: ArticleKey, text: str) -> Makeup | None:
    """The words become an article of their own, behind the one they came from."""
    rest, taken = taken_out(makeup, spans, text)
    if not taken:
        return None
    work = _put_in(Work(key, ()), [each.line for each in taken], 0, text)
    place = _place(makeup, rest, taken[0])
    return replace(rest, works=(*rest.works[:place], work, *rest.works[place:]))


def _place(makeup: Makeup, rest: Makeup, first: Taken) -> int:
    """Behind the article the words came from; words of no article behind the one that the page text has
    before them."""
    above = first.line.start
    ends = {
        work.key: max(
            (bit.span.end for line in work.lines for bit in line.bits if bit.span.end <= above), default=-1
        )
        for work in makeup.works
    }
    nearest = max(ends, key=lambda key: ends[key], default=None)
    owner = first.owner if first.owner is not None else nearest
    if owner is None or (first.owner is None and ends[owner] < 0):
        return 0
    old = [work.key for work in makeup.works]
    behind = set(old[: old.index(owner) + 1])
    return sum(work.key in behind for work in rest.works)


def head(makeup: Makeup, work: Work, chosen: Span, text: str) -> Makeup | None:
    """The article gets the words of ``chosen`` as its headline.

    Where they are the whole headline of another article, the two change headings, kickers and subheads too.
    Where they are a kicker, subhead or column of its own, the old headline takes their part. Else the old
    headline, or what of it was not chosen, is among the unassigned."""
    rest, taken = taken_out(makeup, [chosen], text)
    if not taken:
        return None
    (first, *others) = taken
    if not others and first.whole and first.line.part is Part.HEADLINE and first.owner == work.key:
        return _sure(makeup, work.key)
    if not others and first.whole and first.line.part is Part.HEADLINE and first.owner is not None:
        other = next(each for each in makeup.works if each.key == first.owner)
        return _sure(_exchanged(makeup, work, other), work.key)
    old = [line for each in rest.works if each.key == work.key for line in each.of(Part.HEADLINE)]
    headed = next((each for each in rest.works if each.key == work.key), replace(work, lines=()))
    headed = headed.with_part(Part.HEADLINE, [_one_line(taken, text)])
    own = first.owner == work.key and first.line.part in (*HEADING, Part.COLUMN)
    if own and first.whole and not others:
        headed = headed.with_part(first.line.part, [*headed.of(first.line.part), *old])
        old = []
    return _sure(_with(rest, makeup, headed, [bit.span for line in old for bit in line.bits]), work.key)


def sure(makeup: Makeup, headline: Span) -> Makeup:
    """A person says that the headline that begins with these words is its article's."""
    for work in makeup.works:
        if any(line.start == headline.start for line in work.of(Part.HEADLINE)):
            return _sure(makeup, work.key)
    return makeup


def _one_line(taken: Sequence[Taken], text: str) -> Line:
    """A blank between what stood in lines of its own."""
    bits: list[Bit] = []
    for each in taken:
        first, *more = each.line.bits
        bits += [replace(first, glue=" " if bits else ""), *more]
    return Line(Part.HEADLINE, tidied(bits, text))


def _exchanged(makeup: Makeup, one: Work, other: Work) -> Makeup:
    new, old = one, other
    for each in HEADING:
        new, old = new.with_part(each, other.of(each)), old.with_part(each, one.of(each))
    confidence = min(one.confidence, other.confidence) if one.of(Part.HEADLINE) else 1.0
    return makeup.with_work(new).with_work(replace(old, confidence=confidence))


def _with(rest: Makeup, before: Makeup, work: Work, unassigned: Sequence[Span]) -> Makeup:
    """With a work that may have been left out, in its old place, and more words unassigned."""
    kept = {each.key: each for each in rest.works} | {work.key: work}
    works = tuple(kept[each.key] for each in before.works if each.key in kept)
    return replace(rest, works=works, unassigned=tuple(sorted((*rest.unassigned, *unassigned))))


def _sure(makeup: Makeup, key: ArticleKey) -> Makeup:
    """A person chose the headline."""
    works = (replace(work, confidence=1.0) if work.key == key else work for work in makeup.works)
    return replace(makeup, works=tuple(works))
