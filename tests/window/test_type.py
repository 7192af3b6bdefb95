"""Face, width and space of the lines of an article: chosen, shown at once, remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from qtreader.desktop.commands import Do
from qtreader.desktop.fonts import SANS, SERIF
from qtreader.window.reading import face_dialog


def body(reader):
    return reader.desk.reader.document().lastBlock()


def measure(reader) -> float:
    pane = reader.desk.reader
    frame = pane.document().rootFrame().frameFormat()
    return pane.viewport().width() - frame.leftMargin() - frame.rightMargin()


def line(reader) -> float:
    return body(reader).blockFormat().lineHeight()


def first_place(reader) -> int:
    return reader.desk.reader.cursorForPosition(
        QPoint(reader.desk.reader.viewport().width() // 2, 0)
    ).position()


def test_the_measure_goes_by_key_from_narrow_to_wide(reader) -> None:
    reader.window.resize(1500, 800)
    reader.sees(lambda: abs(measure(reader) - 38 * 17) <= 1)
    reader.presses("Ctrl+[")
    assert abs(measure(reader) - 35 * 17) <= 1
    assert reader.window.commands[Do.MEASURE_NARROW].isChecked()
    assert reader.window.status.said == "每行 35 字"
    reader.presses("Ctrl+[")
    for _ in range(3):
        reader.presses("Ctrl+]")
    assert abs(measure(reader) - 42 * 17) <= 1
    assert reader.window.commands[Do.MEASURE_WIDE].isChecked()


def test_the_lines_stand_closer_and_farther(reader) -> None:
    usual = line(reader)
    reader.presses("Ctrl+Alt+-")
    closer = line(reader)
    reader.presses("Ctrl+Alt+=")
    reader.presses("Ctrl+Alt+=")
    assert closer < usual < line(reader)
    reader.chooses(Do.LEADING_NORMAL)
    assert line(reader) == usual


def test_the_body_is_set_in_the_face_that_is_chosen(reader) -> None:
    headline = reader.desk.reader.document().begin().next().next()
    assert body(reader).charFormat().font().family() == SERIF
    reader.chooses(Do.FACE_SANS)
    assert body(reader).charFormat().font().family() == SANS
    assert headline.charFormat().font().family() == SERIF
    reader.chooses(Do.FACE_SERIF)
    assert body(reader).charFormat().font().family() == SERIF


def test_a_face_of_the_system_is_shown_as_it_is_walked_to_and_left_again(reader, monkeypatch) -> None:
    monkeypatch.setattr(face_dialog, "chinese_families", lambda: ["Some Kai", "Some Song"])
    reader.chooses(Do.FACE_OTHER)
    dialog = reader.window.findChild(face_dialog.FaceDialog)
    assert body(reader).charFormat().font().family() == SERIF
    reader.presses("End", dialog.findChild(face_dialog.QListWidget))
    assert body(reader).charFormat().font().families() == ["Some Song", SERIF]
    assert reader.window.commands[Do.FACE_OTHER].isChecked()
    dialog.reject()
    assert body(reader).charFormat().font().family() == SERIF
    assert reader.window.commands[Do.FACE_SERIF].isChecked()


@pytest.mark.parametrize("do", [Do.MEASURE_WIDE, Do.MEASURE_NARROW, Do.LEADING_LOOSE, Do.FACE_SANS])
def test_another_type_keeps_the_line_one_reads(reader, do: Do) -> None:
    bar = reader.desk.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = first_place(reader)
    reader.chooses(do)
    assert abs(first_place(reader) - before) <= 60  # the line it stands in is broken anew


def test_the_type_is_there_at_the_next_start(windows) -> None:
    reader = windows.open()
    for do in (Do.FACE_SANS, Do.MEASURE_WIDE, Do.LEADING_TIGHT):
        reader.chooses(do)
    windows.close()
    again = windows.open()
    assert body(again).charFormat().font().family() == SANS
    assert line(again) == 28
    assert all(
        again.window.commands[do].isChecked() for do in (Do.FACE_SANS, Do.MEASURE_WIDE, Do.LEADING_TIGHT)
    )
