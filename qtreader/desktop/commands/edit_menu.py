"""The menu of copying and choosing."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

EDIT: tuple[Command, ...] = (
    Command(Do.COPY, Menu.EDIT, QT_TRANSLATE_NOOP("Commands", "复制(&C)"), ("Ctrl+C",), Needs.SELECTION),
    Command(
        Do.COPY_ARTICLE,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Commands", "复制全文(&T)"),
        ("Ctrl+Shift+C",),
        Needs.ARTICLE,
    ),
    Command(
        Do.COPY_CITATION,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Commands", "复制引用 GB/T 7714(&R)"),
        ("Ctrl+Shift+R",),
        Needs.ARTICLE,
        short=QT_TRANSLATE_NOOP("Commands", "引用"),
    ),
    Command(
        Do.SELECT_ALL,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Commands", "全选(&A)"),
        ("Ctrl+A",),
        Needs.ARTICLE,
        divided=True,
    ),
)
