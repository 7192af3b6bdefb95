"""The manual: opened where one is, searched, walked through, in every language and size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView

from qtreader.desktop.commands import Do
from qtreader.window.help.manual_window import ManualWindow
from qtreader.window.help.page_outline import PageOutline

MARKED = "打印机"


def manual_of(reader) -> ManualWindow:
    """The window, once the manual has been read."""
    reader.sees(lambda: open_manuals() and open_manuals()[0].shown)
    manual = open_manuals()[0]
    reader.qtbot.waitUntil(manual.isActiveWindow)
    return manual


def open_manuals() -> list[ManualWindow]:
    windows = QApplication.topLevelWidgets()
    return [each for each in windows if isinstance(each, ManualWindow) and each.isVisible()]


def field(manual: ManualWindow) -> QLineEdit:
    return manual.findChild(QLineEdit, "manualField")


@pytest.mark.parametrize(
    ("where", "page"),
    [
        (lambda reader: reader.desk.focus_list(), "article"),
        (lambda reader: reader.presses("Ctrl+K"), "search"),
        (lambda reader: reader.presses("Ctrl+F"), "article"),
        (lambda reader: reader.presses("Ctrl+Shift+P"), "keyboard"),
        (lambda reader: reader.presses("Ctrl+G"), "going"),
        (lambda reader: reader.searches("疫情"), "answers"),
    ],
)
def test_f1_opens_it_at_the_page_that_fits(reader, where, page: str) -> None:
    where(reader)
    reader.presses("F1")
    manual = manual_of(reader)
    assert manual.shown == page
    assert manual.windowTitle() == "使用手册"


def test_f1_in_a_dialog_tells_of_the_dialog(reader) -> None:
    reader.presses("Ctrl+P")
    reader.sees(lambda: reader.window.findChild(QDialog, "printChoices").isVisible())
    dialog = reader.window.findChild(QDialog, "printChoices")
    dialog.activateWindow()
    reader.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and dialog.isActiveWindow())
    reader.presses("F1")
    manual = manual_of(reader)
    assert manual.shown == "printing"
    assert dialog.isVisible()
    manual.close()
    dialog.reject()


def test_typing_finds_enter_opens_and_esc_goes_back(reader) -> None:
    reader.presses("F1")
    manual = manual_of(reader)
    contents = manual.rows
    reader.presses("Ctrl+F")
    reader.types(MARKED)
    first = next(row for row in manual.rows if row.to)
    assert manual.rows != contents
    assert MARKED in first.snippet or MARKED in first.title
    reader.presses("Return")
    assert manual.shown == first.to.split("#")[0]
    assert MARKED in manual.view.marked
    assert manual.view.hasFocus()
    reader.presses("Esc")
    assert manual.rows == contents
    assert manual.view.marked == []
    reader.presses("Esc")
    assert not manual.isVisible()


def test_letters_go_to_the_search_wherever_one_is(reader) -> None:
    reader.presses("F1")
    manual = manual_of(reader)
    assert manual.view.hasFocus()
    reader.qtbot.keyClicks(manual.view, "epub")
    assert field(manual).text() == "epub"
    assert field(manual).hasFocus()
    assert any(row.to.startswith("export") for row in manual.rows)


def test_what_is_not_there_is_said_with_where_to_look(reader) -> None:
    reader.presses("F1")
    manual = manual_of(reader)
    field(manual).setText("量子色动力学")
    (row,) = manual.rows
    assert "量子色动力学" in row.title
    assert "主窗口" in row.title
    shown = manual.findChild(QListView, "manualRows")
    reader.sees(lambda: shown.itemDelegate().width == shown.viewport().width())  # or it is cut


def test_links_lead_on_and_back_leads_where_one_was(reader) -> None:
    reader.presses("F1")
    manual = manual_of(reader)
    manual.view.link_followed.emit("queries#dates")
    assert manual.shown == "queries"
    assert manual.view.scrolled > 0
    reader.presses("Alt+Left", manual)
    assert manual.shown == "article"
    assert manual.view.scrolled == 0
    reader.presses("Alt+Right", manual)
    assert manual.shown == "queries"
    assert manual.view.scrolled > 0


def test_walking_down_the_contents_turns_the_pages(reader) -> None:
    reader.chooses(Do.NEWS)
    manual = manual_of(reader)
    assert manual.shown == "news"
    rows = [row.to for row in manual.rows if row.to]
    manual.open_at(rows[0])
    field(manual).setFocus()
    reader.presses("Down")
    assert manual.shown == rows[1]
    reader.presses("Up")
    assert manual.shown == rows[0]


def test_it_changes_its_language_with_the_program_and_stays_at_its_page(reader) -> None:
    reader.chooses(Do.NEWS)
    manual = manual_of(reader)
    reader.chooses(Do.ENGLISH)
    reader.sees(lambda: manual.view.page.title == "What is new")
    assert manual.windowTitle() == "Manual"
    assert "Getting started" in [row.title for row in manual.rows]
    assert "All commands" in [row.title for row in manual.rows]
    manual.go("commands")
    assert "Print Preview" in manual.view.toPlainText()


def test_its_text_is_as_large_as_the_programs(reader) -> None:
    reader.presses("F1")
    manual = manual_of(reader)
    before = manual.view.document().firstBlock().charFormat().font().pixelSize()
    reader.presses("Ctrl++", manual)
    after = manual.view.document().firstBlock().charFormat().font().pixelSize()
    assert after > before
    assert reader.settings.text_percent > 100


def test_its_paper_is_the_programs(reader) -> None:
    reader.presses("F1")
    manual = manual_of(reader)
    reader.chooses(Do.THEME_DARK)
    colour = manual.view.document().firstBlock().begin().fragment().charFormat().foreground().color()
    assert colour.lightness() > 128


def test_it_says_in_words_what_it_shows(reader) -> None:
    reader.presses("F1")
    manual = manual_of(reader)
    assert manual.view.accessibleName() == "读一篇文章"
    assert field(manual).accessibleName() == "在手册中查找"
    field(manual).setText("打印")
    assert "处" in field(manual).accessibleDescription()


def test_a_screen_reader_walks_through_headings_and_paragraphs(reader) -> None:
    reader.presses("F1")
    manual = manual_of(reader)
    outline = manual.view.findChild(PageOutline)
    document = QAccessible.queryAccessibleInterface(outline)
    parts = [document.child(number) for number in range(document.childCount())]
    headings = [each.text(QAccessible.Text.Name) for each in parts if each.role() == QAccessible.Role.Heading]
    assert headings[:2] == ["读一篇文章", "在本文中查找"]
    manual.go("keys")
    assert document.child(0).text(QAccessible.Text.Name) == "快捷键"
    assert document.childCount() > len(parts)


def test_it_goes_with_the_window(reader) -> None:
    reader.presses("F1")
    manual_of(reader)
    reader.window.close()
    assert open_manuals() == []


def test_no_key_of_it_is_taken_twice(reader) -> None:
    """A key that two want does nothing at all."""
    reader.presses("F1")
    manual = manual_of(reader)
    own = [key.key().toString() for key in manual.findChildren(QShortcut)]
    shared = [key.toString() for action in manual.actions() for key in action.shortcuts()]
    assert len(own + shared) == len(set(own + shared))
    assert QKeySequence(Qt.Key.Key_F1).toString() in own
