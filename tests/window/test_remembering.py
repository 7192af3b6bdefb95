"""Searches that were made before, and those that were saved under a name."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog

from qtreader.desktop.commands import Do


def offers(reader) -> tuple[str, ...]:
    return reader.desk.search_bar.offers


def rests(reader) -> None:
    reader.sees(lambda: not reader.window._jobs[1].running())


def looks_back(reader) -> None:
    """Down in the empty search bar."""
    reader.presses("Esc")
    reader.presses("Ctrl+K")
    reader.presses("Delete")
    rests(reader)
    reader.presses("Down")
    rests(reader)


def test_what_was_searched_for_before_is_offered_in_the_empty_bar(reader) -> None:
    for query in ("疫情防控", "人才"):
        reader.searches(query)
    looks_back(reader)
    assert offers(reader) == ("人才", "疫情防控")
    reader.presses("Down")
    reader.presses("Down")
    reader.presses("Return")
    reader.sees(lambda: reader.desk.shows_hits and not reader.window.search.waits)
    assert reader.desk.search_bar.text() == "疫情防控"
    assert reader.desk.hits.total == 12


def test_what_was_only_passed_while_typing_is_not_remembered(reader) -> None:
    reader.presses("Ctrl+K")
    reader.types("疫情")
    reader.sees(lambda: reader.desk.shows_hits)
    looks_back(reader)
    assert offers(reader) == ()


def test_a_search_is_forgotten_with_delete(reader) -> None:
    for query in ("疫情防控", "人才"):
        reader.searches(query)
    looks_back(reader)
    reader.presses("Down")
    reader.presses("Delete")
    rests(reader)
    assert offers(reader) == ("疫情防控",)


def saves(reader, name: str) -> None:
    reader.presses("Ctrl+S")
    dialog = reader.window.findChild(QInputDialog, "saveSearch")
    reader.sees(dialog.isVisible)
    dialog.setTextValue(name)
    dialog.accept()
    reader.window.activateWindow()
    reader.sees(reader.window.isActiveWindow)
    rests(reader)


def test_a_search_is_saved_under_a_name_and_taken_again(reader) -> None:
    reader.searches("疫情防控 版:1")
    saves(reader, "头版疫情")
    assert "已收藏“头版疫情”" in reader.window.status.said
    looks_back(reader)
    shown = reader.desk.search_bar._shown
    assert [offer.words for offer in shown.offers] == ["收藏 · 头版疫情"]
    reader.presses("Down")
    reader.presses("Return")
    reader.sees(lambda: reader.desk.shows_hits and not reader.window.search.waits)
    assert reader.desk.search_bar.text() == "疫情防控 版:1"
    looks_back(reader)
    reader.presses("Down")
    reader.presses("Delete")
    rests(reader)
    assert offers(reader) == ("疫情防控 版:1",)  # that it was asked is still known


def test_esc_puts_the_offers_away_and_leaves_the_search_on(reader) -> None:
    reader.searches("疫情防控")
    reader.presses("Ctrl+Shift+K")
    rests(reader)
    assert offers(reader) == ("疫情防控",)
    reader.presses("Esc")
    assert offers(reader) == () and reader.desk.shows_hits


def test_only_a_search_can_be_saved(reader) -> None:
    assert not reader.window.commands[Do.SAVE_SEARCH].isEnabled()
    reader.searches("疫情防控")
    assert reader.window.commands[Do.SAVE_SEARCH].isEnabled()


def test_the_order_of_hits_is_chosen_and_kept(reader, windows) -> None:
    reader.chooses(Do.HITS_BY_ISSUE)
    reader.searches("疫情防控")
    assert reader.desk.hits.model.index(0, 0).data().startswith("2022年8月10日 · 总第391期，")
    assert reader.desk.hits.head.order.text() == "按期分组"
    again = windows.open()
    again.sees(lambda: "索引已就绪" in again.window.status.holdings)
    assert again.window.commands[Do.HITS_BY_ISSUE].isChecked()
    again.searches("疫情防控")
    assert again.desk.hits.head.order.text() == "按期分组"
