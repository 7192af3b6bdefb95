"""Search of all articles, and find in the open one, by keyboard."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication

from qtreader.desktop.commands import Do
from qtreader.desktop.theme import LIGHT
from qtreader.errors import NoSuchArticle
from qtreader.models.hit_list import HitRole


def current_mark(reader) -> int:
    """Which of the marks is the current one, from 0."""
    colours = [
        mark.format.background().color().name().upper() for mark in reader.desk.reader.extraSelections()
    ]
    assert set(colours) <= {LIGHT.mark, LIGHT.red}
    return colours.index(LIGHT.red)


def shown_rows(reader) -> int:
    return reader.desk.hits.model.rowCount()


@pytest.fixture(autouse=True)
def _light(reader) -> None:
    reader.chooses(Do.THEME_LIGHT)


def test_a_search_opens_its_first_hit_with_the_matches_marked(reader) -> None:
    reader.searches("组织开展再检查")
    assert shown_rows(reader) == 1
    assert reader.desk.hits.isVisible() and not reader.desk.articles.isVisible()
    assert reader.marked == ["组织开展再检查"]
    assert reader.window.status.matches == "第 1 处 / 共 1 处 · 第 1 篇 / 共 1 篇"


def test_hits_are_found_while_one_types(reader) -> None:
    reader.presses("Ctrl+K")
    reader.types("疫情防控")
    reader.sees(lambda: shown_rows(reader) == 12)
    assert reader.desk.search_bar.hasFocus()
    reader.types("大战大考")
    reader.sees(lambda: shown_rows(reader) < 12)


def test_a_first_hit_that_is_open_already_is_marked_too(reader) -> None:
    reader.searches("组织开展再检查")
    found = reader.headline
    reader.presses("Esc")
    assert (reader.headline, reader.marked) == (found, [])
    reader.searches("组织开展再检查")
    assert (reader.headline, reader.marked) == (found, ["组织开展再检查"])
    assert current_mark(reader) == 0


def test_f3_goes_through_the_matches_and_on_to_the_next_hit(reader) -> None:
    reader.searches("疫情防控")
    first, total = reader.headline, len(reader.marked)
    assert total > 3 and set(reader.marked) == {"疫情防控"}
    for number in range(1, total + 1):
        assert reader.window.status.matches == f"第 {number} 处 / 共 {total} 处 · 第 1 篇 / 共 12 篇"
        assert current_mark(reader) == number - 1
        reader.presses("F3")
    assert reader.headline != first
    assert reader.window.status.said == f"转到第 2 篇：{reader.headline}"
    assert current_mark(reader) == 0
    assert "第 2 篇 / 共 12 篇" in reader.window.status.matches
    reader.presses("Shift+F3")
    assert reader.headline == first
    assert current_mark(reader) == total - 1  # from below, to the last one
    assert reader.desk.hits.current == reader.window.browsing.article.id


def test_f3_stays_at_the_last_match_of_all_and_says_so(reader) -> None:
    reader.searches("组织开展再检查")
    reader.presses("F3")
    assert reader.window.status.said == "没有更多结果了。"
    assert current_mark(reader) == 0


def test_find_goes_round_the_article_alone(reader) -> None:
    reader.searches("疫情防控")
    first = reader.headline
    reader.presses("Ctrl+F")
    reader.types("工作")
    total = len(reader.marked)
    for _ in range(total):
        reader.presses("Return")
    assert (reader.headline, current_mark(reader)) == (first, 0)


def test_the_current_match_is_on_the_screen(reader) -> None:
    reader.searches("疫情防控")
    pane = reader.desk.reader
    for number in range(len(reader.marked)):
        assert current_mark(reader) == number
        mark = pane.extraSelections()[number]
        box = pane.cursorRect(mark.cursor)
        assert pane.viewport().rect().contains(box)
        reader.presses("F3")


def test_esc_leads_back_to_the_articles(reader) -> None:
    reader.searches("疫情防控")
    found = reader.window.browsing.article.id
    reader.presses("Esc")
    assert reader.desk.articles.isVisible() and not reader.desk.hits.isVisible()
    assert (reader.marked, reader.desk.search_bar.text()) == ([], "")
    assert reader.desk.articles.current == found
    assert reader.desk.articles.list.hasFocus()


def test_esc_in_the_search_bar_leads_back_too(reader) -> None:
    reader.presses("Ctrl+K")
    reader.types("疫情防控")
    reader.sees(lambda: reader.desk.shows_hits)
    reader.presses("Esc")
    assert not reader.desk.shows_hits
    assert reader.desk.articles.list.hasFocus()


def test_next_and_previous_go_through_the_hits(reader) -> None:
    reader.searches("疫情防控")
    hits = [reader.desk.hits.model.index(row, 0).data(HitRole.ARTICLE_ID) for row in range(2)]
    reader.presses("Alt+Down")
    assert reader.window.browsing.article.id == hits[1] == reader.desk.hits.current
    assert reader.desk.issues.current == reader.window.browsing.article.issue.id
    reader.presses("Alt+Up")
    reader.presses("Alt+Up")
    assert reader.window.status.said == "没有更多结果了。"


def test_enter_on_a_hit_leads_into_the_article(reader) -> None:
    reader.searches("疫情防控")
    assert reader.desk.hits.list.hasFocus()
    reader.presses("Return")
    assert reader.desk.reader.hasFocus()


def test_no_hit_is_told(reader) -> None:
    reader.presses("Ctrl+K")
    reader.types('"绝无此文"')
    reader.presses("Return")
    reader.sees(lambda: "没有找到" in reader.desk.hits.no_hits.sentence.text())
    assert reader.desk.search_bar.hasFocus()
    assert reader.marked == []


def test_a_blank_search_shows_the_articles(reader) -> None:
    reader.searches("疫情防控")
    reader.presses("Ctrl+K")
    reader.presses("Delete")
    reader.sees(lambda: not reader.desk.shows_hits)


def test_choosing_an_issue_ends_the_search(reader) -> None:
    reader.searches("疫情防控")
    reader.desk.issues.setFocus()
    reader.presses("Home")
    reader.presses("End")
    assert not reader.desk.shows_hits
    assert reader.desk.search_bar.text() == ""


def test_a_late_answer_of_an_older_query_is_dropped(reader, monkeypatch) -> None:
    """The first query takes long; the second is asked meanwhile."""
    engine = reader.window.engine
    asked, go_on = threading.Event(), threading.Event()
    search = engine.search

    def slow(query: str, **options):
        if query == "慢":
            asked.set()
            go_on.wait(10)
        return search(query, **options)

    monkeypatch.setattr(engine, "search", slow)
    answers = []
    reader.window.search.answered.connect(lambda answer: answers.append(answer.query))
    reader.window.search.ask("慢")
    assert asked.wait(10)
    reader.window.search.ask("快")
    go_on.set()
    reader.sees(lambda: not reader.window.search.waits)
    QApplication.processEvents()
    assert answers == ["快"]


def test_a_search_that_fails_is_told_and_not_waited_for(reader, monkeypatch) -> None:
    search = reader.window.engine.search

    def gone(query: str, **options):
        if query == "坏":
            raise NoSuchArticle(article=7)
        return search(query, **options)

    monkeypatch.setattr(reader.window.engine, "search", gone)
    reader.window.search.ask("坏")
    reader.sees(reader.desk.notice.isVisible)
    assert not reader.window.search.waits
    reader.searches("疫情防控")
    assert shown_rows(reader) == 12


def test_find_marks_what_is_typed_and_counts(reader) -> None:
    reader.opens("慎终如始")
    reader.presses("Ctrl+F")
    reader.types("疫情防控")
    assert set(reader.marked) == {"疫情防控"}
    total = len(reader.marked)
    assert reader.desk.find_bar.count == f"第 1 处，共 {total} 处"
    reader.presses("Return")
    assert current_mark(reader) == 1
    reader.presses("Shift+Return")
    assert current_mark(reader) == 0
    reader.presses("F3")
    assert current_mark(reader) == 1


def test_find_folds_width_as_search_does(reader) -> None:
    reader.opens("慎终如始")
    stored = next(p.text for p in reader.window.browsing.article.article.paragraphs if "," in p.text)
    at = stored.index(",")
    passage = stored[at - 2 : at + 3]
    reader.presses("Ctrl+F")
    reader.types(passage.replace(",", "，"))
    assert reader.marked == [passage.replace(",", "，")]


def test_find_takes_operators_for_text(reader) -> None:
    reader.opens("慎终如始")
    reader.presses("Ctrl+F")
    reader.types("疫情 OR 防控")
    assert reader.marked == []
    assert reader.desk.find_bar.count == "本文中没有"


def test_find_begins_with_what_is_selected(reader) -> None:
    reader.opens("慎终如始")
    reader.desk.reader.find("常态化")
    reader.presses("Ctrl+F")
    assert reader.desk.find_bar.text == "常态化"
    assert set(reader.marked) == {"常态化"}


def test_esc_closes_find_and_gives_the_keyboard_back(reader) -> None:
    reader.searches("疫情防控")
    searched = reader.marked
    reader.desk.focus_reader()
    reader.presses("Ctrl+F")
    reader.types("防控")
    assert len(reader.marked) >= len(searched)
    reader.presses("Esc")
    assert not reader.desk.find_bar.isVisible()
    assert reader.desk.reader.hasFocus()
    assert reader.marked == searched  # the search is still on
    assert reader.desk.shows_hits


def test_leaving_find_leaves_the_text_where_it_is(reader) -> None:
    reader.searches("疫情防控")
    bar = reader.desk.reader.verticalScrollBar()
    reader.presses("Ctrl+F")
    reader.types("工作")
    reader.presses("Shift+Return")
    at = bar.value()
    assert at > 0
    reader.presses("Esc")
    assert bar.value() == at
    assert current_mark(reader) > 0  # F3 goes on from what is on the screen


def test_f3_is_offered_only_where_something_is_marked(reader) -> None:
    assert not reader.window.commands[Do.NEXT_MATCH].isEnabled()
    reader.searches("疫情防控")
    assert reader.window.commands[Do.NEXT_MATCH].isEnabled()
    reader.presses("Esc")
    assert not reader.window.commands[Do.NEXT_MATCH].isEnabled()
