"""The colours and the voices of the window: four papers, two kinds of type."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPalette

LEFT = 18  # pixels from the edge of a pane to its text, in every list and label


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #RRGGBB. Grounds first, then what is written on them.

    ``ink``, ``soft``, ``faint`` and ``red`` are read at 4.5 : 1 or better on each of the four
    grounds; ``ink`` on ``mark`` at 6 : 1 or better.
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
    mark: str  # under a match
    on_red: str  # text on the current match, whose ground is ``red``
    picked: str  # under text selected with the mouse
    hairline: str  # between panes and rows
    handle: str  # of a scroll bar

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
    on_red="#FFFFFF",
    picked="#CDBA8F",
    hairline="#D3C4A0",
    handle="#B9A87F",
)
THEMES = (LIGHT, DARK, SEPIA)


@dataclass(frozen=True, slots=True)
class Look:
    """All that a pane needs to set its text."""

    theme: Theme = LIGHT
    serif: str = "Qiantang Serif"  # what the newspaper says
    sans: str = "Qiantang Sans"  # what the program says
    scale: float = 1.0  # of every text size, 1.0 is 100 %
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


def stylesheet(theme: Theme) -> str:
    """For ``QApplication.setStyleSheet``: what a palette cannot say. It sets no fonts, so that
    the text size stays the widgets' own."""
    return _SHEET.format_map({name: getattr(theme, name) for name in Theme.__slots__})


_SHEET = """
QToolTip {{ background: {listing}; color: {ink}; border: 1px solid {hairline}; padding: 4px 8px; }}
QMainWindow::separator, QSplitter::handle {{ background: {hairline}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QAbstractScrollArea {{ border: none; }}
#issueRows {{ background: {side}; }}
#articleRows, #hitRows, #hitHead {{ background: {listing}; }}
#hitCount {{ color: {ink}; }}
#hitNote {{ color: {soft}; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QStatusBar {{ background: {side}; color: {soft}; border-top: 1px solid {hairline}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {soft}; }}
QToolBar {{ background: {side}; border: none; border-bottom: 1px solid {hairline};
    padding: 4px 12px; spacing: 4px; }}
QToolButton {{ background: transparent; color: {soft}; border: 1px solid transparent;
    border-radius: 4px; padding: 4px 8px; }}
QToolButton:hover, QToolButton:pressed, QToolButton:checked {{ background: {selection}; color: {ink}; }}
QToolButton:focus {{ border-color: {soft}; }}
QToolButton:disabled {{ color: {faint}; }}
QToolButton::menu-indicator {{ image: none; }}
QMenuBar {{ background: {side}; color: {soft}; padding: 0 12px; }}
QMenuBar::item {{ background: transparent; padding: 4px 8px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {selection}; color: {ink}; }}
QMenu {{ background: {listing}; color: {ink}; border: 1px solid {hairline}; padding: 4px 0; }}
QMenu::item {{ padding: 4px 24px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 0; }}
QLineEdit {{ background: {surface}; color: {ink}; border: 1px solid {handle}; border-radius: 4px;
    padding: 4px 8px; placeholder-text-color: {faint}; }}
QLineEdit:focus {{ border-color: {soft}; }}
QLineEdit#searchBar {{ border-radius: 16px; padding: 4px 4px; min-height: 22px; }}
QProgressBar {{ background: {selection}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {soft}; border-radius: 2px; }}
"""
