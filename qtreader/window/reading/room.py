"""The parts of the window that stand beside the open article, or in its place."""

from __future__ import annotations

from qtreader.desktop.settings import Settings
from qtreader.library.store import Library
from qtreader.window.actions import Actions, Part
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.front.front_pages import FrontPages
from qtreader.window.reading.beside import Beside
from qtreader.window.status import Status


def reading_parts(
    library: Library,
    browsing: Browsing,
    desk: Desk,
    settings: Settings,
    appearance: Appearance,
    actions: Actions,
    status: Status,
) -> tuple[Part, ...]:
    """To be made after what shows the article itself: they add to what it has shown."""
    beside = Beside(library, browsing, desk, settings, actions, desk)
    front = FrontPages(library, browsing, desk, appearance, actions, desk)
    for part in (beside, front):
        part.said.connect(status.say)
    return (beside, front)
