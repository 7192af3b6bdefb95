"""What may be about to be typed, offered below the search bar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from qtreader.window.searching.completion_list import CompletionList


def begins(reader, text: str) -> None:
    reader.presses("Ctrl+K")
    reader.types(text)
    reader.sees(lambda: any(text in offer for offer in reader.desk.search_bar.offers))


def test_names_and_headlines_are_offered_while_one_types(reader) -> None:
    begins(reader, "郁佳")
    assert set(reader.desk.search_bar.offers) >= {"郁佳炜", "郁佳桦"}
    assert reader.desk.search_bar.hasFocus()
    begins(reader, "慎终如始")
    assert "慎终如始" not in reader.desk.search_bar.offers


def test_enter_asks_what_was_typed(reader) -> None:
    begins(reader, "疫情")
    reader.presses("Return")
    assert reader.window.search.query == reader.desk.search_bar.text() == "疫情"
    assert reader.desk.search_bar.offers == ()


def test_down_goes_to_an_offer_and_enter_takes_it(reader) -> None:
    begins(reader, "郁佳")
    second = reader.desk.search_bar.offers[1]
    reader.presses("Down")
    reader.presses("Down")
    assert reader.desk.search_bar.hasFocus() and reader.desk.search_bar.text() == "郁佳"
    reader.presses("Return")
    assert reader.desk.search_bar.text() == second
    reader.sees(lambda: set(reader.marked) == {second})
    assert reader.desk.hits.list.hasFocus()


def test_up_goes_back_to_what_was_typed(reader) -> None:
    begins(reader, "郁佳")
    reader.presses("Down")
    reader.presses("Up")
    reader.presses("Return")
    assert reader.window.search.query == "郁佳"


def test_a_headline_is_looked_for_as_a_whole(reader) -> None:
    begins(reader, "慎终如始")
    reader.presses("Down")
    reader.presses("Return")
    reader.sees(lambda: not reader.window.search.waits and "慎终如始" in reader.headline)
    assert reader.desk.hits.model.rowCount() == 1


def test_an_offer_is_taken_with_a_click(reader) -> None:
    begins(reader, "郁佳")
    shown = reader.window.findChild(CompletionList)
    first = reader.desk.search_bar.offers[0]
    place = shown.visualItemRect(shown.item(0)).center()
    reader.qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.window.search.query == first
    assert not shown.isVisible()


def test_esc_leaves_as_it_does_without_an_offer(reader) -> None:
    begins(reader, "疫情")
    reader.presses("Esc")
    assert not reader.desk.search_bar.offers
    assert reader.desk.articles.list.hasFocus()


def test_nothing_is_offered_while_a_word_is_composed(reader) -> None:
    begins(reader, "疫情")
    composing = QInputMethodEvent("fang", [])
    QCoreApplication.sendEvent(QApplication.focusWidget(), composing)
    assert reader.desk.search_bar.offers == ()
    reader.desk.search_bar.offer("疫情", ("疫情防控",))
    assert reader.desk.search_bar.offers == ()
    reader.types("防")
    reader.sees(lambda: reader.desk.search_bar.offers)
    assert reader.desk.search_bar.text() == "疫情防"


def test_what_comes_too_late_is_not_offered(reader) -> None:
    begins(reader, "疫情")
    reader.desk.search_bar.offer("疫", ("疫苗接种",))
    assert "疫苗接种" not in reader.desk.search_bar.offers
    reader.presses("Return")
    reader.desk.search_bar.offer("疫情", ("疫情防控",))
    assert reader.desk.search_bar.offers == ()


def test_one_character_and_what_nothing_begins_with_offer_nothing(reader) -> None:
    reader.presses("Ctrl+K")
    for text in ("疫", "绝无此文"):
        reader.types(text)
        reader.sees(lambda: not reader.window._jobs[2].running())
        assert reader.desk.search_bar.offers == ()
