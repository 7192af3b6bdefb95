import pytest
from PySide6.QtGui import QTextCursor

from qtreader.desktop.typesetter import TypeStyle, is_rule, typeset
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.render.sheet import LINE_BREAK, Block, Role
from qtreader.render.text import blocks_text

STYLE = TypeStyle("Serif", "Sans", "#111111", "#555555", "#666666", "#AA0000", "#DDDDDD")
SHEET = (
    Block(Role.DATELINE, "2022年5月6日 星期五（推断） · 第1版"),
    Block(Role.HEADLINE, f"同心同德{LINE_BREAK}再上台阶", Field.HEADLINE, 0, 0),
    Block(Role.BYLINE, "首席记者 张三", Field.BYLINE, 0, 1),
    Block(Role.PARAGRAPH, "本报讯 5日，𠮷先生参加会议。", Field.PARAGRAPHS, 0, 0),
    Block(Role.PARAGRAPH, "会上，大家鼓掌。", Field.PARAGRAPHS, 1, 2),
)


@pytest.fixture
def article(qapp):
    return typeset(SHEET, STYLE)


def text_at(article, place):
    cursor = QTextCursor(article.document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def paragraphs_of(article):
    block = article.document.begin()
    while block.isValid():
        yield block
        block = block.next()


def paragraph_with(article, text):
    return next(block for block in paragraphs_of(article) if text in block.text())


@pytest.mark.parametrize(
    ("passage", "shown"),
    [
        (Passage(Field.HEADLINE, 0, Span(2, 7)), f"同德{LINE_BREAK}再上"),
        (Passage(Field.BYLINE, 0, Span(0, 5)), "首席记者"),  # the mark before it is not shown
        (Passage(Field.BYLINE, 0, Span(6, 8)), "张三"),
        (Passage(Field.PARAGRAPHS, 0, Span(7, 8)), "𠮷"),
        (Passage(Field.PARAGRAPHS, 0, Span(10, 14)), "参加会议"),
        (Passage(Field.PARAGRAPHS, 1, Span(5, 7)), "大家"),
    ],
)
def test_a_passage_is_found_where_it_is_shown(article, passage, shown):
    assert text_at(article, article.range_of(passage)) == shown


def test_what_is_not_shown_has_no_place(article):
    assert article.range_of(Passage(Field.BYLINE, 0, Span(0, 1))) is None
    assert article.range_of(Passage(Field.KICKER, 0, Span(0, 1))) is None


def test_every_place_shown_leads_back_to_the_stored_text(article):
    for piece in article.pieces:
        for n, character in enumerate(piece.block.text):
            if piece.block.field is None:
                continue
            passage = Passage(
                piece.block.field, piece.block.index, Span(piece.block.offset + n, piece.block.offset + n + 1)
            )
            place = article.range_of(passage)
            assert text_at(article, place) == character
            assert article.passage_of(*place) == passage


def test_the_programs_words_lead_to_no_stored_text(article):
    assert article.passage_of(0, 3) is None


def test_a_selection_is_copied_with_indents_only_where_a_paragraph_begins(article):
    begin, end = article.pieces[3].start, article.pieces[4].end
    assert (
        blocks_text(article.excerpt(begin, end)) == "　　本报讯 5日，𠮷先生参加会议。\n　　会上，大家鼓掌。"
    )
    assert blocks_text(article.excerpt(begin + 7, end - 5)) == "𠮷先生参加会议。\n　　会上，"
    assert article.excerpt(begin, begin) == ()


def test_only_a_paragraph_that_begins_is_indented_by_two_characters(qapp):
    rest = Block(Role.PARAGRAPH, "参加会议。", Field.PARAGRAPHS, 0, 10, cut=True)
    article = typeset((rest, SHEET[4]), STYLE)
    assert paragraph_with(article, "参加会议").blockFormat().textIndent() == 0
    assert paragraph_with(article, "会上").blockFormat().textIndent() == 34


def test_text_size_scales_everything(qapp):
    large = typeset(SHEET, TypeStyle("Serif", "Sans", *["#111111"] * 5, size=2))
    paragraph = paragraph_with(large, "本报讯")
    assert paragraph.charFormat().font().pixelSize() == 34
    assert paragraph.blockFormat().lineHeight() == 62
    assert paragraph.blockFormat().textIndent() == 68


def test_a_line_stands_between_head_and_body_only(article):
    rules = [block for block in paragraphs_of(article) if is_rule(block)]
    assert len(rules) == 1
    assert rules[0].previous().text() == "首席记者 张三"
    assert rules[0].text() == ""


def test_an_inference_in_the_dateline_is_red(article):
    start = article.pieces[0].block.text.index("推断")
    cursor = QTextCursor(article.document)
    cursor.setPosition(start + 1)
    assert cursor.charFormat().foreground().color().name() == "#aa0000"
    cursor.setPosition(3)
    assert cursor.charFormat().foreground().color().name() == "#666666"


@pytest.mark.parametrize(
    "line", ["2022年1月8日 星期六（更正） · 第1版", "Saturday, 8 January 2022 (corrected) · page 1"]
)
def test_a_correction_in_the_dateline_is_red_too(qapp, line):
    article = typeset((Block(Role.DATELINE, line),), STYLE)
    cursor = QTextCursor(article.document)
    cursor.setPosition(line.index("）" if "）" in line else ")"))
    assert cursor.charFormat().foreground().color().name() == "#aa0000"


def test_no_line_begins_with_a_closing_mark(qapp):
    text = "全区上下从严从实推进，平稳有序。" * 12
    article = typeset((Block(Role.PARAGRAPH, text, Field.PARAGRAPHS),), STYLE)
    for width in range(200, 420, 7):
        article.document.setTextWidth(width)
        article.document.size()
        layout = article.document.begin().layout()
        starts = [text[layout.lineAt(n).textStart()] for n in range(layout.lineCount())]
        assert len(starts) > 3
        assert not set(starts) & set("，。")
