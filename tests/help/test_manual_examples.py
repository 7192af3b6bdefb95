"""What the manual gives as an example is understood by the program."""

from __future__ import annotations

import datetime as dt
import shlex

import pytest

from qtreader.cli.entry import make_parser
from qtreader.manual.page import Block, Kind, Manual, Voice
from qtreader.manual.reading import LANGUAGES
from qtreader.newspaper.jump import Refused, read_jump
from qtreader.search.parser import read_query

both = pytest.mark.parametrize("language", LANGUAGES)


def examples(block: Block) -> list[str]:
    """What stands in the first cells of a table, to be typed."""
    return [run.text for row in block.rows for run in row.cells[0] if run.voice is Voice.CODE]


def tables(manual: Manual, name: str) -> list[Block]:
    """Those that were written, with a head; not those that the program makes."""
    return [block for block in manual.page(name).blocks if block.kind is Kind.TABLE and block.head]


@both
def test_a_query_is_read_as_it_stands(manuals: dict[str, Manual], language: str) -> None:
    written = [each for table in tables(manuals[language], "queries") for each in examples(table)]
    assert len(written) > 15
    assert {each: read_query(each).notes for each in written if read_query(each).notes} == {}


@both
def test_a_place_to_go_to_is_known(manuals: dict[str, Manual], language: str) -> None:
    written = [each for table in tables(manuals[language], "going") for each in examples(table)]
    assert len(written) > 6
    for each in written:
        wanted = read_jump(each, dt.date(2026, 1, 1))
        assert wanted, each
        assert not isinstance(wanted[0], Refused), each


@both
def test_a_command_line_can_be_typed(manuals: dict[str, Manual], language: str) -> None:
    lines = next(block for block in manuals[language].page("command-line").blocks if block.kind is Kind.CODE)
    for line in lines.text.splitlines():
        program, *words = shlex.split(line)
        assert program == "qtreader-cli"
        assert make_parser().parse_args(words).command
