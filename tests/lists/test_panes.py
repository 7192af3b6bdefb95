import datetime as dt

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from qtreader.desktop.settings import HitOrder
from qtreader.desktop.theme import LIGHT
from qtreader.models.hit_list import HitRole
from qtreader.models.issue_tree import IssueRole
from qtreader.newspaper.holding import Gap
from qtreader.search.answer import Basis, Tier
from qtreader.search.filters import StandingFilter
from qtreader.window.browsing.article_pane import ArticlePane
from qtreader.window.browsing.issue_pane import IssuePane
from qtreader.window.searching.hit_pane import HitPane

Key = Qt.Key
ROWS = (QAccessible.Role.ListItem, QAccessible.Role.TreeItem)


@pytest.fixture
def open_pane(qtbot):
    window = QWidget()
    qtbot.addWidget(window)

    def show(kind):
        pane = kind(window)
        pane.resize(300, 500)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        pane.setFocus()
        return pane

    return show


@pytest.fixture
def issues(open_pane, issue):
    pane = open_pane(IssuePane)
    pane.entries = [issue("2022-08-10", 391), issue("2022-01-28", 311), issue("2022-01-07")]
    pane.set_issues(pane.entries, [Gap(311, 391, 79)])
    return pane


@pytest.fixture
def articles(open_pane, article):
    pane = open_pane(ArticlePane)
    pane.entries = [article(f"第{n}篇") for n in range(1, 8)]
    pane.set_articles(pane.entries)
    return pane


@pytest.fixture
def hits(open_pane, hit, answer):
    pane = open_pane(HitPane)
    pane.found = [hit(f"第{n}处") for n in range(1, 8)]
    pane.set_answer(answer(*pane.found))
    return pane


class Told:
    """What a signal has told so far."""

    def __init__(self, signal) -> None:
        self.values = []
        signal.connect(self.values.append)


def press(qtbot, pane, *keys):
    for key in keys:
        qtbot.keyClick(pane.focusProxy(), key)


def test_walking_down_the_articles_chooses_each(articles, qtbot):
    chosen = Told(articles.chosen)
    articles.select(1)
    press(qtbot, articles, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home)
    assert chosen.values == [2, 3, 2, 7, 1]


def test_showing_an_article_does_not_choose_it_again(articles, qtbot):
    with qtbot.assertNotEmitted(articles.chosen):
        articles.select(3)
    assert articles.current == 3


def test_enter_on_an_article_goes_on_to_read_it(articles, qtbot):
    articles.select(2)
    with qtbot.waitSignal(articles.activated) as told:
        press(qtbot, articles, Key.Key_Return)
    assert told.args == [2]


def test_a_click_chooses_an_article(articles, qtbot):
    view = articles.list
    place = view.visualRect(articles.model.index_of(2)).center()
    with qtbot.waitSignal(articles.chosen) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]


def test_the_articles_of_another_issue_have_none_chosen(articles, article, qtbot):
    articles.select(3)
    with qtbot.assertNotEmitted(articles.chosen):
        articles.set_articles([article("另一期")])
    assert articles.current is None


def test_the_same_articles_keep_their_place(articles):
    articles.select(6)
    articles.list.scrollTo(articles.model.index_of(6))
    before = articles.list.verticalScrollBar().value()
    articles.set_articles(articles.entries)
    assert articles.current == 6
    assert articles.list.verticalScrollBar().value() == before


def test_walking_to_an_issue_chooses_it_and_years_choose_none(issues, qtbot):
    newest, second, _ = (entry.id for entry in issues.entries)
    chosen = Told(issues.chosen)
    issues.select(newest)
    press(qtbot, issues, Key.Key_Down, Key.Key_Down, Key.Key_Down)  # the gap, the month, its first issue
    assert chosen.values == [second]
    assert issues.current == second


def test_showing_an_issue_opens_its_month_without_choosing_it(issues, qtbot):
    newest = issues.entries[0].id
    issues.tree.collapseAll()
    with qtbot.assertNotEmitted(issues.chosen):
        issues.select(newest)
    assert not issues.tree.visualRect(issues.model.index_of(newest)).isEmpty()


def test_enter_closes_and_opens_a_year(issues, qtbot):
    year = issues.model.index(0, 0)
    issues.tree.setCurrentIndex(year)
    press(qtbot, issues, Key.Key_Return)
    assert not issues.tree.isExpanded(year)
    press(qtbot, issues, Key.Key_Return)
    assert issues.tree.isExpanded(year)


def test_the_arrow_keys_close_and_open_a_month(issues, qtbot):
    month = issues.model.index(0, 0, issues.model.index(0, 0))
    issues.tree.setCurrentIndex(month)
    press(qtbot, issues, Key.Key_Left)
    assert not issues.tree.isExpanded(month)
    press(qtbot, issues, Key.Key_Right)
    assert issues.tree.isExpanded(month)


def test_a_click_on_a_year_closes_it(issues, qtbot):
    year = issues.model.index(0, 0)
    place = issues.tree.visualRect(year).center()
    qtbot.mouseClick(issues.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not issues.tree.isExpanded(year)


def test_a_new_issue_leaves_the_open_one_open_and_closed_months_closed(issues, issue, qtbot):
    newest, second, _ = issues.entries
    issues.select(second.id)
    august = issues.model.index_of(newest.id).parent()
    issues.tree.collapse(august)
    with qtbot.assertNotEmitted(issues.chosen):
        issues.set_issues([issue("2022-10-31", 423), *issues.entries], [])
    assert issues.current == second.id
    assert issues.tree.currentIndex().data(IssueRole.ISSUE_ID) == second.id
    assert not issues.tree.isExpanded(issues.model.index_of(newest.id).parent())


def test_an_issue_that_is_gone_is_not_open(issues):
    issues.select(issues.entries[2].id)
    issues.set_issues(issues.entries[:2], [])
    assert issues.current is None


def test_the_rows_are_laid_out_anew_where_the_pane_is_narrow(issues, qtbot):
    index = issues.model.index_of(issues.entries[0].id)
    issues.resize(400, 500)
    qtbot.waitUntil(lambda: issues.tree.viewport().width() > 350)
    wide = issues.tree.visualRect(index).height()
    issues.resize(150, 500)
    qtbot.waitUntil(lambda: issues.tree.visualRect(index).height() > wide)


def test_the_rows_are_laid_out_anew_for_longer_words(issues, translated, qtbot):
    index = issues.model.index_of(issues.entries[0].id)
    before = issues.tree.visualRect(index).height()
    translated({"总第{number}期": "number {number} since the newspaper was founded"})
    QApplication.sendEvent(issues, QEvent(QEvent.Type.LanguageChange))
    qtbot.waitUntil(lambda: issues.tree.visualRect(index).height() > before)


def test_hits_tell_how_many_there_are_and_what_was_searched(hits):
    assert hits.head.sentence.text() == "共 7 篇"
    assert hits.searched.accessibleName() == "查遍 3 期、12 篇 · 索引未经核对"


def test_when_the_index_was_held_against_the_texts_is_told(hits, hit, answer):
    hits.set_answer(answer(hit(), verified=dt.datetime(2026, 11, 21, 0, 30)))
    assert hits.searched.accessibleName() == "查遍 3 期、12 篇 · 核对于 2026-11-21 00:30"


def test_what_was_searched_leads_to_the_certificate(hits, qtbot):
    with qtbot.waitSignal(hits.certificate_asked):
        hits.searched.click()


def test_how_the_query_was_read_is_told(hits, hit, answer):
    hits.set_answer(answer(hit(), reading="含“新桥”"))
    assert hits.head.reading.text() == "查询理解为：含“新桥”"


def test_a_literal_search_is_told(hits, hit, answer):
    hits.set_answer(answer(hit(), basis=Basis.SCAN))
    assert hits.searched.accessibleName() == "索引尚未就绪，已逐字查找 3 期、12 篇"


def test_hits_of_the_words_alone_are_told_apart(hits, hit, answer):
    hits.set_answer(answer(hit(tier=Tier.WORDS), query="新桥今日通车", tiers=((Tier.WORDS, 1),)))
    assert hits.head.sentence.text() == "没有这一整段；1 篇含有其中的词"


def test_the_parts_of_a_query_are_shown_in_their_tints(hits, hit, answer):
    hits.set_answer(answer(hit(), parts=("新桥", "通车")))
    assert [label.text() for label in hits.head.legend] == ["新桥", "通车"]
    assert [tint in label.styleSheet() for tint, label in zip(LIGHT.marks, hits.head.legend, strict=False)]
    hits.set_answer(answer(hit(), parts=("新桥",)))
    assert hits.head.legend == []


@pytest.mark.parametrize(
    ("query", "rest", "words", "instead"),
    [
        ("新桥", "", "", ""),
        ("新桥 通车", "", "只含其中一个词也行", "新桥 OR 通车"),
        ("“新桥”", "", "去掉引号再找", "新桥"),
        ("新桥 日期:2022", "新桥", "去掉筛选再找", "新桥"),
    ],
)
def test_no_hit_says_so_and_offers_the_next_step(hits, answer, qtbot, query, rest, words, instead):
    standing = [StandingFilter("2022年", rest, None)] if rest else []
    hits.set_answer(answer(query=query), standing)
    sheet = hits.no_hits
    assert sheet.sentence.text() == f"没有找到“{query.strip('“”')}”。"
    assert "查遍 3 期、12 篇" in sheet.note.text()
    assert sheet.step.isVisible() == bool(words)
    if words:
        assert sheet.step.accessibleName() == words
        with qtbot.waitSignal(hits.asked) as told:
            sheet.step.click()
        assert told.args == [instead]


def test_a_query_with_quotation_marks_is_told_as_it_was_typed(hits, answer):
    hits.set_answer(answer(query='"新桥" 通车'))
    assert hits.no_hits.sentence.text() == '没有找到："新桥" 通车'


def test_no_hit_says_what_the_library_does_not_hold(hits, answer, issue):
    issues = [issue("2022-08-10", 391), issue("2022-01-28", 311)]
    hits.set_holdings(issues, [Gap(311, 391, 79)])
    hits.set_answer(answer())
    assert "报库所收：2022年1月28日至2022年8月10日" in hits.no_hits.note.text()
    assert hits.no_hits.missing.text() == "不在库中，未能查找：总第311期与391期之间缺 79 期"


def test_an_empty_search_says_what_can_be_typed(hits, answer):
    for nothing in (None, answer(query="  ")):
        hits.set_answer(nothing)
        assert hits.no_hits.sentence.text() == "还没有输入要找的字词。"
        assert hits.no_hits.note.text().startswith("输入一个字")


def test_hits_under_their_issues_are_headed_by_day(hits, hit, answer):
    day = dt.date(2022, 1, 28)
    hits.set_answer(answer(hit(), hit(), days=((day, 2),)), order=HitOrder.ISSUE)
    words, count = hits.model.index(0, 0).data(HitRole.HEADING)
    assert (words, count) == ("2022年1月28日 · 总第311期", "2 篇")
    assert hits.model.rowCount() == 3


def test_a_hit_that_is_not_fetched_is_chosen_when_it_is(hits, hit, answer, qtbot):
    first = [hit(article=n) for n in range(50)]
    hits.set_answer(answer(*first, total=200))
    wanted, chosen = Told(hits.page_wanted), Told(hits.chosen)
    press(qtbot, hits, Key.Key_End)
    assert (wanted.values[-1], chosen.values) == (150, [])
    hits.add_hits(150, [hit(article=n) for n in range(150, 200)])
    assert chosen.values == [199]


def test_hits_are_walked_with_keys_and_steps(hits, qtbot):
    chosen = Told(hits.chosen)
    assert hits.step(1)
    press(qtbot, hits, Key.Key_Down, Key.Key_PageDown)
    assert hits.step(-1)
    assert chosen.values[:2] == [hits.found[0].article, hits.found[1].article]
    assert len(chosen.values) == 4


def test_there_is_no_hit_beyond_the_last(hits):
    hits.select(hits.found[-1].article)
    assert not hits.step(1)
    assert hits.current == hits.found[-1].article


def test_enter_on_a_hit_goes_on_to_read_it(hits, qtbot):
    hits.select(hits.found[1].article)
    with qtbot.waitSignal(hits.activated) as told:
        press(qtbot, hits, Key.Key_Return)
    assert told.args == [hits.found[1].article]


def test_the_words_follow_the_language(hits, translated, qapp):
    translated({"共 %n 篇": "7 articles"})
    QApplication.sendEvent(hits, QEvent(QEvent.Type.LanguageChange))
    assert hits.head.sentence.text() == "7 articles"


def heard(view) -> list[str]:
    """What a screen reader is told: the list's name, then its rows."""
    interface = QAccessible.queryAccessibleInterface(view)
    rows = [interface.child(at) for at in range(interface.childCount())]
    said = [row.text(QAccessible.Text.Name) for row in rows if row.role() in ROWS]
    return [interface.text(QAccessible.Text.Name), *said]


def test_the_lists_are_heard_row_by_row(issues, articles, hits):
    assert heard(issues.tree)[:3] == ["各期", "2022 年，3 期", "8 月，1 期"]
    assert heard(articles.list)[:2] == ["本期文章", "第1篇，记者 张三，857 字"]
    assert heard(hits.list)[0] == "搜索结果"
    assert heard(hits.list)[1].endswith("第1处")
