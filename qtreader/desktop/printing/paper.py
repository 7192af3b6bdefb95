"""The paper of a print: its margins in the printer's pixels, and the fonts of all that is not article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPagedPaintDevice

from qtreader.desktop.fonts import load_fonts
from qtreader.desktop.printing.style import PrintStyle
from qtreader.desktop.typesetter import SCREEN_DPI, VOICES, TypeStyle
from qtreader.render.sheet import Role

MEASURE = 42  # characters of the body to a printed line
SIDE, TOP, FOOT = 20.0, 30.0, 28.0  # least margins of the body, in millimetres
HEADER, FOOTER = 17.0, 14.0  # from the paper's edges to the text of header and footer, in millimetres
GUTTER = 8.0  # between two columns, in millimetres
INK, RED = "#000000", "#A8322A"


@dataclass(frozen=True, slots=True)
class Paper:
    printer: QPagedPaintDevice
    type: TypeStyle  # of the articles
    red: str  # of the paper's name; black where there is no colour
    faint: str
    rule: str
    columns: int
    mm: float  # pixels of a millimetre
    body: QRectF  # where articles stand
    foot: float  # where the footer ends
    name_font: QFont
    small_font: QFont
    sans: str
    serif: str

    @property
    def gutter(self) -> float:
        return GUTTER * self.mm

    @property
    def column_width(self) -> float:
        return (self.body.width() - (self.columns - 1) * self.gutter) / self.columns

    def font(self, points: float, *, serif: bool = False, bold: bool = False) -> QFont:
        return _font(self.serif if serif else self.sans, points, self.printer, bold=bold)


def paper(printer: QPagedPaintDevice, style: PrintStyle) -> Paper:
    """The paper that is chosen in ``printer``, whose own margins are not used."""
    families = load_fonts()
    black = style.monochrome
    red, soft = (INK, INK) if black else (RED, "#3A3632")
    faint, rule = (INK, INK) if black else ("#55504A", "#8A857C")
    points_of_the_screen = VOICES[Role.PARAGRAPH].pixels * 72 / SCREEN_DPI
    type_style = TypeStyle(
        families.sans if style.sans else families.serif, families.sans, ink=INK, soft=soft, faint=faint,
        red=red, rule=rule, size=style.points / points_of_the_screen, characters=MEASURE, marks_closer=False,
    )  # fmt: skip
    mm = printer.logicalDpiY() / 25.4
    sheet = QRectF(printer.pageLayout().fullRectPixels(printer.logicalDpiY()))
    room = sheet.width() - 2 * SIDE * mm
    width = min(type_style.on(printer).measure, room) if style.columns == 1 else room
    height = sheet.height() - (TOP + FOOT) * mm
    return Paper(
        printer=printer,
        type=type_style,
        red=red,
        faint=faint,
        rule=rule,
        columns=style.columns,
        mm=mm,
        body=QRectF(sheet.center().x() - width / 2, TOP * mm, width, height),
        foot=sheet.height() - FOOTER * mm,
        name_font=_font(families.serif, 10.5, printer, bold=True),
        small_font=_font(families.sans, 8, printer),
        sans=families.sans,
        serif=families.serif,
    )


def tighter(made: Paper, leading: float) -> Paper:
    """The same paper with the body's lines closer together; ``leading`` as in ``TypeStyle``."""
    return replace(made, type=replace(made.type, leading=leading))


def _font(family: str, points: float, printer: QPagedPaintDevice, *, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(points * printer.logicalDpiY() / 72))
    font.setBold(bold)
    return font
