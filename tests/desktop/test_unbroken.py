"""Numbers that stay with what they count, and places that are still found to the character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from qtreader.desktop.fonts import SANS, SERIF, load_fonts
from qtreader.desktop.typesetter import TypeStyle, typeset
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.render.binding import JOINER, bound
from qtreader.render.sheet import Block, Role
from qtreader.render.text import blocks_text

STYLE = TypeStyle(SERIF, SANS, "#000000", "#000000", "#000000", "#000000", "#000000", unbroken=True)
TEXT = "本报讯 5日，投资100万元，𠮷先生等1500余户参加，古丽·买买提主持。"


def paragraph(text):
    return typeset((Block(Role.PARAGRAPH, text, Field.PARAGRAPHS, 0, 0),), STYLE)


def shown(made, place):
    cursor = QTextCursor(made.document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def lines(made, width):
    made.document.setTextWidth(width)
    made.document.size()  # lays it out
    block = made.document.begin()
    layout = block.layout()
    found = [layout.lineAt(number) for number in range(layout.lineCount())]
    text = block.text().encode("utf-16-le")
    return [
        text[2 * line.textStart() : 2 * (line.textStart() + line.textLength())].decode("utf-16-le")
        for line in found
    ]


@pytest.fixture(autouse=True)
def fonts(qapp):
    load_fonts()


@pytest.mark.parametrize("characters", range(6, 24))
def test_no_line_ends_between_a_number_and_what_it_counts(characters):
    made = lines(paragraph(TEXT), 17 * characters)
    assert not [line for line in made[:-1] if line.rstrip(JOINER)[-1].isdigit()]
    assert not [line for line in made if line.lstrip(JOINER)[0] == "·"]


@pytest.mark.parametrize("characters", range(6, 24))
def test_no_line_begins_or_ends_with_a_mark_it_may_not(characters):
    text = "他说：“好！”（记者张三）《江边日报》5月6日报道，到了吗？到了；甲、乙。" * 3
    set_lines = lines(paragraph(text), 17 * characters)
    assert not [line for line in set_lines[1:] if line[0] in "，。、；：！？）》”’"]
    assert not [line for line in set_lines[:-1] if line[-1] in "（《“‘"]


@given(st.text("5日万元·𠮷甲，", max_size=24), st.data())
def test_every_stretch_is_found_and_leads_back(text, data):
    made = paragraph("甲" + text)
    whole = made.pieces[0].block.text
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    passage = Passage(Field.PARAGRAPHS, 0, Span(start, end))
    place = made.range_of(passage)
    assert shown(made, place).replace(JOINER, "") == whole[start:end]
    assert not shown(made, place).startswith(JOINER) and not shown(made, place).endswith(JOINER)
    assert made.passage_of(*place) == passage


def test_what_is_copied_has_no_signs():
    made = paragraph(TEXT)
    assert JOINER in made.document.toPlainText()
    assert blocks_text(made.excerpt(0, made.document.characterCount())).strip("\u3000") == TEXT


def test_a_place_between_a_number_and_its_sign_is_one_place():
    made = paragraph("会议5日召开")
    (joiner,) = bound("会议5日召开")
    before, after = made.pieces[0].position(joiner, end=True), made.pieces[0].position(joiner)
    assert after == before + 1
    assert made.passage_of(before, before) == made.passage_of(after, after)
