"""The menus of how an article is set: face, width of the lines, space between them."""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Command, Do, Menu

FACE: tuple[Command, ...] = (
    Command(
        Do.FACE_SERIF,
        Menu.FACE,
        QT_TRANSLATE_NOOP("Commands", "宋体(&S)"),
        checkable=True,
        choice="face",
    ),
    Command(
        Do.FACE_SANS,
        Menu.FACE,
        QT_TRANSLATE_NOOP("Commands", "黑体(&H)"),
        checkable=True,
        choice="face",
    ),
    Command(
        Do.FACE_OTHER,
        Menu.FACE,
        QT_TRANSLATE_NOOP("Commands", "系统中的字体…(&O)"),
        ("Ctrl+Shift+T",),
        checkable=True,
        choice="face",
    ),
)
MEASURE: tuple[Command, ...] = (
    Command(
        Do.MEASURE_NARROW,
        Menu.MEASURE,
        QT_TRANSLATE_NOOP("Commands", "窄，每行 35 字(&S)"),
        checkable=True,
        choice="measure",
    ),
    Command(
        Do.MEASURE_NORMAL,
        Menu.MEASURE,
        QT_TRANSLATE_NOOP("Commands", "标准，每行 38 字(&N)"),
        checkable=True,
        choice="measure",
    ),
    Command(
        Do.MEASURE_WIDE,
        Menu.MEASURE,
        QT_TRANSLATE_NOOP("Commands", "宽，每行 42 字(&W)"),
        checkable=True,
        choice="measure",
    ),
    Command(Do.NARROWER, Menu.MEASURE, QT_TRANSLATE_NOOP("Commands", "收窄(&A)"), ("Ctrl+[",), divided=True),
    Command(Do.WIDER, Menu.MEASURE, QT_TRANSLATE_NOOP("Commands", "放宽(&B)"), ("Ctrl+]",)),
)
LEADING: tuple[Command, ...] = (
    Command(
        Do.LEADING_TIGHT,
        Menu.LEADING,
        QT_TRANSLATE_NOOP("Commands", "紧凑(&T)"),
        checkable=True,
        choice="leading",
    ),
    Command(
        Do.LEADING_NORMAL,
        Menu.LEADING,
        QT_TRANSLATE_NOOP("Commands", "标准(&N)"),
        checkable=True,
        choice="leading",
    ),
    Command(
        Do.LEADING_LOOSE,
        Menu.LEADING,
        QT_TRANSLATE_NOOP("Commands", "疏朗(&L)"),
        checkable=True,
        choice="leading",
    ),
    Command(
        Do.TIGHTER, Menu.LEADING, QT_TRANSLATE_NOOP("Commands", "收紧(&A)"), ("Ctrl+Alt+-",), divided=True
    ),
    Command(Do.LOOSER, Menu.LEADING, QT_TRANSLATE_NOOP("Commands", "放松(&B)"), ("Ctrl+Alt+=",)),
)
TYPE = (*FACE, *MEASURE, *LEADING)
