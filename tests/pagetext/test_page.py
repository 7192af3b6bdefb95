"""What the fixtures cannot show: offsets, confidence, speed that grows with length."""

from __future__ import annotations

import pytest

from qtreader.newspaper.article import Article
from qtreader.pagetext.page import read_page

LONG = (
    "本报讯 13日,全市城市工作会议召开,会议听取了情况汇报。"
    + "各部门要把老街坊的生活放在心上,把老街留住。" * 14
)
FUSED = LONG + "高远强调,城市更新要见人见物见生活。"


def article(text: str) -> Article:
    return read_page(text.encode(), "page.txt").articles[0]


def test_a_lost_paragraph_end_is_proposed_and_not_forced() -> None:
    text = f"全市城市工作会议召开\n\n■记者 林晓风\n\n{FUSED}\n"
    (paragraph,) = article(text).paragraphs
    assert [text[at : at + 5] for at in paragraph.probable_breaks] == ["高远强调,"]


def test_a_lost_paragraph_end_is_placed_behind_a_column_break() -> None:
    cut = FUSED[:200] + "\n\n" + FUSED[200:]
    text = f"全市城市工作会议召开\n\n■记者 林晓风\n\n{cut}\n"
    (paragraph,) = article(text).paragraphs
    assert len(paragraph.pieces) == 2
    assert [text[at : at + 5] for at in paragraph.probable_breaks] == ["高远强调,"]


@pytest.mark.parametrize(
    "beginning",
    [
        "市长高远表示,城市更新要见人见物见生活。",
        "在随后召开的座谈会上,大家谈了体会,气氛热烈,一直谈到了深夜。",
        "考察期间,两地签了协议,约定每年见一次面,把老街修好。",
        "城市更新工作座谈会上,高远指出,要见人见物见生活。",
        "老街居民等了三年,今年春天终于搬回来了,脸上都笑开了花。",  # as another paragraph begins
    ],
)
def test_a_new_speaker_or_occasion_hints_at_a_lost_paragraph_end(beginning: str) -> None:
    text = f"城市工作会议召开\n\n■记者 林晓风\n\n{LONG}{beginning * 2}\n\n老街居民说,这里好。\n"
    first = article(text).paragraphs[0]
    assert text.index(beginning) in first.probable_breaks


@pytest.mark.parametrize(
    "beginning",
    [
        "他强调,城市更新要见人见物见生活,见历史见未来,见山见水。",
        "总书记指出,城市更新要见人见物见生活,见历史见未来,见山见水。",
        "今年以来,全市修缮老街三十条,河道五十条,还有更多的正在修。",
        "会议提出“少说。高远要求,多做事,做实事,做好事,做到底,做到位”。",
    ],
)
def test_an_ordinary_sentence_hints_at_nothing(beginning: str) -> None:
    text = f"城市工作会议召开\n\n■记者 林晓风\n\n{LONG}{beginning * 2}\n"
    assert article(text).paragraphs[0].probable_breaks == ()


def test_a_headline_from_elsewhere_is_less_sure_than_one_above_its_body() -> None:
    body = "■记者 林晓风\n\n本报讯 13日,城东河道清淤工程完工,比计划提前一个月。"
    above = article(f"城东河道清淤提前完工\n\n{body}\n")
    below = article(f"{body}\n\n城东河道清淤提前完工\n")
    assert above.headline == below.headline == "城东河道清淤提前完工"
    assert below.confidence < above.confidence


def test_a_far_fetched_headline_is_doubted() -> None:
    page = read_page(
        "■记者 林晓风\n\n本报讯 13日,城东河道完工,市民点赞。\n\n城东河道换新颜迎客来\n".encode(), "page.txt"
    )
    assert page.articles[0].headline == "城东河道换新颜迎客来"
    assert [doubt.seen for doubt in page.doubts] == ["城东河道换新颜迎客来"]


def test_a_headline_without_a_body_stays_one() -> None:
    text = "■记者 林晓风\n\n本报讯 13日,河道清淤完工。\n\n足球联赛昨夜落幕\n"
    page = read_page(text.encode(), "page.txt")
    assert [(each.headline, bool(each.paragraphs)) for each in page.articles] == [
        ("", True),
        ("足球联赛昨夜落幕", False),
    ]


def test_an_article_keeps_its_first_words_as_a_stand_in_for_a_lost_headline() -> None:
    lost = article("■记者 林晓风\n\n本报讯 13日,城东河道清淤工程完工。\n")
    assert lost.headline == ""
    assert lost.stand_in == "13日,城东河道清淤工程完工"


def test_offsets_index_the_text_with_its_line_ends() -> None:
    page = read_page(
        "# 河道清淤提前完工\r\n\r\n■记者 林晓风\r\n\r\n本报讯 昨日完工。\r\n".encode(), "page.txt"
    )
    (found,) = page.articles
    assert [span.of(page.text) for span in found.places.headline] == ["河道清淤提前完工"]
    assert [span.of(page.text) for span in found.places.byline] == ["■记者 林晓风"]
    assert [fragment.text for fragment in page.furniture] == ["#"]
