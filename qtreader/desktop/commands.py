"""Every command of the program: its words, its keys, its place in the menus.

Menus, tool bar, shortcut help and tests are made from this one table. The words are Chinese, the
language of the source; other languages come from the translator, context ``Commands``.

Keys: none that an input method takes (Ctrl+Space, Ctrl+Shift+F, Ctrl+.), and no single letter,
which would be taken out of the composition of a Chinese word.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

CONTEXT = "Commands"
translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for lupdate, which knows this name; PySide's own is not typed."""
    return text


def plain(text: str) -> str:
    """Words of a menu without mnemonic and dots: ``打印…(&P)`` is 打印."""
    head, mark, _ = text.partition("(&")
    return (head if mark else text).replace("&", "").rstrip("…. ")


class Menu(StrEnum):
    FILE = "file"
    BROWSE = "browse"
    EDIT = "edit"
    FIND = "find"
    VIEW = "view"
    THEME = "theme"  # inside VIEW
    LANGUAGE = "language"  # inside VIEW
    HELP = "help"


class Needs(StrEnum):
    """What must be there before a command can do anything."""

    NOTHING = "nothing"
    ISSUE = "issue"  # at least one in the library
    ARTICLE = "article"  # one in the reader
    SELECTION = "selection"  # of text in the reader
    MATCHES = "matches"  # marked in the reader
    JOB = "job"  # one that runs


class Do(StrEnum):
    """The names by which the window knows what it is asked to do."""

    IMPORT = "import"
    EXPORT_PDF = "export_pdf"
    PRINT_PREVIEW = "print_preview"
    PRINT = "print"
    QUIT = "quit"
    PREVIOUS_ARTICLE = "previous_article"
    NEXT_ARTICLE = "next_article"
    PREVIOUS_ISSUE = "previous_issue"
    NEXT_ISSUE = "next_issue"
    DATE_BASIS = "date_basis"
    REBUILD_INDEX = "rebuild_index"
    VERIFY_INDEX = "verify_index"
    CANCEL_JOB = "cancel_job"
    COPY = "copy"
    COPY_ARTICLE = "copy_article"
    COPY_CITATION = "copy_citation"
    SELECT_ALL = "select_all"
    SEARCH = "search"
    FIND = "find"
    NEXT_MATCH = "next_match"
    PREVIOUS_MATCH = "previous_match"
    LEAVE = "leave"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL_SIZE = "normal_size"
    FULL_WIDTH = "full_width"
    THEME_SYSTEM = "theme_system"
    THEME_LIGHT = "theme_light"
    THEME_DARK = "theme_dark"
    THEME_SEPIA = "theme_sepia"
    CHINESE = "chinese"
    ENGLISH = "english"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    SHORTCUTS = "shortcuts"
    LOG_FOLDER = "log_folder"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Command:
    do: Do
    menu: Menu
    chinese: str
    keys: tuple[str, ...] = ()  # portable text of QKeySequence; the first is the one shown
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    short: str = ""  # Chinese words for the tool bar
    choice: str = ""  # commands of one name are a choice: one of them is on
    divided: bool = False  # a line above it in the menu

    @property
    def text(self) -> str:
        """The words in the interface's language, with ``&`` before the mnemonic."""
        return translate(CONTEXT, self.chinese)

    @property
    def short_text(self) -> str:
        """The words in the interface's language for a button, without mnemonic."""
        return translate(CONTEXT, self.short) if self.short else plain(self.text)


MENU_TITLES: dict[Menu, str] = {
    Menu.FILE: QT_TRANSLATE_NOOP("Commands", "文件(&F)"),
    Menu.BROWSE: QT_TRANSLATE_NOOP("Commands", "报刊(&P)"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Commands", "编辑(&E)"),
    Menu.FIND: QT_TRANSLATE_NOOP("Commands", "查找(&S)"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Commands", "显示(&V)"),
    Menu.THEME: QT_TRANSLATE_NOOP("Commands", "纸色(&T)"),
    Menu.LANGUAGE: QT_TRANSLATE_NOOP("Commands", "语言 Language(&G)"),
    Menu.HELP: QT_TRANSLATE_NOOP("Commands", "帮助(&H)"),
}
MENU_BAR = (Menu.FILE, Menu.BROWSE, Menu.EDIT, Menu.FIND, Menu.VIEW, Menu.HELP)
SUBMENUS: dict[Menu, tuple[Menu, ...]] = {Menu.VIEW: (Menu.THEME, Menu.LANGUAGE)}

COMMANDS: tuple[Command, ...] = (
    Command(Do.IMPORT, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "收入版面文本…(&O)"), ("Ctrl+O",)),
    Command(
        Do.EXPORT_PDF,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Commands", "导出 PDF…(&E)"),
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
    Command(Do.QUIT, Menu.FILE, QT_TRANSLATE_NOOP("Commands", "退出(&Q)"), ("Ctrl+Q",), divided=True),
    Command(
        Do.PREVIOUS_ARTICLE,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "上一篇(&U)"),
        ("Alt+Up",),
        Needs.ISSUE,
    ),
    Command(
        Do.NEXT_ARTICLE, Menu.BROWSE, QT_TRANSLATE_NOOP("Commands", "下一篇(&D)"), ("Alt+Down",), Needs.ISSUE
    ),
    Command(
        Do.PREVIOUS_ISSUE,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "前一期（较早）(&P)"),
        ("Alt+PgDown",),
        Needs.ISSUE,
        divided=True,
    ),
    Command(
        Do.NEXT_ISSUE,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "后一期（较新）(&N)"),
        ("Alt+PgUp",),
        Needs.ISSUE,
    ),
    Command(
        Do.DATE_BASIS,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "日期依据(&W)"),
        ("Ctrl+I",),
        Needs.ARTICLE,
        divided=True,
    ),
    Command(
        Do.REBUILD_INDEX,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "重建搜索索引(&R)"),
        ("Ctrl+Shift+F5",),
        divided=True,
    ),
    Command(
        Do.VERIFY_INDEX,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "核对索引与原文…(&V)"),
        ("Ctrl+Shift+F7",),
    ),
    Command(
        Do.CANCEL_JOB,
        Menu.BROWSE,
        QT_TRANSLATE_NOOP("Commands", "取消正在进行的工作(&C)"),
        ("Shift+Esc",),
        Needs.JOB,
    ),
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
    Command(Do.SEARCH, Menu.FIND, QT_TRANSLATE_NOOP("Commands", "搜索全部文章(&K)"), ("Ctrl+K",)),
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
    Command(Do.NEXT_PANE, Menu.VIEW, QT_TRANSLATE_NOOP("Commands", "转到下一栏(&P)"), ("F6",), divided=True),
    Command(Do.PREVIOUS_PANE, Menu.VIEW, QT_TRANSLATE_NOOP("Commands", "转到上一栏(&R)"), ("Shift+F6",)),
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
    Command(Do.SHORTCUTS, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "快捷键一览(&K)"), ("F1",)),
    Command(Do.LOG_FOLDER, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "打开日志文件夹(&L)")),
    Command(Do.ABOUT, Menu.HELP, QT_TRANSLATE_NOOP("Commands", "关于钱塘读报(&A)"), divided=True),
)


def menu_title(menu: Menu) -> str:
    return translate(CONTEXT, MENU_TITLES[menu])


def commands_of(menu: Menu) -> tuple[Command, ...]:
    """The commands of one menu, in its order."""
    return tuple(command for command in COMMANDS if command.menu is menu)
