"""Where the words of a corrected article stand in its page text."""

from __future__ import annotations

from qtreader.newspaper.article import Alteration, Article, Kind, Paragraph, Places
from qtreader.newspaper.remarks import seams
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.newspaper.tracing import trace

PAGE = "老街换新颜\n\n居民李某说,这里\n\n很好很好。"
BODY = (Span(7, 15), Span(17, 22))


def alteration(start: int, end: int, printed: str, source: int) -> Alteration:
    place = Passage(Field.PARAGRAPHS, 0, Span(start, end))
    return Alteration(place, printed, Span(source, source + len(printed)), "n")


def article(text: str, *altered: Alteration) -> Article:
    """The body reads ``text``; in print it is 居民李某说,这里很好很好。"""
    return Article(
        Kind.NEWS,
        headline="老街换新颜",
        paragraphs=(Paragraph(text, BODY),),
        places=Places(headline=(Span(0, 5),)),
        altered=altered,
    )


def body(start: int, end: int) -> Passage:
    return Passage(Field.PARAGRAPHS, 0, Span(start, end))


MENDED = article("居民李大妈说,这里很好。", alteration(2, 5, "李某", 9), alteration(11, 11, "很好", 19))


def test_words_that_were_not_altered_stand_where_they_stand() -> None:
    traced = trace(MENDED, PAGE)
    assert [span.of(PAGE) for span in traced.places_of(body(5, 11))] == ["说,这里", "很好"]
    assert traced.passage_at(PAGE.index("说")) == body(5, 6)


def test_altered_words_stand_there_as_a_whole() -> None:
    traced = trace(MENDED, PAGE)
    assert [span.of(PAGE) for span in traced.places_of(body(3, 4))] == ["李某"]
    assert traced.passage_at(PAGE.index("某")) == body(2, 5)


def test_struck_words_belong_to_what_stands_around_them() -> None:
    traced = trace(MENDED, PAGE)
    assert [span.of(PAGE) for span in traced.places_of(body(9, 12))] == ["很好", "很好", "。"]
    assert [span.of(PAGE) for span in traced.places_of(body(9, 11))] == ["很好"]
    assert traced.passage_at(20) == body(11, 11)


def test_an_article_has_all_its_words_in_the_page_text() -> None:
    assert trace(MENDED, PAGE).spans() == [Span(0, 5), *BODY]


def test_a_headline_that_was_struck_out_is_still_there_in_print() -> None:
    struck = Article(
        Kind.NEWS,
        places=Places(headline=(Span(0, 5),)),
        altered=(Alteration(Passage(Field.HEADLINE, 0, Span(0, 0)), "老街换新颜", Span(0, 5), "n"),),
    )
    assert trace(struck, PAGE).passage_at(2) == Passage(Field.HEADLINE, 0, Span(0, 0))


def test_a_seam_is_where_it_is_in_the_corrected_text() -> None:
    (seam,) = seams(MENDED)
    assert MENDED.paragraphs[0].text[: seam.place.span.start] == "居民李大妈说,这里"
