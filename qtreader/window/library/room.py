"""The parts of the window that look after library and index."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qtreader.window.actions import Part
from qtreader.window.library.importing import Importing
from qtreader.window.library.keeping import Keeping
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.library.moving import Moving
from qtreader.window.library.tending import Tending
from qtreader.window.long_works import LongWorks
from qtreader.window.means import Means, Reopen


@dataclass(frozen=True, slots=True)
class LibraryRoom:
    importing: Importing
    keeping: Keeping
    parts: tuple[Part, ...]


def library_room(
    means: Means,
    flow: LibraryFlow,
    works: LongWorks,
    *,
    open_article: Callable[[int], object],
    say: Callable[[str], object],
    window: QWidget,
) -> LibraryRoom:
    """``say`` is for a sentence in passing."""
    importing = Importing(means.library, flow, works, means.settings, window)
    importing.article_asked.connect(open_article)
    reopen = means.reopen or _only_close(window)
    keeping = Keeping(means.library, means.own_library, works, reopen, window)
    for part in (importing, keeping):
        part.said.connect(say)
    tending = Tending(flow, means.settings, window)
    own = means.own_library or means.library.file
    moving = Moving(own, means.settings, works, reopen, window)
    importing.box_came.connect(moving.look_into)
    return LibraryRoom(importing, keeping, (importing, tending, keeping, moving))


def _only_close(window: QWidget) -> Reopen:
    """Where nobody opens another one."""

    def close(between: Callable[[], object] | None = None) -> None:
        window.close()

    return close
