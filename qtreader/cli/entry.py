"""From the words of a command line to the command that they name."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from qtreader.cli.correcting import add_correcting_commands
from qtreader.cli.desk import DONE, TROUBLE, Command, language
from qtreader.cli.importing import add_importing_commands
from qtreader.cli.keeping import add_keeping_commands
from qtreader.cli.moving import add_moving_commands
from qtreader.cli.reading import add_reading_commands
from qtreader.cli.sending import add_sending_commands
from qtreader.errors import Trouble


def main(arguments: Sequence[str] | None = None) -> int:
    options = make_parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):  # whatever the locale, what is printed is UTF-8
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code: int = options.command(options)
    except Trouble as trouble:
        print(trouble.sentence(language()), file=sys.stderr)
        return TROUBLE
    except BrokenPipeError:  # `| head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code


def make_parser() -> argparse.ArgumentParser:
    """All that may be typed; the manual and the manual pages are made from it too."""
    words = "The command line beside the window: for people who script, and for tests that need no screen."
    parser = argparse.ArgumentParser("qtreader-cli", description=words)
    _add_data_option(parser, default=None)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def add(name: str, run: Command, words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words)
        _add_data_option(added, default=argparse.SUPPRESS)
        added.set_defaults(command=run)
        return added

    add_importing_commands(add)
    add_reading_commands(add)
    add_sending_commands(add)
    add_correcting_commands(add)
    add_keeping_commands(add)
    add_moving_commands(add)
    return parser


def _add_data_option(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Before the command or behind it; what is not said behind it leaves alone what was said before."""
    words = "put library and index under DIR instead of the user's folders"
    parser.add_argument("--data", type=Path, metavar="DIR", default=default, help=words)
