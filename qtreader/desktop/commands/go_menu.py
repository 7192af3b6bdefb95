"""The menu of going somewhere: back, to what is kept, to a day, a number, a page."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

GO: tuple[Command, ...] = (
    Command(Do.BACK, Menu.GO, QT_TRANSLATE_NOOP("Commands", "后退(&B)"), ("Alt+Left",), Needs.ARTICLE),
    Command(Do.FORWARD, Menu.GO, QT_TRANSLATE_NOOP("Commands", "前进(&F)"), ("Alt+Right",), Needs.ARTICLE),
    Command(Do.RECENT, Menu.GO, QT_TRANSLATE_NOOP("Commands", "最近读过…(&H)"), ("Ctrl+H",), Needs.ISSUE),
    Command(
        Do.KEEP,
        Menu.GO,
        QT_TRANSLATE_NOOP("Commands", "加入阅读单(&A)"),
        ("Ctrl+D",),
        Needs.ARTICLE,
        checkable=True,
        divided=True,
    ),
    Command(
        Do.READING_LIST,
        Menu.GO,
        QT_TRANSLATE_NOOP("Commands", "阅读单…(&L)"),
        ("Ctrl+B",),
        Needs.ISSUE,
    ),
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
