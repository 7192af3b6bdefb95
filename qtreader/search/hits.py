"""The hits of an answer, page by page."""

from __future__ import annotations

import datetime as dt

from qtreader.newspaper.span import Field
from qtreader.search.answer import Hit, Sort, Tier
from qtreader.search.finding import ArticleSource
from qtreader.search.marks import printed_words
from qtreader.search.parts import Parts, stands_only_altered
from qtreader.search.ranking import Collection, Found, Ranked, ranked
from qtreader.search.record import Record, basis_of_number
from qtreader.search.snippets import snippet, windows
from qtreader.search.weighing import stands_in_print_alone

PRINTED_TOLD = 3  # words of the print of a hit


class Order:
    """The order of an answer. It is made as far as it is asked for, and is the same however it is."""

    def __init__(self, found: Found, collection: Collection, sort: Sort) -> None:
        self._found = found
        self._collection = collection
        self._sort = sort
        self._best: list[Ranked] = []

    def page(self, offset: int, limit: int) -> list[Ranked]:
        wanted = min(offset + limit, self._found.total)
        best = self._best
        if len(best) < wanted:
            # who leafs on leafs on: so the whole order costs about twice as much as at once
            enough = wanted if not best else max(wanted, 2 * len(best))
            best = self._best = ranked(self._found, self._collection, self._sort, enough)
        return best[offset : offset + limit]


def hit(item: Ranked, parts: Parts, tier: Tier, articles: ArticleSource) -> Hit:
    """Raises ``NoSuchArticle`` where the article has left the library since it was found."""
    record = item.record()
    shown = windows(record.text, parts)
    heads = articles.excerpt(item.id, {w.index for w in shown if w.field is Field.PARAGRAPHS})
    cut = snippet(shown, heads)
    return Hit(
        article=item.id,
        date=dt.date.fromordinal(record.date) if record.date else None,
        basis=basis_of_number(record.basis),
        issue_number=record.issue or None,
        page=record.page,
        kicker=heads.kicker,
        headline=heads.headline or heads.stand_in,
        headline_lost=not heads.headline,
        score=round(item.score, 4),
        matches=item.matches,
        snippet=cut.text,
        spans=cut.spans,
        tier=tier,
        parts=cut.parts,
        near=stands_only_altered(parts, record.text),
        as_printed=_as_printed(record, parts, articles),
    )


def _as_printed(record: Record, parts: Parts, articles: ArticleSource) -> tuple[str, ...]:
    if not any(stands_in_print_alone(pattern, record.text) for pattern in parts.patterns):
        return ()
    return printed_words(articles.article(record.id).article, parts)[:PRINTED_TOLD]
