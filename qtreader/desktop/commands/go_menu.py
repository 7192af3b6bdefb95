"""The menu of going somewhere: to a day, a number, a page."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

GO: tuple[Command, ...] = (
    Command(
        Do.JUMP,
        Menu.GO,
        QT_TRANSLATE_NOOP("Commands", "前往日期、期号或版次…(&G)"),
        ("Ctrl+G",),
        Needs.ISSUE,
        divided=True,
    ),
    Command(
        Do.SAME_DAY,
        Menu.GO,
        QT_TRANSLATE_NOOP("Commands", "历年今日…(&S)"),
        ("Ctrl+Shift+G",),
        Needs.ISSUE,
    ),
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
