"""Opens the dialog; the parts come to it when their texts were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from qtreader.desktop.jobs import Jobs
from qtreader.desktop.theme import Look
from qtreader.window.about.about_dialog import AboutDialog

if TYPE_CHECKING:
    from qtreader.window.about.parts import Part


def show_about(look: Look, jobs: Jobs, window: QWidget) -> None:
    """``jobs`` read the texts of the licences."""
    dialog = AboutDialog(look, window)
    dialog.open()

    def show_parts(parts: list[Part]) -> None:
        if isValid(dialog):  # else it was closed meanwhile
            dialog.show_parts(parts)

    jobs.run(_parts, done=show_parts)


def _parts() -> list[Part]:
    from qtreader.window.about.parts import parts

    return parts()
