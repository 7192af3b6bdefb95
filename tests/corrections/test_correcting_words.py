"""Words that read otherwise: in headlines, bylines, paragraphs, over column breaks, twice."""

from __future__ import annotations

import pytest
from mending import Reader, assert_whole, page_of, passage

from qtreader.corrections import drafting
from qtreader.corrections.troubles import NotInPrint, TooMuchText
from qtreader.newspaper.article import Person, Reference
from qtreader.newspaper.as_printed import as_printed
from qtreader.newspaper.correction import State
from qtreader.newspaper.remarks import remarks
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.newspaper.tracing import trace

PAGE = """城东河道清淤完工 水清鱼跃

■记者 林晓凤 通讯员 周舟

本报迅 13日,城东河道清淤工程完工,比计划提前一个月。市民李某说,这里

很好,河水清了,鱼也多了。(相关报道详见第4版)

河长介绍,明年还要修两岸的步道,请大家多提提意见。(记者 高达)

老街换上新颜

■首席记者 高远

本报讯 12日,老街修缮工程开工,计划修缮房屋三十间。

居民说,盼了很久,终于等到这一天了。
"""


@pytest.fixture
def reader() -> Reader:
    return Reader(page_of(PAGE))


def correct(
    reader: Reader, old: str, new: str, *, part: Field = Field.PARAGRAPHS, around: str = "", article: int = 0
) -> int:
    """``old`` reads ``new``; ``around`` tells which one. How many corrections that took."""
    held = reader.article(article)
    found = passage(held, around or old, part)
    inner = found.span.start + (around.index(old) if around else 0)
    place = Passage(part, found.index, Span(inner, inner + len(old)))
    made = reader.add(drafting.reworded(reader.source, article, place, new))
    assert_whole(reader.page, reader.corrected)
    return len(made)


def printed(reader: Reader, article: int = 0) -> list[str]:
    return [each.text for each in as_printed(reader.article(article))]


def test_a_character_reads_as_corrected_and_is_still_known_as_printed(reader: Reader) -> None:
    correct(reader, "一个月", "两个月")
    article = reader.article(0)
    assert "比计划提前两个月。" in article.paragraphs[0].text
    (altered,) = article.altered
    assert (altered.printed, altered.source.of(PAGE)) == ("一", "一")
    assert "比计划提前一个月。" in printed(reader)[0]
    (outcome,) = reader.corrected.outcomes
    assert (outcome.state, outcome.article, outcome.passage) == (State.APPLIED, 0, altered.place)


def test_what_reads_so_already_takes_no_correction(reader: Reader) -> None:
    assert correct(reader, "一个月", "一个月") == 0


def test_only_what_differs_is_corrected(reader: Reader) -> None:
    assert correct(reader, "河长介绍,明年还要修两岸的步道", "区长介绍,明年还要修两边的步道") == 2
    assert [each.printed for each in reader.article(0).altered] == ["河", "岸"]


def test_words_put_in_take_the_character_before_along(reader: Reader) -> None:
    correct(reader, "", "全部", around="完工,比")
    (altered,) = reader.article(0).altered
    assert "工程全部完工" in reader.article(0).paragraphs[0].text
    assert altered.printed == "程"


def test_words_put_in_at_the_very_beginning_take_the_one_behind_along(reader: Reader) -> None:
    correct(reader, "", "总", around="河长介绍")
    assert reader.article(0).paragraphs[1].text.startswith("总河长介绍")


def test_words_that_were_struck_out_stay_known(reader: Reader) -> None:
    correct(reader, "提", "", around="提提意见")
    assert "请大家多提意见。" in reader.article(0).paragraphs[1].text
    assert "多提提意见" in printed(reader)[0]


def test_a_word_over_a_column_break_is_corrected_on_both_sides(reader: Reader) -> None:
    assert correct(reader, "里很", "儿真") == 2
    assert "这儿真好,河水" in reader.article(0).paragraphs[0].text
    assert len(reader.article(0).paragraphs[0].pieces) == 2


def test_a_longer_word_over_a_column_break_stands_before_it(reader: Reader) -> None:
    correct(reader, "里很", "条河很漂亮也")
    assert "这条河很漂亮也好,河水" in reader.article(0).paragraphs[0].text
    assert printed(reader)[0].endswith("这里很好,河水清了,鱼也多了。(相关报道详见第4版)")


def test_words_can_be_corrected_again_and_back(reader: Reader) -> None:
    correct(reader, "提前一个月", "提早两个月")
    correct(reader, "早两", "早了三")
    assert "比计划提早了三个月。" in reader.article(0).paragraphs[0].text
    states = {each.state for each in reader.corrected.outcomes}
    assert states == {State.APPLIED, State.REPLACED}
    correct(reader, "提早了三个月", "提前一个月")
    assert reader.article(0).altered == ()
    assert reader.article(0) == reader.page.articles[0].article


def test_the_blank_in_a_headline_of_two_lines_can_go() -> None:
    reader = Reader(page_of(PAGE.replace("完工 水清", "完工\n水清")))
    assert reader.article(0).headline == "城东河道清淤完工 水清鱼跃"
    assert len(reader.article(0).places.headline) == 2
    correct(reader, " ", "，", part=Field.HEADLINE)
    article = reader.article(0)
    assert article.headline == "城东河道清淤完工，水清鱼跃"
    assert printed(reader) == ["城东河道清淤完工 水清鱼跃"]
    assert [len(run.source) for run in trace(article, reader.page.text).runs][:3] == [7, 3, 3]


def test_a_name_mended_in_the_byline_is_mended_in_the_people(reader: Reader) -> None:
    correct(reader, "凤", "风", part=Field.BYLINE)
    article = reader.article(0)
    assert article.byline[0] == "■记者 林晓风 通讯员 周舟"
    assert article.people == (Person("记者", "林晓风"), Person("通讯员", "周舟"), *article.people[2:])


def test_a_letter_that_a_name_had_lost_is_put_in(reader: Reader) -> None:
    correct(reader, "舟", "小舟", part=Field.BYLINE, around="周舟")
    assert [person.name for person in reader.article(0).people][:2] == ["林晓凤", "周小舟"]
    correct(reader, "远", "远方", part=Field.BYLINE, article=1)
    assert reader.article(1).people == (Person("首席记者", "高远方"),)


def test_a_role_and_a_person_struck_out(reader: Reader) -> None:
    correct(reader, "首席", "", part=Field.BYLINE, article=1)
    assert reader.article(1).people == (Person("记者", "高远"),)
    correct(reader, " 通讯员 周舟", "", part=Field.BYLINE)
    assert [person.name for person in reader.article(0).people][:1] == ["林晓凤"]
    assert "周舟" not in [person.name for person in reader.article(0).people]


def test_a_person_put_into_a_byline_signs_it_too(reader: Reader) -> None:
    correct(reader, "远", "远 李博文 通讯员 王小", part=Field.BYLINE, article=1)
    assert reader.article(1).byline == ("■首席记者 高远 李博文 通讯员 王小",)
    assert reader.article(1).people == (
        Person("首席记者", "高远"),
        Person("首席记者", "李博文"),
        Person("通讯员", "王小"),
    )


def test_a_byline_inside_of_a_paragraph_is_corrected_there(reader: Reader) -> None:
    assert "高达" in [person.name for person in reader.article(0).people]
    index = reader.article(0).byline.index("记者 高达")
    place = Passage(Field.BYLINE, index, Span(4, 5))
    reader.add(drafting.reworded(reader.source, 0, place, "大"))
    article = reader.article(0)
    assert article.paragraphs[-1].text.endswith("(记者 高大)")
    assert article.byline[index] == "记者 高大"
    assert Person("记者", "高大") in article.people


def test_a_dateline_that_was_misprinted_is_one_now(reader: Reader) -> None:
    assert reader.article(0).source == ""
    correct(reader, "迅", "讯")
    assert reader.article(0).source == "本报讯"
    correct(reader, "本报", "杭州日报", article=1)
    assert reader.article(1).source == "杭州日报讯"


def test_a_pointer_leads_to_the_corrected_page(reader: Reader) -> None:
    assert reader.article(0).refs == (Reference("(相关报道详见第4版)", 4),)
    correct(reader, "4", "6")
    assert reader.article(0).refs == (Reference("(相关报道详见第6版)", 6),)


def test_a_paragraph_struck_out_is_in_no_article(reader: Reader) -> None:
    correct(reader, "居民说,盼了很久,终于等到这一天了。", "", article=1)
    assert len(reader.article(1).paragraphs) == 1
    struck = [span.of(reader.page.text) for span in reader.source.furniture]
    assert "居民说,盼了很久,终于等到这一天了。" in struck


def test_a_headline_struck_out_is_lost_but_known(reader: Reader) -> None:
    correct(reader, "老街换上新颜", "", part=Field.HEADLINE, article=1)
    article = reader.article(1)
    assert article.headline == ""
    assert article.stand_in.startswith("12日,老街修缮工程开工")
    assert printed(reader, 1) == ["老街换上新颜"]
    place = Passage(Field.HEADLINE, 0, Span(0, 0))
    reader.add(drafting.reworded(reader.source, 1, place, "老街新颜"))
    assert reader.article(1).headline == "老街新颜"


def test_line_ends_that_were_typed_are_blanks(reader: Reader) -> None:
    correct(reader, "三十间", "三十\n\n间\x00", article=1)
    assert "计划修缮房屋三十 间。" in reader.article(1).paragraphs[0].text


def test_what_is_nowhere_in_print_cannot_be_corrected(reader: Reader) -> None:
    with pytest.raises(NotInPrint):
        drafting.reworded(reader.source, 0, Passage(Field.KICKER, 0, Span(0, 0)), "引题")
    with pytest.raises(TooMuchText):
        drafting.reworded(reader.source, 0, Passage(Field.HEADLINE, 0, Span(0, 1)), "字" * 30_000)


def test_a_doubt_about_words_that_were_corrected_is_gone() -> None:
    reader = Reader(page_of(PAGE.replace("请大家多提提意见", "疫情疫情防控要做好")))
    doubts = reader.page.doubts
    (doubt,) = (each for each in doubts if each.likely)
    (remark,) = (each for each in remarks(reader.source) if each.span == doubt.span)
    reader.add(drafting.accepted(reader.source, remark))
    assert "疫情防控要做好" in reader.article(0).paragraphs[1].text
    assert "疫情疫情" not in reader.article(0).paragraphs[1].text
    assert doubt not in reader.source.doubts
