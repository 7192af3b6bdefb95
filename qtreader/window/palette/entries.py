"""The commands as the palette lists them: what they are called, where they stand, why they wait."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from qtreader.desktop.commands import (
    COMMANDS,
    CONTEXT,
    MENU_BAR,
    SUBMENUS,
    Command,
    Do,
    Menu,
    menu_title,
    plain,
)
from qtreader.desktop.commands.missing import missing
from qtreader.desktop.keys import native
from qtreader.window.actions import Actions
from qtreader.window.palette.matching import Terms

translate = QCoreApplication.translate

NOT_LISTED = frozenset({Do.PALETTE})  # it is open


@dataclass(frozen=True, slots=True)
class Entry:
    """All in the words of the interface's language."""

    do: Do
    words: str
    menu: str  # 显示 › 纸色
    key: str  # as this system writes it; empty for none
    enabled: bool
    on: bool  # of a command that switches: whether it is on
    why: str  # why it cannot be done now; empty where it can


def entries(actions: Actions) -> list[Entry]:
    """In the order of the menus."""
    return [_entry(command, actions) for command in COMMANDS if command.do not in NOT_LISTED]


def terms(catalogues: Path) -> dict[Do, Terms]:
    """What each command is called in Chinese and English, whichever is in use."""
    english = QTranslator()
    english.load("qtreader_en", str(catalogues))
    return {
        command.do: Terms((plain(command.chinese), plain(english.translate(CONTEXT, command.chinese) or "")))
        for command in COMMANDS
    }


def sounds() -> dict[Do, tuple[str, ...]]:
    """How the Chinese words are typed in Latin letters. Loads a dictionary: off the GUI thread."""
    from qtreader.search.sounds import ways_to_type

    return {command.do: tuple(sorted(ways_to_type(_han(command)))) for command in COMMANDS}


def _han(command: Command) -> str:
    return "".join(char for char in plain(command.chinese) if "\u4e00" <= char <= "\u9fff")


def _entry(command: Command, actions: Actions) -> Entry:
    action = actions[command.do]
    enabled = action.isEnabled()
    return Entry(
        do=command.do,
        words=plain(command.text),
        menu=" › ".join(plain(menu_title(menu)) for menu in _way_to(command.menu)),
        key=native(action.shortcut()),
        enabled=enabled,
        on=action.isCheckable() and action.isChecked(),
        why="" if enabled else missing(command.needs),
    )


def _way_to(menu: Menu) -> tuple[Menu, ...]:
    if menu in MENU_BAR:
        return (menu,)
    return next((outer, menu) for outer, inner in SUBMENUS.items() if menu in inner)
