"""Our own thin line symbols, in the colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from qtreader.shipped import resources

SIZES = (16, 24, 32, 48, 64)  # pixels; sharp on screens of 100 to 400 %


def icon(name: str, colour: str) -> QIcon:
    """``resources/icons/NAME.svg``, its ``currentColor`` being ``colour`` (#RRGGBB).

    Raises FileNotFoundError where there is no such symbol.
    """
    drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    result = QIcon()
    for size in SIZES:
        result.addPixmap(_drawn(renderer, size))
    return result


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap
