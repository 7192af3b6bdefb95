"""Paragraphs parted and joined, words moved, headlines chosen, days set, doubts answered."""

from __future__ import annotations

import datetime as dt

import pytest
from mending import Reader, assert_whole, page_of, passage, seed_page

from qtreader.corrections import drafting
from qtreader.corrections.troubles import (
    NoHeadlineThere,
    NoSuchDay,
    NothingBefore,
    NothingToAccept,
    NothingToDismiss,
    NothingToPart,
    NotInPrint,
    NowhereToMove,
)
from qtreader.newspaper.article import Kind, Person
from qtreader.newspaper.correction import State
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.remarks import Topic, remarks
from qtreader.newspaper.span import Field, Passage, Span

PAGE = """高远在全市城建工作会上强调

# 城东河道清淤完工

■记者 林晓风

本报讯 13日,城东河道清淤工程完工,比计划提前一个月。市民李某说,这里很

好,河水清了,鱼也多了。

高远强调,明年还要修两岸的步道。

12日,老街修缮工程开工,计划修缮房屋三十间。

居民说,盼了很久,终于等到这一天了。

社区食堂开张

■首席记者 周舟

本报讯 14日,社区食堂开张,第一天来了三百人。

食堂供应三餐,老人打八折,吃过的都说味道好。
"""


@pytest.fixture
def reader() -> Reader:
    reader = Reader(page_of(PAGE))
    assert [each.article.headline for each in reader.page.articles] == ["城东河道清淤完工", "社区食堂开张"]
    return reader


def texts(reader: Reader, article: int = 0) -> list[str]:
    assert_whole(reader.page, reader.corrected)
    return [paragraph.text for paragraph in reader.article(article).paragraphs]


def states(reader: Reader) -> list[State]:
    return [each.state for each in reader.corrected.outcomes]


def span(words: str) -> Span:
    at = PAGE.index(words)
    return Span(at, at + len(words))


def whole_paragraph(reader: Reader, article: int, index: int) -> Passage:
    return Passage(Field.PARAGRAPHS, index, Span(0, len(reader.article(article).paragraphs[index].text)))


# Paragraphs


def part(reader: Reader, words: str) -> None:
    reader.add(drafting.parted(reader.source, 0, passage(reader.article(0), words)))


def test_a_paragraph_parted_is_two(reader: Reader) -> None:
    part(reader, "市民李某")
    assert texts(reader)[:2] == [
        "本报讯 13日,城东河道清淤工程完工,比计划提前一个月。",
        "市民李某说,这里很好,河水清了,鱼也多了。",
    ]
    assert [len(each.pieces) for each in reader.article(0).paragraphs[:2]] == [1, 2]
    assert reader.article(0).source == "本报讯"


def test_paragraphs_joined_are_one(reader: Reader) -> None:
    reader.add(drafting.joined(reader.source, 0, 1))
    assert texts(reader)[0].endswith("鱼也多了。高远强调,明年还要修两岸的步道。")
    assert len(reader.article(0).paragraphs[0].pieces) == 3


def test_parted_and_joined_again_it_reads_as_printed(reader: Reader) -> None:
    before = reader.article(0)
    part(reader, "市民李某")
    reader.add(drafting.joined(reader.source, 0, 1))
    assert reader.article(0) == before
    assert states(reader) == [State.REPLACED, State.IN_PRINT]


def test_a_paragraph_cannot_be_parted_at_its_ends_nor_a_headline(reader: Reader) -> None:
    for place in (Passage(Field.PARAGRAPHS, 1, Span(0, 3)), Passage(Field.HEADLINE, 0, Span(3, 4))):
        with pytest.raises(NothingToPart):
            drafting.parted(reader.source, 0, place)
    with pytest.raises(NothingBefore):
        drafting.joined(reader.source, 0, 0)


def test_words_that_were_altered_are_not_parted(reader: Reader) -> None:
    place = passage(reader.article(0), "一个月")
    reader.add(drafting.reworded(reader.source, 0, Passage(place.field, place.index, place.span), "半年多"))
    with pytest.raises(NotInPrint):
        part(reader, "年多")


def test_a_probable_break_accepted_is_a_break_and_dismissed_is_none() -> None:
    accepting, dismissing = Reader(seed_page(4)), Reader(seed_page(4))
    for reader, answer in ((accepting, drafting.accepted), (dismissing, drafting.dismissed)):
        remark = next(each for each in remarks(reader.source) if each.topic is Topic.BREAK)
        before = [paragraph for each in reader.source.articles for paragraph in each.article.paragraphs]
        reader.add(answer(reader.source, remark))
        after = [paragraph for each in reader.source.articles for paragraph in each.article.paragraphs]
        assert remark not in remarks(reader.source)
        assert len(after) - len(before) == (reader is accepting)
    others = [each for each in remarks(accepting.source) if each.topic is Topic.BREAK]
    assert others == [each for each in remarks(dismissing.source) if each.topic is Topic.BREAK]


# Words moved


def test_paragraphs_become_an_article_of_their_own(reader: Reader) -> None:
    places = [whole_paragraph(reader, 0, 2), whole_paragraph(reader, 0, 3)]
    (made,) = reader.add(drafting.moved(reader.source, 0, places, None, -1))
    keys = [each.key for each in reader.corrected.articles]
    assert keys == [0, made.number, 1]
    new = reader.corrected.articles[1].article
    assert new.text.splitlines() == [
        "12日,老街修缮工程开工,计划修缮房屋三十间。",
        "居民说,盼了很久,终于等到这一天了。",
    ]
    assert (new.headline, new.kind) == ("", Kind.FEATURE)
    assert len(texts(reader)) == 2


def test_a_paragraph_goes_to_another_article(reader: Reader) -> None:
    reader.add(drafting.moved(reader.source, 0, [whole_paragraph(reader, 0, 3)], 1, 0))
    assert texts(reader, 1)[:2] == [
        "本报讯 14日,社区食堂开张,第一天来了三百人。",
        "居民说,盼了很久,终于等到这一天了。",
    ]


def test_part_of_a_paragraph_goes_before_all_of_another(reader: Reader) -> None:
    words = "河水清了,鱼也多了。"
    reader.add(drafting.moved(reader.source, 0, [passage(reader.article(0), words)], 1, -1))
    assert texts(reader, 1)[0] == words
    assert texts(reader)[0].endswith("这里很好,")
    assert reader.article(1).source == ""


def test_an_article_goes_on_in_another(reader: Reader) -> None:
    second = reader.article(1)
    reader.add(drafting.moved(reader.source, 1, drafting.whole(second), 0, 3))
    assert [each.key for each in reader.corrected.articles] == [0]
    assert texts(reader)[4:] == ["社区食堂开张", *(each.text for each in second.paragraphs)]
    article = reader.article(0)
    assert article.byline == ("■记者 林晓风", "■首席记者 周舟")
    assert article.people == (Person("记者", "林晓风"), Person("首席记者", "周舟"))


def test_paragraphs_change_places(reader: Reader) -> None:
    before = texts(reader)
    reader.add(drafting.moved(reader.source, 0, [whole_paragraph(reader, 0, 3)], 0, 0))
    assert texts(reader) == [before[0], before[3], before[1], before[2]]
    reader.add(drafting.moved(reader.source, 0, [whole_paragraph(reader, 0, 0)], 0, 3))
    assert texts(reader) == [before[3], before[1], before[2], before[0]]


def test_words_moved_twice_are_where_they_went_last_and_the_others_stay(reader: Reader) -> None:
    places = [whole_paragraph(reader, 0, 2), whole_paragraph(reader, 0, 3)]
    reader.add(drafting.moved(reader.source, 0, places, 1, 1))
    assert len(texts(reader, 1)) == 4
    (second,) = reader.add(drafting.moved(reader.source, 1, [whole_paragraph(reader, 1, 3)], 0, -1))
    assert texts(reader)[0] == "居民说,盼了很久,终于等到这一天了。"
    assert texts(reader, 1)[2:] == ["12日,老街修缮工程开工,计划修缮房屋三十间。"]
    assert states(reader) == [State.APPLIED, State.APPLIED]
    assert all(not each.against for each in reader.corrected.outcomes)
    reader.withdraw([second.number])
    assert len(texts(reader, 1)) == 4


def test_what_was_left_over_is_taken_in() -> None:
    reader = Reader(seed_page(2))
    (left,) = reader.page.unassigned
    words = left.of(reader.page.text)
    reader.add(drafting.taken_in(reader.source, left, 2, -1))
    assert reader.source.unassigned == ()
    assert reader.article(2).paragraphs[0].text == words
    assert not [each for each in remarks(reader.source) if each.span == left]


def test_words_cannot_be_moved_to_where_they_are_or_nowhere(reader: Reader) -> None:
    here = [whole_paragraph(reader, 0, 1)]
    for target, after in ((0, 0), (0, 1), (0, 9), (1, 7)):
        with pytest.raises(NowhereToMove):
            drafting.moved(reader.source, 0, here, target, after)
    with pytest.raises(NowhereToMove):
        drafting.moved(reader.source, 0, drafting.whole(reader.article(0)), None, -1)
    with pytest.raises(NotInPrint):
        drafting.taken_in(reader.source, span("居民说"), 0, -1)


# Headlines


def test_headlines_change_articles_with_their_kickers(reader: Reader) -> None:
    reader.add(drafting.headed(reader.source, 1, span("城东河道清淤完工")))
    one, two = reader.article(0), reader.article(1)
    assert (one.kicker, one.headline) == ("", "社区食堂开张")
    assert (two.kicker, two.headline) == ("高远在全市城建工作会上强调", "城东河道清淤完工")
    assert two.confidence == 1.0
    assert texts(reader, 1)[0].startswith("本报讯 14日")


def test_a_headline_is_found_for_an_article_that_had_none(reader: Reader) -> None:
    places = [whole_paragraph(reader, 0, 2), whole_paragraph(reader, 0, 3)]
    (made,) = reader.add(drafting.moved(reader.source, 0, places, None, -1))
    number = reader.keys.index(made.number) if made.number in reader.keys else len(reader.keys)
    assert reader.source
    reader.add(drafting.headed(reader.source, number, span("社区食堂开张")))
    assert reader.article(number).headline == "社区食堂开张"
    assert reader.article(1).headline == ""


def test_an_article_made_of_another_has_a_headline_of_its_own(reader: Reader) -> None:
    reader.add(drafting.headed(reader.source, 0, span("高远强调,")))
    places = [whole_paragraph(reader, 0, 2), whole_paragraph(reader, 0, 3)]
    (made,) = reader.add(drafting.moved(reader.source, 0, places, None, -1))
    assert len(reader.source.articles) == 3
    reader.add(drafting.headed(reader.source, 2, span("老街修缮工程")))
    assert [held.article.headline for held in reader.source.articles] == [
        "高远强调,",
        "老街修缮工程",
        "社区食堂开张",
    ]
    reader.withdraw([made.number])
    assert states(reader) == [State.APPLIED, State.WITHDRAWN, State.LOST, State.APPLIED]
    assert [held.article.headline for held in reader.source.articles] == ["高远强调,", "社区食堂开张"]


def test_an_article_is_known_by_its_own_words_not_by_those_that_came_to_it(reader: Reader) -> None:
    reader.add(drafting.moved(reader.source, 0, [whole_paragraph(reader, 0, 3)], 1, -1))
    reader.add(drafting.headed(reader.source, 1, span("食堂供应三餐")))
    reader.add(drafting.headed(reader.source, 0, span("老街修缮工程")))
    headlines = [held.article.headline for held in reader.source.articles]
    assert headlines == ["老街修缮工程", "食堂供应三餐"]
    assert states(reader) == [State.APPLIED] * 3


def test_words_of_a_paragraph_become_the_headline_and_the_old_one_is_left_over(reader: Reader) -> None:
    reader.add(drafting.headed(reader.source, 0, span("老街修缮工程开工")))
    assert reader.article(0).headline == "老街修缮工程开工"
    assert texts(reader)[2] == "12日,,计划修缮房屋三十间。"
    assert [each.of(PAGE) for each in reader.source.unassigned] == ["城东河道清淤完工"]


def test_a_kicker_becomes_the_headline_and_the_old_one_its_kicker(reader: Reader) -> None:
    reader.add(drafting.headed(reader.source, 0, span("高远在全市城建工作会上强调")))
    article = reader.article(0)
    assert (article.kicker, article.headline) == ("城东河道清淤完工", "高远在全市城建工作会上强调")
    assert reader.source.unassigned == ()


def test_two_lines_of_print_become_one_headline(reader: Reader) -> None:
    start, end = span("高远在全市").start, span("城东河道清淤完工").end
    reader.add(drafting.headed(reader.source, 0, Span(start, end)))
    assert reader.article(0).headline == "高远在全市城建工作会上强调 城东河道清淤完工"
    assert_whole(reader.page, reader.corrected)
    reader.add(drafting.headed(reader.source, 0, span("城东河道清淤完工")))
    assert reader.article(0).headline == "城东河道清淤完工"
    assert states(reader)[0] is State.REPLACED


def test_a_blank_is_no_headline(reader: Reader) -> None:
    with pytest.raises(NoHeadlineThere):
        drafting.headed(reader.source, 0, Span(PAGE.index("\n"), PAGE.index("\n") + 1))


def test_an_unsure_headline_that_was_confirmed_is_doubted_no_more() -> None:
    reader = Reader(seed_page(3))
    remark = next(each for each in remarks(reader.source) if each.topic is Topic.DOUBT and not each.likely)
    reader.add(drafting.dismissed(reader.source, remark))
    assert remark not in remarks(reader.source)
    assert all(held.article.confidence == 1.0 for held in reader.source.articles)


# Days and doubts


def test_a_page_is_of_the_day_that_was_set(reader: Reader) -> None:
    reader.add(drafting.dated(reader.source, dt.date(2022, 5, 16)))
    dating = reader.corrected.dating
    assert (dating.date, dating.basis) == (dt.date(2022, 5, 16), DateBasis.CORRECTED)
    reader.add(drafting.dated(reader.source, dt.date(2022, 5, 18)))
    assert reader.corrected.dating.date == dt.date(2022, 5, 18)
    assert states(reader) == [State.REPLACED, State.APPLIED]
    with pytest.raises(NoSuchDay):
        drafting.dated(reader.source, dt.date(202, 5, 16))


def test_a_day_that_the_page_prints_is_in_print() -> None:
    reader = Reader(seed_page(2))
    day = reader.page.dating.date
    assert reader.page.dating.basis is DateBasis.PRINTED and day is not None
    reader.add(drafting.dated(reader.source, day))
    assert (reader.corrected.dating, states(reader)) == (reader.page.dating, [State.IN_PRINT])


def test_a_doubt_dismissed_is_gone_and_what_was_left_over_is_no_doubt() -> None:
    reader = Reader(seed_page(2))
    for topic in (Topic.DOUBT, Topic.UNASSIGNED):
        for remark in [each for each in remarks(reader.source) if each.topic is topic]:
            reader.add(drafting.dismissed(reader.source, remark))
    assert reader.source.doubts == ()
    assert not [each for each in remarks(reader.source) if each.topic in (Topic.DOUBT, Topic.UNASSIGNED)]
    assert_whole(reader.page, reader.corrected)


def test_what_proposes_nothing_is_not_accepted_and_a_seam_is_no_doubt(reader: Reader) -> None:
    (seam,) = (each for each in remarks(reader.source) if each.topic is Topic.SEAM)
    with pytest.raises(NothingToAccept):
        drafting.accepted(reader.source, seam)
    with pytest.raises(NothingToDismiss):
        drafting.dismissed(reader.source, seam)
