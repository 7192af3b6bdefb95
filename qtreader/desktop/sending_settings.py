"""What is remembered of prints, files and citations: how the last ones were made."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from qtreader.citation.styles import Style
from qtreader.desktop.printing.style import POINTS, PrintStyle
from qtreader.desktop.settings import stored

DEFAULT_POINTS = 10.5
DEFAULT_FORMAT = "pdf"


class SendingSettings:
    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def style(self) -> Style:
        """In which citations are made."""
        value = self._text("sending/citation")
        return next((style for style in Style if style.value == value), Style.GB2025)

    @style.setter
    def style(self, style: Style) -> None:
        self._store.setValue("sending/citation", style.value)

    @property
    def file_format(self) -> str:
        """The name of the format in which something was last exported."""
        return self._text("sending/format") or DEFAULT_FORMAT

    @file_format.setter
    def file_format(self, name: str) -> None:
        self._store.setValue("sending/format", name)

    @property
    def print_style(self) -> PrintStyle:
        points = self._text("print/points")
        return PrintStyle(
            columns=2 if self._text("print/columns") == "2" else 1,
            points=next((size for size in POINTS if str(size) == points), DEFAULT_POINTS),
            sans=self._text("print/sans") == "true",
            monochrome=self._text("print/monochrome") == "true",
            front=self._text("print/front") == "true",
        )

    @print_style.setter
    def print_style(self, style: PrintStyle) -> None:
        self._store.setValue("print/columns", str(style.columns))
        self._store.setValue("print/points", str(style.points))
        self._store.setValue("print/sans", "true" if style.sans else "false")
        self._store.setValue("print/monochrome", "true" if style.monochrome else "false")
        self._store.setValue("print/front", "true" if style.front else "false")

    def _text(self, key: str) -> str:
        value = stored(self._store, key)
        return value if isinstance(value, str) else ""
