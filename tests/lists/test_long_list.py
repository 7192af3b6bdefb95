"""A list of very many hits: only those on the screen are fetched and looked at."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from qtreader.models.hit_list import KEPT, PAGE, HitListModel, HitRole
from qtreader.search.answer import Tier
from qtreader.window.rows.hit_delegate import HitDelegate
from qtreader.window.rows.long_list import LongList

MANY = 100_000
Key = Qt.Key


class Walker:
    """Someone at the keyboard before a list of hits."""

    def __init__(self, view, model, qtbot) -> None:
        self.view, self.model, self.qtbot = view, model, qtbot

    def presses(self, *keys) -> int:
        for key in keys:
            self.qtbot.keyClick(self.view, key)
        return self.row

    @property
    def row(self) -> int:
        return self.view.currentIndex().row()

    @property
    def sees(self) -> range:
        first, last = self.view.rows_on_screen
        return range(first, last + 1)


@pytest.fixture
def walker(qtbot, hit, answer):
    window = QWidget()
    qtbot.addWidget(window)
    model = HitListModel(window)
    delegate = HitDelegate(window)
    view = LongList(model, delegate, delegate, window)
    view.resize(340, 500)

    def show(total: int, **facts) -> Walker:
        first = [hit(f"第{n}处", article=n) for n in range(min(total, PAGE))]
        model.set_answer(answer(*first, total=total, **facts))
        view.set_headings(model.rows.heading_rows)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        view.setFocus()
        return Walker(view, model, qtbot)

    return show


def test_the_end_of_a_very_long_list_is_one_key_away(walker):
    someone = walker(MANY)
    assert someone.presses(Key.Key_End) == MANY - 1
    assert MANY - 1 in someone.sees and len(someone.sees) < 10
    assert someone.presses(Key.Key_Up, Key.Key_Up) == MANY - 3
    assert someone.presses(Key.Key_Home) == 0
    assert 0 in someone.sees


def test_what_is_not_fetched_is_asked_for_as_it_comes_into_view(walker, hit):
    someone = walker(MANY)
    assert someone.model.missing(0, PAGE - 1) is None
    someone.presses(Key.Key_End)
    asked = someone.model.missing(someone.sees[0], someone.sees[-1])
    assert asked == MANY - PAGE
    at = someone.view.verticalScrollBar().value()
    someone.model.add_hits(asked, [hit(f"第{n}处", article=n) for n in range(asked, MANY)])
    assert someone.view.currentIndex().data(HitRole.ARTICLE_ID) == MANY - 1
    assert someone.view.verticalScrollBar().value() == at
    assert someone.model.missing(someone.sees[0], someone.sees[-1]) is None


def test_not_all_that_was_scrolled_through_is_kept(walker, hit):
    someone = walker(MANY)
    for offset in range(0, KEPT + 2 * PAGE, PAGE):
        someone.model.add_hits(offset, [hit(article=n) for n in range(offset, offset + PAGE)])
    assert someone.model.missing(KEPT, KEPT + 1) is None
    assert someone.model.missing(0, 1) == 0


def test_nobody_can_stand_on_a_heading(walker):
    someone = walker(20, tiers=((Tier.NEARBY, 3), (Tier.WORDS, 17)))
    assert [someone.model.index(row, 0).data(HitRole.HEADING) for row in (0, 4)] == [
        ("以下各词相近", "3 篇"),
        ("以下各词都有", "17 篇"),
    ]
    assert someone.presses(Key.Key_Home) == 1
    assert someone.presses(Key.Key_Down, Key.Key_Down, Key.Key_Down) == 5
    assert someone.presses(Key.Key_Up) == 3
    assert someone.presses(Key.Key_Home) == 1
    assert someone.view.verticalScrollBar().value() == 0  # with the heading above it


def test_every_place_of_the_list_belongs_to_the_row_that_is_painted_there(walker):
    someone = walker(20, tiers=((Tier.PASSAGE, 2), (Tier.NEAR, 18)))
    view = someone.view
    for row in someone.sees:
        index = someone.model.index(row, 0)
        box = view.visualRect(index)
        assert view.indexAt(QPoint(box.left() + 5, box.top())) == index
        assert view.indexAt(QPoint(box.left() + 5, box.bottom())) == index
    boxes = [view.visualRect(someone.model.index(row, 0)) for row in someone.sees]
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(boxes))


def test_a_click_chooses_a_row_and_a_heading_none(walker, qtbot):
    someone = walker(20, tiers=((Tier.NEARBY, 3), (Tier.WORDS, 17)))
    for row, chosen in ((2, 2), (4, 2)):
        place = someone.view.visualRect(someone.model.index(row, 0)).center()
        qtbot.mouseClick(someone.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert someone.row == chosen


class Painted(QObject):
    """What of a widget was painted."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.region += event.region()
        return False


def test_all_that_is_seen_is_painted_where_it_scrolls(walker):
    """No row may stay where it was."""
    someone = walker(100)
    viewport = someone.view.viewport()
    painted = Painted(viewport)
    someone.view.verticalScrollBar().setValue(30)
    someone.qtbot.waitUntil(lambda: painted.region.contains(viewport.rect()))
