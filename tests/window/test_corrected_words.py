"""Corrected words in the open article: underlined, told, found, copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QAccessible, QTextCharFormat, QTextCursor

from qtreader.corrections.drafting import dated, reworded
from qtreader.desktop.commands import Do
from qtreader.desktop.theme import THEMES, contrast
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.window.reading.article_outline import ArticleOutline

HEADLINE = "切实织密疫情防控网"
DOTTED = QTextCharFormat.UnderlineStyle.DotLine


def correct(library, article_id: int, field: Field, words: str, text: str) -> None:
    article = library.article(article_id).article
    index, place = next((n, t.index(words)) for n, t in enumerate(article.texts(field)) if words in t)
    passage = Passage(field, index, Span(place, place + len(words)))
    library.corrections.add(reworded(library.source(article_id), article_id, passage, text), "读者")


@pytest.fixture
def mended(windows):
    """A window over a library in which words of an article were corrected before it was opened."""
    library = windows.library
    entries = [entry for issue in library.issues() for entry in library.articles(issue.id)]
    article = next(entry.id for entry in entries if entry.headline.startswith(HEADLINE))
    correct(library, article, Field.HEADLINE, "织密", "织牢")
    correct(library, article, Field.PARAGRAPHS, "区领导杨晓峰", "区领导杨小峰")
    correct(library, article, Field.PARAGRAPHS, "区委书记金承涛强调,要深入", "金承涛强调,要深入")
    reader = windows.open()
    reader.sees(lambda: not reader.window.works.busy and "索引已就绪" in reader.window.status.holdings)
    reader.window.browsing.open_article(article)
    return reader


def formats(reader, words: str) -> list[QTextCharFormat]:
    """Of each character of some words where they stand first."""
    cursor = QTextCursor(reader.desk.reader.document().find(words))
    found = []
    for place in range(cursor.selectionStart() + 1, cursor.selectionEnd() + 1):
        one = QTextCursor(reader.desk.reader.document())
        one.setPosition(place)
        found.append(one.charFormat())
    return found


def painted(reader) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    reader.desk.reader.viewport().grab().save(buffer, "PNG")
    return buffer.data().data()


def test_corrected_words_are_underlined_and_say_what_is_printed(mended) -> None:
    styles = formats(mended, "织牢疫")
    assert [style.underlineStyle() == DOTTED for style in styles] == [False, True, False]
    assert styles[1].toolTip() == "原印作“密”（更正）"
    assert [style.toolTip() for style in formats(mended, "杨小峰")] == ["", "原印作“晓”（更正）", ""]


def test_the_line_is_seen_on_every_paper() -> None:
    for theme in THEMES:
        assert contrast(theme.soft, theme.surface) >= 4.5


def test_a_wedge_stands_where_words_were_struck_out(mended) -> None:
    altered = mended.desk.reader.altered
    [struck] = [place for place in altered.places if place.start == place.end]
    assert struck.said == "此处原印有“区委书记”（据更正删去）"
    before = painted(mended)
    mended.desk.reader.altered = None
    mended.desk.reader.viewport().update()
    assert painted(mended) != before


def test_who_hears_the_article_is_told_of_them(mended) -> None:
    outline = mended.desk.reader.findChild(ArticleOutline)
    document = QAccessible.queryAccessibleInterface(outline)
    parts = [document.child(number) for number in range(document.childCount())]
    told = [part.text(QAccessible.Text.Description) for part in parts]
    assert "原印作“密”（更正）" in told
    assert "此处原印有“区委书记”（据更正删去），原印作“晓”（更正）" in told
    assert told.count("") == len(told) - 2


def test_the_width_of_signs_changes_nothing_of_it(mended) -> None:
    mended.presses("F8")
    assert formats(mended, "织牢")[1].underlineStyle() == DOTTED
    mended.presses("F8")
    assert formats(mended, "织牢")[1].underlineStyle() == DOTTED


def test_the_printed_words_find_the_article_and_are_marked_at_the_corrected_ones(mended) -> None:
    mended.searches('"织密疫情防控网 为经济"')
    mended.sees(lambda: mended.marked == ["织牢疫情防控网\u2028为经济"])
    assert "原印作“织密疫情防控网 为经济”" in mended.desk.hits.list.model().index(0, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_what_is_copied_has_the_corrected_words_and_only_with_its_source_a_word_of_it(mended) -> None:
    mended.chooses(Do.COPY_ARTICLE)
    assert "切实织牢疫情防控网" in mended.copied() and "更正" not in mended.copied()
    mended.chooses(Do.COPY_CITED)
    assert mended.copied().rstrip().endswith("（文中 3 处据更正）")
    assert "[更正][N]" in mended.copied()
    cursor = mended.desk.reader.document().find("区领导杨小峰")
    mended.desk.reader.setTextCursor(cursor)
    mended.chooses(Do.COPY_QUOTATION)
    assert mended.copied().endswith("（文中 1 处据更正）")
    cursor = mended.desk.reader.document().find("金承涛指出")
    mended.desk.reader.setTextCursor(cursor)
    mended.chooses(Do.COPY_QUOTATION)
    assert "处据更正" not in mended.copied()


def test_a_corrected_day_is_told_wherever_it_stands(windows) -> None:
    library = windows.library
    article = library.articles(library.issues()[0].id)[0].id
    day = library.article(article).issue.date.replace(day=30)
    library.corrections.add(dated(library.source(article), day), "读者")
    reader = windows.open()
    reader.window.browsing.open_article(article)
    assert "2022年10月30日 星期日（更正）" in reader.article
    tree = reader.desk.issues.tree.model()
    issue = library.article(article).issue.id
    assert "日期据更正" in tree.index_of(issue).data(Qt.ItemDataRole.AccessibleTextRole)
