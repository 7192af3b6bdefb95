"""What is on the clipboard after copying."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor

from qtreader.citation.styles import Style, cite
from qtreader.desktop.commands import Do
from qtreader.render.text import article_text

PARAGRAPH_SEPARATOR, LINE_SEPARATOR = "\u2029", "\u2028"


def select(reader, words: str, *, to: str | None = None) -> None:
    """Selects ``words``, or from their beginning to the end of ``to``."""
    pane = reader.desk.reader
    begin = pane.document().find(words)
    end = pane.document().find(to, begin) if to else begin
    assert not begin.isNull() and not end.isNull()
    cursor = QTextCursor(pane.document())
    cursor.setPosition(begin.selectionStart())
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)


@pytest.fixture
def opened(reader):
    reader.opens("慎终如始")
    reader.desk.focus_reader()
    return reader


def test_a_part_of_a_paragraph_is_copied_as_it_stands(opened) -> None:
    select(opened, "疫情防控")
    opened.presses("Ctrl+C")
    assert opened.copied() == "疫情防控"


def test_whole_paragraphs_keep_their_indent(opened) -> None:
    paragraphs = opened.window.browsing.article.article.paragraphs
    select(opened, "本报讯", to=paragraphs[1].text[-4:].replace(",", "，"))
    opened.presses("Ctrl+C")
    lines = opened.copied().split("\n")
    assert [line[:2] for line in lines] == ["\u3000\u3000", "\u3000\u3000"]
    assert lines[0].startswith("\u3000\u3000本报讯")
    assert PARAGRAPH_SEPARATOR not in opened.copied() and LINE_SEPARATOR not in opened.copied()


def test_a_paragraph_cut_at_its_beginning_has_no_indent(opened) -> None:
    second = opened.window.browsing.article.article.paragraphs[1].text
    select(opened, "疫情防控工作推进会", to=second[:5].replace(",", "，"))
    opened.presses("Ctrl+C")
    lines = opened.copied().split("\n")
    assert lines[0].startswith("疫情防控工作推进会")
    assert lines[-1] == "\u3000\u3000" + second[:5].replace(",", "，")


def test_rich_text_goes_with_it_in_no_colour_of_the_screen(opened) -> None:
    opened.chooses(Do.THEME_DARK)
    opened.searches("疫情防控")
    opened.opens("慎终如始")
    select(opened, "慎终如始", to="五一")
    opened.presses("Ctrl+C", opened.desk.reader)
    html = opened.copied("html")
    assert "<h1" in html and "<p" in html
    assert "background" not in html
    assert "#E6E1D8" not in html.upper()


def test_the_whole_article_is_what_the_command_line_shows(opened) -> None:
    opened.presses("Ctrl+Shift+C")
    assert opened.copied() + "\n" == article_text(opened.window.browsing.article)
    assert "<h1" in opened.copied("html")
    assert opened.window.status.said == "已复制全文。"


def test_all_selected_and_copied_is_the_whole_article(opened) -> None:
    opened.presses("Ctrl+A")
    opened.presses("Ctrl+C")
    assert opened.copied() + "\n" == article_text(opened.window.browsing.article)


def test_the_citation_is_copied_and_told(opened) -> None:
    opened.presses("Ctrl+Shift+R")
    cited = cite(opened.window.browsing.article, Style.GB2025)
    assert opened.copied() == cited
    assert "[N]" in cited and "慎终如始" in cited
    assert cited in opened.window.status.said


def test_copying_in_the_search_bar_copies_what_is_typed_there(opened) -> None:
    opened.presses("Ctrl+A")
    opened.presses("Ctrl+K")
    opened.types("河庄")
    opened.presses("Ctrl+A")
    opened.presses("Ctrl+C")
    assert opened.copied() == "河庄"


def test_without_full_width_the_source_is_copied(opened) -> None:
    opened.presses("F8")
    opened.presses("Ctrl+Shift+C")
    assert opened.copied() + "\n" == article_text(opened.window.browsing.article, full_width=False)
    assert "," in opened.copied()
