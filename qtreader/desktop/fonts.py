"""The fonts that come with the program: without them a desktop may have no Chinese, and a PDF's
text copies out as other characters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from qtreader.shipped import resources

SERIF = "Qiantang Serif"  # what the newspaper says
SANS = "Qiantang Sans"  # what the program says
FILES = (
    "QiantangSerif-Regular.otf",
    "QiantangSerif-Bold.otf",
    "QiantangSans-Regular.otf",
    "QiantangSans-Bold.otf",
)


@dataclass(frozen=True, slots=True)
class Families:
    serif: str
    sans: str


def load_fonts(folder: Path | None = None) -> Families:
    """Make the fonts in ``folder`` (those that come with the program) known to Qt; tell their names.

    Needs a QGuiApplication. A font that is missing is a broken installation, not a trouble
    of the user's: ``FileNotFoundError``.
    """
    folder = folder or resources() / "fonts"
    if not {SERIF, SANS} <= set(QFontDatabase.families()):
        for file in FILES:
            if QFontDatabase.addApplicationFont(str(folder / file)) < 0:
                raise FileNotFoundError(str(folder / file))
    return Families(SERIF, SANS)
