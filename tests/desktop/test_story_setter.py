"""A story of a whole page, set in its box."""

import pytest

from qtreader.desktop.fonts import SANS, SERIF, load_fonts
from qtreader.desktop.story_setter import PageType, set_story
from qtreader.render.front_page import Box
from qtreader.render.story import Rank, Story

PAGE = PageType(SERIF, SANS, "#000000", "#000000", "#000000", 15)
HEADLINE = ("江边带队赴两地考察山海协作工作", "推动下一阶段互利合作")


@pytest.mark.parametrize("rank", Rank)
@pytest.mark.parametrize("width", range(90, 900, 7))
def test_no_character_of_a_headline_is_left_out_at_any_width(qapp, rank, width):
    load_fonts()
    story = Story(1, rank, HEADLINE, paragraphs=("本报讯 昨天上午有会。" * 9,), length=99)
    made = set_story(Box(story, 0, 0, width, 700, 1, 0, 0), 12, PAGE)
    heads = [text.layout for text in made.texts if text.heading]
    shown = [layout.text()[: layout.lineAt(0).textLength()] for layout in heads]
    assert "".join(shown) == "".join(HEADLINE)
    assert all(layout.lineCount() == 1 for layout in heads)
    assert all(layout.lineAt(0).naturalTextWidth() <= width + 1 for layout in heads)
