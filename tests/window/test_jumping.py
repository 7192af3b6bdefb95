"""Going to a day, a number or a page by typing it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from qtreader.desktop.commands import Do
from qtreader.newspaper.issue import DateBasis
from qtreader.window.browsing.chooser import Chooser


def chooser(reader) -> Chooser:
    return reader.window.findChild(Chooser)


def asks(reader, typed: str) -> list[str]:
    """What Ctrl+G answers to what is typed, a row a line."""
    reader.presses("Ctrl+G")
    reader.types(typed)
    return [choice.title for choice in chooser(reader).choices]


def number(reader) -> int | None:
    return reader.window.browsing.issue.issue_number


@pytest.mark.parametrize("typed", ["2022-08-10", "8.10", "391", "总第391期", "七月十三", "22/8/10"])
def test_what_is_typed_leads_to_its_issue(reader, typed) -> None:
    asks(reader, typed)
    reader.presses("Return")
    assert number(reader) == 391
    assert not chooser(reader).isVisible()


def test_the_arrows_lead_to_one_of_several(reader) -> None:
    assert asks(reader, "2022-03-14")[1:] == ["2022年1月28日 星期五", "2022年5月6日 星期五"]
    assert chooser(reader).current.title == "2022年1月28日 星期五"
    reader.presses("Down")
    reader.presses("Return")
    assert reader.window.browsing.issue.basis is DateBasis.INFERRED


def test_a_day_that_is_not_held_says_what_is_missing_by_the_numbers(reader) -> None:
    assert asks(reader, "第350期")[0] == (
        "第350期不在报库中。总第311期与391期之间缺 79 期，5月6日一期未印期号，或在其中。"
    )


def test_esc_leads_back_to_where_the_keyboard_was(reader) -> None:
    reader.presses("F6")
    there = QApplication.focusWidget()
    asks(reader, "391")
    reader.presses("Esc")
    assert not chooser(reader).isVisible()
    assert QApplication.focusWidget() is there
    assert number(reader) == 423


def test_the_key_that_opens_it_puts_it_away(reader) -> None:
    reader.presses("Ctrl+G")
    reader.presses("Ctrl+G")
    assert not chooser(reader).isVisible()


def test_a_click_elsewhere_puts_it_away(reader) -> None:
    reader.presses("Ctrl+G")
    reader.desk.reader.setFocus()
    assert not chooser(reader).isVisible()


def test_enter_on_a_refusal_stays(reader) -> None:
    assert asks(reader, "去年") == ["“去年”要看从哪天算起，请写明日期，如 2022-10。"]
    reader.presses("Return")
    assert chooser(reader).isVisible()
    assert number(reader) == 423


def test_a_month_leads_into_the_calendar(reader) -> None:
    asks(reader, "2022-05")
    reader.presses("Return")
    calendar = reader.desk.issues.calendar
    assert calendar.title == "2022 年 5 月"
    assert QApplication.focusWidget() is calendar.month_view


def test_a_page_that_is_not_held_says_which_are(reader) -> None:
    assert asks(reader, "3版")[0] == (
        "2022年10月31日（总第423期）的第3版不在报库中。这一期共 8 版，收有第 1 版。"
    )


def test_jumping_leaves_the_hits_of_a_search(reader) -> None:
    reader.searches("疫情防控")
    asks(reader, "391")
    reader.presses("Return")
    assert not reader.desk.shows_hits
    assert number(reader) == 391


def test_the_list_is_inside_the_window_at_any_size(windows) -> None:
    reader = windows.open()
    reader.settings.text_percent = 200
    reader.chooses(Do.THEME_LIGHT)
    reader.window.resize(840, 480)
    asks(reader, "2022")
    assert reader.window.rect().contains(chooser(reader).geometry())


def test_no_other_year_has_this_day(reader) -> None:
    reader.presses("Ctrl+Shift+G")
    assert "其他年份的10月31日和农历十月初七都没有报纸在报库中。" in reader.window.status.said
