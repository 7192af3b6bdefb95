"""Going through the issues by their days: month, year, what is held and what is missing."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from qtreader.desktop.commands import Do
from qtreader.models.month_grid import DayRole
from qtreader.render.binding import JOINER
from qtreader.window.browsing.calendar_pane import CalendarPane


@pytest.fixture
def calendar(reader) -> CalendarPane:
    """With the keyboard on the day of the newest issue, 2022-10-31."""
    calendar = reader.desk.issues.calendar
    calendar.setFocus(Qt.FocusReason.TabFocusReason)
    return calendar


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def marks(calendar: CalendarPane, text: str) -> list[str]:
    """What is drawn on a day, by the names of the roles."""
    index = calendar.month.index_of(day(text))
    return [role.name for role in (DayRole.UNPRINTED, DayRole.OPEN, DayRole.TODAY) if index.data(role)]


def test_the_calendar_begins_at_the_day_of_the_open_issue(calendar) -> None:
    assert (calendar.day, calendar.title) == (day("2022-10-31"), "2022 年 10 月")
    assert calendar.told == "10月31日 星期一 · 十月初七\n总第423期 · 9 篇"
    assert marks(calendar, "2022-10-31") == ["OPEN"]


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        ("Left", "2022-10-30"),
        ("Right", "2022-11-01"),
        ("Up", "2022-10-24"),
        ("Down", "2022-11-07"),
        ("PgUp", "2022-09-30"),
        ("PgDown", "2022-11-30"),
        ("Ctrl+PgUp", "2021-10-31"),
        ("Ctrl+PgDown", "2023-10-31"),
        ("Ctrl+Left", "2022-08-10"),
        ("End", "2022-01-07"),
    ],
)
def test_keys_lead_by_day_week_month_year_and_issue(reader, calendar, keys, there) -> None:
    reader.presses(keys)
    assert calendar.day == day(there)
    assert calendar.month.month == (calendar.day.year, calendar.day.month)


def test_home_leads_to_the_newest_issue_and_from_there_to_today(reader, calendar) -> None:
    reader.presses("PgUp")
    reader.presses("Home")
    assert calendar.day == day("2022-10-31")
    reader.presses("Home")
    assert calendar.day == dt.date.today()
    assert "TODAY" in marks(calendar, dt.date.today().isoformat())


def test_enter_opens_the_issue_of_the_day_and_walking_does_not(reader, calendar) -> None:
    reader.presses("Ctrl+Left")
    assert reader.window.browsing.issue.issue_number == 423
    reader.presses("Return")
    assert reader.window.browsing.issue.issue_number == 391
    assert marks(calendar, "2022-08-10") == ["OPEN"]
    assert QApplication.focusWidget() is calendar.month_view


def test_enter_on_a_day_without_an_issue_stays_where_one_was(reader, calendar) -> None:
    reader.presses("Left")
    reader.presses("Return")
    assert reader.window.browsing.issue.issue_number == 423


def test_a_click_opens_the_issue_of_a_day(reader, calendar) -> None:
    reader.presses("Ctrl+Left")
    view = calendar.month_view
    place = view.visualRect(calendar.month.index_of(day("2022-08-10"))).center()
    reader.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.window.browsing.issue.issue_number == 391


def test_a_day_says_what_is_missing_around_it_from_the_issue_numbers(reader, calendar) -> None:
    calendar.show_day(day("2022-03-14"))
    assert calendar.told.split("\n")[1] == (
        "报库中没有这天的报纸。总第311期与391期之间缺 79 期，5月6日一期未印期号，或在其中。"
    )
    calendar.show_day(day("2022-09-14"))
    assert calendar.told.split("\n")[1] == "报库中没有这天的报纸。总第391期与423期之间缺 31 期。"
    calendar.show_day(day("2022-11-01"))
    assert calendar.told.split("\n")[1] == "报库中没有这天的报纸。所藏最新的一期是2022年10月31日。"


def test_an_inferred_day_is_marked_and_says_on_what_it_rests(reader, calendar) -> None:
    calendar.show_day(day("2022-05-06"))
    assert marks(calendar, "2022-05-06") == ["UNPRINTED"]
    assert "日期未印出，由内容推断" in calendar.told
    index = calendar.month.index_of(day("2022-05-06"))
    assert "原文“" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_screen_reader_hears_a_day_in_words(calendar) -> None:
    told = calendar.month.index_of(day("2022-10-31")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "2022年10月31日 星期一 · 十月初七，总第423期 · 9 篇"


def test_the_year_shows_its_months_and_enter_leads_into_one(reader, calendar) -> None:
    reader.presses("Ctrl+Up")
    assert calendar.shows_year
    assert calendar.title == "2022 年 · 5 期"
    reader.presses("Up")
    reader.presses("Right")
    assert calendar.told == "2022 年 8 月\n1 期"
    reader.presses("Return")
    assert not calendar.shows_year
    assert calendar.title == "2022 年 8 月"
    assert QApplication.focusWidget() is calendar.month_view


def test_a_month_without_issues_says_what_is_missing_in_it(reader, calendar) -> None:
    calendar.show_day(day("2022-09-14"))
    reader.presses("Ctrl+Up")
    assert calendar.told == "2022 年 9 月\n无藏 · 总第391期与423期之间缺 31 期。"
    calendar.show_day(day("2019-09-14"))
    assert calendar.told == "2019 年 9 月\n无藏 · 所藏最早的一期是2022年1月7日。"


def test_a_key_shows_the_year_from_anywhere_and_the_month_again(reader) -> None:
    reader.presses("Ctrl+Shift+Y")
    assert reader.desk.issues.calendar.shows_year
    assert QApplication.focusWidget() is reader.desk.issues.calendar.year_view
    reader.presses("Ctrl+Shift+Y")
    assert not reader.desk.issues.calendar.shows_year


def test_the_choice_of_calendar_or_none_is_remembered(windows) -> None:
    first = windows.open()
    assert first.desk.issues.shows_calendar
    first.presses("Ctrl+Shift+D")
    assert not first.desk.issues.shows_calendar
    assert QApplication.focusWidget() is first.desk.issues.tree
    windows.close()
    second = windows.open()
    assert not second.desk.issues.shows_calendar
    assert not second.window.commands[Do.CALENDAR].isChecked()
    second.presses("Ctrl+Shift+D")
    assert second.desk.issues.shows_calendar
    assert QApplication.focusWidget() is second.desk.issues.calendar.month_view


def test_in_a_low_window_the_calendar_stands_in_place_of_the_tree_when_asked_for(reader) -> None:
    reader.window.resize(900, 500)
    issues = reader.desk.issues
    reader.sees(lambda: not issues.shows_calendar)
    assert issues.tree.isVisible()
    reader.presses("Ctrl+Shift+D")
    assert issues.shows_calendar
    assert not issues.tree.isVisible()
    reader.presses("Ctrl+Shift+D")
    assert issues.tree.isVisible()


def test_the_year_is_shown_where_only_the_month_had_room_beside_the_tree(reader, calendar) -> None:
    reader.settings.text_percent = 150
    reader.chooses(Do.THEME_LIGHT)
    for height in range(900, 500, -10):
        reader.window.resize(900, height)
        if not reader.desk.issues.tree.isVisible():
            break
    reader.window.resize(900, height + 10)
    assert reader.desk.issues.tree.isVisible()
    calendar.setFocus()
    reader.presses("Ctrl+Up")
    assert calendar.isVisible()
    assert calendar.shows_year


def test_an_empty_library_has_no_calendar(empty_windows) -> None:
    assert not empty_windows.open().desk.issues.shows_calendar


def test_the_calendar_speaks_english(reader, calendar) -> None:
    reader.chooses(Do.ENGLISH)
    reader.sees(lambda: calendar.title == "October 2022")
    assert calendar.told.startswith("31 Oct Mon · 十月初七")
    assert calendar.month.headerData(0, Qt.Orientation.Horizontal) == "M"


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [840, 1360])
def test_all_days_and_words_have_room_at_every_width_and_text_size(windows, width, percent) -> None:
    reader = windows.open()
    reader.settings.text_percent = percent
    reader.chooses(Do.THEME_LIGHT)
    reader.window.resize(width, 1200)
    calendar = reader.desk.issues.calendar
    view = calendar.month_view
    reader.sees(lambda: calendar.isVisible())
    calendar.show_day(day("2022-03-14"))  # with the longest words there are
    told = calendar.findChildren(type(calendar._told))[0]
    last = view.visualRect(calendar.month.index(5, 6))
    assert view.viewport().rect().contains(last)
    assert told.heightForWidth(told.width()) <= told.height()
    assert calendar.rect().contains(told.geometry())


def test_what_is_said_below_the_grid_breaks_between_facts_only(calendar: CalendarPane) -> None:
    label = next(
        each for each in calendar.findChildren(QLabel) if "十月初七" in each.text().replace(JOINER, "")
    )
    first = label.text().split("\n")[0]
    assert JOINER.join("十月初七") in first
    assert JOINER not in calendar.told
