"""A headline in the width there is."""

import pytest

from qtreader.desktop.fonts import SANS, SERIF, load_fonts
from qtreader.desktop.headline_fit import fit_headlines
from qtreader.desktop.typesetter import TypeStyle, typeset
from qtreader.render.sheet import LINE_BREAK, Block, Role

STYLE = TypeStyle(SERIF, SANS, "#000000", "#000000", "#000000", "#000000", "#000000")
PRINTED = f"坚决拥护江边建设坚决做到两个方面{LINE_BREAK}团结带领江边群众走好道路"  # 16 and 12 characters


@pytest.fixture
def lines(qapp):
    """Sets a headline in a width, and tells its lines and the pixels of its type."""
    load_fonts()

    def fit(text, *widths):
        made = typeset((Block(Role.HEADLINE, text),), STYLE)
        for width in widths:
            made.document.setTextWidth(width)
            fit_headlines(made, width)
            made.document.size()  # lays it out
        block = made.document.begin()
        layout = block.layout()
        shown = [layout.lineAt(n) for n in range(layout.lineCount())]
        texts = [text[line.textStart() : line.textStart() + line.textLength()] for line in shown]
        return [
            line.strip(LINE_BREAK) for line in texts
        ], block.begin().fragment().charFormat().font().pixelSize()

    return fit


def test_printed_lines_that_fit_stand_as_they_are(lines):
    assert lines(PRINTED, 646) == (PRINTED.split(LINE_BREAK), 30)


def test_printed_lines_are_kept_whole_in_a_smaller_type(lines):
    shown, pixels = lines(PRINTED, 430)
    assert shown == PRINTED.split(LINE_BREAK)
    assert 24 <= pixels < 30


def test_a_line_that_is_too_long_is_parted_evenly(lines):
    shown, pixels = lines("江边政协会议学习贯彻重要讲话精神部署下一阶段工作", 646)
    assert pixels == 30
    assert [len(line) for line in shown] in ([12, 12], [13, 11])


def test_a_window_that_grows_again_has_the_headline_as_it_was(lines):
    assert lines(PRINTED, 430, 200, 646) == (PRINTED.split(LINE_BREAK), 30)
