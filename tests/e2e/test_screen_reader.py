"""What a screen reader hears of the window, asked for through AT-SPI as one does."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from person import Person, read, wait_for

pytestmark = pytest.mark.xvfb

LISTENER = Path(__file__).with_name("tree_of_screen_reader.py")
PYTHON = "/usr/bin/python3"  # the system's, which has Atspi
CONTROLS = {
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "text",
    "entry",
    "combo box",
    "list",
    "list item",
    "tree",
    "table cell",
    "table",
    "menu",
    "menu item",
    "check menu item",
    "radio menu item",
    "document frame",
    "heading",
    "paragraph",
}
ROWS = {"table cell", "list item"}  # of the issues, of the articles


@pytest.fixture
def tree(person: Person, monkeypatch: pytest.MonkeyPatch) -> dict:
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    person.double_clicks()
    person.waits_for_window("钱塘读报")
    wait_for(lambda: person.asks("index", "--check").startswith("ready"), "the index")
    wait_for(lambda: any(each["role"] == "heading" for each in every(heard())), lambda: str(heard())[:2000])
    return heard()


def heard() -> dict:
    return json.loads(read(PYTHON, LISTENER, "tree") or "null") or {}


def every(thing: dict) -> Iterator[dict]:
    if thing:
        yield thing
    for child in thing.get("children", ()):
        yield from every(child)


def shown(thing: dict) -> Iterator[dict]:
    return (each for each in every(thing) if "SHOWING" in each["states"])


def test_every_control_has_a_name(tree: dict) -> None:
    controls = [each for each in shown(tree) if each["role"] in CONTROLS or "FOCUSABLE" in each["states"]]
    assert len(controls) > 40
    unnamed = [(each["role"], each["text"][:40]) for each in controls if not each["name"].strip()]
    assert unnamed == []


def test_rows_speak_in_sentences(person: Person, tree: dict) -> None:
    rows = [each for each in shown(tree) if each["role"] in ROWS]
    person.presses("Escape")  # the welcome makes room for more of them
    wait_for(lambda: len([each for each in shown(heard()) if each["role"] in ROWS]) > len(rows), "more rows")
    tree = heard()
    names = [each["name"] for each in shown(tree) if each["role"] in ROWS]
    assert any("总第423期" in name and "星期一" in name for name in names)
    assert any("日期未印出，由内容推断" in name for name in names)
    assert any("首席记者" in name and "字" in name for name in names)
    selected = [each for each in shown(tree) if "SELECTED" in each["states"] and each["role"] == "list item"]
    assert len(selected) == 1


def test_the_article_is_a_document_of_headings_and_paragraphs(person: Person, tree: dict) -> None:
    documents = [each for each in shown(tree) if each["role"] == "document frame"]
    [document] = documents
    roles = [part["role"] for part in document["children"]]
    assert "heading" in roles
    assert roles.count("paragraph") > 3
    title = person.title_in_front().split(" — ")[0]
    assert any(part["role"] == "heading" and part["name"] == title for part in document["children"])
    texts = [each["text"] for each in shown(tree) if each["name"] == "文章" and each["text"]]
    assert any(title in text.replace("\u2028", " ") for text in texts)


def listening(what: str) -> subprocess.Popen:
    listener = subprocess.Popen(
        [PYTHON, LISTENER, what, "4"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert listener.stderr is not None
    assert listener.stderr.readline().strip() == "listening"
    return listener


def test_moves_of_the_keyboard_are_told(person: Person, tree: dict) -> None:
    listener = listening("focus")
    for _ in range(4):
        person.presses("F6")
    person.presses("ctrl+k")
    told, _ = listener.communicate()
    names = {name for _, name in json.loads(told)}
    assert {"文章", "搜索全部文章", "各期"} <= names


def test_what_was_done_is_announced(person: Person, tree: dict) -> None:
    listener = listening("said")
    person.presses("ctrl+shift+c")
    person.presses("ctrl+i")
    told, _ = listener.communicate()
    said = json.loads(told)
    assert "已复制全文。" in said
    assert any("日期" in sentence for sentence in said)
