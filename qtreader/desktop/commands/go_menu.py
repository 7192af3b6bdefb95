"""The menu of going somewhere: to a day, a number, a page."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

GO: tuple[Command, ...] = (
    Command(
        Do.CALENDAR,
        Menu.GO,
        QT_TRANSLATE_NOOP("Commands", "日历(&C)"),
        ("Ctrl+Shift+D",),
        Needs.ISSUE,
        checkable=True,
        divided=True,
    ),
    Command(
        Do.YEAR_OVERVIEW,
        Menu.GO,
        QT_TRANSLATE_NOOP("Commands", "全年概览(&Y)"),
        ("Ctrl+Shift+Y",),
        Needs.ISSUE,
    ),
)
