"""What else a query may mean, beside its answer in the window."""

from __future__ import annotations

import threading

from qtreader.desktop.commands import Do


def lines(reader) -> list[str]:
    return [line.accessibleName() for line in reader.desk.hits.suggestions.lines]


def test_a_suggestion_stands_beside_the_answer_and_is_taken_with_a_click(reader) -> None:
    reader.searches("郁佳炜")
    hits = reader.desk.hits.model.rowCount()
    reader.sees(lambda: lines(reader) == ["另有 3 篇作“郁佳桦”（差一字）"])
    assert reader.desk.hits.model.rowCount() == hits
    reader.desk.hits.suggestions.lines[0].click()
    reader.sees(lambda: not reader.window.search.waits and reader.desk.hits.model.rowCount() == 3)
    assert reader.desk.search_bar.text() == "郁佳桦"
    assert set(reader.marked) == {"郁佳桦"}


def test_where_there_is_no_hit_the_keyboard_leads_to_what_else_may_be_meant(reader) -> None:
    reader.searches("jct")
    reader.sees(lambda: lines(reader))
    assert "没有找到" in reader.desk.hits.no_hits.sentence.text()
    assert reader.desk.search_bar.hasFocus()
    reader.presses("Down")
    assert reader.desk.hits.suggestions.lines[0].hasFocus()
    reader.presses("Return")
    reader.sees(lambda: reader.desk.search_bar.text() == "金承涛" and not reader.window.search.waits)
    assert reader.desk.hits.list.hasFocus()


def test_a_suggestion_is_one_key_away_wherever_the_keyboard_is(reader) -> None:
    reader.searches("郁佳炜")
    reader.sees(lambda: lines(reader))
    reader.desk.focus_reader()
    reader.presses("Alt+1")
    reader.sees(lambda: reader.desk.search_bar.text() == "郁佳桦")


def test_f6_leads_to_what_can_be_done_where_there_is_no_hit(reader) -> None:
    reader.searches("jct")
    reader.sees(lambda: lines(reader))
    for _ in range(8):
        reader.presses("F6")
        if reader.desk.hits.suggestions.lines[0].hasFocus():
            return
    raise AssertionError("F6 went round without coming there")


def test_tab_leads_from_the_hits_to_what_else_may_be_meant(reader) -> None:
    reader.searches("郁佳炜")
    reader.sees(lambda: lines(reader))
    assert reader.desk.hits.list.hasFocus()
    reader.presses("Tab")
    assert reader.desk.hits.suggestions.lines[0].hasFocus()


def test_nothing_stands_there_where_nothing_else_can_be_meant(reader) -> None:
    reader.searches("錢塘")
    reader.sees(lambda: lines(reader))
    reader.searches("疫情防控")
    reader.sees(lambda: reader.window.search.settled)
    assert lines(reader) == []
    assert not reader.desk.hits.suggestions.isVisible()


def test_suggestions_speak_the_language_of_the_window(reader) -> None:
    reader.chooses(Do.ENGLISH)
    reader.searches("錢塘")
    reader.sees(lambda: lines(reader) == ["26 articles with “钱塘” (traditional or simplified)"])


def test_late_suggestions_for_an_older_query_are_dropped(reader, monkeypatch) -> None:
    engine = reader.window.engine
    asked, go_on = threading.Event(), threading.Event()
    suggestions = engine.suggestions

    def slow(query: str):
        if query == "錢塘":
            asked.set()
            go_on.wait(10)
        return suggestions(query)

    monkeypatch.setattr(engine, "suggestions", slow)
    told = []
    reader.window.search.suggested.connect(told.append)
    reader.searches("錢塘")
    reader.sees(asked.is_set)
    reader.searches("郁佳炜")
    assert lines(reader) == []  # the answer did not wait for them
    go_on.set()
    reader.sees(lambda: lines(reader))
    assert [[other.text for other in found] for found in told] == [["郁佳桦"]]
