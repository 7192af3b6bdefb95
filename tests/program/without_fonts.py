"""The program on a system without a font: ``without_fonts.py FOLDER``, fontconfig pointed at an empty folder.

Prints as JSON the families that there are, how many texts were looked at, and those with a sign that no font
of the program's has.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenuBar, QWidget

from qtreader.desktop.commands import Do
from qtreader.folders import folders_under
from qtreader.main import Program, make_application

PATIENCE = 60_000  # milliseconds
SIGNS = ("·—…“”‹›↑↓←→推断■", "农历十月初七星期一总第期版篇字")  # of rows that are painted


def shown_texts(window: QWidget) -> Iterator[tuple[str, QFont]]:
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text(), widget.font()
        elif isinstance(widget, QLineEdit):
            yield widget.text() or widget.placeholderText(), widget.font()
        elif isinstance(widget, QMenuBar):
            yield from ((action.text(), widget.font()) for action in widget.actions())


def has_all(runs: list[QGlyphRun]) -> bool:
    """Whether each sign has a shape, and it is one of the program's fonts."""
    return all(
        0 not in run.glyphIndexes() and run.rawFont().familyName().startswith("Qiantang") for run in runs
    )


def set_in(text: str, font: QFont) -> list[QGlyphRun]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    while layout.createLine().isValid():
        continue
    layout.endLayout()
    return layout.glyphRuns()


def look_at(program: Program) -> dict[str, object]:
    window = program.window
    look = window._appearance.look
    texts = [
        *shown_texts(window),
        *((text, font) for text in SIGNS for font in (look.serif_font(15), look.sans_font(12))),
    ]
    texts += [text for dialog in window.findChildren(QWidget, "about") for text in shown_texts(dialog)]
    missing = [text for text, font in texts if text and not has_all(set_in(text, font))]
    block = window.desk.reader.document().begin()
    while block.isValid():
        texts.append((block.text(), QFont()))
        missing += [] if has_all(block.layout().glyphRuns()) else [block.text()]
        block = block.next()
    return {"families": QFontDatabase.families(), "texts": len(texts), "missing": missing}


def main() -> int:
    application = make_application()
    program = Program(application, folders_under(Path(sys.argv[1])))

    def wait() -> None:
        window = program.window
        if window.browsing.article is None or window.works.busy or window.tending.index != "ready":
            QTimer.singleShot(50, wait)
            return
        window.commands[Do.ABOUT].trigger()
        application.processEvents()
        print(json.dumps(look_at(program), ensure_ascii=False))
        window.findChild(QWidget, "about").close()
        window.close()

    program.open([])
    QTimer.singleShot(PATIENCE, application.quit)
    QTimer.singleShot(50, wait)
    code = application.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
