"""Article text is data: markup in it is shown, set and sent as the characters it is; nothing is loaded."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hostile import HEADLINE, HOSTILE
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMessageBox, QTextBrowser, QTextEdit, QWidget

from qtreader.citation.styles import Style, cite
from qtreader.desktop.commands import Do
from qtreader.export.books import articles_book
from qtreader.export.exporting import export_book
from qtreader.export.formats import WRITERS, Format
from qtreader.newspaper.book import Piece
from qtreader.render.html import article_html

MARKS = ("<script", "<img", "<object", "<style", "<a ")


@pytest.fixture
def filed(hostile):
    (filed,) = hostile.all_articles()
    return filed


@pytest.fixture
def no_loading(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a document or a view asked to have loaded."""
    asked: list[str] = []
    for kind in (QTextDocument, QTextBrowser, QTextEdit):
        monkeypatch.setattr(kind, "loadResource", lambda self, _what, url: asked.append(url.toString()))
    yield asked
    assert asked == []


def test_the_page_is_read_as_it_stands(filed) -> None:
    assert filed.article.headline == HEADLINE
    assert all(words in filed.article.text for words in HOSTILE)


def test_the_reader_shows_the_characters(filed, no_loading, qtbot) -> None:
    from qtreader.desktop.theme import Look
    from qtreader.window.reading.reader_pane import ReaderPane

    pane = ReaderPane(None)
    qtbot.addWidget(pane)
    pane.set_look(Look())
    pane.show_article(filed)
    pane.show()
    shown = pane.toPlainText()
    assert HEADLINE in shown
    assert all(words in shown for words in ("<script>", "javascript:alert", "&lt;b&gt"))
    formats = pane.document().allFormats()
    assert not any("javascript" in format_.toCharFormat().anchorHref() for format_ in formats)
    assert not any(format_.isImageFormat() for format_ in formats)


def test_html_of_an_article_has_none_of_its_elements(filed) -> None:
    markup = article_html(filed)
    assert "&lt;img" in markup
    assert not any(f"<{name}" in markup for name in ("img", "script", "style>@", "object"))
    assert 'href="javascript' not in markup


@pytest.mark.parametrize("format_", [format_ for format_ in Format if format_ in WRITERS])
def test_every_file_that_is_written_holds_it_as_text(filed, tmp_path, format_) -> None:
    target = tmp_path / "out" / "book"
    for _ in export_book(
        articles_book((Piece(filed), Piece(filed)), "甲乙日报", "zh"), target, WRITERS[format_]
    ):
        pass
    parts = [target.read_bytes()]
    if zipfile.is_zipfile(target):
        with zipfile.ZipFile(target) as package:
            assert all(not name.startswith(("/", "..")) for name in package.namelist())
            marked_up = (".xhtml", ".xml", ".html", ".opf", ".ncx", ".rels")
            parts = [package.read(name) for name in package.namelist() if name.endswith(marked_up)]
    for part in parts:
        text = part.decode()
        if format_ in (Format.HTML, Format.EPUB, Format.DOCX):
            root = ElementTree.fromstring(re.sub("<!doctype html>", "", text, flags=re.IGNORECASE))
            names = {element.tag.rpartition("}")[2] for element in root.iter()}
            assert not names & {"script", "img", "object", "iframe"}
            values = [value for element in root.iter() for value in element.attrib.values()]
            assert not [value for value in values if value.startswith(("javascript:", "file:"))]


@pytest.mark.parametrize("style", list(Style))
def test_a_citation_holds_it_as_text(filed, style) -> None:
    assert "qtreader-bait" in cite(filed, style=style).replace("\\", "")


def test_the_window_takes_no_word_of_it_for_markup(program, sees, no_loading) -> None:
    window = program.window
    for query in ("<img", '新桥 <img src="file:///qtreader-bait/a.png">', "标题:<img"):
        window.search.ask(query)
        sees(lambda: not window.search.waits)
    window.commands[Do.SOURCE].trigger()
    window.status.say(HEADLINE)
    window.desk.notice.say(HEADLINE)
    labels = window.findChildren(QLabel)
    assert any("qtreader-bait" in label.text() for label in labels)
    assert [label.text() for label in labels if would_be_markup(label)] == []
    tips = [widget.toolTip() for widget in window.findChildren(QWidget)]
    tips += [str(tip) for view in window.findChildren(QAbstractItemView) for tip in tips_of(view)]
    assert any("qtreader-bait" in tip for tip in tips)
    assert [tip for tip in tips if any(mark in tip for mark in MARKS)] == []


def would_be_markup(label: QLabel) -> bool:
    may_be = label.textFormat() is not Qt.TextFormat.PlainText
    return may_be and any(mark in label.text() for mark in MARKS)


def tips_of(view: QAbstractItemView) -> Iterator[object]:
    model = view.model()
    if model is not None:
        for row in range(model.rowCount()):
            yield model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or ""


def test_a_question_with_names_of_files_in_it_is_plain(program, sees) -> None:
    program.window.commands[Do.UNDO_IMPORT].trigger()
    sees(lambda: program.window.findChild(QMessageBox))
    box = program.window.findChild(QMessageBox)
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.reject()
