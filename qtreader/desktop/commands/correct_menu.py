"""The menu of mending what was misread."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu, Needs

CORRECT: tuple[Command, ...] = (
    Command(
        Do.CORRECT,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "更正文字(&W)"),
        ("F2",),
        Needs.ARTICLE,
    ),
    Command(
        Do.CARET,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "文中光标(&C)"),
        ("F5",),
        Needs.ARTICLE,
        checkable=True,
    ),
    Command(
        Do.PART,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "从光标处另起一段(&P)"),
        ("Ctrl+Return",),
        Needs.ARTICLE,
        divided=True,
    ),
    Command(
        Do.JOIN,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "接到上一段(&J)"),
        ("Ctrl+Backspace",),
        Needs.ARTICLE,
    ),
    Command(
        Do.MOVE,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "移到另一篇…(&M)"),
        ("Ctrl+M",),
        Needs.ARTICLE,
    ),
    Command(
        Do.HEADLINE,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "另选标题…(&H)"),
        ("Shift+F2",),
        Needs.ARTICLE,
    ),
    Command(
        Do.REDATE,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "改定日期…(&T)"),
        ("Ctrl+Shift+F2",),
        Needs.ARTICLE,
    ),
    Command(
        Do.UNDO,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "撤回刚才的更正(&Z)"),
        ("Ctrl+Z",),
        divided=True,
    ),
    Command(
        Do.REDO,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "恢复撤回的更正(&Y)"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
    ),
    Command(
        Do.DOUBTS,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "逐处核对存疑(&D)"),
        ("F12",),
        Needs.ISSUE,
        checkable=True,
        divided=True,
    ),
    Command(
        Do.CORRECTIONS,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "更正一览…(&L)"),
        ("Shift+F12",),
    ),
    Command(
        Do.SAVE_CORRECTIONS,
        Menu.CORRECT,
        QT_TRANSLATE_NOOP("Commands", "保存更正到文件…(&S)"),
        divided=True,
    ),
    Command(Do.MERGE_CORRECTIONS, Menu.CORRECT, QT_TRANSLATE_NOOP("Commands", "并入更正文件…(&G)")),
    Command(Do.AUTHOR, Menu.CORRECT, QT_TRANSLATE_NOOP("Commands", "更正署名…(&A)")),
)
