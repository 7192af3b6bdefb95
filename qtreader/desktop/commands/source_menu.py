"""The part of the menu of views that holds an article against its page text."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

SOURCE: tuple[Command, ...] = (
    Command(
        Do.SOURCE,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Commands", "对照原文(&O)"),
        ("F9",),
        Needs.ARTICLE,
        checkable=True,
        short=QT_TRANSLATE_NOOP("Commands", "原文"),
    ),
    Command(
        Do.SIGNS,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Commands", "在文中标出接缝与存疑(&J)"),
        ("Shift+F9",),
        Needs.ARTICLE,
        checkable=True,
    ),
    Command(
        Do.NEXT_REMARK,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Commands", "下一处待核对(&D)"),
        ("F4",),
        Needs.ARTICLE,
    ),
    Command(
        Do.PREVIOUS_REMARK,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Commands", "上一处待核对(&U)"),
        ("Shift+F4",),
        Needs.ARTICLE,
    ),
    Command(
        Do.COPY_CHECKSUM,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Commands", "复制原文的 SHA-256(&C)"),
        needs=Needs.ARTICLE,
    ),
)
