"""Where the phrases of a query stand in the stored texts of an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.search.folding import fold, fold_with_places
from qtreader.search.patterns import Pattern


def passages(article: Article, patterns: Sequence[Pattern]) -> tuple[Passage, ...]:
    """All matches in all fields, in reading order; those that overlap are made one."""
    return tuple(
        Passage(part, index, span)
        for part in Field
        for index, text in enumerate(article.texts(part))
        for span in stored_spans(text, [pattern for pattern in patterns if pattern.covers(part)])
    )


def stored_spans(text: str, patterns: Iterable[Pattern]) -> list[Span]:
    """The matches in one stored text, in order, those that overlap made one."""
    folded = fold(text)
    found = sorted({span for pattern in patterns for span in pattern.spans(folded)})
    if not found:
        return []
    places = fold_with_places(text)
    return [places.stored(start, end) for start, end in apart(found)]


def apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted spans with those that overlap made one; two that only touch stay two."""
    result: list[tuple[int, int]] = []
    for start, end in spans:
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result
