import re

import pytest
from PySide6.QtGui import QPalette

from qtreader.desktop.icons import icon
from qtreader.desktop.style_sheet import stylesheet
from qtreader.desktop.theme import DARK, LIGHT, THEMES, Look, contrast, palette

READABLE = 4.5  # WCAG 2.2, level AA


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_is_readable_on_every_ground(theme):
    found = {(text, ground): contrast(text, ground) for text in theme.writings for ground in theme.grounds}
    assert {pair: ratio for pair, ratio in found.items() if ratio < READABLE} == {}


@pytest.mark.parametrize(("theme", "least"), [(LIGHT, 7), (DARK, 6)], ids=["light", "dark"])
def test_matches_stand_out_and_stay_readable(theme, least):
    assert contrast(theme.ink, theme.mark) >= least
    assert contrast(theme.on_red, theme.red) >= READABLE
    assert contrast(theme.ink, theme.picked) >= READABLE


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_parts_of_a_query_are_marked_apart_and_stay_readable(theme):
    assert len(set(theme.marks)) == len(theme.marks) >= 6
    assert {mark for mark in theme.marks if contrast(theme.ink, mark) < 6} == set()
    assert contrast(theme.on_red, theme.red) >= READABLE


def test_contrast_is_measured_as_in_the_guidelines():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_qt_paints_is_readable_too(qapp, theme):
    colours, role = palette(theme), QPalette.ColorRole
    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ):
        assert contrast(colours.color(text).name(), colours.color(ground).name()) >= READABLE, text


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_style_sheet_is_in_the_colours_of_the_theme(theme):
    sheet = stylesheet(theme)
    used = set(re.findall(r"#[0-9A-F]{6}\b", sheet))
    assert used
    assert used <= {getattr(theme, name) for name in type(theme).__slots__}
    assert "{{" not in sheet


def test_type_grows_with_the_text_size(qapp):
    assert Look(scale=1.5).serif_font(17).pixelSize() == 26
    assert Look(scale=1.5).sans_font(11, bold=True).bold()


def test_a_symbol_takes_the_colour_it_is_given(qapp):
    image = icon("search", "#A8322A").pixmap(64, 64).toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(64)
        for y in range(64)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {"#a8322a"}


def test_a_symbol_that_is_not_there_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-symbol", "#000000")
