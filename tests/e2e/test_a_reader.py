"""From the double-click to the print, as a reader does it: through desktop file, keyboard and screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from person import Person, read, wait_for

pytestmark = pytest.mark.xvfb

OWN_PAGE = """2023年3月10日 星期五 今日4版

江边公园栽下樱花

■记者 丁一

本报讯 昨天上午,江边公园里来了三百多位居民,他们要赶在清明之前栽下一万株樱花。

公园管理处说,树苗都从本地苗圃运来,栽下后由居民分片照看,三年后就能看到花海。
"""
QUERY = "组织开展再检查"  # on the page, a column ends between 组 and 织


@pytest.fixture
def hit(person: Person) -> dict[str, str]:
    """The program started for the first time, and the one hit of a search opened in it."""
    person.double_clicks()
    person.waits_for_window("钱塘读报")
    wait_for(lambda: person.asks("index", "--check").startswith("ready"), "the index")
    [hit] = json.loads(person.asks("search", QUERY, "--json"))["hits"]
    assert hit["headline"] not in person.title_in_front()  # else its opening could not be seen
    person.presses("ctrl+k")
    person.types(QUERY)
    person.presses("Return")
    person.waits_for_window(hit["headline"])
    return hit


def test_what_was_found_is_copied(person: Person, hit: dict[str, str]) -> None:
    article = person.asks("show", str(hit["article"])).rstrip("\n")
    person.presses("ctrl+shift+c")
    wait_for(lambda: person.pastes() == article, lambda: f"the article; copied is: {person.pastes()}")
    assert hit["headline"] in person.pastes("text/html")


def test_what_was_found_is_made_a_pdf(person: Person, hit: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "报.pdf"
    person.presses("ctrl+e")
    person.waits_for_window("导出")
    person.presses("Return")
    person.waits_for_window("PDF")
    person.types(str(file))
    person.presses("Return")
    wait_for(lambda: QUERY in pdf_text(file), "the PDF")
    assert unspaced(person.asks("show", str(hit["article"]))) in pdf_text(file)


def test_what_was_found_is_printed(person: Person, hit: dict[str, str]) -> None:
    """Without a printer, the print dialog prints into a file in the home folder."""
    person.presses("ctrl+p")
    person.waits_for_window("打印内容")
    person.presses("Return")
    person.waits_for_window("打印 —")
    person.presses("Return")
    wait_for(lambda: any(QUERY in pdf_text(file) for file in person.home.glob("*.pdf")), "the print")


def test_a_second_double_click_brings_the_window_to_the_front(person: Person) -> None:
    person.double_clicks()
    person.waits_for_window("钱塘读报")
    wait_for(lambda: len(person.windows()) == 1, "one window")
    [window] = person.windows()
    person.double_clicks()
    wait_for(lambda: len(person.running()) == 1, "the second program to end")
    assert person.windows() == [window]


def test_the_article_read_last_is_open_at_the_next_start(person: Person, hit: dict[str, str]) -> None:
    person.presses("ctrl+q")
    wait_for(lambda: not person.running(), "the program to end")
    person.double_clicks()
    person.waits_for_window(hit["headline"])


def test_a_page_of_ones_own_is_taken_in_and_found(
    person: Person, hit: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "版.txt"
    file.write_text(OWN_PAGE, encoding="utf-8")
    person.presses("ctrl+o")
    person.waits_for_window("收入")
    person.types(str(file))
    person.presses("Return")
    person.waits_for_window("收入记录")
    person.presses("Escape")
    person.waits_for_window(hit["headline"])
    wait_for(lambda: "一万株樱花" in person.asks("search", "一万株樱花"), "the page in the index")
    person.presses("ctrl+k")
    person.types("一万株樱花")
    person.presses("Return")
    person.waits_for_window("江边公园栽下樱花")


def pdf_text(file: Path) -> str:
    return unspaced(read("pdftotext", file, "-"))


def unspaced(text: str) -> str:
    return "".join(text.split())
