"""The source beside the text: both in step, and what is to be said of its places."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QToolTip

from qtreader.desktop.commands import Do
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.remarks import Topic
from qtreader.render.binding import JOINER


@pytest.fixture
def beside(reader):
    """The article of seed 002 that is joined across columns, its source open."""
    reader.window.resize(1600, 900)
    reader.opens("坚决拥护")
    reader.presses("F9")
    return reader


def source(reader) -> str:
    return reader.window.library.page_text(reader.window.browsing.article.id)


def compared(reader) -> list[str]:
    """What is marked as looked at in the source."""
    return [span.of(source(reader)) for span in reader.desk.source.text.current]


def noted(reader) -> list[str]:
    """What is marked as looked at in the article."""
    picked = reader.desk.reader.extraSelections()
    marked = [mark for mark in picked if mark.format.background().color().alpha() == 255]
    return [mark.cursor.selectedText().replace(JOINER, "") for mark in marked]


def selects(reader, words: str) -> None:
    text = reader.desk.reader
    found = re.search(f"{JOINER}?".join(words), text.document().toPlainText())
    cursor = QTextCursor(text.document())
    cursor.setPosition(found.start())
    cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def clicks_in_source(reader, words: str) -> None:
    text = reader.desk.source.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.toPlainText().index(words))
    text.setTextCursor(cursor)


def test_one_key_shows_the_whole_page_text_and_hides_it(reader) -> None:
    reader.opens("坚决拥护")
    reader.presses("F9")
    assert reader.desk.source.isVisible()
    assert reader.desk.source.text.toPlainText() == source(reader)
    assert reader.window.commands[Do.SOURCE].isChecked()
    reader.presses("F9")
    assert not reader.desk.source.isVisible()
    assert not reader.window.commands[Do.SOURCE].isChecked()
    assert noted(reader) == []


def test_what_stands_at_the_top_is_shown_in_the_source(beside) -> None:
    assert compared(beside) == ["区委常委会召开党史学习教育专题民主生活会"]
    beside.desk.focus_reader()
    beside.presses("PgDown")
    (sentence,) = compared(beside)
    assert "".join(sentence.split()) in "".join(source(beside).split())
    assert noted(beside)[0].startswith(sentence[:4])


def test_a_selection_is_shown_where_it_stands_to_the_character(beside) -> None:
    selects(beside, "副组长黄国兴到会指导")
    assert compared(beside) == ["副组长黄国兴到会指导"]
    start = source(beside).index("副组长黄国兴到会指导")
    assert f"字符 {start}–{start + 10}" in beside.desk.source.said


def test_a_selection_across_a_seam_is_shown_in_both_columns(beside) -> None:
    selects(beside, "征求意见等形式")
    assert compared(beside) == ["征求意见等", "形式"]
    assert "被栏隔断" in beside.desk.source.said


def test_a_click_in_the_source_shows_the_sentence_in_the_article(beside) -> None:
    clicks_in_source(beside, "会议通报了2020年度民主生活会")
    assert compared(beside)[0].startswith("会议通报了2020年度民主生活会")
    assert noted(beside)[0].startswith("会议通报了2020年度民主生活会")
    assert "本文" in beside.desk.source.said


def test_the_current_place_is_on_the_screen_in_both(beside) -> None:
    clicks_in_source(beside, "会议通报了2020年度民主生活会")
    text = beside.desk.source.text
    box = text.cursorRect()
    assert 0 <= box.top() < text.viewport().height()
    mark = beside.desk.reader.extraSelections()[0]
    start = QTextCursor(mark.cursor)
    start.setPosition(mark.cursor.selectionStart())
    assert 0 <= beside.desk.reader.cursorRect(start).top() < beside.desk.reader.viewport().height()


def test_enter_in_the_source_opens_the_article_that_is_there(beside) -> None:
    clicks_in_source(beside, "连日来,我区连续召开疫情防控工作会")
    assert "全力以赴打赢打好" in beside.desk.source.said
    assert compared(beside) == []
    beside.presses("Return", beside.desk.source.text)
    assert beside.headline == "全力以赴打赢打好疫情防控大战大考"
    assert "连日来" in compared(beside)[0]
    assert "连日来" in noted(beside)[0]


def test_another_article_is_compared_from_its_top(beside) -> None:
    beside.presses("Alt+Down")
    assert noted(beside) == ["区委常委会召开会议"] == compared(beside)


def test_the_head_of_the_page_is_said_to_be_no_article(beside) -> None:
    clicks_in_source(beside, "热线电话")
    assert "不属于文章" in beside.desk.source.said


def test_what_no_article_took_is_listed(beside) -> None:
    assert any(remark.seen.startswith("的鲜明态度") for remark in beside.desk.source.remarks)


def test_every_place_to_check_can_be_walked_to_by_key(beside) -> None:
    remarks = beside.desk.source.remarks
    walked = []
    for _ in remarks:
        beside.presses("F4")
        walked.append(beside.desk.source.current_remark)
        assert beside.desk.source.said.count("\n") >= 1
    assert walked == list(remarks)
    beside.presses("Shift+F4")
    assert beside.desk.source.current_remark == remarks[-2]


def test_f4_opens_the_source_at_the_first_place(reader) -> None:
    reader.opens("坚决拥护")
    reader.presses("F4")
    assert reader.desk.source.isVisible()
    assert "疫情疫情" in reader.desk.source.said
    assert "词语重复" in reader.desk.source.said


def test_an_inferred_day_shows_its_evidence(reader) -> None:
    while reader.window.browsing.issue.basis is not DateBasis.INFERRED:
        reader.presses("Alt+PgDown")
    reader.presses("F9")
    topics = {remark.topic for remark in reader.desk.source.remarks}
    assert Topic.EVIDENCE in topics


def test_whence_the_text_is_stands_below_it(beside) -> None:
    filed = beside.window.browsing.article
    assert filed.file in beside.desk.source.origin
    assert "UTF-8" in beside.desk.source.origin
    assert filed.sha256[:12] in beside.desk.source.origin
    beside.chooses(Do.COPY_CHECKSUM)
    assert beside.copied() == filed.sha256


def test_the_source_copies_as_it_came(beside) -> None:
    beside.desk.source.text.setFocus(Qt.FocusReason.OtherFocusReason)
    beside.desk.source.text.selectAll()
    mime: QMimeData = beside.desk.source.text.createMimeDataFromSelection()
    assert mime.text() == source(beside)


def test_signs_stand_in_the_article_but_not_in_what_is_copied(reader) -> None:
    reader.opens("坚决拥护")
    plain = reader.article
    before = reader.desk.reader.grab().toImage()
    reader.presses("Shift+F9")
    assert reader.window.commands[Do.SIGNS].isChecked()
    reader.desk.reader.verticalScrollBar().setValue(500)
    with_signs = reader.desk.reader.grab().toImage()
    reader.presses("Shift+F9")
    reader.desk.reader.verticalScrollBar().setValue(500)
    assert reader.desk.reader.grab().toImage() != with_signs != before
    assert reader.article == plain


def test_a_doubt_is_underlined_in_the_article(reader) -> None:
    reader.opens("发挥科技型骨干企业")
    reader.presses("Shift+F9")
    assert "十精" in reader.marked
    reader.presses("Shift+F9")
    assert reader.marked == []


def test_why_it_is_doubted_stands_in_a_tool_tip(reader) -> None:
    reader.opens("发挥科技型骨干企业")
    reader.presses("Shift+F9")
    pane = reader.desk.reader
    (mark,) = [each for each in pane.extraSelections() if each.cursor.selectedText() == "十精"]
    cursor = QTextCursor(mark.cursor)
    cursor.setPosition(mark.cursor.selectionStart())
    point = pane.cursorRect(cursor).center() + QPoint(4, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, point, pane.viewport().mapToGlobal(point))
    QCoreApplication.sendEvent(pane.viewport(), event)
    assert "疑漏一字" in QToolTip.text()
    QToolTip.hideText()


def test_signs_are_remembered(windows) -> None:
    reader = windows.open()
    reader.presses("Shift+F9")
    windows.close()
    assert windows.open().window.commands[Do.SIGNS].isChecked()


def test_f6_leads_into_the_source_and_esc_closes_it(beside) -> None:
    beside.desk.focus_reader()
    beside.presses("F6")
    assert beside.window.focusWidget() is beside.desk.source.text
    beside.presses("Escape", beside.desk.source.text)
    assert not beside.desk.source.isVisible()
    assert beside.desk.reader.hasFocus()


def test_in_a_narrow_window_the_source_stands_below(reader) -> None:
    reader.window.resize(900, 800)
    reader.opens("坚决拥护")
    reader.presses("F9")
    reader.sees(lambda: reader.desk.source.y() > reader.desk.reader.y() + 100)
    reader.window.resize(1500, 800)
    reader.sees(lambda: reader.desk.source.x() > reader.desk.reader.x() + 100)


def test_the_panes_are_as_wide_as_before_when_the_source_goes(reader) -> None:
    issues = reader.desk.issues.width()
    reader.presses("F9")
    reader.presses("F9")
    reader.sees(lambda: reader.desk.issues.isVisible() and abs(reader.desk.issues.width() - issues) <= 2)
