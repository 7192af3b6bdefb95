import pytest
from PySide6.QtCore import Qt

from qtreader.models import wording
from qtreader.models.article_list import ArticleListModel, ArticleRole
from qtreader.models.hit_list import HitListModel, HitRole
from qtreader.newspaper.article import Kind
from qtreader.newspaper.issue import DateBasis
from qtreader.search.answer import Tier

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def articles(qtmodeltester) -> ArticleListModel:
    model = ArticleListModel()
    qtmodeltester.check(model)
    return model


@pytest.fixture
def hits(qtmodeltester) -> HitListModel:
    model = HitListModel()
    qtmodeltester.check(model)
    return model


def test_articles_keep_the_order_of_the_page(articles, article):
    articles.set_articles([article("甲"), article("乙"), article("丙")])
    assert [articles.index(row, 0).data() for row in range(articles.rowCount())] == ["甲", "乙", "丙"]


def test_an_article_is_found_by_its_id(articles, article):
    first, second = article("甲"), article("乙")
    articles.set_articles([first, second])
    assert articles.index_of(second.id).row() == 1
    assert not articles.index_of(99).isValid()


def test_a_byline_is_one_line_without_its_mark(articles, article):
    articles.set_articles([article(byline=("■首席记者 张三", "通讯员 李四"))])
    assert articles.index(0, 0).data(ArticleRole.BYLINE) == "首席记者 张三  通讯员 李四"


def test_a_lost_headline_is_never_shown_as_printed(articles, article):
    articles.set_articles([article("", stand_in="昨日，新桥通车")])
    index = articles.index(0, 0)
    assert index.data() == "（无题）昨日，新桥通车"
    assert index.data(ArticleRole.LOST) is True


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (Kind.NEWS, "857 字"),
        (Kind.FEATURE, "857 字"),
        (Kind.PHOTO, "图片"),
        (Kind.GUIDE, "导读"),
        (Kind.NOTICE, "公告"),
    ],
)
def test_a_row_tells_the_length_or_what_else_it_is(articles, article, kind, shown):
    articles.set_articles([article(kind=kind)])
    assert articles.index(0, 0).data(ArticleRole.SIZE) == shown


def test_the_page_is_named_where_there_are_several(articles, article):
    articles.set_articles([article(page=1), article(page=2)])
    assert articles.index(1, 0).data(ArticleRole.SIZE) == "第2版 · 857 字"


def test_an_article_is_heard_as_one_sentence(articles, article):
    articles.set_articles([article("新桥通车", kicker="在江边")])
    assert articles.index(0, 0).data(ACCESSIBLE) == "在江边，新桥通车，记者 张三，857 字"


def test_a_hint_shows_signs_as_they_are(articles, article):
    articles.set_articles([article("甲<b>乙", byline=())])
    assert articles.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<qt>甲&lt;b&gt;乙<br>857 字</qt>"


def test_the_same_articles_again_leave_the_list_alone(articles, article, qtbot):
    entries = [article("甲"), article("乙")]
    articles.set_articles(entries)
    with qtbot.assertNotEmitted(articles.modelReset):
        articles.set_articles(list(entries))


def test_hits_keep_the_order_of_the_answer(hits, hit, answer):
    hits.set_answer(answer(hit(headline="甲"), hit(headline="乙")))
    assert [hits.index(row, 0).data() for row in range(hits.rowCount())] == ["甲", "乙"]


def test_a_hit_is_heard_as_one_sentence(hits, hit, answer):
    hits.set_answer(answer(hit("昨日,新桥通车", headline="新桥通车", basis=DateBasis.INFERRED)))
    assert hits.index(0, 0).data(ACCESSIBLE) == (
        "新桥通车，2022年1月28日，日期未印出，由内容推断，总第311期，第1版，3 处，昨日,新桥通车"
    )


@pytest.mark.parametrize(("tier", "words"), [(Tier.NEARBY, "其中的词相近"), (Tier.WORDS, "仅含其中的词")])
def test_a_hit_of_the_words_alone_says_so(hits, hit, answer, tier, words):
    hits.set_answer(answer(hit(tier=tier)))
    assert words in hits.index(0, 0).data(ACCESSIBLE)


def test_a_lost_headline_of_a_hit_is_told(hits, hit, answer):
    hits.set_answer(answer(hit(headline="昨日", headline_lost=True)))
    assert hits.index(0, 0).data(HitRole.HEADLINE) == "（无题）昨日"


def test_a_hit_of_the_print_alone_says_how_it_is_printed(hits, hit, answer):
    hits.set_answer(answer(hit(headline="新桥通车", as_printed=("江边新乔通车", "新乔"))))
    assert "，原印作“江边新乔通车”“新乔” · 3 处，" in hits.index(0, 0).data(ACCESSIBLE)
    told = hits.index(0, 0).data(HitRole.HIT)
    assert wording.how_it_answers(told, 3) == "原印作“江边新…” · 3 处"
    assert wording.how_it_answers(told, 0) == "3 处"


def test_a_corrected_day_is_heard_as_such(hits, hit, answer):
    hits.set_answer(answer(hit(basis=DateBasis.CORRECTED)))
    assert "2022年1月28日，日期据更正，并非所印，" in hits.index(0, 0).data(ACCESSIBLE)
