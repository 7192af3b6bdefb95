"""Where the sentences of a paragraph begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qtreader.newspaper.span import Span

# to the mark that ends it, with the quotes and brackets that close behind the mark
_SENTENCE = re.compile(r"[^。！？!?…]*(?:[。！？!?…]+[”’」』）)》]*|$)")


def sentences(text: str) -> Iterator[Span]:
    """One after the other, without gaps; the blanks before one belong to it."""
    for found in _SENTENCE.finditer(text):
        if found.end() > found.start():
            yield Span(*found.span())


def sentence_at(text: str, at: int) -> Span:
    """The sentence the character at ``at`` is in, without blanks at its ends; behind the last one, the
    last one. Empty only in a text that is."""
    all_of_them = list(sentences(text))
    found = next((one for one in all_of_them if at < one.end), all_of_them[-1] if all_of_them else Span(0, 0))
    words = found.of(text)
    start = found.start + len(words) - len(words.lstrip())
    return Span(start, max(start, found.start + len(words.rstrip())))
