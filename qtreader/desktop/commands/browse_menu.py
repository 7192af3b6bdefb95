"""The menu of issues and articles, and of the library that holds them."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

BROWSE: tuple[Command, ...] = (
    Command(
        Do.PREVIOUS_ARTICLE,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "上一篇(&U)"),
        ("Alt+Up",),
        Needs.ISSUE,
    ),
    Command(
        Do.NEXT_ARTICLE, Menu.BROWSE, QT_TRANSLATE_NOOP("Commands", "下一篇(&D)"), ("Alt+Down",), Needs.ISSUE
    ),
    Command(
        Do.PREVIOUS_ISSUE,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "前一期（较早）(&P)"),
        ("Alt+PgDown",),
        Needs.ISSUE,
        divided=True,
    ),
    Command(
        Do.NEXT_ISSUE,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "后一期（较新）(&N)"),
        ("Alt+PgUp",),
        Needs.ISSUE,
    ),
    Command(
        Do.DATE_BASIS,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "日期依据(&W)"),
        ("Ctrl+I",),
        Needs.ARTICLE,
        divided=True,
    ),
    Command(
        Do.REBUILD_INDEX,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "重建搜索索引(&R)"),
        ("Ctrl+Shift+F5",),
        divided=True,
    ),
    Command(
        Do.VERIFY_INDEX,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "核对索引与原文…(&V)"),
        ("Ctrl+Shift+F7",),
    ),
    Command(
        Do.CERTIFICATE,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "核对证书…(&T)"),
        ("Ctrl+F7",),
    ),
    Command(
        Do.CANCEL_JOB,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "取消正在进行的工作(&C)"),
        ("Shift+Esc",),
        Needs.JOB,
    ),
)
