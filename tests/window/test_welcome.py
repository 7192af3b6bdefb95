"""The first start: no question, something to read, and a few words that can be put away for good."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolButton

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Language, Settings
from qtreader.shipped import seeds
from qtreader.window.welcome.card import ThingToDo, WelcomeCard


@pytest.fixture
def first(empty_windows):
    """Someone who starts the program for the first time."""
    reader = empty_windows.open([seeds()])
    reader.sees(lambda: not reader.window.works.busy and reader.headline)
    return reader


def card(reader) -> WelcomeCard | None:
    found = reader.window.findChild(WelcomeCard)
    return found if found is not None and found.isVisible() else None


def things(reader) -> list[ThingToDo]:
    return card(reader).findChildren(ThingToDo)


def test_the_newest_issue_is_open_and_nothing_is_asked(first) -> None:
    assert first.window.browsing.issue.date.isoformat() == "2022-10-31"
    assert first.headline
    assert [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)] == []


def test_it_says_what_one_can_do_and_with_which_key(first) -> None:
    said = [[label.text() for label in thing.findChildren(QLabel)] for thing in things(first)]
    assert said == [
        ["搜任何一句话", "Ctrl+K"],
        ["看整版", "F7"],
        ["与原文对照", "F9"],
        ["收入自己的版面", "Ctrl+O"],
    ]
    assert not card(first).isAncestorOf(QApplication.focusWidget())  # it takes no keyboard from the list


def test_what_it_names_can_be_done_from_it(first) -> None:
    whole = things(first)[1]
    whole.click()
    first.sees(lambda: first.desk.shows_front)


def test_it_is_reached_and_left_by_keyboard(first) -> None:
    for _ in range(10):
        if things(first)[0].hasFocus():
            break
        first.presses("F6")
    assert things(first)[0].hasFocus()
    first.presses("Tab")
    assert things(first)[1].hasFocus()
    first.presses("Esc")
    assert card(first) is None
    assert first.desk.articles.isAncestorOf(QApplication.focusWidget())


def test_esc_leads_out_of_what_one_does_before_it_puts_the_card_away(first) -> None:
    first.searches("疫情")
    first.presses("Esc")
    first.sees(lambda: not first.desk.shows_hits)
    assert card(first) is not None
    first.presses("Esc")
    assert card(first) is None


def test_a_screen_reader_is_told_what_it_says(first) -> None:
    assert card(first).accessibleName() == "欢迎使用钱塘读报"
    assert "F1" in card(first).accessibleDescription()
    thing = things(first)[0]
    assert (thing.accessibleName(), thing.accessibleDescription()) == ("搜任何一句话", "Ctrl+K")


def test_put_away_it_never_comes_again_by_itself(first, empty_windows) -> None:
    card(first).findChild(QToolButton).click()
    assert card(first) is None
    empty_windows.close()
    again = empty_windows.open()
    assert again.window.findChild(WelcomeCard) is None  # and costs nothing
    again.chooses(Do.WELCOME)
    assert things(again)[0].hasFocus()
    again.presses("Esc")
    assert card(again) is None


def test_until_then_it_comes_again(first, empty_windows) -> None:
    empty_windows.close()
    assert card(empty_windows.open()) is not None


def test_who_read_here_before_is_not_welcomed(reader) -> None:
    assert reader.window.findChild(WelcomeCard) is None


def test_it_speaks_both_languages(first) -> None:
    first.chooses(Do.ENGLISH)
    assert first.settings.language is Language.ENGLISH
    first.sees(lambda: things(first)[0].accessibleName() == "Search for any passage")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [840, 1360])
def test_nothing_of_it_is_cut_off(first, percent: int, width: int) -> None:
    for _ in range(6 if percent == 200 else 0):
        first.chooses(Do.LARGER)
    first.window.resize(width, 900)
    first.sees(lambda: first.window.width() == width)
    first.qtbot.wait(0)
    shown = card(first)
    for label in shown.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width() or label.wordWrap(), label.text()
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    for thing in things(first):
        assert shown.rect().contains(thing.geometry().translated(thing.parentWidget().pos()))


def test_the_setting_is_kept(tmp_path) -> None:
    settings = Settings(tmp_path)
    assert not settings.welcome
    settings.welcome = True
    settings.save()
    assert Settings(tmp_path).welcome
