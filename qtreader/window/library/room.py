"""The parts of the window that look after library and index."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qtreader.desktop.commands import Do
from qtreader.window.actions import Part, Reactions
from qtreader.window.library.importing import Importing
from qtreader.window.library.keeping import Keeping
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.library.tending import Tending
from qtreader.window.long_works import LongWorks
from qtreader.window.means import Means, Reopen

if TYPE_CHECKING:
    from qtreader.window.library.moving import Moving


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
    moving = _Moving(means, works, reopen, window)
    importing.box_came.connect(moving.look_into)
    return LibraryRoom(importing, keeping, (importing, tending, keeping, moving))


class _Moving:
    """Moving house, which most never ask for: it is loaded when somebody does."""

    def __init__(self, means: Means, works: LongWorks, reopen: Reopen, window: QWidget) -> None:
        self._means = means
        self._works = works
        self._reopen = reopen
        self._window = window

    def reactions(self) -> Reactions:
        return {
            Do.MOVE_OUT: lambda: self._moving.ask_where(),
            Do.MOVE_IN: lambda: self._moving.ask_what(),
        }

    def look_into(self, file: Path) -> None:
        self._moving.look_into(file)

    @cached_property
    def _moving(self) -> Moving:
        from qtreader.window.library.moving import Moving

        own = self._means.own_library or self._means.library.file
        return Moving(own, self._means.settings, self._works, self._reopen, self._window)


def _only_close(window: QWidget) -> Reopen:
    """Where nobody opens another one."""

    def close(between: Callable[[], object] | None = None) -> None:
        window.close()

    return close
