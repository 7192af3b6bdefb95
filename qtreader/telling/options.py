"""The command line: commands and options as the programs themselves know them.

Their own words are English. ``resources/help/zh/command-line.txt`` has the Chinese: a line of English, the
Chinese below it. A sentence that is changed here has to be changed there: until then it is shown in English.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qtreader.cli.entry import make_parser
from qtreader.manual.page import Block, Kind, Row, Run, Voice
from qtreader.start_options import start_parser

Translate = Callable[[str], str]
EVERYWHERE = "--data"  # each command of the command line knows it: it is told once


@dataclass(frozen=True, slots=True)
class ToldOption:
    term: str  # -o, --output FILE
    words: str  # what it is for
    choices: tuple[str, ...] = ()  # one of which is its value


@dataclass(frozen=True, slots=True)
class ToldProgram:
    """A program, or a command of it; ``words`` and those of the options are in English."""

    name: str  # as it is typed
    usage: str  # all that may be typed
    words: str
    options: tuple[ToldOption, ...]


def told_window() -> ToldProgram:
    """The program with the window."""
    parser = start_parser()
    return _told(parser.prog, parser)


def told_command_line() -> list[ToldProgram]:
    """The command line, and behind it each of its commands in the order of its help."""
    parser = make_parser()
    return [_told(parser.prog, parser), *(_told(name, each) for name, each in _commands(parser))]


def options_tables(language: str, translate: Translate) -> tuple[Block, ...]:
    """A heading and a table for each program and command."""
    blocks: list[Block] = []
    whole, *commands = told_command_line()
    for program in (told_window(), whole, *commands):
        inside = program in commands
        name = f"{whole.name} {program.name}" if inside else program.name
        blocks.append(Block(Kind.HEADING, (Run(name, Voice.CODE),), anchor=program.name.replace(" ", "-")))
        blocks.append(Block(Kind.PARAGRAPH, (Run(_sentence(translate(program.words), language)),)))
        blocks.append(Block(Kind.CODE, (Run(f"{name} {program.usage}".strip(), Voice.CODE),)))
        told = [each for each in program.options if not (inside and each.term.startswith(EVERYWHERE))]
        if told:
            blocks.append(Block(Kind.TABLE, rows=tuple(_row(each, language, translate) for each in told)))
    return tuple(blocks)


def chinese(file: Path) -> Mapping[str, str]:
    """The Chinese of each English sentence. Raises ``OSError``; ``ValueError`` where a line has no pair."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return dict(zip(lines[::2], lines[1::2], strict=True))


def english_words() -> list[str]:
    """All that has to be said in other languages too."""
    programs = (told_window(), *told_command_line())
    words = [word for each in programs for word in (each.words, *(option.words for option in each.options))]
    return list(dict.fromkeys(word for word in words if word))


def _sentence(words: str, language: str) -> str:
    end = "。" if language == "zh" else "."
    return words if words.endswith(end) else f"{words[:1].upper()}{words[1:]}{end}"


def _row(option: ToldOption, language: str, translate: Translate) -> Row:
    words = translate(option.words) if option.words else ""
    if option.choices and ", ".join(option.choices) not in words:
        words += {"zh": "：", "en": ": "}[language] if words else ""
        words += ", ".join(option.choices)
    return Row(((Run(option.term, Voice.CODE),), (Run(words),)))


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """In their order; those within a command after it."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield name, command
                yield from ((f"{name} {inner}", each) for inner, each in _commands(command))


def _told(name: str, parser: argparse.ArgumentParser) -> ToldProgram:
    return ToldProgram(name, _usage(parser), parser.description or "", tuple(_options(parser)))


def _usage(parser: argparse.ArgumentParser) -> str:
    usage = " ".join(parser.format_usage().removeprefix("usage:").split()).removeprefix(parser.prog)
    return usage.replace("[-h]", "").strip()


def _options(parser: argparse.ArgumentParser) -> Iterator[ToldOption]:
    formatter = parser._get_formatter()
    for action in parser._actions:
        unsaid = isinstance(action, argparse._SubParsersAction | argparse._HelpAction)
        if not unsaid and action.help is not argparse.SUPPRESS:
            words = formatter._expand_help(action) if action.help else ""
            yield ToldOption(_term(action), words, tuple(map(str, action.choices or ())))


def _term(action: argparse.Action) -> str:
    if not action.option_strings:
        return str(action.metavar or action.dest)
    value = "" if action.nargs == 0 else f" {action.metavar or action.dest.upper()}"
    return ", ".join(action.option_strings) + (f" [{value.strip()}]" if action.nargs == "?" else value)
