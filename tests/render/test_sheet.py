import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtreader.newspaper.article import Article, Kind, Paragraph, Reference
from qtreader.newspaper.holding import FiledArticle, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span
from qtreader.render.sheet import LINE_BREAK, Role, article_sheet


def shown(filed, **options):
    return [(block.role, block.text) for block in article_sheet(filed, **options)]


def test_an_article_reads_from_its_day_to_the_pointers_below_it(filed):
    article = filed(
        "本报讯 5日,会议召开。",
        kicker="在会上强调",
        headline="同心同德建设新城区 再上一个新台阶",
        subheads=("李四主持",),
        column="江边视点",
        byline=("■首席记者 张三", "通讯员 王五"),
        refs=(Reference("(相关报道详见第4版)", 4),),
    )
    assert shown(article) == [
        (Role.DATELINE, "2022年1月28日 星期五 · 第1版 · 农历十二月廿六 · 总第311期"),
        (Role.KICKER, "在会上强调"),
        (Role.HEADLINE, f"同心同德建设新城区{LINE_BREAK}再上一个新台阶"),
        (Role.SUBHEAD, "李四主持"),
        (Role.COLUMN, "江边视点"),
        (Role.BYLINE, "首席记者 张三"),
        (Role.BYLINE, "通讯员 王五"),
        (Role.PARAGRAPH, "本报讯 5日，会议召开。"),
        (Role.REFERENCE, "（相关报道详见第4版）"),
    ]


def test_the_page_texts_own_punctuation_can_be_shown(filed):
    article = filed("会议召开,随后", headline="开会:新进展")
    assert (Role.PARAGRAPH, "会议召开,随后") in shown(article, full_width=False)
    assert (Role.HEADLINE, "开会:新进展") in shown(article, full_width=False)


@pytest.mark.parametrize(
    ("language", "dateline"),
    [
        ("zh", "2022年5月6日 星期五（推断） · 第1版 · 农历四月初六"),
        ("en", "Friday, 6 May 2022 (inferred) · page 1 · lunar month 4, day 6"),
    ],
)
def test_an_inferred_day_is_said_to_be_inferred(filed, language, dateline):
    article = filed("正文。", date="2022-05-06", basis=DateBasis.INFERRED, number=None)
    assert shown(article, language=language)[0] == (Role.DATELINE, dateline)


def test_what_is_not_known_is_left_out_of_the_dateline(filed):
    article = filed("正文。", date=None, basis=DateBasis.NONE, number=None, page=0)
    assert shown(article)[0] == (Role.DATELINE, "日期不详")


def test_a_lost_headline_gets_a_stand_in_in_the_programs_voice(filed):
    assert shown(filed("本报讯 5日,会议召开。随后"))[1] == (Role.STAND_IN, "（无题）5日，会议召开")


def test_a_guide_entry_tells_where_its_body_is(filed):
    guide = filed(kind=Kind.GUIDE, headline="扬帆起航", refs=(Reference(">>>详见本报第5版", 5),))
    assert shown(guide)[1:] == [
        (Role.HEADLINE, "扬帆起航"),
        (Role.NOTE, "（本页没有正文，正文见第5版）"),
        (Role.REFERENCE, ">>>详见本报第5版"),
    ]


def test_a_missing_body_is_said_to_be_missing(filed):
    assert shown(filed(headline="解企业所忧"))[-1] == (Role.NOTE, "（本页没有这篇文章的正文）")
    assert shown(filed(headline="Growth"), language="en")[-1] == (Role.NOTE, "[No body on this page]")


def test_a_photo_needs_no_body(filed):
    assert shown(filed(kind=Kind.PHOTO, headline="秋色"))[-1] == (Role.HEADLINE, "秋色")


def test_a_pointer_inside_a_paragraph_is_not_repeated(filed):
    article = filed("项目开工。(相关报道详见第4版)", refs=(Reference("(相关报道详见第4版)", 4),))
    assert Role.REFERENCE not in [role for role, _ in shown(article)]


def test_a_blank_beside_latin_or_a_number_is_no_line_break(filed):
    assert (Role.HEADLINE, "江边新区 5G 新城今日" + LINE_BREAK + "明日正式启用") in shown(
        filed("正文。", headline="江边新区 5G 新城今日 明日正式启用")
    )


def test_short_parts_of_a_headline_stand_on_one_line(filed):
    article = filed("正文。", headline="尽锐出战 攻坚克难 坚决打赢这一场遭遇战阻击战")
    assert (Role.HEADLINE, f"尽锐出战 攻坚克难{LINE_BREAK}坚决打赢这一场遭遇战阻击战") in shown(article)
    assert (Role.HEADLINE, "急企业所急 解企业所忧") in shown(
        filed("正文。", headline="急企业所急 解企业所忧")
    )


TEXT = st.text(alphabet=st.sampled_from("文字ab ,:\u3000■\n\u2028\t(7)𠮷"), max_size=12)


@given(TEXT, TEXT, st.lists(TEXT, max_size=3), st.lists(TEXT, max_size=3), st.booleans())
def test_every_block_stands_where_it_says(kicker, headline, byline, paragraphs, full_width):
    article = Article(
        Kind.NEWS,
        headline=headline,
        kicker=kicker,
        byline=tuple(byline),
        paragraphs=tuple(Paragraph(text, (Span(0, 1),)) for text in paragraphs),
    )
    issue = IssueEntry(1, "江边日报", None, DateBasis.NONE, None, (1,), None, 1)
    for block in article_sheet(FiledArticle(1, issue, 1, article, "f", ""), full_width=full_width):
        if block.field is None:
            continue
        stored = article.texts(block.field)[block.index][block.offset :]
        assert len(block.text) == len(stored.rstrip(" \t\u00a0\u3000\ufeff\n\u2028"))
        assert not set(block.text) & set("\n\r\u2029")
        for new, old in zip(block.text, stored, strict=False):
            assert new == old or (new, old) in {
                ("，", ","), ("：", ":"), ("（", "("), ("）", ")"),
                (" ", "\n"), (" ", "\u2028"), (LINE_BREAK, " "), (LINE_BREAK, "\u3000"), (LINE_BREAK, "\n"),
            }  # fmt: skip
