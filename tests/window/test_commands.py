"""The table of commands, and that the window holds to it."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QTreeWidget

from qtreader.desktop.commands import COMMANDS, Command, Do, plain
from qtreader.window.help import dialogs

TAKEN_BY_INPUT_METHODS = ("Ctrl+Space", "Ctrl+Shift+F", "Ctrl+.", "Shift+Space", "Ctrl+,")


def menus(bar: QMenuBar) -> list[QMenu]:
    """All menus of a window, with those inside them."""
    found = [action.menu() for action in bar.actions()]
    for menu in found:
        found += [action.menu() for action in menu.actions() if action.menu() is not None]
    return found


def test_every_doing_stands_once_in_the_table() -> None:
    assert sorted(command.do for command in COMMANDS) == sorted(Do)


def test_no_key_asks_for_two_things() -> None:
    keys = Counter(QKeySequence.fromString(key).toString() for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.do.value)
def test_no_key_is_taken_from_typing_chinese(command: Command) -> None:
    for key in command.keys:
        combination = QKeySequence.fromString(key)[0]
        assert combination.key().name != "Key_unknown"
        assert key not in TAKEN_BY_INPUT_METHODS
        assert len(key) > 1 or not key.isalnum()  # no word is composed with ?


@pytest.mark.parametrize(
    ("text", "words"),
    [("打印…(&P)", "打印"), ("前一期（较早）(&P)", "前一期（较早）"), ("&Print…", "Print"), ("中文", "中文")],
)
def test_words_without_mnemonic(text: str, words: str) -> None:
    assert plain(text) == words


def test_every_command_is_in_one_menu_with_its_key(reader) -> None:
    shown = [action for menu in menus(reader.window.menuBar()) for action in menu.actions()]
    actions = [action for action in shown if action.menu() is None and not action.isSeparator()]
    assert [action.text() for action in actions if not action.text()] == []
    there = {action.objectName(): [key.toString() for key in action.shortcuts()] for action in actions}
    assert len(actions) == len(there) == len(COMMANDS)
    assert there == {command.do.value: list(command.keys) for command in COMMANDS}


def test_every_command_does_something(reader) -> None:
    assert set(reader.window.reactions) == set(Do)


def test_the_mnemonics_of_a_menu_differ(reader) -> None:
    for menu in menus(reader.window.menuBar()):
        texts = [action.text() for action in menu.actions() if "&" in action.text()]
        letters = [text[text.index("&") + 1].upper() for text in texts]
        assert len(letters) == len(set(letters)), texts


def test_a_key_shows_every_key(reader) -> None:
    reader.desk.focus_list()
    reader.presses("?")
    dialog = reader.window.findChild(dialogs.QDialog, "shortcutHelp")
    assert dialog.isVisible()
    table = dialog.findChild(QTreeWidget)
    groups = [table.topLevelItem(number) for number in range(table.topLevelItemCount())]
    rows = [group.child(number) for group in groups for number in range(group.childCount())]
    assert {row.text(0) for row in rows} == {plain(command.text) for command in COMMANDS if command.keys}
    assert all(row.text(1) for row in rows)
    dialog.close()
