"""The whole program without a mouse: palette, panes, papers, reading aloud, and always the way back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from person import Person, wait_for

pytestmark = pytest.mark.xvfb


@pytest.fixture
def spoken(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a speech program on the path was given; it speaks until the test lets it go on."""
    program, log = home / "bin" / "spd-say", home / "spoken.txt"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$*" >>"{log}"\n[ "$1" = --cancel ] || exec sleep 30\n', encoding="utf-8"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return log


@pytest.fixture
def reading(person: Person, spoken: Path) -> Person:
    """Somebody who has started the program and has an article before him."""
    person.double_clicks()
    person.waits_for_window("钱塘读报")
    wait_for(lambda: person.asks("index", "--check").startswith("ready"), "the index")
    wait_for(lambda: " — " in person.title_in_front(), "an article")
    return person


def enters(person: Person, words: str) -> None:
    """A command, through the palette; in Latin letters, which a program that is busy cannot mistake."""
    person.presses("ctrl+shift+p")
    person.types(words)
    person.presses("Return")


def kept(person: Person) -> str:
    """What the program has written down for its next start; it does so when it ends."""
    person.presses("ctrl+q")
    wait_for(lambda: not person.running(), "the program to end")
    found = list(person.home.rglob("qtreader.ini"))
    return found[0].read_text(encoding="utf-8") if found else ""


def test_commands_are_typed_in_the_palette_and_remembered(reading: Person) -> None:
    enters(reading, "contrast")
    enters(reading, "larger")
    enters(reading, "full-width")
    settings = kept(reading)
    assert "theme=contrast" in settings
    assert "text_percent=110" in settings
    assert "full_width=false" in settings


def test_esc_leads_back_from_everything_and_the_window_stays(reading: Person) -> None:
    before = reading.title_in_front()
    reading.presses("ctrl+shift+p")
    reading.types("没有这样的命令")
    reading.presses("Escape")
    reading.presses("ctrl+k")
    reading.types("组织开展再检查")
    reading.presses("Return")
    wait_for(lambda: reading.title_in_front() != before, "the hit")
    reading.presses("ctrl+f")
    reading.types("检查")
    reading.presses("Escape", "Escape", "Escape", "Escape")
    first = reading.title_in_front()
    reading.presses("Down")  # the keyboard is in the list of articles again
    wait_for(lambda: reading.title_in_front() not in ("", first), "the next article")
    assert reading.windows()


def test_f6_goes_round_and_comes_back_to_the_list(reading: Person) -> None:
    """From the list once round: then Down opens the next article."""
    first = reading.title_in_front()
    reading.presses("F6", "shift+F6", "Down")
    wait_for(lambda: reading.title_in_front() not in ("", first), "the next article")


def test_help_is_there_at_a_key(reading: Person) -> None:
    reading.presses("question")
    reading.waits_for_window("快捷键一览")
    reading.presses("Escape")
    reading.waits_for_window("钱塘读报")
    reading.presses("F1")
    reading.waits_for_window("使用手册")


def test_the_article_is_read_aloud_and_esc_is_silence(reading: Person, spoken: Path) -> None:
    reading.presses("ctrl+shift+l")
    wait_for(spoken.exists, "something to be spoken")
    assert "2022年" in spoken.read_text(encoding="utf-8")
    reading.presses("Escape")
    wait_for(lambda: "--cancel" in spoken.read_text(encoding="utf-8"), "silence")


def test_another_language_is_chosen_and_found_in_it(reading: Person) -> None:
    enters(reading, "English")
    enters(reading, "old paper")
    settings = kept(reading)
    assert "language=en" in settings
    assert "theme=sepia" in settings
