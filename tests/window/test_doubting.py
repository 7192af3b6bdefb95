"""The doubts of the whole library, one after the other, each settled with one key."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from qtreader.desktop.commands import Do
from qtreader.newspaper.correction import Act
from qtreader.render.binding import JOINER


class Queue:
    def __init__(self, reader) -> None:
        self.reader = reader
        self.window = reader.window
        self.store = reader.window.library.corrections

    @property
    def bar(self) -> QWidget:
        return self.window.findChild(QWidget, "doubtBar")

    @property
    def told(self) -> str:
        return self.bar.told

    @property
    def selected(self) -> str:
        return self.reader.desk.reader.textCursor().selectedText().replace(JOINER, "")

    def settles(self) -> None:
        self.reader.sees(lambda: not self.window._jobs[2].running())

    def presses(self, keys: str) -> None:
        self.reader.presses(keys)
        self.settles()

    def goes_to(self, words: str) -> None:
        """Passes over what comes before."""
        for _ in range(40):
            if words in self.told:
                return
            self.presses("J")
        raise AssertionError(words)


@pytest.fixture
def queue(reader) -> Queue:
    reader.settings.correction_author = "张三"
    queue = Queue(reader)
    reader.desk.focus_list()
    reader.presses("F12")
    reader.sees(lambda: queue.bar is not None and queue.bar.isVisible())
    queue.settles()
    return queue


def test_one_key_shows_the_first_doubt_in_its_article(queue: Queue) -> None:
    first = queue.store.open_doubts(1)[0]
    assert queue.window.browsing.article.id == first.article
    assert first.remark.seen in queue.told
    assert queue.selected == first.remark.seen
    assert f"还有 {len(queue.store.open_doubts(1000))} 处" in queue.told
    assert QApplication.focusWidget() is queue.bar


def test_one_key_accepts_and_the_next_one_comes(queue: Queue) -> None:
    queue.goes_to("赴赴")
    left = len(queue.store.open_doubts(1000))
    article = queue.window.browsing.article.id
    assert "赴赴" in queue.window.library.article(article).article.text
    queue.presses("A")
    assert "赴赴" not in queue.window.library.article(article).article.text
    assert len(queue.store.open_doubts(1000)) == left - 1
    assert "赴赴" not in queue.told
    assert f"还有 {left - 1} 处" in queue.told
    assert "Ctrl+Z" in queue.window.status.said


def test_enter_accepts_too(queue: Queue) -> None:
    queue.goes_to("的的")
    queue.presses("Return")
    assert [entry.correction.draft.act for entry in queue.store.entries()] == [Act.TEXT]


@pytest.mark.parametrize("key", ["X", "Del"])
def test_one_key_says_that_the_source_is_right(queue: Queue, key: str) -> None:
    queue.goes_to("疫情疫情")
    article = queue.window.browsing.article.id
    before = queue.window.library.article(article).article
    queue.presses(key)
    assert queue.window.library.article(article).article == before
    assert "疫情疫情" not in [doubt.remark.seen for doubt in queue.store.open_doubts(1000)]


def test_a_probable_paragraph_is_accepted(queue: Queue) -> None:
    queue.goes_to("也许从")
    article = queue.window.browsing.article.id
    count = len(queue.window.library.article(article).article.paragraphs)
    queue.presses("A")
    assert len(queue.window.library.article(article).article.paragraphs) == count + 1


def test_the_last_one_is_taken_back_and_comes_again(queue: Queue) -> None:
    queue.goes_to("的的")
    told = queue.told
    queue.presses("A")
    assert queue.told != told
    queue.presses("Ctrl+Z")
    queue.reader.sees(lambda: queue.told == told)
    assert queue.selected == "的的"


def test_one_can_go_round_without_settling_anything(queue: Queue) -> None:
    first = queue.told
    queue.presses("J")
    assert queue.told != first
    queue.presses("K")
    assert queue.told == first
    queue.presses("Up")
    last = queue.told
    assert last != first
    queue.presses("Down")
    assert queue.told == first
    assert queue.store.entries() == []


def test_what_cannot_be_accepted_is_corrected_by_hand(queue: Queue) -> None:
    queue.goes_to("十精")
    queue.reader.presses("F2")
    field = QApplication.focusWidget()
    assert field.words == "十精"
    queue.reader.types("十大精")
    queue.presses("Return")
    queue.settles()
    assert QApplication.focusWidget() is queue.bar
    assert "十大精神" in queue.reader.article


def test_words_of_no_article_are_taken_in(queue: Queue) -> None:
    queue.goes_to("与另一栏末尾重复")
    source = queue.window.library.source(queue.window.browsing.article.id)
    words = "".join(source.unassigned[0].of(source.text).split())
    queue.presses("Ctrl+M")
    sheet = queue.window.findChild(QWidget, "correctionSheet")
    assert sheet.isVisible()
    queue.presses("Return")
    after = queue.window.library.source(source.articles[0].id)
    assert after.unassigned == ()
    assert any(words in "".join(held.article.text.split()) for held in after.articles)


def test_it_is_calm_when_there_are_none(queue: Queue) -> None:
    for _ in range(40):
        if not queue.store.open_doubts(1):
            break
        queue.presses("X")
    assert queue.store.open_doubts(1) == []
    assert "没有待核对的存疑了" in queue.told
    queue.presses("A")
    assert "没有待核对的存疑了" in queue.told


def test_esc_ends_it_and_the_reader_goes_on(queue: Queue) -> None:
    assert queue.window.commands[Do.DOUBTS].isChecked()
    queue.presses("Esc")
    assert not queue.bar.isVisible()
    assert not queue.window.commands[Do.DOUBTS].isChecked()
    assert queue.reader.desk.reader.hasFocus()


def test_esc_closes_the_sheet_before_the_queue(reader) -> None:
    """Also where the sheet was made first."""
    queue = Queue(reader)
    reader.desk.focus_reader()
    queue.presses("F2")
    queue.presses("Esc")
    queue.presses("F12")
    queue.presses("F2")
    sheet = queue.window.findChild(QWidget, "correctionSheet")
    assert sheet.isVisible()
    queue.presses("Esc")
    assert (sheet.isVisible(), queue.bar.isVisible()) == (False, True)
    assert QApplication.focusWidget() is queue.bar
    queue.presses("Esc")
    assert not queue.bar.isVisible()
