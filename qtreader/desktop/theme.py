"""The colours and the voices of the window: its papers, two kinds of type."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPalette

LEFT = 18  # pixels from the edge of a pane to its text, in every list and label


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #RRGGBB. Grounds first, then what is written on them.

    ``ink``, ``soft``, ``faint`` and ``red`` are read at 4.5 : 1 or better on each of the four
    grounds; ``ink`` on each of the marks at 6 : 1 or better. ``soft`` also draws the ring around
    what has the keyboard and the bar beside what is chosen: no tone alone tells either.
    """

    name: str
    surface: str  # under the article
    listing: str  # under a list of articles or hits
    side: str  # under the issues, tool bar and status bar
    selection: str  # under a chosen row
    ink: str
    soft: str
    faint: str
    red: str
    mark: str  # under a match of the first part of a query
    other_marks: tuple[str, ...]  # under matches of the other parts, in their order
    on_red: str  # text on the current match, whose ground is ``red``
    picked: str  # under text selected with the mouse
    hairline: str  # between panes and rows
    handle: str  # of a scroll bar

    @property
    def marks(self) -> tuple[str, ...]:
        """Of each part of a query; a query of more parts begins again with the first."""
        return (self.mark, *self.other_marks)

    @property
    def grounds(self) -> tuple[str, str, str, str]:
        return (self.surface, self.listing, self.side, self.selection)

    @property
    def writings(self) -> tuple[str, str, str, str]:
        return (self.ink, self.soft, self.faint, self.red)


LIGHT = Theme(
    name="light",
    surface="#FBF9F4",
    listing="#F7F4EE",
    side="#F2EEE6",
    selection="#EAE3D6",
    ink="#1F1D1A",
    soft="#5F584F",
    faint="#6B645A",
    red="#A8322A",
    mark="#F7E3A1",
    other_marks=("#CDE8CF", "#C9E0F6", "#F7D0D6", "#E1D4F5", "#F6D2AC"),
    on_red="#FFFFFF",
    picked="#D9CCB2",
    hairline="#DDD6C8",
    handle="#C6BDAC",
)
DARK = Theme(
    name="dark",
    surface="#1C1B19",
    listing="#191816",
    side="#161513",
    selection="#2A2723",
    ink="#E6E1D8",
    soft="#A39B8F",
    faint="#9A9287",
    red="#E98A7B",
    mark="#5A4A16",
    other_marks=("#1F4D35", "#1D4666", "#632B3F", "#493873", "#653C14"),
    on_red="#161513",
    picked="#4A4338",
    hairline="#33302B",
    handle="#4B463F",
)
SEPIA = Theme(
    name="sepia",
    surface="#F4ECD8",
    listing="#EFE5CC",
    side="#E8DCC0",
    selection="#DECFAE",
    ink="#3A2F20",
    soft="#5F5340",
    faint="#5F5340",
    red="#96281F",
    mark="#F7DB85",
    other_marks=("#C6DDAE", "#BBD8E2", "#F0BFB4", "#D8C6E4", "#EFBB80"),
    on_red="#FFFFFF",
    picked="#CDBA8F",
    hairline="#D3C4A0",
    handle="#B9A87F",
)
BLACK_ON_WHITE = Theme(
    name="black on white",
    surface="#FFFFFF",
    listing="#FFFFFF",
    side="#FFFFFF",
    selection="#DEDEDE",
    ink="#000000",
    soft="#000000",
    faint="#1C1C1C",
    red="#900000",
    mark="#FFE14D",
    other_marks=("#9CE8A4", "#9CD3FF", "#FFB3C0", "#D5B8FF", "#FFC078"),
    on_red="#FFFFFF",
    picked="#B8D6FF",
    hairline="#5A5A5A",
    handle="#5A5A5A",
)
WHITE_ON_BLACK = Theme(
    name="white on black",
    surface="#000000",
    listing="#000000",
    side="#000000",
    selection="#303030",
    ink="#FFFFFF",
    soft="#FFFFFF",
    faint="#E4E4E4",
    red="#FFA193",
    mark="#5C4A00",
    other_marks=("#00522B", "#00468C", "#7A0B3B", "#4B2A8C", "#6E3600"),
    on_red="#000000",
    picked="#00408A",
    hairline="#A6A6A6",
    handle="#A6A6A6",
)
THEMES = (LIGHT, DARK, SEPIA, BLACK_ON_WHITE, WHITE_ON_BLACK)


@dataclass(frozen=True, slots=True)
class Look:
    """All that a pane needs to set its text."""

    theme: Theme = LIGHT
    serif: str = "Qiantang Serif"  # what the newspaper says
    sans: str = "Qiantang Sans"  # what the program says
    scale: float = 1.0  # of every text size, 1.0 is 100 %
    face: str = ""  # of the body of an article, where it is not the serif
    characters: int = 38  # of the body to a line
    leading: float = 1.0  # of the body's line height
    full_width: bool = True  # set ,:;()!? of the page text full-width, as in print

    def size(self, pixels: int) -> int:
        return max(1, round(pixels * self.scale))

    def serif_font(self, pixels: int, *, bold: bool = False) -> QFont:
        return _font(self.serif, self.size(pixels), bold)

    def sans_font(self, pixels: int, *, bold: bool = False) -> QFont:
        return _font(self.sans, self.size(pixels), bold)


def _font(family: str, pixels: int, bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, after WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def palette(theme: Theme) -> QPalette:
    """For ``QApplication.setPalette``: every widget that Qt paints itself takes its colours here."""
    result = QPalette()
    role = QPalette.ColorRole
    for colour, roles in (
        (theme.side, (role.Window, role.Button)),
        (theme.surface, (role.Base,)),
        (theme.listing, (role.AlternateBase, role.ToolTipBase)),
        (theme.ink, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText)),
        (theme.picked, (role.Highlight,)),
        (theme.red, (role.Link, role.BrightText, role.Accent)),
        (theme.soft, (role.LinkVisited,)),
        (theme.faint, (role.PlaceholderText,)),
        (theme.selection, (role.Light, role.Midlight)),
        (theme.hairline, (role.Mid, role.Dark)),
        (theme.handle, (role.Shadow,)),
    ):
        for each in roles:
            result.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.faint))
    return result
