"""The shortcuts, to be read and closed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qtreader.desktop.commands import MENU_BAR, SUBMENUS, Command, Menu, commands_of, menu_title, plain
from qtreader.desktop.keys import native
from qtreader.window.dialog_size import open_at

translate = QCoreApplication.translate

HELP_SIZE = (460, 680)


def shortcut_help(parent: QWidget) -> QDialog:
    """Every command that has a key, by menu; to be shown with ``open``."""
    dialog = QDialog(parent)
    dialog.setObjectName("shortcutHelp")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("Dialogs", "快捷键一览"))
    table = QTreeWidget(dialog)
    table.setObjectName("shortcutRows")
    table.setAccessibleName(translate("Dialogs", "快捷键一览"))
    table.setHeaderLabels([translate("Dialogs", "命令"), translate("Dialogs", "按键")])
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
    table.setRootIsDecorated(False)
    table.setItemsExpandable(False)
    table.addTopLevelItems([group for menu in MENU_BAR if (group := _group(menu)).childCount()])
    table.expandAll()
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(table)
    column.addWidget(buttons)
    buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
    open_at(dialog, *HELP_SIZE)
    return dialog


def _group(menu: Menu) -> QTreeWidgetItem:
    group = QTreeWidgetItem([plain(menu_title(menu)), ""])
    font = group.font(0)
    font.setBold(True)
    group.setFont(0, font)
    group.setData(1, Qt.ItemDataRole.AccessibleTextRole, translate("Dialogs", "菜单"))
    commands = [*commands_of(menu)]
    for inner in SUBMENUS.get(menu, ()):
        commands += commands_of(inner)
    group.addChildren([_row(command) for command in commands if command.keys])
    return group


def _row(command: Command) -> QTreeWidgetItem:
    return QTreeWidgetItem([plain(command.text), "   ".join(shown_key(key) for key in command.keys)])


def shown_key(key: str) -> str:
    """A key of the table as this system writes it."""
    return native(QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText))
