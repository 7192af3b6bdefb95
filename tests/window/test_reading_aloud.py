"""Reading aloud: what a speech program on the path is given, and what is seen meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor

from qtreader.desktop.commands import Do
from qtreader.newspaper.span import Field
from qtreader.render.sentences import sentences
from qtreader.render.sheet import Block, Role


class Program:
    """A speech program that writes down what it is given, and speaks until it is let go on."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "spoken.txt"
        self.gate = folder / "go on"
        self.file = folder / "bin" / "spd-say"
        self.file.parent.mkdir()
        self._write(f'while [ ! -e "{self.gate}" ]; do sleep 0.01; done')

    def _write(self, then: str) -> None:
        self.file.write_text(
            f'#!/bin/sh\nprintf "%s\\n" "$*" >>"{self.log}"\n[ "$1" = --cancel ] && exit 0\n{then}\n'
        )
        self.file.chmod(0o755)

    def breaks(self) -> None:
        self._write("exit 1")

    def speaks_at_once(self) -> None:
        self.gate.touch()

    @property
    def given(self) -> list[str]:
        """The texts, one for each call; --cancel where it was told to stop."""
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return [line.rpartition("-- ")[2] for line in lines]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    program = Program(tmp_path)
    monkeypatch.setenv("PATH", f"{program.file.parent}{os.pathsep}{os.environ['PATH']}")
    return program


def spoken_mark(reader) -> str:
    """The text that is underlined as being read."""
    block, found = reader.desk.reader.document().begin(), []
    while block.isValid():
        for part in block.layout().formats():
            found.append(block.text()[part.start : part.start + part.length])
        block = block.next()
    return "".join(found)


def test_an_article_is_parted_into_sentences_that_know_their_places() -> None:
    blocks = [
        Block(Role.DATELINE, "2022年5月6日"),
        Block(Role.HEADLINE, "桥通了！\u2028大家来看", Field.HEADLINE),
        Block(Role.PARAGRAPH, "他说：“通了。”第二句;第三句", Field.PARAGRAPHS, 1, 10),
    ]
    found = sentences(blocks)
    assert [each.text for each in found] == [
        "2022年5月6日",
        "桥通了！ 大家来看",
        "他说：“通了。”",
        "第二句;",
        "第三句",
    ]
    assert found[0].passage is None
    last = found[-1].passage
    assert (last.field, last.index, last.span.start, last.span.end) == (Field.PARAGRAPHS, 1, 22, 25)


def test_the_article_is_read_sentence_by_sentence_to_its_end(reader, program: Program) -> None:
    program.speaks_at_once()
    reader.presses("Ctrl+Shift+L")
    assert reader.window.commands[Do.READ_ALOUD].isChecked()
    reader.sees(lambda: not reader.window.commands[Do.READ_ALOUD].isChecked())
    words = "".join("".join(program.given).split())
    assert "".join(reader.headline.split()) in words
    bare = "".join(char for char in reader.article if char.isalnum())
    assert "".join(char for char in words if char.isalnum()) == bare
    assert spoken_mark(reader) == ""


def test_the_sentence_that_is_read_is_marked_and_on_the_screen(reader, program: Program) -> None:
    cursor = reader.desk.reader.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, 8)
    reader.desk.reader.setTextCursor(cursor)
    reader.desk.reader.verticalScrollBar().setValue(0)
    reader.presses("Ctrl+Shift+L")
    reader.sees(lambda: program.given)
    assert program.given[0].endswith(cursor.selectedText().strip()[-4:])
    assert spoken_mark(reader).strip() == program.given[0]
    assert reader.desk.reader.viewport().rect().contains(reader.desk.reader.cursorRect(cursor).center())


@pytest.mark.parametrize("key", ["Esc", "Ctrl+Shift+L"])
def test_a_key_stops_it(reader, program: Program, key: str) -> None:
    reader.presses("Ctrl+Shift+L")
    reader.sees(lambda: program.given)
    reader.presses(key)
    assert not reader.window.commands[Do.READ_ALOUD].isChecked()
    reader.sees(lambda: program.given[-1].startswith("--cancel"))
    assert len(program.given) == 2


def test_another_article_stops_it(reader, program: Program) -> None:
    reader.presses("Ctrl+Shift+L")
    reader.sees(lambda: program.given)
    reader.presses("Alt+Down")
    assert not reader.window.commands[Do.READ_ALOUD].isChecked()


def test_closing_the_window_stops_it(reader, program: Program) -> None:
    reader.presses("Ctrl+Shift+L")
    reader.sees(lambda: program.given)
    reader.presses("Ctrl+Q")
    reader.sees(lambda: program.given[-1].startswith("--cancel"))


def test_without_a_speech_program_one_sentence_says_so(reader, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    reader.presses("Ctrl+Shift+L")
    assert reader.desk.notice.sentence == "这台电脑上没有朗读程序；装上 speech-dispatcher 后即可朗读。"
    assert not reader.window.commands[Do.READ_ALOUD].isChecked()


def test_a_program_that_does_not_speak_is_told(reader, program: Program) -> None:
    program.breaks()
    reader.presses("Ctrl+Shift+L")
    reader.sees(lambda: reader.desk.notice.sentence == "系统的朗读程序没有应答，朗读已停止。")
    assert not reader.window.commands[Do.READ_ALOUD].isChecked()
