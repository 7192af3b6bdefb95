"""The menu of searching."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

FIND: tuple[Command, ...] = (
    Command(Do.SEARCH, Menu.FIND, QT_TRANSLATE_NOOP("Commands", "搜索全部文章(&K)"), ("Ctrl+K",)),
    Command(
        Do.PAST_SEARCHES,
        Menu.FIND,
        QT_TRANSLATE_NOOP("Commands", "以往与收藏的搜索(&H)"),
        ("Ctrl+Shift+K",),
    ),
    Command(
        Do.SAVE_SEARCH,
        Menu.FIND,
        QT_TRANSLATE_NOOP("Commands", "收藏此搜索…(&D)"),
        ("Ctrl+S",),
        Needs.SEARCH,
    ),
    Command(
        Do.PERIOD,
        Menu.FIND,
        QT_TRANSLATE_NOOP("Commands", "限定时段…(&T)"),
        needs=Needs.SEARCH,
    ),
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
HITS: tuple[Command, ...] = (
    Command(
        Do.HITS_BY_RELEVANCE,
        Menu.HITS,
        QT_TRANSLATE_NOOP("Commands", "按相关(&R)"),
        checkable=True,
        choice="hits",
    ),
    Command(
        Do.HITS_BY_DATE,
        Menu.HITS,
        QT_TRANSLATE_NOOP("Commands", "按日期(&D)"),
        checkable=True,
        choice="hits",
    ),
    Command(
        Do.HITS_BY_ISSUE,
        Menu.HITS,
        QT_TRANSLATE_NOOP("Commands", "按期分组(&I)"),
        checkable=True,
        choice="hits",
    ),
)
