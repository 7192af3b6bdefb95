"""The parts of the window that search."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qtreader.desktop.jobs import Jobs
from qtreader.desktop.settings import Settings
from qtreader.library.memory import Memory
from qtreader.search.engine import SearchEngine
from qtreader.window.actions import Actions, Part
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.searching.matching import Matching
from qtreader.window.searching.ordering import Ordering
from qtreader.window.searching.remembering import Remembering
from qtreader.window.searching.resting import Resting
from qtreader.window.searching.search_flow import SearchFlow
from qtreader.window.searching.searching import Searching
from qtreader.window.status import Status


def searching_room(
    engine: SearchEngine,
    memory: Memory,
    flow: SearchFlow,
    browsing: Browsing,
    desk: Desk,
    *,
    jobs: Jobs,
    settings: Settings,
    actions: Actions,
    status: Status,
    tending: LibraryFlow,
    window: QWidget,
) -> tuple[Part, ...]:
    """``jobs`` read and write what is remembered: those of the searches, which never take long."""
    matching = Matching(engine, flow, browsing, desk, status)
    remembering = Remembering(memory, desk.search_bar, jobs, window)
    remembering.said.connect(status.say)
    Resting(engine, flow, tending, jobs, window)
    desk.hits.certificate_asked.connect(tending.show_certificate)
    tending.verified.connect(lambda certificate: desk.hits.set_verified(certificate.at))
    searching = Searching(flow, browsing, desk, matching, remembering, settings)
    return searching, matching, remembering, Ordering(flow, desk, settings, actions)
