"""The parts of the window that stand beside the open article."""

from __future__ import annotations

from PySide6.QtCore import QObject

from qtreader.desktop.settings import Settings
from qtreader.library.store import Library
from qtreader.window.actions import Actions, Part
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.reading.beside import Beside
from qtreader.window.status import Status


def reading_parts(
    library: Library,
    browsing: Browsing,
    desk: Desk,
    settings: Settings,
    actions: Actions,
    status: Status,
    parent: QObject,
) -> tuple[Part, ...]:
    """To be made after what shows the article itself: they add to what it has shown."""
    beside = Beside(library, browsing, desk, settings, actions, parent)
    beside.said.connect(status.say)
    return (beside,)
