"""Nothing is cut at 150 % and 200 % text size, in either language, and nothing is too small to hit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget

from qtreader.desktop.commands import Do
from qtreader.window.dialog_size import open_at
from qtreader.window.searching.suggestion_lines import SuggestionLines
from qtreader.window.status import Line

TARGET = 24  # pixels: WCAG 2.2, 2.5.8
CUT_BY_DESIGN = (Line, SuggestionLines)  # cut with …, whole in the tool tip and to screen readers

every_size = pytest.mark.parametrize(
    ("percent", "width"), [(100, 840), (150, 1000), (150, 1360), (200, 1360), (200, 1920)]
)
every_language = pytest.mark.parametrize("language", [Do.CHINESE, Do.ENGLISH])


def shown(reader, kind: type) -> Iterator[QWidget]:
    for widget in reader.window.findChildren(kind):
        parents = (widget, widget.parent(), widget.parent().parent() if widget.parent() else None)
        if widget.isVisible() and not any(isinstance(each, CUT_BY_DESIGN) for each in parents):
            yield widget


def cut(reader) -> dict[str, tuple[int, int]]:
    """Texts wider or higher than their place: what they need, what they have."""
    found = {}
    for label in shown(reader, QLabel):
        if label.wordWrap():
            need, have = label.heightForWidth(label.width()), label.height()
        else:
            need, have = label.sizeHint().width(), label.width()
        if label.text() and need > have:
            found[label.text()] = (need, have)
    for button in shown(reader, QAbstractButton):
        if isinstance(button.parent(), QLineEdit):
            continue  # a symbol; its words are for screen readers
        need = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
        if need > button.width():
            found[button.text()] = (need, button.width())
        if button.text() and button.fontMetrics().height() > button.height():
            found[button.text()] = (button.fontMetrics().height(), button.height())
    for field in shown(reader, QLineEdit):
        if field.fontMetrics().height() > field.height():
            found[field.objectName()] = (field.fontMetrics().height(), field.height())
    return found


def opened(windows, percent: int, width: int, language: Do):
    reader = windows.open()
    reader.settings.text_percent = percent
    reader.chooses(Do.THEME_LIGHT)
    reader.chooses(language)
    reader.window.resize(width, 900)
    QApplication.processEvents()
    return reader


@every_size
@every_language
def test_no_text_of_the_window_is_cut(windows, percent: int, width: int, language: Do) -> None:
    reader = opened(windows, percent, width, language)
    assert reader.window.width() == width
    assert cut(reader) == {}


@every_size
@every_language
def test_no_text_of_an_answer_is_cut(windows, percent: int, width: int, language: Do) -> None:
    reader = opened(windows, percent, width, language)
    reader.searches("疫情")
    reader.presses("Ctrl+F")
    QApplication.processEvents()
    assert cut(reader) == {}


@every_size
@every_language
@pytest.mark.parametrize("do", [Do.CORRECT, Do.MOVE, Do.HEADLINE, Do.REDATE, Do.DOUBTS])
def test_no_text_of_a_correction_is_cut(windows, percent: int, width: int, language: Do, do: Do) -> None:
    reader = opened(windows, percent, width, language)
    text = reader.desk.reader
    text.setTextCursor(text.document().find("本报讯"))
    reader.chooses(do)
    name = "doubtBar" if do is Do.DOUBTS else "correctionSheet"
    reader.sees(lambda: (found := reader.window.findChild(QWidget, name)) and found.isVisible())
    reader.qtbot.waitUntil(
        lambda: cut(reader) == {}
    )  # panes and calendar take their widths one after the other
    assert reader.window.width() == width


@pytest.mark.parametrize("percent", [100, 150])
def test_everything_that_is_clicked_is_large_enough(windows, percent: int) -> None:
    reader = opened(windows, percent, 1360, Do.CHINESE)
    reader.searches("疫情")
    reader.presses("Ctrl+F")
    QApplication.processEvents()
    small = {
        button.text() or button.accessibleName() or button.objectName(): button.size().toTuple()
        for button in shown(reader, QAbstractButton)
        if not isinstance(button.parent(), QLineEdit) and min(button.size().toTuple()) < TARGET
    }
    assert small == {}


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_rows_are_large_enough(windows, percent: int) -> None:
    reader = opened(windows, percent, 1360, Do.CHINESE)
    for view in (reader.desk.issues.tree, reader.desk.articles.list):
        model = view.model()
        assert view.visualRect(model.index(0, 0)).height() >= TARGET


def test_a_dialog_opens_larger_with_the_text_and_never_larger_than_the_screen(reader) -> None:
    dialog = QDialog(reader.window)
    open_at(dialog, 300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)
    for _ in range(6):
        reader.chooses(Do.LARGER)
    open_at(dialog, 300, 200)
    assert dialog.width() > 450
    open_at(dialog, 3000, 2000)
    room = dialog.screen().availableSize()
    assert dialog.width() < room.width() and dialog.height() < room.height()
