"""The menu of help."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu

HELP: tuple[Command, ...] = (
    Command(Do.MANUAL, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "使用手册(&M)"), ("F1",)),
    Command(Do.PALETTE, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "命令面板…(&P)"), ("Ctrl+Shift+P",)),
    Command(Do.SHORTCUTS, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "快捷键一览(&K)"), ("?",)),
    Command(Do.NEWS, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "新版本的内容(&N)")),
    Command(Do.WELCOME, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "欢迎(&W)")),
    Command(Do.LOG_FOLDER, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "打开日志文件夹(&L)")),
    Command(Do.ABOUT, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "关于钱塘读报(&A)"), divided=True),
)
