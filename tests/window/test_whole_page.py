"""A page as a whole: what stands on it, and the way to an article and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from qtreader.desktop.commands import Do
from qtreader.library.intake import take_in
from qtreader.newspaper.issue import DateBasis
from qtreader.window.front.front_view import FrontView


@pytest.fixture
def front(reader):
    reader.presses("F7")
    return reader


def view(reader) -> FrontView:
    return reader.window.findChild(FrontView)


def boxes(reader):
    return view(reader).sheet.boxes


def headlines(reader) -> list[str]:
    return [" ".join(box.box.story.headline) for box in boxes(reader)]


def test_every_article_of_every_seed_page_stands_on_its_page(front) -> None:
    for _ in front.window.browsing.issues:
        shown = [box.box.story.id for box in boxes(front)]
        assert shown == [entry.id for entry in front.window.browsing.articles]
        assert all(box.isVisible() for box in boxes(front))
        front.presses("Alt+PgDown")


def test_no_box_lies_over_another_and_none_leaves_the_page(front) -> None:
    for width, height in ((900, 700), (1360, 860), (2400, 1300)):
        front.window.resize(width, height)
        front.sees(lambda width=width: abs(view(front).width() - width) <= 2)
        shown = [box.geometry().adjusted(7, 1, -7, -1) for box in boxes(front)]
        paper = view(front).sheet.rect()
        assert all(paper.contains(one) for one in shown)
        assert not any(a.intersects(b) for n, a in enumerate(shown) for b in shown[n + 1 :])


def test_the_arrows_go_by_place_and_enter_opens(front) -> None:
    front.window.resize(1500, 900)
    front.sees(lambda: boxes(front)[0].box.width < 1000)
    first = front.window.focusWidget()
    front.presses("Right")
    second = front.window.focusWidget()
    assert second.x() > first.x()
    front.presses("Left")
    assert front.window.focusWidget() is first
    front.presses("Right")
    chosen = second.box.story
    front.presses("Return")
    assert front.window.browsing.article.id == chosen.id
    assert front.desk.reader.hasFocus()
    assert not front.desk.shows_front


def test_a_click_opens_what_was_clicked(front) -> None:
    box = boxes(front)[3]
    front.qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert front.window.browsing.article.id == box.box.story.id


def test_esc_and_the_key_itself_lead_back(front) -> None:
    article = front.window.browsing.article
    assert front.window.commands[Do.FRONT_PAGE].isChecked()
    front.presses("Escape")
    assert not front.desk.shows_front
    assert not front.window.commands[Do.FRONT_PAGE].isChecked()
    front.presses("F7")
    assert front.desk.shows_front
    front.presses("F7")
    assert not front.desk.shows_front
    assert front.window.browsing.article == article


def test_the_keyboard_is_on_the_article_one_comes_from(reader) -> None:
    reader.presses("Alt+Down")
    reader.presses("F7")
    assert reader.window.focusWidget().box.story.id == reader.window.browsing.article.id


def test_a_page_higher_than_its_room_begins_at_its_head_and_follows_the_keys(reader) -> None:
    reader.window.resize(860, 500)
    reader.presses("F7")
    bar = view(reader).verticalScrollBar()
    assert bar.value() == 0 < bar.maximum()
    for _ in range(8):
        reader.presses("Down")
    assert bar.value() > 0


def test_a_page_opened_in_another_type_is_set_in_it(reader) -> None:
    reader.presses("F7")
    usual = boxes(reader)[0].box.height
    reader.presses("F7")
    for _ in range(4):
        reader.presses("Ctrl++")
    reader.presses("F7")
    assert boxes(reader)[0].box.height > usual


def test_a_box_says_what_it_is(front) -> None:
    for box in boxes(front):
        article = front.window.library.article(box.box.story.id).article
        assert article.headline.split()[0].split(":")[0] in box.accessibleName()
        assert box.accessibleDescription()
    assert "2022年10月31日" in view(front).accessibleName()


def test_the_head_says_the_day_and_whether_it_is_inferred(front) -> None:
    while front.window.browsing.issue.basis is not DateBasis.INFERRED:
        front.presses("Alt+PgDown")
    assert "（推断）" in view(front).accessibleName()


def test_a_page_that_is_not_held_says_so(front) -> None:
    front.presses("4")
    assert front.window.status.said == "本期第4版不在报库中。"
    front.presses("PgDown")
    assert front.window.status.said == "这是本期在库的最后一版。"
    front.presses("PgUp")
    assert front.window.status.said == "这是本期在库的第一版。"
    front.presses("1")
    assert front.desk.shows_front


def test_the_paper_follows_the_look(front) -> None:
    before = view(front).grab().toImage()
    front.chooses(Do.THEME_DARK)
    assert view(front).grab().toImage() != before
    assert len(boxes(front)) == len(front.window.browsing.articles)
    front.presses("Ctrl++")
    assert len([box for box in boxes(front) if box.isVisible()]) == len(front.window.browsing.articles)


def test_searching_leaves_the_page(front) -> None:
    front.searches("疫情防控")
    assert not front.desk.shows_front
    assert front.desk.shows_hits


def test_f6_goes_between_the_page_and_the_search(front) -> None:
    front.presses("F6")
    assert front.desk.search_bar.hasFocus()
    front.presses("F6")
    assert view(front).isAncestorOf(front.window.focusWidget()) or view(front).hasFocus()


SECOND_PAGE = """钱塘新区报

2022年1月28日 星期五
农历辛丑年十二月廿六
第2版 总第311期

江边新桥今日通车

■记者 张三

本报讯 1月27日,江边新桥通车。两岸居民往来更加便捷,沿线企业也将由此受益。

市民纷纷前来参观,大家都说这座桥修得好。
"""


def test_the_pages_of_an_issue_are_turned_by_key(windows, library, tmp_path) -> None:
    (tmp_path / "second.txt").write_text(SECOND_PAGE, encoding="utf-8")
    for _ in take_in(library, [tmp_path / "second.txt"]):
        pass
    reader = windows.open()
    (issue,) = [issue for issue in reader.window.browsing.issues if issue.issue_number == 311]
    reader.window.browsing.open_issue(issue.id)
    reader.presses("F7")
    assert len(boxes(reader)) == 6
    assert "第1版" in view(reader).accessibleName()
    reader.presses("PgDown")
    assert headlines(reader) == ["江边新桥今日通车"]
    assert "第2版" in view(reader).accessibleName()
    reader.presses("1")
    assert len(boxes(reader)) == 6
    reader.presses("2")
    reader.presses("Return")
    assert reader.headline == "江边新桥今日通车"
    reader.presses("F7")
    assert headlines(reader) == ["江边新桥今日通车"]
