"""Where in the corrected articles one sees what a correction is about."""

from __future__ import annotations

from collections.abc import Sequence

from qtreader.corrections.corrected import ArticleKey, KeyedArticle
from qtreader.corrections.placing import Placed
from qtreader.newspaper.correction import Act
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.newspaper.tracing import Trace, trace


class Seats:
    """Of the articles of one page as corrected."""

    def __init__(self, articles: Sequence[KeyedArticle], text: str) -> None:
        self._articles = articles
        self._traces: list[Trace] = [trace(each.article, text) for each in articles]

    def of(self, placed: Placed) -> tuple[ArticleKey | None, Passage | None]:
        """The article, and the passage where the words stand in one of its fields; of the headline of an
        article all of it."""
        span = _shown(placed)
        if span is None:
            return None, None
        for each, traced in zip(self._articles, self._traces, strict=True):
            for passage in self._altered(each, placed) or traced.passages_of(span):
                if passage.field is Field.HEADLINE and placed.correction.draft.act is Act.HEADLINE:
                    passage = Passage(Field.HEADLINE, 0, Span(0, len(each.article.headline)))
                return each.key, passage
            if any(span.start < place.end and place.start < span.end for place in each.article.places.refs):
                return each.key, None
        return None, None

    def _altered(self, keyed: KeyedArticle, placed: Placed) -> list[Passage]:
        number = placed.correction.number
        return [each.place for each in keyed.article.altered if each.correction == number]


def _shown(placed: Placed) -> Span | None:
    if placed.correction.draft.act is Act.HEADLINE:
        return placed.to
    return next(iter(placed.spans), None)
