"""The part of the menu of views that shows a page as a whole."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

FRONT: tuple[Command, ...] = (
    Command(
        Do.FRONT_PAGE,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Commands", "整版(&Z)"),
        ("F7",),
        Needs.ISSUE,
        checkable=True,
        short=QT_TRANSLATE_NOOP("Commands", "整版"),
    ),
)
