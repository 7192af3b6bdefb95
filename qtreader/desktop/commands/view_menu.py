"""The menu of how things look, with paper colours and languages."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

VIEW: tuple[Command, ...] = (
    Command(Do.LARGER, Menu.VIEW, QT_TRANSLATE_NOOP("Commands", "放大文字(&L)"), ("Ctrl++", "Ctrl+=")),
    Command(Do.SMALLER, Menu.VIEW, QT_TRANSLATE_NOOP("Commands", "缩小文字(&S)"), ("Ctrl+-",)),
    Command(Do.NORMAL_SIZE, Menu.VIEW, QT_TRANSLATE_NOOP("Commands", "标准大小(&N)"), ("Ctrl+0",)),
    Command(
        Do.FULL_WIDTH,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Commands", "全角标点(&W)"),
        ("F8",),
        checkable=True,
        divided=True,
    ),
    Command(
        Do.READ_ALOUD,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Commands", "朗读本文(&A)"),
        ("Ctrl+Shift+L",),
        Needs.ARTICLE,
        checkable=True,
    ),
    Command(Do.NEXT_PANE, Menu.VIEW, QT_TRANSLATE_NOOP("Commands", "转到下一栏(&P)"), ("F6",), divided=True),
    Command(Do.PREVIOUS_PANE, Menu.VIEW, QT_TRANSLATE_NOOP("Commands", "转到上一栏(&R)"), ("Shift+F6",)),
)
THEME: tuple[Command, ...] = (
    Command(
        Do.THEME_SYSTEM,
        Menu.THEME,
        QT_TRANSLATE_NOOP("Commands", "跟随系统(&S)"),
        checkable=True,
        choice="theme",
    ),
    Command(
        Do.THEME_LIGHT, Menu.THEME, QT_TRANSLATE_NOOP("Commands", "浅色(&L)"), checkable=True, choice="theme"
    ),
    Command(
        Do.THEME_DARK, Menu.THEME, QT_TRANSLATE_NOOP("Commands", "深色(&D)"), checkable=True, choice="theme"
    ),
    Command(
        Do.THEME_SEPIA,
        Menu.THEME,
        QT_TRANSLATE_NOOP("Commands", "旧纸(&P)"),
        checkable=True,
        choice="theme",
    ),
    Command(
        Do.THEME_CONTRAST,
        Menu.THEME,
        QT_TRANSLATE_NOOP("Commands", "高对比度(&C)"),
        checkable=True,
        choice="theme",
    ),
)
LANGUAGE: tuple[Command, ...] = (
    Command(
        Do.CHINESE,
        Menu.LANGUAGE,
        QT_TRANSLATE_NOOP("Commands", "中文"),
        checkable=True,
        choice="language",
    ),
    Command(
        Do.ENGLISH,
        Menu.LANGUAGE,
        QT_TRANSLATE_NOOP("Commands", "English"),
        checkable=True,
        choice="language",
    ),
)
