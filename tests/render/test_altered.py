"""What is said of corrected words below an article."""

import pytest
from altered_articles import Change, corrected

from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.render.altered import altered_records, correction_note, correction_remark
from qtreader.render.html import article_html
from qtreader.render.markdown import article_markdown
from qtreader.render.sentences import sentences
from qtreader.render.sheet import Role, article_sheet, day
from qtreader.render.text import article_text


@pytest.fixture
def article(filed):
    made = filed(
        "本报讯 昨日,江边新桥通车,市民称便。",
        "记者王小朋报道,昨日昨日有雨。",
        headline="江边新乔通车",
        byline=("■记者 王小朋",),
    )
    changes = (
        Change("乔", "桥", Field.HEADLINE),
        Change("王小朋", "王小明", Field.BYLINE),
        Change("朋", "明", index=1),
        Change("昨日", "", index=1, start=10),
    )
    return corrected(made.article, *changes)


def test_the_note_tells_each_word_with_what_is_printed(article):
    assert correction_note(article) == (
        "文中 4 处据更正：标题“边新桥通车”原印作“边新乔通车”；署名“王小明”原印作“王小朋”；"
        "第2段“王小明报道”原印作“王小朋报道”；第2段删去原印“昨日”。"
    )
    assert correction_note(article, language="en") == (
        "4 places were corrected: headline: “边新桥通车”, printed as “边新乔通车”; "
        "byline: “王小明”, printed as “王小朋”; paragraph 2: “王小明报道”, printed as “王小朋报道”; "
        "paragraph 2: “昨日” left out."
    )


def test_the_remark_is_short(article):
    assert correction_remark(article) == "文中 4 处据更正"
    assert correction_remark(article, language="en") == "4 places corrected"
    one = [Passage(Field.PARAGRAPHS, 1, Span(0, 5))]
    assert correction_remark(article, one, "en") == "1 place corrected"
    assert correction_remark(article, [Passage(Field.PARAGRAPHS, 0, Span(0, 5))]) == ""


def test_of_passages_only_what_was_corrected_in_them_is_told(article):
    told = correction_note(article, [Passage(Field.PARAGRAPHS, 1, Span(8, 14))])
    assert told == "文中 1 处据更正：第2段删去原印“昨日”。"


def test_what_was_never_corrected_has_no_note(filed):
    plain = filed("正文。", headline="题")
    assert correction_note(plain.article) == correction_remark(plain.article) == ""
    assert "据更正" not in article_text(plain)


def test_many_corrections_are_counted_and_long_words_cut(filed):
    made = filed("甲" * 40 + "乙丙" * 20)
    changes = [Change("甲" * 40, "丁" * 40), *(Change("乙", "戊", start=40 + 2 * n) for n in range(20))]
    note = correction_note(corrected(made.article, *changes))
    assert note.startswith(f"文中 21 处据更正：正文“{'丁' * 23}…”原印作“{'甲' * 23}…”；")
    assert note.endswith("；另有 13 处。")


def test_words_are_quoted_in_the_punctuation_of_the_sheet(filed):
    made = filed("昨日,新桥通车,市民称便。")
    article = corrected(made.article, Change("桥通车,", "路通车:"))
    assert "“路通车：”原印作“桥通车，”" in correction_note(article)
    assert "“路通车:”原印作“桥通车,”" in correction_note(article, full_width=False)


@pytest.mark.parametrize("form", [article_text, article_html, article_markdown])
def test_what_is_given_out_says_so_below_the_article(filed, article, form):
    from dataclasses import replace

    given = form(replace(filed("x"), article=article))
    assert "边新桥通车”原印作“边新乔通车" in given
    assert given.index("有雨") < given.index("文中 4 处据更正")
    assert "昨日昨日" not in given


def test_the_sheet_of_the_reader_has_no_note_and_nobody_reads_it_aloud(filed, article):
    from dataclasses import replace

    from qtreader.render.altered import noted_sheet

    made = replace(filed("x"), article=article)
    assert Role.CORRECTIONS not in {block.role for block in article_sheet(made)}
    assert noted_sheet(made)[-1].role is Role.CORRECTIONS
    assert sentences(noted_sheet(made)) == sentences(article_sheet(made))


def test_programs_are_told_the_places(article):
    first, *_, last = altered_records(article)
    assert first | {"correction": ""} == {
        "field": "headline", "index": 0, "span": [3, 4], "printed": "乔", "source": [3, 4], "correction": "",
    }  # fmt: skip
    assert (last["span"], last["printed"]) == ([10, 10], "昨日")


def test_a_corrected_day_is_said_to_be_corrected(filed):
    assert day(filed(basis=DateBasis.CORRECTED)) == "2022年1月28日 星期五（更正）"
    assert day(filed(basis=DateBasis.CORRECTED), "en") == "Friday, 28 January 2022 (corrected)"
    assert day(filed(date=None, basis=DateBasis.NONE)) == "日期不详"
