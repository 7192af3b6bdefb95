"""The manual with all that the program knows of itself put in its places."""

from __future__ import annotations

from qtreader import shipped
from qtreader.manual.facts import Facts
from qtreader.manual.page import Block, Kind, Manual, Run
from qtreader.manual.reading import read_manual, told_in
from qtreader.manual.releases import Release, releases
from qtreader.newspaper.calendar import long_date
from qtreader.telling.commands import commands_table, keys_table, told_commands
from qtreader.telling.options import Translate, chinese, options_tables
from qtreader.telling.queries import fields_table, kinds_table

HELP = "help"  # the folder of the manual's texts


def whole_manual(language: str) -> Manual:
    """In ``zh`` or ``en``; the interface has to speak the same language, for the words of commands come from
    its translator. Raises ``OSError`` where files of the program are missing."""
    return read_manual(shipped.resources() / HELP, language, facts(language))


def facts(language: str) -> Facts:
    folder = shipped.resources() / HELP
    commands = told_commands()
    return Facts(
        commands=commands,
        tables={
            "commands": commands_table(commands, language, told_in(folder, language)),
            "keys": keys_table(commands, language),
            "options": options_tables(language, translator(language)),
            "fields": fields_table(language),
            "kinds": kinds_table(),
            "releases": news(releases(shipped.metainfo(), language), language),
        },
    )


def translator(language: str) -> Translate:
    """From the English words of the command line to another language."""
    if language == "en":
        return str
    words = chinese(shipped.resources() / HELP / language / "command-line.txt")
    return lambda english: words.get(english, english)


def news(told: list[Release], language: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for release in told:
        heading = f"{release.version}　{long_date(release.day, language)}"
        anchor = f"v{release.version.replace('.', '-')}"
        blocks.append(Block(Kind.HEADING, (Run(heading),), anchor=anchor))
        blocks += [Block(Kind.PARAGRAPH, (Run(sentence),)) for sentence in release.sentences]
        blocks += [Block(Kind.ITEM, (Run(point),)) for point in release.points]
    return tuple(blocks)
