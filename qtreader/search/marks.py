"""Where the parts of a query stand in the stored texts of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from qtreader.newspaper.article import Article
from qtreader.newspaper.as_printed import PrintedText, as_printed
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.search.folding import FoldedText, fold, fold_with_places
from qtreader.search.parts import Parts, is_altered
from qtreader.search.patterns import Pattern
from qtreader.search.printed import printed_forms, reprints


@dataclass(frozen=True, slots=True)
class Mark:
    passage: Passage
    part: int  # of the query, see ``Answer.parts``
    near: bool  # a character here is another one than was asked for
    printed: bool = False  # what was asked for stood here in print; it was corrected


class Match(NamedTuple):
    """In a folded text."""

    start: int
    end: int
    part: int
    near: bool
    printed: Span | None = None  # where it stands in the folded printed form, if in that alone

    def stored(self, places: FoldedText) -> Span:
        return places.stored(self.start, self.end)


def marks(article: Article, parts: Parts) -> tuple[Mark, ...]:
    """All matches in all fields, in reading order; those that overlap are made one."""
    forms = printed_forms(article) if article.altered else {}
    return tuple(
        Mark(Passage(field, index, span), match.part, match.near, match.printed is not None)
        for field in Field
        for index, text in enumerate(article.texts(field))
        for span, match in _stored(text, covering(parts, field), _of_text(forms.get(field, ()), index))
    )


def printed_words(article: Article, parts: Parts) -> tuple[str, ...]:
    """The words that were found in the print alone, as printed, in reading order, each once."""
    found: dict[str, None] = {}
    stored = {(form.field, form.index): form.text for form in as_printed(article)}
    for field, forms in printed_forms(article).items():
        texts = article.texts(field)
        for form in forms:
            text = texts[form.index] if form.index < len(texts) else ""
            wanted = covering(parts, field)
            spans = [found.span for _, pattern in wanted for found in reprints(pattern, fold(text), form)]
            places = fold_with_places(stored[field, form.index])
            found |= dict.fromkeys(
                places.stored(span.start, span.end).of(stored[field, form.index]) for span in sorted(spans)
            )
    return tuple(found)


def covering(parts: Parts, field: Field) -> list[tuple[int, Pattern]]:
    return [(number, pattern) for number, pattern in parts.numbered() if pattern.covers(field)]


def matches(
    folded: str, patterns: Iterable[tuple[int, Pattern]], form: PrintedText | None = None
) -> list[Match]:
    """In order, each once; where two begin at a place, the longer one first. ``form`` is what the text was
    in print: what is found there alone is a match where it was corrected."""
    wanted = list(patterns)
    found = {
        Match(start, end, number, is_altered(pattern.phrase, folded[start:end]))
        for number, pattern in wanted
        for start, end in pattern.spans(folded)
    }
    if form is not None:
        found |= {match for number, pattern in wanted for match in _reprinted(number, pattern, folded, form)}
    return sorted(found, key=lambda match: (match.start, -match.end, match.part))


def _reprinted(number: int, pattern: Pattern, folded: str, form: PrintedText) -> Iterator[Match]:
    for found in reprints(pattern, folded, form):
        if place := found.seen_in(len(folded)):
            near = is_altered(pattern.phrase, found.span.of(form.text))
            yield Match(place.start, place.end, number, near, found.span)


def apart(found: Iterable[Match]) -> list[Match]:
    """Sorted matches with those that overlap made one, of the part that begins first; two that only
    touch stay two."""
    result: list[Match] = []
    for match in found:
        if result and match.start < (last := result[-1]).end:
            result[-1] = last._replace(
                end=max(last.end, match.end),
                near=last.near and match.near,
                printed=last.printed and match.printed,
            )
        else:
            result.append(match)
    return result


def _of_text(forms: Iterable[PrintedText], index: int) -> PrintedText | None:
    return next((form for form in forms if form.index == index), None)


def _stored(
    text: str, patterns: list[tuple[int, Pattern]], form: PrintedText | None
) -> list[tuple[Span, Match]]:
    found = apart(matches(fold(text), patterns, form))
    places = fold_with_places(text) if found else None
    return [(match.stored(places), match) for match in found] if places else []
