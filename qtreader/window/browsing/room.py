"""The parts of the window that lead to issues and articles, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qtreader.desktop.jobs import Jobs
from qtreader.desktop.settings import Settings
from qtreader.library.memory import Memory
from qtreader.library.store import Library
from qtreader.window.actions import Actions, Part
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.browsing.by_date import ByDate
from qtreader.window.browsing.choosing import Choosing
from qtreader.window.browsing.journey import Journey
from qtreader.window.browsing.jumping import Jumping
from qtreader.window.browsing.keeping import Keeping
from qtreader.window.desk import Desk


@dataclass(frozen=True, slots=True)
class BrowsingRoom:
    parts: tuple[Part, ...]
    journey: Journey


def browsing_room(
    library: Library,
    memory: Memory,
    browsing: Browsing,
    desk: Desk,
    *,
    jobs: Jobs,
    settings: Settings,
    appearance: Appearance,
    actions: Actions,
    end_search: Callable[[], object],
    say: Callable[[str], object],
    window: QWidget,
) -> BrowsingRoom:
    """To be made after what shows the open article: it adds to what that has shown. ``jobs`` read and
    write what is remembered; ``say`` is for a sentence in passing."""
    choosing = Choosing(browsing, desk.issues, appearance, end_search, window)
    jumping = Jumping(browsing, choosing, window)
    journey = Journey(browsing, desk, settings, memory, jobs, window)
    keeping = Keeping(library, memory, browsing, choosing, jobs, actions, window)
    for part in (jumping, journey, keeping):
        part.said.connect(say)
    return BrowsingRoom((ByDate(desk, settings, actions, window), jumping, journey, keeping), journey)
