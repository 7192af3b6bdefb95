"""Colours of the strongest contrast: the system's own where it has such, else black and white."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from qtreader.desktop.theme import BLACK_ON_WHITE, WHITE_ON_BLACK, Theme, contrast

STRONG = 6.0  # for text; WCAG 2.2, level AA, asks for 4.5
READABLE = 4.5
SEEN = 3.0  # of a line that has to be seen


def strongest(*, dark: bool) -> Theme:
    return WHITE_ON_BLACK if dark else BLACK_ON_WHITE


def theme_of(system: QPalette) -> Theme:
    """The system's palette as a theme. What it leaves too weak for a text or a line is taken from black
    and white; where its text itself is weak, all of it is."""
    role = QPalette.ColorRole
    ink, ground, side = (_name(system.color(each)) for each in (role.Text, role.Base, role.Window))
    spare = strongest(dark=contrast(ground, "#FFFFFF") > contrast(ground, "#000000"))
    weakest = min(contrast(ink, each) for each in (ground, side, *spare.marks))
    if weakest < STRONG:
        return spare
    selection = _mixed(ground, ink, 0.14)
    grounds = (ground, side, selection)
    picked = _first(_name(system.color(role.Highlight)), spare.picked, against=(ink,), least=READABLE)
    link = _first(_name(system.color(role.Link)), spare.red, ink, against=grounds, least=READABLE)
    line = _mixed(ground, ink, 0.6)
    return Theme(
        name="of the system",
        surface=ground,
        listing=ground,
        side=side,
        selection=selection,
        ink=ink,
        soft=ink,
        faint=ink,
        red=link,
        mark=spare.mark,
        other_marks=spare.other_marks,
        on_red=_first(ground, "#000000", "#FFFFFF", against=(link,), least=READABLE),
        picked=picked,
        hairline=_first(line, ink, against=(ground, side), least=SEEN),
        handle=_first(line, ink, against=(ground, side), least=SEEN),
    )


def _first(*colours: str, against: tuple[str, ...], least: float) -> str:
    """The first of the colours that stands out enough from all of ``against``; the last where none does."""
    for colour in colours:
        if all(contrast(colour, other) >= least for other in against):
            return colour
    return colours[-1]


def _mixed(ground: str, ink: str, share: float) -> str:
    one, other = QColor(ground), QColor(ink)
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in parts)


def _name(colour: QColor) -> str:
    return colour.name().upper()
