"""The menu of files: what comes in and what goes out."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

FILE: tuple[Command, ...] = (
    Command(Do.IMPORT, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "收入版面文本…(&O)"), ("Ctrl+O",)),
    Command(Do.IMPORT_FOLDER, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "收入文件夹…(&F)"), ("Ctrl+Shift+O",)),
    Command(Do.WATCH_FOLDER, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "监视文件夹…(&W)")),
    Command(Do.IMPORTS, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "收入记录…(&R)"), divided=True),
    Command(Do.UNDO_IMPORT, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "撤销上次收入…(&U)")),
    Command(Do.RESUME_IMPORT, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "继续中断的收入(&N)")),
    Command(
        Do.EXPORT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Commands", "导出…(&E)"),
        ("Ctrl+E",),
        Needs.ARTICLE,
        divided=True,
    ),
    Command(
        Do.PRINT_PREVIEW,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Commands", "打印预览…(&V)"),
        ("Ctrl+F2",),
        Needs.ARTICLE,
    ),
    Command(
        Do.PRINT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Commands", "打印…(&P)"),
        ("Ctrl+P",),
        Needs.ARTICLE,
        short=QT_TRANSLATE_NOOP("Commands", "打印"),
    ),
    Command(
        Do.SAVE_EVIDENCE,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Commands", "保存引文凭证…(&D)"),
        (),
        Needs.ARTICLE,
        divided=True,
    ),
    Command(Do.CHECK_EVIDENCE, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "核对引文凭证…(&K)")),
    Command(Do.RESTORE, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "从备份恢复…(&B)"), divided=True),
    Command(Do.SALVAGE, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "修复报库…(&M)")),
    Command(Do.MOVE_OUT, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "打包搬家…(&T)"), divided=True),
    Command(Do.MOVE_IN, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "搬入…(&I)")),
    Command(Do.QUIT, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "退出(&Q)"), ("Ctrl+Q",), divided=True),
)
