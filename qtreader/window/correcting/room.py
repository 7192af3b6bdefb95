"""The parts of the window that correct, joined."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qtreader.models.correction_rows import Which
from qtreader.newspaper.span import Passage
from qtreader.window.actions import Actions, Part
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.correcting.altered import Altered
from qtreader.window.correcting.arranging import Arranging
from qtreader.window.correcting.asking import Asking
from qtreader.window.correcting.caret import Caret
from qtreader.window.correcting.doubting import Doubting
from qtreader.window.correcting.exchanging import Exchanging
from qtreader.window.correcting.listing import Listing
from qtreader.window.correcting.rewording import Rewording
from qtreader.window.correcting.writing import Writing
from qtreader.window.desk import Desk
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.long_works import LongWorks
from qtreader.window.means import Means
from qtreader.window.status import Status


@dataclass(frozen=True, slots=True)
class CorrectingRoom:
    parts: tuple[Part, ...]
    writing: Writing
    altered: Altered


def correcting_room(
    means: Means,
    browsing: Browsing,
    desk: Desk,
    flow: LibraryFlow,
    works: LongWorks,
    actions: Actions,
    status: Status,
    window: QWidget,
) -> CorrectingRoom:
    """To be made after what shows the open article: it adds to what that has shown."""
    library, asides, appearance = means.library, means.asides, means.appearance
    writing = Writing(library, browsing, means.settings, asides, window)
    asking = Asking(library, browsing, desk, writing, asides, appearance)
    altered = Altered(library, browsing, desk.reader, asides, appearance)
    caret = Caret(desk, actions)
    doubting = Doubting(library, browsing, desk, writing, asides, appearance, actions)
    asking.in_no_article = doubting.outside
    doubting.sheet_is_open = lambda: asking.is_open
    listing = Listing(library, browsing, desk, writing, asides, appearance, window)

    def show_conflicts() -> None:
        listing.open(Which.CONFLICTS)

    exchanging = Exchanging(library, writing, works, means.settings, show_conflicts, window)
    for part in (writing, asking, altered, caret, doubting, exchanging):
        part.said.connect(status.say)
    for asker in (asking, doubting):
        asides.bug.connect(asker.give_up_waiting)
    writing.troubled.connect(desk.notice.say)
    writing.settled.connect(flow.follow)

    def show_place(place: Passage | None) -> None:
        caret.put(place)

    writing.shown.connect(show_place)
    parts: tuple[Part, ...] = (
        writing,
        Rewording(asking, altered.note_of),
        Arranging(asking),
        caret,
        doubting,
        listing,
        exchanging,
    )
    return CorrectingRoom(parts, writing, altered)
