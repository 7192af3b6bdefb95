"""Where in the corrected articles one sees what a correction is about."""

from __future__ import annotations

from collections.abc import Sequence

from qtreader.corrections.corrected import ArticleKey, KeyedArticle
from qtreader.corrections.placing import Placed
from qtreader.newspaper.correction import Act
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.newspaper.tracing import Run, trace

Seat = tuple[ArticleKey | None, Passage | None]


class Seats:
    """Of the articles of one page as corrected."""

    def __init__(self, articles: Sequence[KeyedArticle], text: str) -> None:
        self._headlines = {each.key: each.article.headline for each in articles}
        self._altered: dict[str, Seat] = {}  # by the number of the correction
        self._runs: dict[int, tuple[ArticleKey, Run | None]] = {}  # by the offset of each character
        for each in articles:
            for altered in each.article.altered:
                self._altered.setdefault(altered.correction, (each.key, altered.place))
            for ref in each.article.places.refs:
                self._runs |= dict.fromkeys(range(ref.start, ref.end), (each.key, None))
            for run in trace(each.article, text).runs:
                self._runs |= dict.fromkeys(range(run.source.start, run.source.end), (each.key, run))

    def of(self, placed: Placed) -> Seat:
        """The article, and the passage where the first of the words stand in one of its fields; of a headline
        that was chosen all of it."""
        span = placed.to if placed.correction.draft.act is Act.HEADLINE else next(iter(placed.spans), None)
        if placed.correction.number in self._altered or span is None:
            return self._altered.get(placed.correction.number, (None, None))
        first = next((at for at in range(span.start, span.end) if at in self._runs), None)
        if first is None:
            return None, None
        key, run = self._runs[first]
        if run is None:
            return key, None
        place = run.place_of(Span(first, min(span.end, run.source.end)))
        if run.field is Field.HEADLINE and placed.correction.draft.act is Act.HEADLINE:
            place = Span(0, len(self._headlines[key]))
        return key, Passage(run.field, run.index, place)
