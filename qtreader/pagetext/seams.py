"""Lines of a body to paragraphs: a column break is joined where the sentence goes on, and only there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from qtreader.newspaper.article import Paragraph
from qtreader.newspaper.span import Span
from qtreader.pagetext.breaks import ALIKE, lost_ends
from qtreader.pagetext.lines import Line
from qtreader.pagetext.usage import Usage
from qtreader.pagetext.wording import begins_paragraph, closes, ends_sentence, is_numbered

MOST_LINES = 80  # of an article whose columns may be exchanged
TAIL = 8  # characters two cut lines must share at their ends to be doubted
SLIP = 8  # characters that one of two copies of a tail may have more
_SPEAKER = re.compile(r"(?!他|她)[\u4e00-\u9fff]{2,4}(?:指出|强调|表示|介绍|说)[,，:：]")
FAR = 3  # paragraphs between a cut line and its rest


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line of body text, or what is left of it; ``fixed`` is never joined to its neighbours."""

    text: str
    span: Span
    fixed: bool = False
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Ordered:
    """Lines in reading order, the tails that were taken off, and the lines columns begin with that
    were moved."""

    lines: list[Stretch]
    repeats: list[Span]
    moved: list[Span]


def stretches(lines: Sequence[Line], fixed: set[int], usage: Usage) -> Ordered:
    """The lines in reading order, repeated tails taken off.

    Where two lines break off with the same words, the earlier has them by mistake. If the later
    is the last of the article, its sentence can only go on below the earlier: the columns are
    out of order and the later line is read before that. An article that ends in the midst of a
    sentence without such a tail has its columns exchanged where the page's own usage speaks for it.
    """
    order = [Stretch(line.text, line.span, line.number in fixed, line.runs_on) for line in lines]
    repeats: list[Span] = []
    for earlier, later in _same_tails(order):
        length = _tail_length(order[earlier].text, order[later].text)
        whole = order[earlier]
        repeats.append(Span(whole.span.end - length, whole.span.end))
        kept = whole.text[:-length].rstrip()
        order[earlier] = Stretch(kept, Span(whole.span.start, whole.span.start + len(kept)), whole.fixed)
        if later == len(order) - 1 and later - earlier > 1:
            order.insert(earlier + 1, order.pop())
            break
    moved: list[Span] = []
    if not repeats and len(order) <= MOST_LINES:
        order, moved = _exchanged(order, usage)
        if not moved:
            order, moved = _fetched(order, usage)
    return Ordered([stretch for stretch in order if stretch.text], repeats, moved)


def _exchanged(order: list[Stretch], usage: Usage) -> tuple[list[Stretch], list[Span]]:
    """The order with two columns exchanged, if both new seams are better than the old one."""
    last = len(order) - 1
    if last < 2 or not _is_cut(order[last]):
        return order, []
    best, places = 1, None
    for cut in (at for at in range(last - 1) if _is_cut(order[at])):
        back = usage.goes_on(order[last].text, order[cut + 1].text)
        gain = back - usage.goes_on(order[cut].text, order[cut + 1].text)
        for begin in range(cut + 2, last + 1) if back > 0 else ():
            forth = usage.goes_on(order[cut].text, order[begin].text)
            if forth > 0 and not _is_cut(order[begin - 1]) and forth + gain > best:
                best, places = forth + gain, (cut, begin)
    if places is None:
        return order, []
    cut, begin = places
    return [*order[: cut + 1], *order[begin:], *order[cut + 1 : begin]], [order[begin].span]


def _fetched(order: list[Stretch], usage: Usage) -> tuple[list[Stretch], list[Span]]:
    """The order with the rest of a cut sentence fetched from behind the next paragraph: where
    that begins as paragraphs do, and the rest, below a finished line, does not."""
    for cut in range(len(order) - 2):
        after = order[cut + 1].text
        if (
            not (_is_cut(order[cut]) and begins_paragraph(after))
            or usage.goes_on(order[cut].text, after) >= 0
        ):
            continue
        for rest in range(cut + 2, min(cut + 2 + FAR, len(order))):
            fits = usage.goes_on(order[cut].text, order[rest].text) > 0
            if fits and not (_is_cut(order[rest - 1]) or _is_cut(order[rest]) or order[rest].fixed):
                between = order[cut + 1 : rest]
                return [*order[: cut + 1], order[rest], *between, *order[rest + 1 :]], [order[rest].span]
    return order, []


def _is_cut(stretch: Stretch) -> bool:
    return not stretch.fixed and not ends_sentence(stretch.text)


def _same_tails(order: Sequence[Stretch]) -> list[tuple[int, int]]:
    seen: dict[str, int] = {}
    found: list[tuple[int, int]] = []
    for index, stretch in enumerate(order):
        if stretch.fixed or ends_sentence(stretch.text) or len(stretch.text) <= TAIL:
            continue
        tail = stretch.text[-TAIL:]
        if tail in seen:
            found.append((seen[tail], index))
        seen[tail] = index
    return found


def _tail_length(copy: str, original: str) -> int:
    """How much of ``copy``'s end is also at ``original``'s end, one slip allowed."""
    length = _common(copy, original, 0, 0)
    if length >= len(copy) or length >= len(original):
        return min(length, len(copy) - 1)
    best = length
    for here in range(SLIP + 1):
        for there in range(SLIP + 1):
            if bool(here) == bool(there):
                continue
            more = _common(copy, original, length + here, length + there)
            if more >= TAIL:
                best = max(best, length + here + more)
    return min(best, len(copy) - 1)


def _common(first: str, second: str, skip_first: int, skip_second: int) -> int:
    count = 0
    while (
        skip_first + count < len(first)
        and skip_second + count < len(second)
        and first[-1 - skip_first - count] == second[-1 - skip_second - count]
    ):
        count += 1
    return count


def join(order: Sequence[Stretch], usage: Usage) -> tuple[Paragraph, ...]:
    """Paragraphs of one or more pieces."""
    groups: list[list[Stretch]] = []
    for stretch in order:
        if groups and _goes_on(groups[-1][-1], stretch, usage):
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
    texts = ["".join(stretch.text for stretch in group) for group in groups]
    beginnings = Counter(text[:ALIKE] for text in texts)
    return tuple(_paragraph(group, text, beginnings) for group, text in zip(groups, texts, strict=True))


def _goes_on(before: Stretch, after: Stretch, usage: Usage) -> bool:
    if before.fixed or after.fixed or (before.text[-1] in ";；:：" and is_numbered(after.text)):
        return False
    if before.runs_on:
        return True
    if ends_sentence(before.text):
        return closes(after.text)
    # where who speaks is new to the page, columns are out of order or one is missing
    return not (_SPEAKER.match(after.text) and usage.goes_on(before.text, after.text) < -1)


def _paragraph(group: Sequence[Stretch], text: str, beginnings: Counter[str]) -> Paragraph:
    return Paragraph(
        text=text,
        pieces=tuple(stretch.span for stretch in group),
        probable_breaks=tuple(_place(group, at) for at in lost_ends(text, beginnings)),
    )


def _place(group: Sequence[Stretch], at: int) -> int:
    """The offset in the page text of a character of the joined text."""
    for stretch in group:
        if at < len(stretch.text):
            return stretch.span.start + at
        at -= len(stretch.text)
    return group[-1].span.end
