"""What the window is to who uses it by ear: names, roles and states, asked for through Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog

from qtreader.desktop.commands import Do

MOST = 30  # children of one object
SPOKEN = (
    "Button", "ButtonMenu", "CheckBox", "RadioButton", "EditableText", "ComboBox", "SpinBox", "List",
    "ListItem", "Tree", "TreeItem", "Table", "Cell", "ProgressBar", "Slider", "Document",
    "Heading", "Paragraph",
)  # fmt: skip


@dataclass(frozen=True)
class Heard:
    role: str
    name: str
    value: str
    selected: bool


def heard(thing) -> Iterator[Heard]:
    """Everything that can be heard of a widget and of what is in it, hidden things left out."""
    state = thing.state()
    scrolled_away = thing.role().name in ("TreeItem", "ListItem", "Cell")
    if not thing.isValid() or (state.invisible and not scrolled_away):
        return
    name, value = thing.text(QAccessible.Text.Name), thing.text(QAccessible.Text.Value)
    yield Heard(thing.role().name, name, value, bool(state.selected))
    for number in range(min(MOST, thing.childCount())):
        child = thing.child(number)
        if child is not None:
            yield from heard(child)


def all_of(widget) -> list[Heard]:
    QAccessible.setActive(True)
    return list(heard(QAccessible.queryAccessibleInterface(widget)))


def unnamed(widget) -> list[Heard]:
    return [each for each in all_of(widget) if each.role in SPOKEN and not (each.name or each.value).strip()]


def test_every_control_of_the_window_has_a_name(reader) -> None:
    assert len(all_of(reader.window)) > 60
    assert unnamed(reader.window) == []


@pytest.mark.parametrize("language", [Do.CHINESE, Do.ENGLISH])
def test_every_control_of_search_and_find_has_a_name(reader, language: Do) -> None:
    reader.chooses(language)
    reader.searches("疫情")
    reader.sees(lambda: reader.desk.hits.suggestions is not None)
    assert unnamed(reader.window) == []
    reader.searches("没有这回事")
    reader.presses("Ctrl+F")
    assert unnamed(reader.window) == []


@pytest.mark.parametrize("do", [Do.SHORTCUTS, Do.ABOUT, Do.PALETTE, Do.JUMP])
def test_every_control_of_what_opens_above_has_a_name(reader, do: Do) -> None:
    reader.chooses(do)
    assert unnamed(reader.window) == []
    for dialog in reader.window.findChildren(QDialog):
        assert unnamed(dialog) == []
        dialog.reject()


@pytest.mark.parametrize("do", [Do.CORRECT, Do.MOVE, Do.HEADLINE, Do.REDATE, Do.DOUBTS, Do.CORRECTIONS])
@pytest.mark.parametrize("language", [Do.CHINESE, Do.ENGLISH])
def test_every_control_of_a_correction_has_a_name(reader, do: Do, language: Do) -> None:
    reader.chooses(language)
    reader.opens("慎终如始")
    reader.desk.reader.setTextCursor(reader.desk.reader.document().find("动态清零"))
    reader.chooses(do)
    reader.sees(lambda: not reader.window._jobs[2].running())
    assert unnamed(reader.window) == []
    for dialog in reader.window.findChildren(QDialog):
        assert unnamed(dialog) == []
        dialog.reject()


def test_a_hit_says_its_day_its_headline_and_what_was_found(reader) -> None:
    reader.searches("慎终如始")
    [hit, *_] = [each for each in all_of(reader.desk.hits) if each.role == "ListItem"]
    for words in ("慎终如始抓好常态化疫情防控", "2022年5月6日", "推断", "第1版", "处"):
        assert words in hit.name


def test_an_inferred_day_is_said_to_be_inferred(reader) -> None:
    rows = [each.name for each in all_of(reader.desk.issues) if each.role == "TreeItem"]
    assert any("2022年5月6日" in row and "推断" in row for row in rows)
    assert not any("2022年10月31日" in row and "推断" in row for row in rows)


def test_the_row_that_is_open_is_said_to_be_selected(reader) -> None:
    rows = [each for each in all_of(reader.desk.articles) if each.role == "ListItem"]
    assert [reader.headline in each.name for each in rows if each.selected] == [True]


def test_the_article_is_a_document_of_headings_and_paragraphs(reader) -> None:
    reader.opens("慎终如始")
    parts = [each for each in all_of(reader.desk.reader) if each.role in ("Heading", "Paragraph")]
    assert [each.name for each in parts if each.role == "Heading"] == [reader.headline]
    assert sum(each.role == "Paragraph" for each in parts) > 5
    assert "".join(each.name for each in parts) == "".join(reader.article.split("\n"))


def test_another_article_is_another_document(reader) -> None:
    before = all_of(reader.desk.reader)
    reader.presses("Alt+Down")
    after = all_of(reader.desk.reader)
    assert [each for each in after if each.role == "Heading"] != [
        each for each in before if each.role == "Heading"
    ]
    assert all(each.name or each.value for each in after if each.role in ("Heading", "Paragraph"))
