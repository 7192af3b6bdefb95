"""By keyboard alone: the round of F6, the way back of Esc, and Chinese typed in every field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QWidget

from qtreader.desktop.commands import COMMANDS, Do
from qtreader.window.palette.palette import Palette
from qtreader.window.panes import Panes
from qtreader.window.way_back import WayBack

# Where one can type: how one gets there
FIELDS: dict[str, Callable] = {
    "search": lambda reader: reader.presses("Ctrl+K"),
    "find": lambda reader: reader.presses("Ctrl+F"),
    "palette": lambda reader: reader.presses("Ctrl+Shift+P"),
    "jump": lambda reader: reader.chooses(Do.JUMP),
}


def field_of(reader, name: str) -> QLineEdit:
    FIELDS[name](reader)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.clear()
    return field


def composes(field: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QCoreApplication.sendEvent(field, event)


# Typing Chinese


@pytest.mark.parametrize("name", FIELDS)
def test_a_word_is_composed_and_committed_in_every_field(reader, name: str) -> None:
    field = field_of(reader, name)
    assert field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    for typed in ("z", "zh", "zhong"):
        composes(field, typed)
        assert (field.text(), field.property("cursorPosition")) == ("", 0)
    composes(field, "", "中文")
    assert field.text() == "中文"
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize("name", FIELDS)
def test_nothing_happens_while_a_word_is_composed(reader, name: str) -> None:
    asked = []
    reader.window.commands.asked.connect(asked.append)
    field = field_of(reader, name)
    asked.clear()
    headline = reader.headline
    for typed in ("n", "ni", "nih", "niha", "nihao"):
        composes(field, typed)
    assert (asked, reader.headline) == ([], headline)
    assert not reader.window.search.waits
    composes(field, "", "你好")
    assert field.text() == "你好"


@pytest.mark.parametrize("name", FIELDS)
def test_every_sign_can_be_typed_in_every_field(reader, name: str) -> None:
    """Also the one that shows the keys elsewhere."""
    field = field_of(reader, name)
    for sign in "?aZ1":
        reader.qtbot.keyClicks(field, sign)
    assert field.text() == "?aZ1"
    assert reader.window.findChild(QDialog, "shortcutHelp") is None


def test_no_other_field_was_forgotten(reader) -> None:
    """A new field belongs into the table above."""
    known = {field_of(reader, name).objectName() for name in FIELDS}
    fields = [field for field in reader.window.findChildren(QLineEdit) if not _inside_another(field)]
    assert {field.objectName() for field in fields if field.isEnabled()} <= known | {""}


def _inside_another(field: QLineEdit) -> bool:
    return isinstance(field.parent(), QComboBox) or field.isReadOnly()


# F6


def test_f6_goes_round_all_panes_and_back(reader) -> None:
    reader.desk.focus_list()
    stops = len(reader.desk.panes.stops())
    assert stops >= 4
    seen = []
    for _ in range(stops):
        reader.presses("F6")
        seen.append(reader.desk.panes.here())
    assert None not in seen
    assert len(set(seen)) == stops
    reader.presses("Shift+F6")
    assert reader.desk.panes.here() is seen[-2]


def test_a_pane_that_is_hidden_is_passed_over_until_it_is_shown(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    left, right = QLineEdit(window), QLineEdit(window)
    right.move(200, 0)
    panes = Panes()
    panes.join(right)
    panes.join(left)
    right.hide()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert panes.stops() == [left]
    right.show()
    assert panes.stops() == [left, right]
    panes.step(-1)
    assert panes.here() in (left, right)


# Esc


def test_esc_undoes_what_was_put_up_last_and_leads_home_at_the_end() -> None:
    up, gone = {"under": True, "over": True}, []
    way = WayBack(lambda: gone.append("home"))
    for name in ("under", "over"):
        way.join(lambda name=name: up[name], lambda name=name: (up.update({name: False}), gone.append(name)))
    for _ in range(4):
        way.go()
    assert gone == ["over", "under", "home", "home"]


def state_of(reader) -> dict[str, bool]:
    palette = reader.window.findChild(Palette)
    return {
        "palette": palette is not None and palette.isVisible(),
        "notice": reader.desk.notice.isVisible(),
        "find": reader.desk.find_bar.isVisible(),
        "hits": reader.desk.shows_hits,
    }


def test_esc_leads_back_state_by_state(reader) -> None:
    reader.searches("疫情")
    reader.presses("Ctrl+F")
    reader.presses("Ctrl+I")
    reader.presses("Ctrl+Shift+P")
    left = []
    while any(state_of(reader).values()):
        before = state_of(reader)
        reader.presses("Esc")
        closed = [name for name, open_ in state_of(reader).items() if before[name] and not open_]
        assert len(closed) == 1, before
        left += closed
    assert left == ["palette", "notice", "find", "hits"]
    assert QApplication.focusWidget() is reader.desk.articles.list
    for _ in range(3):
        reader.presses("Esc")
    assert reader.window.isVisible()
    assert QApplication.focusWidget() is reader.desk.articles.list


@pytest.mark.parametrize("name", FIELDS)
def test_esc_leads_out_of_every_field(reader, name: str) -> None:
    field = field_of(reader, name)
    reader.types("桥")
    for _ in range(2):
        if QApplication.focusWidget() is field:
            reader.presses("Esc")
    assert QApplication.focusWidget() is not field
    assert reader.window.isVisible()


@pytest.mark.parametrize("do", [Do.SHORTCUTS, Do.ABOUT, Do.IMPORT, Do.PRINT])
def test_esc_closes_a_dialog(reader, do: Do) -> None:
    reader.chooses(do)
    dialog = next(dialog for dialog in reader.window.findChildren(QDialog) if dialog.isVisible())
    reader.presses("Esc", dialog)
    assert not dialog.isVisible()


def test_every_command_can_be_reached_without_a_mouse() -> None:
    """By its key or, all of them, by the palette and the menus."""
    assert {Do.PALETTE, Do.SHORTCUTS, Do.NEXT_PANE, Do.LEAVE} <= {c.do for c in COMMANDS if c.keys}
