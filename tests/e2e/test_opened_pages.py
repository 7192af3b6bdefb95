"""A page text that is double-clicked in a file manager: with the window closed, and with the window open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from person import Person, wait_for

pytestmark = pytest.mark.xvfb

PAGE = "2023年3月{day}日\n\n{headline}\n\n■记者 丁一\n\n本报讯 昨天,江边的新桥通车了,两岸居民都来看。\n"


def page(folder: Path, day: int, headline: str) -> Path:
    file = folder / f"{headline}.txt"
    file.write_text(PAGE.format(day=day, headline=headline), encoding="utf-8")
    return file


def finds(person: Person, headline: str) -> bool:
    return bool(json.loads(person.asks("search", f"标题:{headline}", "--json"))["total"])


def test_pages_are_taken_in_by_the_first_start_and_by_the_window_that_is_open(
    person: Person, tmp_path: Path
) -> None:
    person.double_clicks(page(tmp_path, 10, "江边新桥通车"))
    person.waits_for_window("收入记录")
    wait_for(lambda: finds(person, "江边新桥通车"), "the page of the first start")
    person.presses("Escape")
    person.waits_for_window("钱塘读报")
    running = person.running()
    person.double_clicks(page(tmp_path, 13, "江边老桥谢幕"))
    person.waits_for_window("收入记录")
    wait_for(lambda: finds(person, "江边老桥谢幕"), "the page of the second start")
    wait_for(lambda: person.running() == running, "one program alone")
