"""The commands of the window, in the language of the interface, as the manual lists them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from qtreader.desktop.commands import (
    COMMANDS,
    MENU_BAR,
    SUBMENUS,
    Command,
    Menu,
    commands_of,
    menu_title,
    plain,
)
from qtreader.desktop.commands.sentences import sentence
from qtreader.desktop.keys import native
from qtreader.manual.facts import ToldCommand
from qtreader.manual.page import Block, Kind, Row, Run, Runs, Voice

HEADS = {"zh": ("命令", "做什么", "按键"), "en": ("Command", "What it does", "Keys")}
BETWEEN = "\u00a0› "  # no line begins with the sign


def told_commands() -> dict[str, ToldCommand]:
    """Every command by its name, in the order of the menus."""
    return {command.do.value: _told(command) for command in COMMANDS}


def commands_table(
    commands: Mapping[str, ToldCommand], language: str, told_in: Mapping[str, str]
) -> tuple[Block, ...]:
    """Menu by menu, every command with what it does; a link reaches it by its name, and ``told_in`` has the
    links to where more is said of it."""
    blocks: list[Block] = []
    for menu in _menus():
        rows = tuple(_row(commands[each.do.value], told_in) for each in commands_of(menu))
        blocks.append(Block(Kind.HEADING, (Run(_way(menu)),), anchor=f"menu-{menu.value}"))
        blocks.append(Block(Kind.TABLE, head=_head(HEADS[language]), rows=rows))
    return tuple(blocks)


def keys_table(commands: Mapping[str, ToldCommand], language: str) -> tuple[Block, ...]:
    """Menu by menu, the commands that have a key."""
    blocks: list[Block] = []
    for menu in _menus():
        told = [commands[each.do.value] for each in commands_of(menu) if each.keys]
        if told:
            rows = tuple(Row((_keys(each), (Run(each.words),))) for each in told)
            blocks.append(Block(Kind.HEADING, (Run(_way(menu)),), anchor=f"menu-{menu.value}"))
            blocks.append(Block(Kind.TABLE, rows=rows))
    return tuple(blocks)


def _menus() -> list[Menu]:
    """In the order of the menu bar, those inside a menu after it."""
    return [each for menu in MENU_BAR for each in (menu, *SUBMENUS.get(menu, ()))]


def _told(command: Command) -> ToldCommand:
    keys = (QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText) for key in command.keys)
    words = plain(command.text)
    return ToldCommand(
        name=command.do.value,
        words=words,
        way=f"{_way(command.menu)}{BETWEEN}{words}",
        keys=tuple(map(native, keys)),
        sentence=sentence(command.do),
    )


def _way(menu: Menu) -> str:
    outer = next((outer for outer, inner in SUBMENUS.items() if menu in inner), None)
    return BETWEEN.join(plain(menu_title(each)) for each in (outer, menu) if each is not None)


def _row(told: ToldCommand, told_in: Mapping[str, str]) -> Row:
    name = (Run(told.words, Voice.COMMAND),)
    link = told_in.get(told.name)
    more = (Run("\u00a0"), Run("→", Voice.STRONG, link)) if link else ()
    return Row((name, (Run(told.sentence), *more), _keys(told)), anchor=told.name)


def _keys(told: ToldCommand) -> Runs:
    runs: list[Run] = []
    for key in told.keys:
        runs += [Run("  "), Run(key, Voice.KEY)] if runs else [Run(key, Voice.KEY)]
    return tuple(runs)


def _head(words: tuple[str, ...]) -> Row:
    return Row(tuple((Run(each),) for each in words))
