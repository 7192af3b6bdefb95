"""The way into the room of corrections, which is made when something is first corrected or was."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from qtreader.desktop.commands import Do, Menu, commands_of
from qtreader.newspaper.holding import FiledArticle
from qtreader.window.actions import Actions, Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.long_works import LongWorks
from qtreader.window.means import Means
from qtreader.window.status import Status

if TYPE_CHECKING:
    from qtreader.window.correcting.room import CorrectingRoom

IN_ARTICLE = (Do.CORRECT, Do.PART, Do.JOIN, Do.MOVE, Do.HEADLINE)  # in its context menu
IN_SOURCE = (Do.CORRECT, Do.MOVE, Do.HEADLINE)


class Correcting(QObject):
    """The window opens without any of it."""

    def __init__(
        self,
        means: Means,
        browsing: Browsing,
        desk: Desk,
        flow: LibraryFlow,
        works: LongWorks,
        actions: Actions,
        status: Status,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._made = False
        self._given = (means, browsing, desk, flow, works, actions, status, window)
        browsing.article_opened.connect(self._look)
        separator = QAction(desk.reader)
        separator.setSeparator(True)
        desk.reader.addActions([separator, *(actions[do] for do in IN_ARTICLE)])
        desk.source_added.connect(partial(_offer_in_source, actions))

    def reactions(self) -> Reactions:
        return {command.do: partial(self._react, command.do) for command in commands_of(Menu.CORRECT)}

    def close(self) -> None:
        if self._made:
            self._room.writing.close()

    def _react(self, do: Do) -> None:
        self._table[do]()

    @cached_property
    def _table(self) -> dict[Do, Callable[[], object]]:
        table: dict[Do, Callable[[], object]] = {}
        for part in self._room.parts:
            table.update(part.reactions())
        return table

    @cached_property
    def _room(self) -> CorrectingRoom:
        from qtreader.window.correcting.room import correcting_room

        self._made = True
        return correcting_room(*self._given)

    def _look(self, filed: FiledArticle) -> None:
        """An article that was corrected is told of, whoever corrected it."""
        if filed.article.altered and not self._made:
            self._room.altered.read(filed)


def _offer_in_source(actions: Actions, text: QPlainTextEdit) -> None:
    """Below what the system offers in the context menu of any text."""

    def show(place: QPoint) -> None:
        menu = text.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addActions([actions[do] for do in IN_SOURCE])
        menu.popup(text.viewport().mapToGlobal(place))

    text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    text.customContextMenuRequested.connect(show)
