"""Every text can be read on its ground, and no colour alone tells anything, in every paper there is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from qtreader.desktop.high_contrast import strongest, theme_of
from qtreader.desktop.theme import BLACK_ON_WHITE, THEMES, WHITE_ON_BLACK, Look, Theme, contrast, palette
from qtreader.desktop.typesetter import VOICES
from qtreader.window.rows.delegates import BAR, RING, RowDelegate

READABLE = 4.5  # WCAG 2.2, 1.4.3, level AA
SEEN = 3.0  # 1.4.11: a ring, a bar, a line that tells something
INFORMATION = 3.0  # what is written in grey because it cannot be done now
STRONG = 7.0  # 1.4.6, level AAA

every_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


@every_theme
def test_matches_of_each_part_of_a_query_are_readable(theme: Theme) -> None:
    assert {mark: contrast(theme.ink, mark) for mark in theme.marks if contrast(theme.ink, mark) < 6} == {}


@every_theme
def test_what_is_selected_with_the_mouse_is_readable(theme: Theme) -> None:
    """Every voice of an article can be selected."""
    inks = {getattr(theme, voice.colour) for voice in VOICES.values()} | {theme.ink}
    assert contrast(theme.ink, theme.picked) >= READABLE
    weak = {ink: contrast(ink, theme.picked) for ink in inks if contrast(ink, theme.picked) < SEEN}
    assert weak == {}


@every_theme
def test_the_current_match_differs_from_the_others_by_more_than_its_hue(theme: Theme) -> None:
    assert contrast(theme.on_red, theme.red) >= READABLE
    assert contrast(theme.red, theme.mark) >= SEEN


@every_theme
def test_what_cannot_be_done_now_can_still_be_read(theme: Theme) -> None:
    colours, group, role = palette(theme), QPalette.ColorGroup.Disabled, QPalette.ColorRole
    for text, ground in (
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.WindowText, role.Window),
    ):
        assert contrast(colours.color(group, text).name(), colours.color(ground).name()) >= INFORMATION
    assert all(contrast(theme.faint, ground) >= READABLE for ground in theme.grounds)


@every_theme
def test_ring_and_bar_stand_out_from_every_ground(theme: Theme) -> None:
    assert (RING, BAR) == (2, 3)
    assert all(contrast(theme.soft, ground) >= SEEN for ground in theme.grounds)


@pytest.mark.parametrize("theme", [BLACK_ON_WHITE, WHITE_ON_BLACK], ids=lambda theme: theme.name)
def test_high_contrast_is_high(theme: Theme) -> None:
    for ground in (theme.surface, theme.listing, theme.side, theme.selection):
        assert all(contrast(ink, ground) >= STRONG for ink in (theme.ink, theme.soft, theme.faint))
    assert contrast(theme.hairline, theme.surface) >= READABLE
    assert contrast(theme.handle, theme.surface) >= READABLE


def system(ink: str, ground: str, highlight: str = "#1A6FD4", link: str = "#0000EE") -> QPalette:
    colours, role = QPalette(), QPalette.ColorRole
    for each in (role.Base, role.Window):
        colours.setColor(each, QColor(ground))
    for each in (role.Text, role.WindowText):
        colours.setColor(each, QColor(ink))
    colours.setColor(role.Highlight, QColor(highlight))
    colours.setColor(role.Link, QColor(link))
    return colours


@pytest.mark.parametrize(
    "colours",
    [
        system("#000000", "#FFFFFF"),
        system("#FFFFFF", "#000000"),
        system("#FFFF00", "#000000", "#0000FF", "#00FFFF"),
        system("#000000", "#FFFDE7"),
        system("#FFFFFF", "#2D2D2D"),
    ],
)
def test_the_systems_own_colours_make_a_theme_that_can_be_read(qapp, colours: QPalette) -> None:
    theme = theme_of(colours)
    for ground in theme.grounds:
        assert all(contrast(ink, ground) >= READABLE for ink in theme.writings), ground
    assert contrast(theme.ink, theme.picked) >= READABLE
    assert contrast(theme.on_red, theme.red) >= READABLE
    assert contrast(theme.hairline, theme.surface) >= SEEN
    assert all(contrast(theme.ink, mark) >= READABLE for mark in theme.marks)


def test_the_systems_own_colours_are_taken_where_they_are_strong(qapp) -> None:
    theme = theme_of(system("#FFFF00", "#000000", "#0000FF", "#00FFFF"))
    assert (theme.ink, theme.surface, theme.red) == ("#FFFF00", "#000000", "#00FFFF")


def test_weak_colours_of_the_system_are_not_taken(qapp) -> None:
    assert theme_of(system("#888888", "#FFFFFF")) == strongest(dark=False) == BLACK_ON_WHITE
    assert theme_of(system("#666666", "#111111")) == strongest(dark=True) == WHITE_ON_BLACK


def painted(state: QStyle.StateFlag, *, ring: bool = False) -> QImage:
    """A row of 200 by 60 pixels without text, in grey."""
    delegate = RowDelegate(None)
    delegate.set_look(Look())
    delegate.ring = ring
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect, option.state = QRect(0, 0, 200, 60), state
    painter = QPainter(image)
    delegate.paint(painter, option, QModelIndex())
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def shapes(image: QImage) -> int:
    """Pixels that stand out at 3 : 1 or more from the ground of the row, whatever their hue."""
    ground = image.pixelColor(150, 30).name()
    places = ((x, y) for x in range(200) for y in range(60))
    return sum(contrast(image.pixelColor(x, y).name(), ground) >= SEEN for x, y in places)


def test_a_chosen_row_and_one_with_the_keyboard_are_told_by_shapes(qapp) -> None:
    flag = QStyle.StateFlag
    plain, chosen = painted(flag.State_None), painted(flag.State_Selected)
    with_keyboard = painted(flag.State_Selected | flag.State_HasFocus, ring=True)
    assert shapes(plain) == 0
    assert shapes(chosen) >= BAR * 30
    assert shapes(with_keyboard) >= shapes(chosen) + 2 * 2 * 180
