"""Back and forward through what was read, what was read last, and the reading list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qtreader.desktop.commands import Do
from qtreader.newspaper.article import Reference
from qtreader.window.browsing.chooser import Chooser
from qtreader.window.browsing.trail import LONGEST, Trail


def chooser(reader) -> Chooser:
    return reader.window.findChild(Chooser)


def listed(reader, key: str) -> list[str]:
    """The titles in a list that a key opens."""
    reader.presses(key)
    reader.sees(lambda: chooser(reader) is not None and chooser(reader).isVisible())
    return [choice.title for choice in chooser(reader).choices]


def rests(reader) -> None:
    """Until what is to be written down has been."""
    reader.sees(lambda: not any(jobs.running() for jobs in reader.window._jobs))


def test_back_and_forward_lead_through_what_was_read(reader) -> None:
    first = reader.headline
    reader.presses("Alt+Down")
    second = reader.headline
    reader.presses("Alt+PgDown")
    third = reader.headline
    reader.presses("Alt+Left")
    assert reader.headline == second
    reader.presses("Alt+Left")
    assert reader.headline == first
    reader.presses("Alt+Right")
    reader.presses("Alt+Right")
    assert reader.headline == third
    assert reader.window.browsing.issue.issue_number == 391


def test_the_text_stands_where_it_was_left(reader) -> None:
    reader.desk.focus_reader()
    reader.presses("PgDown")
    left = reader.desk.reader.verticalScrollBar().value()
    assert left > 0
    reader.presses("Alt+PgDown")
    reader.presses("Alt+Left")
    assert reader.desk.reader.verticalScrollBar().value() == left


def test_a_new_article_ends_the_way_forward(reader) -> None:
    reader.presses("Alt+Down")
    reader.presses("Alt+Left")
    reader.presses("Alt+PgDown")
    there = reader.headline
    reader.presses("Alt+Right")
    assert reader.headline == there
    assert reader.window.status.said == "这是这次最后读到的一篇。"


def test_the_first_article_has_none_before_it(reader) -> None:
    reader.presses("Alt+Left")
    assert reader.window.status.said == "这是这次最先读到的一篇。"


def test_the_side_buttons_of_a_mouse_lead_back_and_forward(reader) -> None:
    first = reader.headline
    reader.presses("Alt+Down")
    second = reader.headline
    screen = reader.window.windowHandle()
    QTest.mouseClick(screen, Qt.MouseButton.BackButton, pos=QPoint(600, 400))
    assert reader.headline == first
    QTest.mouseClick(screen, Qt.MouseButton.ForwardButton, pos=QPoint(600, 400))
    assert reader.headline == second


def test_one_starts_where_one_was(windows) -> None:
    first = windows.open()
    first.desk.focus_reader()
    first.presses("PgDown")
    headline, left = first.headline, first.desk.reader.verticalScrollBar().value()
    assert left > 0
    windows.close()
    second = windows.open()
    assert second.headline == headline
    assert second.desk.reader.verticalScrollBar().value() == left


def test_a_broken_place_is_the_beginning(windows) -> None:
    (windows.folder / "qtreader.ini").write_text(
        "[reading]\nlast_article=1\nlast_place=below/-x\n", encoding="utf-8"
    )
    assert windows.open().desk.reader.verticalScrollBar().value() == 0


def test_what_was_read_last_is_listed_first(reader) -> None:
    reader.sees(lambda: reader.window.memory.recently_read())
    first = reader.headline
    reader.presses("Alt+PgDown")
    second = reader.headline
    reader.sees(lambda: len(reader.window.memory.recently_read()) == 2)
    assert listed(reader, "Ctrl+H") == [second, first]
    reader.presses("Down")
    reader.presses("Return")
    assert reader.headline == first


def test_an_article_is_kept_by_a_key_and_let_go_by_the_same(reader) -> None:
    reader.presses("Ctrl+D")
    reader.sees(lambda: reader.window.commands[Do.KEEP].isChecked())
    reader.sees(lambda: reader.window.status.said == "已加入阅读单，共 1 篇。")
    reader.presses("Ctrl+D")
    reader.sees(lambda: reader.window.status.said == "已从阅读单移去。")
    assert reader.window.memory.kept() == []


def test_the_reading_list_keeps_its_order_and_leads_to_its_articles(reader) -> None:
    headlines = []
    for key in ("Alt+Down", "Alt+PgDown", "Alt+PgDown"):
        reader.presses(key)
        headlines.append(reader.headline or reader.window.browsing.article.article.stand_in)
        reader.presses("Ctrl+D")
        rests(reader)
    assert listed(reader, "Ctrl+B") == headlines
    reader.presses("Return")
    assert reader.headline == headlines[0]
    assert reader.window.commands[Do.KEEP].isChecked()


def test_the_reading_list_is_narrowed_by_typing(reader) -> None:
    for _ in range(2):
        reader.presses("Ctrl+D")
        rests(reader)
        reader.presses("Alt+PgDown")
    listed(reader, "Ctrl+B")
    reader.types("423")
    assert len(chooser(reader).choices) == 1
    reader.types("没有")
    assert chooser(reader).choices[0].title == "其中没有“423没有”。"


def test_an_article_is_taken_off_the_list_in_the_list(reader) -> None:
    reader.presses("Ctrl+D")
    rests(reader)
    listed(reader, "Ctrl+B")
    reader.presses("Shift+Del")
    reader.sees(lambda: "还是空的" in chooser(reader).choices[0].title)
    assert reader.window.memory.kept() == []


def test_an_empty_list_says_how_to_fill_it(reader) -> None:
    assert listed(reader, "Ctrl+B") == ["阅读单还是空的：想留待再读的文章，按 Ctrl+D 加入。"]


def test_the_reading_list_is_there_at_the_next_start(windows) -> None:
    first = windows.open()
    first.presses("Ctrl+D")
    rests(first)
    windows.close()
    second = windows.open()
    second.sees(lambda: second.window.commands[Do.KEEP].isChecked())


def test_a_pointer_to_a_page_that_is_not_held_says_so_and_leads_back(reader) -> None:
    there = reader.headline
    reader.desk.reader.page_asked.emit(4)
    state = reader.desk.state
    assert state.isVisible()
    assert state.sentence == ("2022年10月31日（总第423期）的第4版不在报库中。这一期共 8 版，收有第 1 版。")
    assert state.isAncestorOf(QApplication.focusWidget())
    reader.presses("Return")
    assert reader.desk.reader.isVisible()
    assert reader.headline == there


@pytest.mark.parametrize("key", ["Esc", "Alt+Left"])
def test_esc_and_back_lead_back_from_a_page_that_is_not_held(reader, key) -> None:
    there = reader.headline
    reader.desk.reader.page_asked.emit(4)
    reader.presses(key)
    assert reader.desk.reader.isVisible()
    assert reader.headline == there


def points_to(reader, text: str, page: int) -> None:
    """Puts a pointer into the open article and follows it."""
    filed = reader.window.browsing.article
    object.__setattr__(filed.article, "refs", (Reference(text, page),))
    reader.desk.reader.page_asked.emit(page)


def test_a_pointer_to_a_page_of_another_day_leads_there(reader) -> None:
    points_to(reader, "(详见8月10日第1版)", 1)
    assert reader.window.browsing.issue.issue_number == 391


def test_a_pointer_to_a_day_that_is_not_held_says_what_is_missing(reader) -> None:
    points_to(reader, "(详见9月14日第1版)", 1)
    assert reader.desk.state.sentence == ("2022年9月14日的第1版不在报库中。总第391期与423期之间缺 31 期。")


def test_a_trail_forgets_what_is_not_held_any_more() -> None:
    trail = Trail()
    for article in (1, 2, 3):
        trail.visit(article)
    trail.forget(-1)
    assert (trail.here, trail.peek(-1), trail.peek(1)) == (3, 1, None)
    trail.step(-1)
    trail.forget(1)
    assert (trail.here, trail.peek(-1), trail.peek(1)) == (1, None, None)


def test_a_trail_is_not_endless() -> None:
    trail = Trail()
    for article in range(LONGEST + 20):
        trail.visit(article)
    assert trail.here == LONGEST + 19
    steps = 0
    while trail.peek(-1) is not None:
        trail.step(-1)
        steps += 1
    assert (steps, trail.here) == (LONGEST - 1, 20)


def test_a_window_that_is_closed_asks_for_nothing_more(reader) -> None:
    rests(reader)
    reader.presses("Alt+Down")
    reader.window.close()
    assert [timer.parent() for timer in reader.window.findChildren(QTimer) if timer.isActive()] == []
