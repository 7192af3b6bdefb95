"""The hits of an answer, page by page."""

from __future__ import annotations

from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import DateBasis
from qtreader.search.answer import Hit, Sort, Tier
from qtreader.search.parts import Parts, stands_only_altered
from qtreader.search.query import Manner
from qtreader.search.ranking import Collection, Found, Ranked, ranked
from qtreader.search.record import record_text
from qtreader.search.snippets import snippet


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


def hit(filed: FiledArticle, found: Ranked, parts: Parts, tier: Tier) -> Hit:
    article = filed.article
    cut = snippet(article, parts)
    may_be_near = any(pattern.phrase.manner is Manner.NEAR for pattern in parts.patterns)
    return Hit(
        article=filed.id,
        date=filed.issue.date,
        inferred=filed.issue.basis is DateBasis.INFERRED,
        issue_number=filed.issue.issue_number,
        page=filed.page,
        kicker=article.kicker,
        headline=article.headline or article.stand_in,
        headline_lost=not article.headline,
        score=round(found.score, 4),
        matches=found.matches,
        snippet=cut.text,
        spans=cut.spans,
        tier=tier,
        parts=cut.parts,
        near=may_be_near and stands_only_altered(parts, record_text(article)),
    )
