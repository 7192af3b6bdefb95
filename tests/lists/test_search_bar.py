import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from qtreader.window.searching.search_bar import SearchBar


@pytest.fixture
def bar(qtbot) -> SearchBar:
    bar = SearchBar()
    qtbot.addWidget(bar)
    with qtbot.waitExposed(bar):
        bar.show()
    bar.asks = []
    bar.asked.connect(bar.asks.append)
    return bar


def compose(bar: SearchBar, letters: str) -> None:
    """What an input method sends while its word is not yet chosen."""
    QApplication.sendEvent(bar, QInputMethodEvent(letters, []))


def commit(bar: SearchBar, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(bar, event)


def test_enter_asks_and_goes_on(bar, qtbot):
    commit(bar, "新桥")
    with qtbot.waitSignals([bar.asked, bar.entered], order="strict"):
        qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert bar.asks == ["新桥"]


def test_a_rest_in_typing_asks_once(bar, qtbot):
    with qtbot.waitSignal(bar.asked):
        qtbot.keyClicks(bar, "abc")
    assert bar.asks == ["abc"]


def test_a_word_that_is_being_composed_is_not_asked(bar, qtbot):
    qtbot.keyClicks(bar, "ab")
    compose(bar, "xin'qiao")
    with qtbot.assertNotEmitted(bar.asked, wait=400):
        pass
    with qtbot.waitSignal(bar.asked):
        commit(bar, "新桥")
    assert bar.asks == ["ab新桥"]


def test_a_word_taken_while_the_next_is_composed_waits_for_it(bar, qtbot):
    event = QInputMethodEvent("tong'che", [])
    event.setCommitString("新桥")
    QApplication.sendEvent(bar, event)
    with qtbot.assertNotEmitted(bar.asked, wait=400):
        pass
    with qtbot.waitSignal(bar.asked):
        commit(bar, "通车")
    assert bar.asks == ["新桥通车"]


def test_composing_that_is_given_up_asks_what_stands_there(bar, qtbot):
    qtbot.keyClicks(bar, "ab")
    compose(bar, "xin")
    with qtbot.waitSignal(bar.asked):
        compose(bar, "")
    assert bar.asks == ["ab"]


def test_emptying_the_field_is_told_at_once(bar, qtbot):
    commit(bar, "新桥")
    qtbot.keyClick(bar, Qt.Key.Key_Return)
    bar.clear()
    assert bar.asks == ["新桥", ""]


def test_esc_leaves_and_asks_nothing(bar, qtbot):
    commit(bar, "新桥")
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(bar.asked, wait=400):
        pass


def test_down_goes_to_the_hits_of_what_was_typed(bar, qtbot):
    commit(bar, "新桥")
    with qtbot.waitSignal(bar.entered):
        qtbot.keyClick(bar, Qt.Key.Key_Down)
    assert bar.asks == ["新桥"]


def test_a_query_that_is_shown_is_not_asked(bar, qtbot):
    with qtbot.assertNotEmitted(bar.asked, wait=400):
        bar.set_query("新桥")
    assert bar.text() == "新桥"


def test_enter_asks_again_what_was_asked_before(bar, qtbot):
    bar.set_query("新桥")
    qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert bar.asks == ["新桥"]


def test_an_empty_field_says_what_it_is_for(bar):
    assert bar.placeholderText() == "搜索全部文章  Ctrl+K"
    assert bar.accessibleName() == "搜索全部文章"
