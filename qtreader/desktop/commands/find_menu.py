"""The menu of searching."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

FIND: tuple[Command, ...] = (
    Command(Do.SEARCH, Menu.FIND, QT_TRANSLATE_NOOP("Commands", "搜索全部文章(&K)"), ("Ctrl+K",)),
    Command(
        Do.FIND, Menu.FIND, QT_TRANSLATE_NOOP("Commands", "在本文中查找(&F)"), ("Ctrl+F",), Needs.ARTICLE
    ),
    Command(
        Do.NEXT_MATCH,
        Menu.FIND,
        QT_TRANSLATE_NOOP("Commands", "下一处(&N)"),
        ("F3",),
        Needs.MATCHES,
        divided=True,
    ),
    Command(
        Do.PREVIOUS_MATCH,
        Menu.FIND,
        QT_TRANSLATE_NOOP("Commands", "上一处(&P)"),
        ("Shift+F3",),
        Needs.MATCHES,
    ),
    Command(Do.LEAVE, Menu.FIND, QT_TRANSLATE_NOOP("Commands", "结束查找，返回(&B)"), ("Esc",), divided=True),
)
