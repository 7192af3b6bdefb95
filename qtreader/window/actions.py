"""The table of commands as menus and actions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from qtreader.desktop.commands import (
    COMMANDS,
    MENU_BAR,
    SUBMENUS,
    Command,
    Do,
    Menu,
    Needs,
    commands_of,
    menu_title,
)

Reactions = Mapping[Do, Callable[[], object]]  # what a part of the window does at which command

PORTABLE = QKeySequence.SequenceFormat.PortableText


class Part(Protocol):
    """A part of the window that does what some of the commands ask."""

    def reactions(self) -> Reactions: ...


class Actions(QObject):
    """One ``QAction`` a command. They ask; the window does."""

    asked = Signal(Do)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: dict[str, QActionGroup] = {}
        self._of = {command.do: self._action(command) for command in COMMANDS}
        self._menus: dict[Menu, QMenu] = {}

    def __getitem__(self, do: Do) -> QAction:
        return self._of[do]

    def fill(self, bar: QMenuBar) -> None:
        for menu in MENU_BAR:
            bar.addMenu(self._menu(menu, bar))
        self.retranslate()

    def short_menu(self, parts: Collection[Do | Menu], parent: QMenu) -> None:
        """Fills a button's menu with some of the commands and submenus."""
        for part in parts:
            if isinstance(part, Menu):
                parent.addMenu(self._menus[part])
            else:
                parent.addAction(self._of[part])

    def retranslate(self) -> None:
        for command in COMMANDS:
            action = self._of[command.do]
            action.setText(command.text)
            action.setIconText(command.short_text)
            action.setToolTip(_with_key(action))
        for menu, shown in self._menus.items():
            shown.setTitle(menu_title(menu))

    def allow(self, there: Collection[Needs]) -> None:
        """Enables the commands that have what they need; ``NOTHING`` is always there."""
        for command in COMMANDS:
            self._of[command.do].setEnabled(command.needs is Needs.NOTHING or command.needs in there)

    def check(self, do: Do, on: bool = True) -> None:
        """Shows a state in the menu without asking for anything."""
        self._of[do].setChecked(on)

    def _action(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.do.value)
        action.setShortcuts([QKeySequence.fromString(key, PORTABLE) for key in command.keys])
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setCheckable(command.checkable)
        if command.choice:
            group = self._groups.setdefault(command.choice, QActionGroup(self))
            group.addAction(action)
        action.triggered.connect(lambda _checked=False, do=command.do: self.asked.emit(do))
        return action

    def _menu(self, menu: Menu, parent: QMenuBar | QMenu) -> QMenu:
        shown = QMenu(parent)
        self._menus[menu] = shown
        for command in commands_of(menu):
            if command.divided:
                shown.addSeparator()
            shown.addAction(self._of[command.do])
        for inner in SUBMENUS.get(menu, ()):
            shown.addMenu(self._menu(inner, shown))
        return shown


def _with_key(action: QAction) -> str:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.iconText()}  {key}" if key else action.iconText()
