"""Clippings of words that were corrected since."""

import datetime as dt

import pytest
from altered_articles import Change, corrected

from qtreader.newspaper.article import Article, Kind, Paragraph
from qtreader.newspaper.clipping import Clipping, Standing, found_again, quotes, standing, whole
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage, Span

ARTICLE = Article(Kind.NEWS, headline="新乔", paragraphs=(Paragraph("昨日新乔通车，市民称便。", ()),))


def clipped(*passages: Passage) -> Clipping:
    found = quotes(ARTICLE, passages) if passages else whole(ARTICLE)
    day = dt.date(2022, 1, 28)
    return Clipping(1, 7, not passages, found, "江边日报", day, DateBasis.PRINTED, 1, 1, "新乔", "a", "0")


@pytest.mark.parametrize(
    ("changes", "words", "stands"),
    [
        ([Change("乔", "桥")], "新桥通车", Standing.CORRECTED),
        ([Change("昨日", "今")], "新乔通车", Standing.MOVED),
        ([Change("便", "好")], "新乔通车", Standing.SAME),
        ([Change("新乔通车，", "")], None, Standing.CHANGED),
    ],
)
def test_a_passage_is_found_by_what_it_was(
    changes: list[Change], words: str | None, stands: Standing
) -> None:
    article = corrected(ARTICLE, *changes)
    clipping = clipped(Passage(Field.PARAGRAPHS, 0, Span(2, 6)))
    place = found_again(article, clipping.quotes[0])
    assert (place and place.span.of(article.paragraphs[0].text)) == words
    assert standing(article, clipping) is stands


def test_a_whole_article_is_found_by_what_it_was() -> None:
    article = corrected(ARTICLE, Change("乔", "桥"), Change("乔", "桥", Field.HEADLINE))
    assert standing(article, clipped()) is Standing.CORRECTED
    assert standing(ARTICLE, clipped()) is Standing.SAME
