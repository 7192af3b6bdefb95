"""How the parts of a body differ from each other."""

import pytest

from qtreader.desktop.fonts import SANS, SERIF, load_fonts
from qtreader.desktop.typesetter import TypeStyle, typeset
from qtreader.render.sheet import Block, Role

STYLE = TypeStyle(SERIF, SANS, "#000000", "#000000", "#000000", "#000000", "#000000")
TEXT = "江边新桥今日通车，两岸居民往来更加便捷，沿线企业也将由此受益，市民纷纷前来。" * 2


@pytest.fixture
def blocks(qapp):
    load_fonts()

    def set_blocks(*texts, **style):
        made = typeset([Block(Role.PARAGRAPH, text) for text in texts], TypeStyle(**{**_plain(), **style}))
        block, found = made.document.begin(), []
        while block.isValid():
            found.append(block)
            block = block.next()
        return made, found

    return set_blocks


def _plain():
    return {name: getattr(STYLE, name) for name in ("serif", "sans", "ink", "soft", "faint", "red", "rule")}


def test_a_crosshead_is_bold_and_not_indented(blocks):
    _made, (text, crosshead, other) = blocks(TEXT, "服务更贴心", TEXT)
    assert crosshead.charFormat().font().bold()
    assert crosshead.blockFormat().textIndent() == 0
    for paragraph in (text, other):
        assert not paragraph.charFormat().font().bold()
        assert paragraph.blockFormat().textIndent() == 34


def test_a_caption_is_smaller_than_a_text(blocks):
    _made, (caption,) = blocks(TEXT, caption=True)
    assert caption.charFormat().font().pixelSize() == 15
    assert caption.blockFormat().lineHeight() == 27


def test_the_lines_of_both_stand_as_far_apart_as_is_chosen(blocks):
    _made, found = blocks(TEXT, "服务更贴心", TEXT, leading=1.16)
    assert {block.blockFormat().lineHeight() for block in found} == {36}
