"""Where something stands in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: the decoded source of a page, or one field of an article."""

    start: int  # in characters, from 0
    end: int  # exclusive

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class Field(StrEnum):
    """The parts of an article that hold text one can read, find and mark."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEADS = "subheads"
    COLUMN = "column"
    BYLINE = "byline"
    PARAGRAPHS = "paragraphs"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of one field of an article.

    ``index`` counts within the fields that hold several texts (subheads, byline,
    paragraphs) and is 0 in the others; ``span`` indexes the field's text as it is stored.
    """

    field: Field
    index: int
    span: Span


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch or overlap made one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result
