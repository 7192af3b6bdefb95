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
        Do.COPY_CITED,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Commands", "复制全文和引用(&B)"),
        ("Ctrl+Alt+C",),
        Needs.ARTICLE,
    ),
    Command(
        Do.COPY_QUOTATION,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Commands", "复制为引文，附出处(&Q)"),
        ("Ctrl+Alt+Q",),
        Needs.SELECTION,
        divided=True,
    ),
    Command(
        Do.COPY_CITATION,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Commands", "复制引用(&R)"),
        ("Ctrl+Shift+R",),
        Needs.ARTICLE,
        short=QT_TRANSLATE_NOOP("Commands", "引用"),
    ),
    Command(
        Do.CLIP,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Commands", "收入剪报(&J)"),
        ("Ctrl+J",),
        Needs.ARTICLE,
        divided=True,
    ),
    Command(Do.CLIPPINGS, Menu.EDIT, QT_TRANSLATE_NOOP("Commands", "剪报本…(&K)"), ("Ctrl+Shift+J",)),
    Command(
        Do.SELECT_ALL,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Commands", "全选(&A)"),
        ("Ctrl+A",),
        Needs.ARTICLE,
        divided=True,
    ),
)
CITATION: tuple[Command, ...] = (
    Command(
        Do.CITE_GB2025,
        Menu.CITATION,
        QT_TRANSLATE_NOOP("Commands", "GB/T 7714—2025"),
        checkable=True,
        choice="citation",
    ),
    Command(
        Do.CITE_GB2015,
        Menu.CITATION,
        QT_TRANSLATE_NOOP("Commands", "GB/T 7714—2015"),
        checkable=True,
        choice="citation",
    ),
    Command(
        Do.CITE_FOOTNOTE,
        Menu.CITATION,
        QT_TRANSLATE_NOOP("Commands", "中文脚注"),
        checkable=True,
        choice="citation",
    ),
    Command(
        Do.CITE_BIBTEX,
        Menu.CITATION,
        QT_TRANSLATE_NOOP("Commands", "BibTeX"),
        checkable=True,
        choice="citation",
    ),
    Command(
        Do.CITE_BIBLATEX,
        Menu.CITATION,
        QT_TRANSLATE_NOOP("Commands", "biblatex"),
        checkable=True,
        choice="citation",
    ),
    Command(
        Do.CITE_RIS,
        Menu.CITATION,
        QT_TRANSLATE_NOOP("Commands", "RIS"),
        checkable=True,
        choice="citation",
    ),
    Command(
        Do.CITE_CSL,
        Menu.CITATION,
        QT_TRANSLATE_NOOP("Commands", "CSL-JSON"),
        checkable=True,
        choice="citation",
    ),
)
