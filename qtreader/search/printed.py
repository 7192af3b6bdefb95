"""What the texts of an article were in print where they were corrected: found as the texts themselves are.

A passage stands in an article where it stands in one of its texts, as corrected or as printed; never
where it has of one text some words as corrected and others as printed. In a record each printed form
follows the texts of its field, behind a note of the stretches in which the two differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qtreader.newspaper.article import Article
from qtreader.newspaper.as_printed import PrintedText, as_printed
from qtreader.newspaper.span import Field, Span
from qtreader.search.folding import fold

if TYPE_CHECKING:
    from qtreader.search.patterns import Pattern

PRINTED = "\v"  # before the note of a printed form, and between that and the form
# The note is written in white space, which is in no folded text: nothing that is searched is found in it
_BLANKS = "".join(map(chr, range(0x2000, 0x200B)))
_DIGITS = "0123456789 "
_HIDDEN = str.maketrans(_DIGITS, _BLANKS)
_SHOWN = str.maketrans(_BLANKS, _DIGITS)


@dataclass(frozen=True, slots=True)
class Reprint:
    """Where a passage stands in a printed form and not in the corrected text."""

    form: PrintedText  # folded
    span: Span  # in the form
    place: Span  # what has become of it in the folded corrected text; empty where it was struck out

    def seen_in(self, length: int) -> Span | None:
        """The place, or where nothing is left of it the character before or after: in a text of
        ``length`` characters there is nothing to be seen else."""
        if self.place or not length:
            return self.place or None
        start = max(0, self.place.start - 1)
        return Span(start, start + 1)


def printed_forms(article: Article) -> dict[Field, list[PrintedText]]:
    """The forms of its texts that are found otherwise than these, folded."""
    found: dict[Field, list[PrintedText]] = {}
    for form in as_printed(article):
        texts = article.texts(form.field)
        folded = _folded(form, texts[form.index] if form.index < len(texts) else "")
        if folded is not None:
            found.setdefault(form.field, []).append(folded)
    return found


def _folded(form: PrintedText, corrected: str) -> PrintedText | None:
    text = fold(form.text)
    if text == fold(corrected):
        return None
    pairs = ((_moved(own, form.text), _moved(other, corrected)) for own, other in form.altered)
    return replace(form, text=text, altered=tuple(pairs))


def _moved(span: Span, text: str) -> Span:
    """A stretch of a text as one of the folded text."""
    start = len(fold(text[: span.start]))
    return Span(start, start + len(fold(span.of(text))))


def written(form: PrintedText) -> str:
    """A form as it follows the texts of its field."""
    numbers = [form.index]
    for own, other in form.altered:
        numbers += [own.start, own.end, other.start, other.end]
    return PRINTED + " ".join(map(str, numbers)).translate(_HIDDEN) + PRINTED + form.text


def read(part: Field, written: str) -> tuple[str, dict[int, PrintedText]]:
    """Of a field of a record: its texts as corrected, in one string, and the form of each that has one."""
    if PRINTED not in written:
        return written, {}
    corrected, *rest = written.split(PRINTED)
    forms: dict[int, PrintedText] = {}
    for note, text in zip(rest[::2], rest[1::2], strict=True):
        index, *numbers = map(int, note.translate(_SHOWN).split())
        fours = zip(numbers[::4], numbers[1::4], numbers[2::4], numbers[3::4], strict=True)
        pairs = ((Span(start, end), Span(first, last)) for start, end, first, last in fours)
        forms[index] = PrintedText(part, index, text, tuple(pairs))
    return corrected, forms


def as_corrected(field: str) -> str:
    """The texts of a field of a record without their printed forms."""
    return field.partition(PRINTED)[0]


def reprints(pattern: Pattern, corrected: str, form: PrintedText) -> Iterator[Reprint]:
    """What of a pattern stands in the printed form of a text alone. What meets a match in the corrected
    text is the same match."""
    standing: list[tuple[int, int]] | None = None
    for start, end in pattern.spans(form.text):
        span = Span(start, end)
        if not form.touches(span):
            continue
        place = form.corrected(span)
        if standing is None:
            standing = list(pattern.spans(corrected))
        if not any(place.start < last and first < place.end for first, last in standing):
            yield Reprint(form, span, place)
