"""Corrections made while one reads: in a sheet below the article, by keyboard, on disk when shown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolTip,
    QWidget,
)

from qtreader.desktop.commands import Do
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span
from qtreader.render.binding import JOINER
from qtreader.window.correcting.pointing import point_at
from qtreader.window.front.front_view import FrontView

WIDE = {",": "，", ":": "：", "(": "（", ")": "）"}  # as the article shows them


class Editor:
    """Someone who mends what was misread."""

    def __init__(self, reader) -> None:
        self.reader = reader
        self.window = reader.window
        self.desk = reader.desk
        self.store = reader.window.library.corrections

    @property
    def sheet(self) -> QWidget | None:
        sheet = self.window.findChild(QWidget, "correctionSheet")
        return sheet if sheet is not None and sheet.isVisible() else None

    @property
    def now(self):
        """The open article, as the library has it on disk."""
        return self.window.library.article(self.window.browsing.article.id).article

    def settles(self) -> None:
        self.reader.sees(lambda: not self.window._jobs[2].running())

    def selects(self, words: str) -> None:
        text = self.desk.reader
        signs = (f"[{sign}{WIDE[sign]}]" if sign in WIDE else re.escape(sign) for sign in words)
        found = re.search(f"{JOINER}?".join(signs), text.document().toPlainText())
        cursor = QTextCursor(text.document())
        cursor.setPosition(found.start())
        cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
        text.setTextCursor(cursor)
        self.desk.focus_reader()

    def points_before(self, words: str) -> None:
        self.selects(words)
        cursor = self.desk.reader.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.desk.reader.setTextCursor(cursor)

    def opens(self, do: Do) -> None:
        self.reader.chooses(do)
        self.reader.sees(lambda: self.sheet)

    def confirms(self) -> None:
        self.reader.presses("Return")
        self.settles()
        assert self.sheet is None
        assert not self.desk.search_bar.hasFocus()  # the keyboard goes back to where it was

    def corrects(self, words: str, into: str) -> None:
        self.selects(words)
        self.reader.presses("F2")
        self.reader.sees(lambda: self.sheet)
        self.reader.types(into)
        self.confirms()


@pytest.fixture
def editor(reader) -> Editor:
    reader.settings.correction_author = "张三"
    reader.opens("慎终如始")
    return Editor(reader)


def test_selected_words_are_corrected_with_a_key_and_on_disk_when_shown(editor: Editor) -> None:
    assert "动态清零" in editor.now.text
    editor.corrects("动态清零", "静态清零")
    assert "静态清零" in editor.reader.article
    assert "静态清零" in editor.now.text
    (entry,) = editor.store.entries()
    assert (entry.correction.author, entry.correction.draft.text) == ("张三", "静")
    assert "Ctrl+Z" in editor.window.status.said


def test_the_source_stays_as_it_is(editor: Editor) -> None:
    before = editor.window.library.page_text(editor.window.browsing.article.id)
    editor.corrects("动态清零", "静态清零")
    assert editor.window.library.page_text(editor.window.browsing.article.id) == before
    assert "动态清零" in before


def test_without_a_selection_the_sentence_of_the_caret_is_offered(editor: Editor) -> None:
    editor.points_before("动态清零")
    editor.reader.presses("F2")
    field = QApplication.focusWidget()
    assert "动态清零" in field.words
    assert field.words[field.textCursor().position() :].startswith("动态清零")
    editor.reader.presses("Del")
    editor.reader.types("静")
    editor.confirms()
    assert "静态清零" in editor.now.text
    assert editor.store.entries()[0].correction.draft.places[0].words == "动"


def test_a_reason_is_kept(editor: Editor) -> None:
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.types("静态清零")
    editor.sheet.findChild(QLineEdit, "reasonField").setFocus()
    editor.reader.types("OCR 误识")
    asked: list[str] = []
    editor.sheet.confirmed.connect(asked.append)
    editor.confirms()
    assert asked == ["OCR 误识"]
    assert editor.store.entries()[0].correction.reason == "OCR 误识"


def test_esc_leaves_without_a_trace(editor: Editor) -> None:
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.types("静态清零")
    editor.reader.presses("Esc")
    assert editor.sheet is None
    assert editor.store.entries() == []
    assert "动态清零" in editor.reader.article
    assert editor.desk.reader.textCursor().selectedText().replace(JOINER, "") == "动态清零"
    assert editor.desk.reader.hasFocus()


def test_words_that_are_the_same_are_no_correction(editor: Editor) -> None:
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.presses("Return")
    assert "没有改动" in editor.sheet.trouble
    assert editor.store.entries() == []


def test_undo_and_redo_with_a_key(editor: Editor) -> None:
    before = editor.now
    editor.corrects("动态清零", "静态清零")
    editor.reader.presses("Ctrl+Z")
    editor.settles()
    assert "动态清零" in editor.reader.article
    assert editor.now == before
    editor.reader.presses("Ctrl+Shift+Z")
    editor.settles()
    assert "静态清零" in editor.reader.article
    editor.reader.presses("Ctrl+Z")
    editor.settles()
    assert editor.now == before
    editor.reader.presses("Ctrl+Z")
    assert "没有可以撤回" in editor.window.status.said


def test_undo_in_a_field_undoes_what_was_typed(editor: Editor) -> None:
    editor.corrects("动态清零", "静态清零")
    editor.selects("静态清零")
    editor.reader.presses("F2")
    field = QApplication.focusWidget()
    editor.reader.qtbot.keyClicks(field, "x")
    editor.reader.presses("Ctrl+Z", field)
    assert field.words == "静态清零"
    editor.reader.presses("Esc")
    assert "静态清零" in editor.now.text


def test_the_name_is_asked_for_once(editor: Editor) -> None:
    editor.reader.settings.correction_author = ""
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.types("静态清零")
    editor.reader.presses("Return")
    dialog = editor.window.findChild(QDialog, "correctionAuthor")
    editor.reader.sees(dialog.isVisible)
    field = dialog.findChild(QLineEdit)
    assert field.text()
    field.setText("李四")
    editor.reader.presses("Return", field)
    editor.settles()
    editor.window.activateWindow()
    editor.reader.qtbot.waitUntil(editor.window.isActiveWindow)
    assert editor.store.entries()[0].correction.author == "李四"
    assert editor.reader.settings.correction_author == "李四"
    editor.corrects("常态化", "常态")
    assert len(editor.store.entries()) == 2


def test_what_stood_in_print_is_told_under_the_mouse_and_in_the_sheet(editor: Editor) -> None:
    editor.corrects("动态清零", "静态清零")
    text = editor.desk.reader
    editor.selects("静态清零")
    box = text.cursorRect(text.textCursor())
    at = QPoint(box.left() - 60, box.center().y())  # in the first of the four
    shown = QHelpEvent(QEvent.Type.ToolTip, at, text.viewport().mapToGlobal(at))
    QApplication.sendEvent(text.viewport(), shown)
    assert "原印作“动”" in QToolTip.text()
    assert "张三" in QToolTip.text()
    QToolTip.hideText()
    editor.reader.presses("F2")
    told = [label.text() for label in editor.sheet.findChildren(QLabel)]
    assert any("原印作“动”（更正） · 张三" in words for words in told)


def test_the_reader_stays_where_he_is(editor: Editor) -> None:
    editor.window.resize(1000, 600)
    editor.desk.reader.verticalScrollBar().setValue(300)
    top = editor.desk.reader.place
    passage = editor.desk.reader.passage_at_top()
    middle = passage.span.start + 45
    point_at(editor.desk.reader, (replace(passage, span=Span(middle, middle + 4)),))
    assert editor.desk.reader.place == top
    editor.desk.focus_reader()
    editor.reader.presses("F2")
    editor.reader.types("〇〇〇〇")
    editor.confirms()
    assert "〇〇〇〇" in editor.now.text
    assert editor.desk.reader.place == top


def test_the_article_is_back_where_it_was_when_the_sheet_is_left(editor: Editor) -> None:
    editor.window.resize(1000, 600)
    text = editor.desk.reader
    text.verticalScrollBar().setValue(300)
    QApplication.processEvents()
    low = text.cursorForPosition(QPoint(200, text.viewport().height() - 40))
    text.setTextCursor(low)
    text.verticalScrollBar().setValue(300)
    editor.desk.focus_reader()
    editor.reader.presses("F2")
    editor.reader.sees(lambda: text.verticalScrollBar().value() > 300)  # above the sheet
    editor.reader.presses("Esc")
    assert text.verticalScrollBar().value() == 300


def test_a_paragraph_is_parted_at_the_caret_and_joined_again(editor: Editor) -> None:
    count = len(editor.now.paragraphs)
    words = editor.now.paragraphs[1].text[20:30]
    editor.points_before(words)
    editor.reader.presses("Ctrl+Return")
    editor.settles()
    assert len(editor.now.paragraphs) == count + 1
    assert editor.now.paragraphs[2].text.startswith(words)
    editor.reader.presses("Ctrl+Backspace")  # the caret stands in the new paragraph
    editor.settles()
    assert len(editor.now.paragraphs) == count
    editor.reader.presses("Ctrl+Z")
    editor.settles()
    assert len(editor.now.paragraphs) == count + 1


def test_the_caret_stays_where_it_was_when_something_is_taken_back(editor: Editor) -> None:
    words = editor.now.paragraphs[1].text[20:30]
    editor.points_before(words)
    at = editor.desk.reader.textCursor().position()
    editor.reader.presses("Ctrl+Return")
    editor.settles()
    parted = editor.desk.reader.textCursor().position()
    editor.reader.presses("Ctrl+Z")
    editor.settles()
    assert editor.desk.reader.textCursor().position() == at
    editor.reader.presses("Ctrl+Shift+Z")
    editor.settles()
    assert editor.desk.reader.textCursor().position() == parted


def test_a_caret_on_the_rule_means_the_words_below_it(editor: Editor) -> None:
    editor.reader.presses("F5")
    editor.points_before(editor.now.paragraphs[0].text[:6])
    cursor = editor.desk.reader.textCursor()
    cursor.setPosition(cursor.position() - 1)  # the end of the block before
    assert editor.desk.reader.passages_between(cursor.position(), cursor.position()) == ()
    editor.desk.reader.setTextCursor(cursor)
    editor.reader.presses("F2")
    assert (
        QApplication.focusWidget().words
        == editor.now.paragraphs[0].text[: len(QApplication.focusWidget().words)]
    )


def test_without_a_caret_it_is_said_what_to_do(editor: Editor) -> None:
    editor.reader.presses("Ctrl+Return")
    assert "先把光标放在" in editor.window.status.said
    assert editor.store.entries() == []


def test_everything_can_be_pointed_at_without_a_mouse(editor: Editor) -> None:
    editor.desk.focus_reader()
    editor.reader.presses("F5")
    text = editor.desk.reader
    for _ in range(12):
        editor.reader.presses("Down", text)
    for _ in range(3):
        editor.reader.presses("Shift+Right", text)
    words = text.textCursor().selectedText().replace(JOINER, "")
    assert words
    editor.reader.presses("F2")
    assert QApplication.focusWidget().words == words
    editor.reader.presses("Esc")
    editor.reader.presses("F5")
    assert not editor.window.commands[Do.CARET].isChecked()


def test_a_paragraph_is_moved_to_another_article(editor: Editor) -> None:
    moved = editor.now.paragraphs[-1].text
    count = len(editor.now.paragraphs)
    editor.points_before(moved[:8])
    editor.opens(Do.MOVE)
    what, where = editor.sheet.findChildren(QComboBox)[0], QApplication.focusWidget()
    titles = [where.itemText(n) for n in range(where.count())]
    assert "自成一篇" in titles[-1]
    where.setCurrentIndex(next(n for n, title in enumerate(titles) if "传达学习" in title))
    places = [box.itemText(1) for box in editor.sheet.findChildren(QComboBox)]
    assert any("…”之后" in place for place in places)  # how a paragraph begins, and that it goes on
    editor.confirms()
    assert what is not None
    assert len(editor.now.paragraphs) == count - 1
    editor.reader.opens("传达学习")
    assert moved in [paragraph.text for paragraph in editor.now.paragraphs]


def test_a_paragraph_becomes_an_article_of_its_own(editor: Editor) -> None:
    moved = editor.now.paragraphs[-1].text
    before = len(editor.window.browsing.articles)
    editor.points_before(moved[:8])
    editor.opens(Do.MOVE)
    where = QApplication.focusWidget()
    where.setCurrentIndex(where.count() - 1)
    editor.confirms()
    assert len(editor.window.browsing.articles) == before + 1
    new = [entry for entry in editor.window.browsing.articles if entry.id not in range(1, 34)]
    assert editor.window.library.article(new[0].id).article.text == moved
    editor.reader.presses("Ctrl+Z")
    editor.settles()
    assert len(editor.window.browsing.articles) == before


def test_another_headline_is_chosen_by_its_words(editor: Editor) -> None:
    editor.reader.opens("5月1日-2日")
    assert editor.now.headline == ""
    editor.opens(Do.HEADLINE)
    editor.reader.types("我区总体排名")
    rows = editor.sheet.findChild(QListWidget, "headlineRows")
    assert rows.currentItem().text().startswith("我区总体排名全市第一")
    editor.confirms()
    assert editor.now.headline.startswith("我区总体排名")
    assert "我区总体排名" in editor.reader.article
    listed = {entry.id: entry.headline for entry in editor.window.browsing.articles}
    assert listed[editor.window.browsing.article.id].startswith("我区总体排名")


def test_words_that_no_article_took_are_taken_in_from_the_source(editor: Editor) -> None:
    editor.reader.opens("坚决拥护")
    editor.reader.presses("F9")
    source = editor.window.library.source(editor.window.browsing.article.id)
    left = source.unassigned[0]
    text = editor.desk.source.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(left.start)
    cursor.setPosition(left.end, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    text.setFocus()
    editor.opens(Do.MOVE)
    editor.confirms()
    after = editor.window.library.source(editor.window.browsing.article.id)
    assert after.unassigned == ()
    words = "".join(left.of(source.text).split())
    assert words in "".join(editor.now.text.split())


def test_the_day_of_a_page_is_set(editor: Editor) -> None:
    assert editor.window.browsing.issue.basis is DateBasis.INFERRED
    editor.opens(Do.REDATE)
    field = editor.sheet.findChild(QDateEdit)
    assert field.date().toString("yyyy-MM-dd") == "2022-05-06"
    field.setDate(field.date().addDays(-1))
    editor.confirms()
    editor.reader.sees(lambda: editor.window.browsing.issue.basis is DateBasis.CORRECTED)
    assert editor.window.browsing.issue.date.isoformat() == "2022-05-05"
    assert editor.reader.headline.startswith("慎终如始")
    assert "2022年5月5日" in editor.reader.article
    editor.reader.presses("Ctrl+Z")
    editor.reader.sees(lambda: editor.window.browsing.issue.basis is DateBasis.INFERRED)


def test_search_follows_and_finds_the_printed_form_too(editor: Editor) -> None:
    editor.corrects("动态清零", "静态清零")
    editor.reader.sees(lambda: not editor.window.works.busy and "已就绪" in editor.window.status.holdings)
    editor.reader.searches("静态清零")
    assert editor.desk.hits.total == 1


def test_another_article_closes_the_sheet(editor: Editor) -> None:
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.opens("传达学习")
    assert editor.sheet is None
    assert editor.store.entries() == []
    editor.reader.opens("慎终如始")
    assert editor.sheet is None  # nothing was typed


def test_what_was_typed_waits_until_its_article_is_opened_again(editor: Editor) -> None:
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.types("静态清零")
    editor.sheet.findChild(QLineEdit, "reasonField").setFocus()
    editor.reader.types("误识")
    editor.reader.opens("传达学习")
    assert editor.sheet is None
    editor.selects("传达学习")
    editor.reader.presses("F2")  # another may be asked for meanwhile
    editor.reader.types("学习")
    editor.reader.presses("Esc")
    editor.reader.opens("慎终如始")
    editor.reader.sees(lambda: editor.sheet)
    assert "没有确认的更正" in editor.window.status.said
    editor.reader.presses("F2")
    assert QApplication.focusWidget().words == "静态清零"
    editor.confirms()
    assert "静态清零" in editor.now.text
    assert editor.store.entries()[0].correction.reason == "误识"
    editor.reader.opens("传达学习")
    editor.reader.opens("慎终如始")
    assert editor.sheet is None  # once confirmed, nothing waits


def test_a_list_that_is_walked_through_keeps_the_keyboard(editor: Editor) -> None:
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.types("静态清零")
    editor.reader.opens("传达学习")
    editor.desk.articles.list.setFocus()
    editor.reader.opens("慎终如始")
    assert editor.sheet is not None
    assert editor.desk.articles.list.hasFocus()


def test_what_was_typed_is_not_dropped_for_another_question(editor: Editor) -> None:
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.types("静态清零")
    field = QApplication.focusWidget()
    editor.reader.presses("F2")
    assert editor.window.status.said == ""
    editor.reader.chooses(Do.REDATE)
    assert "先确认或放弃" in editor.window.status.said
    assert QApplication.focusWidget() is field
    editor.confirms()
    assert "静态清零" in editor.now.text


def test_the_hits_stay_where_they_are_scrolled_to(editor: Editor) -> None:
    editor.window.resize(1100, 500)
    editor.reader.searches("工作")
    hits = editor.desk.hits
    hits.list.verticalScrollBar().setValue(400)
    before = editor.window.browsing.article.id
    words = editor.now.paragraphs[0].text[-6:-1]
    editor.corrects(words, "〇〇〇〇〇")
    seen: list[object] = []
    editor.window.search.answered.connect(seen.append)
    editor.reader.sees(lambda: seen)
    assert hits.list.verticalScrollBar().value() == 400
    assert editor.window.browsing.article.id == before


def test_words_selected_in_the_source_are_corrected_too(editor: Editor) -> None:
    editor.reader.presses("F9")
    text = editor.desk.source.text
    text.setTextCursor(text.document().find("动态清零"))
    text.setFocus()
    editor.opens(Do.CORRECT)
    assert QApplication.focusWidget().words == "动态清零"
    editor.reader.types("静态清零")
    editor.confirms()
    assert "静态清零" in editor.now.text
    assert text.hasFocus()


def test_several_paragraphs_are_not_corrected_at_once(editor: Editor) -> None:
    editor.desk.focus_reader()
    editor.desk.reader.selectAll()
    editor.reader.presses("F2")
    assert editor.sheet is None
    assert "在一段里选定" in editor.window.status.said


def test_the_words_of_the_sheet_follow_the_language(editor: Editor) -> None:
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.chooses(Do.ENGLISH)
    labels = editor.sheet.findChildren(QLabel)
    editor.reader.sees(lambda: any("Esc discards" in label.text() for label in labels))


@pytest.mark.parametrize("do", [Do.CORRECT, Do.MOVE, Do.HEADLINE, Do.REDATE])
def test_tab_goes_through_the_sheet_to_the_reason_and_the_buttons(editor: Editor, do: Do) -> None:
    editor.points_before("动态清零")
    editor.opens(do)
    seen = []
    for _ in range(7):
        seen.append(QApplication.focusWidget())
        editor.reader.presses("Tab")
    inside = [widget for widget in seen if widget is not None and editor.sheet.isAncestorOf(widget)]
    words = [widget.text() for widget in inside if isinstance(widget, QPushButton)]
    assert words == ["确认", "放弃"]
    assert inside == seen[: len(inside)]


def test_chinese_is_composed_in_the_field_undisturbed(editor: Editor) -> None:
    editor.selects("动态清零")
    editor.reader.presses("F2")
    field = QApplication.focusWidget()
    for typed in ("j", "ji", "jing"):
        QCoreApplication.sendEvent(field, QInputMethodEvent(typed, []))
        assert editor.sheet is not None
    editor.reader.types("静态清零?")
    assert field.words == "静态清零?"
    editor.reader.presses("Esc")
    assert editor.store.entries() == []


def test_after_a_bug_one_can_try_again(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    bugs: list[object] = []
    editor.window._jobs[2].bug.connect(bugs.append)
    add = type(editor.store).add
    monkeypatch.setattr(type(editor.store), "add", lambda *_: 1 / 0)
    editor.selects("动态清零")
    editor.reader.presses("F2")
    editor.reader.types("静态清零")
    editor.reader.presses("Return")
    editor.reader.sees(lambda: bugs)
    monkeypatch.setattr(type(editor.store), "add", add)
    editor.confirms()
    assert "静态清零" in editor.now.text


def test_the_headline_that_it_has_is_no_correction(editor: Editor) -> None:
    editor.opens(Do.HEADLINE)
    headline = editor.now.headline
    editor.reader.presses("Return")  # the one it has
    editor.settles()
    assert editor.now.headline == headline
    assert editor.store.entries() == []
    assert editor.sheet.trouble


def test_the_whole_page_follows_what_is_taken_back(editor: Editor) -> None:
    editor.corrects("动态清零", "静态清零")
    editor.reader.presses("F7")
    view = editor.window.findChild(FrontView)

    def shown() -> str:
        return "".join(str(box.box.story) for box in view.sheet.boxes)

    assert "坚持“静态清零" in shown()
    editor.reader.presses("Ctrl+Z")
    editor.settles()
    assert "坚持“静态清零" not in shown()
    assert view.isVisible()
