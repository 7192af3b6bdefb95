"""Words of a page text that read otherwise, and what a line reads with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from qtreader.corrections.contradictions import core
from qtreader.corrections.makeup import Line, Makeup
from qtreader.corrections.placing import Placed
from qtreader.newspaper.article import Alteration
from qtreader.newspaper.span import Field, Passage, Span


@dataclass(frozen=True, slots=True)
class Edit:
    """The words at ``span`` read ``text``. Where its words stand apart from each other by now, the text
    stands with the one at ``home``, the first of them that is in an article."""

    span: Span
    text: str
    home: int
    correction: str  # its number


def edits_of(texts: Sequence[Placed], makeup: Makeup, page_text: str) -> tuple[Edit, ...]:
    """In the order of the page text, apart from each other. ``texts`` in the order of time, not
    contradicting each other: of those that say the same, the first counts. One that changes nothing is
    none."""
    chosen: list[Edit] = []
    seen: set[tuple[Span, str]] = set()
    for placed in texts:
        span, words = placed.spans[0], placed.correction.draft.text
        effect = core(span, words, page_text)
        if words == span.of(page_text) or effect in seen:
            continue
        seen.add(effect)
        homes = (at for at in range(span.start, span.end) if not page_text[at].isspace())
        home = next((at for at in homes if makeup.owner(at) is not None), -1)
        chosen.append(Edit(span, words, home, placed.correction.number))
    return tuple(sorted(chosen, key=lambda edit: edit.span))


@dataclass(slots=True)
class _Group:
    """Stretches of a line one edit is about, without anything between them but white space."""

    edit: Edit
    source: Span
    printed: str
    text: str  # what they read

    def takes(self, edit: Edit, span: Span, page_text: str) -> bool:
        between = page_text[self.source.end : span.start]
        return edit is self.edit and span.start >= self.source.end and not between.strip()


def set_line(
    line: Line, field: Field, index: int, edits: Sequence[Edit], page_text: str
) -> tuple[str, list[Alteration]]:
    """What a line reads, and what was altered of it as the text ``index`` of a field."""
    parts: list[str | _Group] = []
    for bit in line.bits:
        glue = bit.glue
        for span, edit in _cut(bit.span, edits):
            last = parts[-1] if parts else None
            if edit is None:
                parts.append(glue + span.of(page_text))
            elif (
                span.start == bit.span.start
                and isinstance(last, _Group)
                and last.takes(edit, span, page_text)
            ):
                last.source = replace(last.source, end=span.end)
                last.printed += glue + span.of(page_text)
                last.text = last.text or _at_home(edit, span)
            else:
                parts += [glue] if glue else []
                parts.append(_Group(edit, span, span.of(page_text), _at_home(edit, span)))
            glue = ""
    return _read(parts, field, index)


def _at_home(edit: Edit, span: Span) -> str:
    return edit.text if span.start <= edit.home < span.end else ""


def _cut(span: Span, edits: Sequence[Edit]) -> Iterator[tuple[Span, Edit | None]]:
    """The stretches of a span, each with the edit that is about it."""
    at = span.start
    for edit in edits:
        if edit.span.end <= at or edit.span.start >= span.end:
            continue
        if edit.span.start > at:
            yield Span(at, edit.span.start), None
            at = edit.span.start
        yield Span(at, min(edit.span.end, span.end)), edit
        at = min(edit.span.end, span.end)
    if at < span.end:
        yield Span(at, span.end), None


def _read(parts: Iterable[str | _Group], field: Field, index: int) -> tuple[str, list[Alteration]]:
    text = ""
    altered: list[Alteration] = []
    for part in parts:
        if isinstance(part, str):
            text += part
        else:
            place = Passage(field, index, Span(len(text), len(text) + len(part.text)))
            altered.append(Alteration(place, part.printed, part.source, part.edit.correction))
            text += part.text
    return text, altered


def mended(span: Span, edits: Sequence[Edit], page_text: str) -> str:
    """What words of the page text read. Letters put in directly at their ends are part of them: a name
    that had lost one."""
    result = ""
    near = [edit for edit in edits if edit.span.start <= span.end and span.start <= edit.span.end]
    for start, end, words in _changes(near, page_text):
        if start == end and not (words.isalpha() and _is_part(span, start, page_text)):
            continue
        beside = start < end and (end == span.start or start == span.end)
        if beside or end < span.start or start > span.end:
            continue
        result += Span(max(span.start, 0), max(span.start, start)).of(page_text) + words
        span = Span(max(span.start, end), span.end)
    return result + (span.of(page_text) if span.start < span.end else "")


def _is_part(span: Span, at: int, page_text: str) -> bool:
    """Whether letters put in there are part of words: in them, at their end, or where they begin after a
    blank."""
    if span.start < at <= span.end:
        return True
    return at == span.start and not page_text[max(0, at - 1) : at].isalpha()


def _changes(edits: Sequence[Edit], page_text: str) -> Iterator[tuple[int, int, str]]:
    """What the edits change, in as few characters as can be told: from where to where, and what it
    reads."""
    for edit in edits:
        printed = edit.span.of(page_text)
        matcher = SequenceMatcher(None, printed, edit.text, autojunk=False)
        for tag, start, end, other, last in matcher.get_opcodes():
            if tag != "equal":
                yield edit.span.start + start, edit.span.start + end, edit.text[other:last]
