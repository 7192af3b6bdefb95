"""Articles with corrected words, for the tests of all that shows or finds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from qtreader.newspaper.article import Alteration, Article
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.newspaper.tracing import trace

NUMBER = "c" * 64  # of the correction


class Change(NamedTuple):
    """``words``, not empty, where they stand first from ``start`` on in a text, read ``text``."""

    words: str
    text: str
    field: Field = Field.PARAGRAPHS
    index: int = 0
    start: int = 0


def corrected(article: Article, *changes: Change, page_text: str = "") -> Article:
    """The article with words altered; no two changes meet. Where no ``page_text`` is given, the words are
    said to stand in it where they stand in their own text."""
    traced = trace(article, page_text) if page_text else None
    by_text: dict[tuple[Field, int], list[Change]] = defaultdict(list)
    for change in changes:
        by_text[change.field, change.index].append(change)
    altered: list[Alteration] = []
    for part, index in sorted(by_text, key=lambda key: (list(Field).index(key[0]), key[1])):
        old = article.texts(part)[index]
        new, places = _changed(old, by_text[part, index])
        for span, printed, place in places:
            source = traced.places_of(Passage(part, index, place))[0] if traced else place
            altered.append(Alteration(Passage(part, index, span), printed, source, NUMBER))
        article = _with_text(article, part, index, new)
    return replace(article, altered=tuple(altered))


def _changed(old: str, changes: Iterable[Change]) -> tuple[str, list[tuple[Span, str, Span]]]:
    places = sorted((old.index(change.words, change.start), change) for change in changes)
    text, at, found = "", 0, []
    for start, change in places:
        text += old[at:start]
        at = start + len(change.words)
        span = Span(len(text), len(text) + len(change.text))
        found.append((span, change.words, Span(start, at)))
        text += change.text
    return text + old[at:], found


def _with_text(article: Article, part: Field, index: int, text: str) -> Article:
    if part is Field.PARAGRAPHS:
        paragraphs = list(article.paragraphs)
        paragraphs[index] = replace(paragraphs[index], text=text)
        return replace(article, paragraphs=tuple(paragraphs))
    value: Any = getattr(article, part.value)
    several = isinstance(value, tuple)
    return replace(article, **{part.value: (*value[:index], text, *value[index + 1 :]) if several else text})
