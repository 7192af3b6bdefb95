"""Every command of the program: its words, its keys, its place in the menus.

Menus, tool bar, shortcut help and tests are made from this one table. The words are Chinese, the
language of the source; other languages come from the translator, context ``Commands``.

Keys: none that an input method takes (Ctrl+Space, Ctrl+Shift+F, Ctrl+.), and no single letter,
which would be taken out of the composition of a Chinese word.
"""

from __future__ import annotations

from qtreader.desktop.commands import (
    browse_menu,
    correct_menu,
    edit_menu,
    file_menu,
    find_menu,
    front_menu,
    go_menu,
    help_menu,
    source_menu,
    type_menu,
    view_menu,
)
from qtreader.desktop.commands.command import (
    CONTEXT,
    QT_TRANSLATE_NOOP,
    Command,
    Do,
    Menu,
    Needs,
    plain,
    translate,
)

__all__ = [
    "COMMANDS",
    "CONTEXT",
    "MENU_BAR",
    "SUBMENUS",
    "Command",
    "Do",
    "Menu",
    "Needs",
    "commands_of",
    "menu_title",
    "plain",
]

MENU_TITLES: dict[Menu, str] = {
    Menu.FILE: QT_TRANSLATE_NOOP("Commands", "文件(&F)"),
    Menu.BROWSE: QT_TRANSLATE_NOOP("Commands", "报刊(&P)"),
    Menu.GO: QT_TRANSLATE_NOOP("Commands", "前往(&G)"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Commands", "编辑(&E)"),
    Menu.CITATION: QT_TRANSLATE_NOOP("Commands", "引用格式(&F)"),
    Menu.CORRECT: QT_TRANSLATE_NOOP("Commands", "更正(&C)"),
    Menu.FIND: QT_TRANSLATE_NOOP("Commands", "查找(&S)"),
    Menu.HITS: QT_TRANSLATE_NOOP("Commands", "结果次序(&O)"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Commands", "显示(&V)"),
    Menu.FACE: QT_TRANSLATE_NOOP("Commands", "正文字体(&F)"),
    Menu.MEASURE: QT_TRANSLATE_NOOP("Commands", "栏宽(&M)"),
    Menu.LEADING: QT_TRANSLATE_NOOP("Commands", "行距(&H)"),
    Menu.THEME: QT_TRANSLATE_NOOP("Commands", "纸色(&T)"),
    Menu.LANGUAGE: QT_TRANSLATE_NOOP("Commands", "语言 Language(&G)"),
    Menu.HELP: QT_TRANSLATE_NOOP("Commands", "帮助(&H)"),
}
MENU_BAR = (
    Menu.FILE,
    Menu.BROWSE,
    Menu.GO,
    Menu.EDIT,
    Menu.CORRECT,
    Menu.FIND,
    Menu.VIEW,
    Menu.HELP,
)
SUBMENUS: dict[Menu, tuple[Menu, ...]] = {
    Menu.EDIT: (Menu.CITATION,),
    Menu.FIND: (Menu.HITS,),
    Menu.VIEW: (Menu.FACE, Menu.MEASURE, Menu.LEADING, Menu.THEME, Menu.LANGUAGE),
}

COMMANDS: tuple[Command, ...] = (
    *file_menu.FILE,
    *browse_menu.BROWSE,
    *go_menu.GO,
    *edit_menu.EDIT,
    *edit_menu.CITATION,
    *correct_menu.CORRECT,
    *find_menu.FIND,
    *find_menu.HITS,
    *front_menu.FRONT,
    *source_menu.SOURCE,
    *view_menu.VIEW,
    *type_menu.TYPE,
    *view_menu.THEME,
    *view_menu.LANGUAGE,
    *help_menu.HELP,
)


def menu_title(menu: Menu) -> str:
    return translate(CONTEXT, MENU_TITLES[menu])


def commands_of(menu: Menu) -> tuple[Command, ...]:
    """The commands of one menu, in its order."""
    return tuple(command for command in COMMANDS if command.menu is menu)
