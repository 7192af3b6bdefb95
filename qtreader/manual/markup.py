"""The form in which the manual is written, read into blocks.

A small part of Markdown: ``#`` the title, ``##`` headings, ``-`` items, ``1.`` steps, ``>`` remarks, ``|``
tables, four blanks before lines to be typed; in a line ``**strong**``, `` `to be typed` ``, and links as
``[words](page#anchor)``.
A heading's name in links stands behind it: ``## Words {#name}``. What the program knows is asked for:

- ``{do print}`` the way to a command through the menus, ``{name print}`` its words, ``{key print}`` its key,
- ``{press Enter}`` any other key,
- ``{{commands}}`` on a line of its own: a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qtreader.manual.facts import Facts, ToldCommand, UnknownFactError
from qtreader.manual.page import Block, Kind, Page, Row, Run, Runs, Voice

_INLINE = re.compile(
    r"\*\*(?P<strong>.+?)\*\*|`(?P<code>.+?)`|\[(?P<words>[^\]]+)\]\((?P<to>[\w#-]+)\)"
    r"|\{(?P<ask>do|name|key|press) (?P<what>[^}]+)\}"
)
_HEADING = re.compile(r"##\s+(?P<words>.+?)(?:\s*\{#(?P<anchor>[\w-]+)\})?$")
_STEP = re.compile(r"(\d+)\.\s+")
_TABLE = re.compile(r"\{\{([\w-]+)\}\}$")
_RULE = re.compile(r"\|[\s:|-]+\|$")
_HAN = r"[\u3000-\u9fff\uff00-\uffef]"
_BETWEEN_HAN = re.compile(rf"(?<={_HAN})\n(?={_HAN})")
TYPED = "    "  # before a line that is to be typed


def read_page(name: str, text: str, facts: Facts) -> Page:
    """Raises ``UnknownFactError`` for what is not in ``facts``, ``ValueError`` without a title."""
    blocks: list[Block] = []
    for lines in _paragraphs(text):
        blocks += _blocks(lines, facts, after_title=len(blocks) == 1)
    if not blocks or blocks[0].kind is not Kind.TITLE:
        raise ValueError(f"{name}: the first line is no title")
    return Page(name, tuple(blocks))


def commands_told(name: str, text: str) -> Iterator[tuple[str, str]]:
    """The commands that a page speaks of, each with the link to the part that does so."""
    link = name
    for line in text.splitlines():
        heading = _HEADING.match(line)
        if heading and heading["anchor"]:
            link = f"{name}#{heading['anchor']}"
        for found in _INLINE.finditer(line):
            if found["ask"] in ("do", "key", "name"):
                yield found["what"], link


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Runs of lines with no empty line between."""
    lines: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line.strip():
            lines.append(line.rstrip())
        elif lines:
            yield lines
            lines = []


def _blocks(lines: Sequence[str], facts: Facts, *, after_title: bool) -> list[Block]:
    first = lines[0]
    if first.startswith("# "):
        return [Block(Kind.TITLE, _runs(first[2:], facts))]
    heading = _HEADING.match(first)
    if heading:
        return [Block(Kind.HEADING, _runs(heading["words"], facts), anchor=heading["anchor"] or "")]
    table = _TABLE.match(first)
    if table:
        return list(_given(table[1], facts))
    if first.startswith("|"):
        return [_table(lines, facts)]
    if first.startswith(TYPED):
        return [Block(Kind.CODE, (Run("\n".join(line[len(TYPED) :] for line in lines), Voice.CODE),))]
    if first.startswith("- ") or _STEP.match(first):
        return [_item(words, facts) for words in _items(lines)]
    if first.startswith("> "):
        words = _joined(line.removeprefix(">").strip() for line in lines)
        return [Block(Kind.REMARK, _runs(words, facts))]
    return [Block(Kind.LEAD if after_title else Kind.PARAGRAPH, _runs(_joined(lines), facts))]


def _items(lines: Sequence[str]) -> list[str]:
    """A line that begins no item goes on with the one before."""
    items: list[list[str]] = []
    for line in lines:
        if line.startswith("- ") or _STEP.match(line):
            items.append([])
        items[-1].append(line.strip())
    return [_joined(item) for item in items]


def _item(words: str, facts: Facts) -> Block:
    step = _STEP.match(words)
    if step:
        return Block(Kind.STEP, _runs(words[step.end() :], facts), number=int(step[1]))
    return Block(Kind.ITEM, _runs(words[2:], facts))


def _table(lines: Sequence[str], facts: Facts) -> Block:
    rows = [_row(line, facts) for line in lines if not _RULE.match(line)]
    has_head = len(lines) > 1 and _RULE.match(lines[1])
    head = rows.pop(0) if has_head else None
    return Block(Kind.TABLE, head=head, rows=tuple(rows))


def _row(line: str, facts: Facts) -> Row:
    return Row(tuple(_runs(cell.strip(), facts) for cell in re.split(r"(?<!\\)\|", line.strip("|"))))


def _given(name: str, facts: Facts) -> Sequence[Block]:
    if name not in facts.tables:
        raise UnknownFactError(name)
    return facts.tables[name]


def _joined(lines: Iterator[str] | Sequence[str]) -> str:
    """Lines of the source as one: no blank comes between two Chinese characters."""
    return _BETWEEN_HAN.sub("", "\n".join(lines)).replace("\n", " ")


def _runs(words: str, facts: Facts) -> Runs:
    runs: list[Run] = []
    at = 0
    for found in _INLINE.finditer(words):
        runs += _plain(words[at : found.start()])
        runs.append(_run(found, facts))
        at = found.end()
    return (*runs, *_plain(words[at:]))


def _plain(words: str) -> list[Run]:
    return [Run(words.replace(r"\|", "|"))] if words else []


def _run(found: re.Match[str], facts: Facts) -> Run:
    if found["strong"]:
        return Run(found["strong"], Voice.STRONG)
    if found["code"]:
        return Run(found["code"].replace(r"\|", "|"), Voice.CODE)
    if found["words"]:
        return Run(found["words"], to=found["to"])
    if found["ask"] == "press":
        return Run(found["what"], Voice.KEY)
    return _asked(found["ask"], _command(found["what"], facts))


def _command(name: str, facts: Facts) -> ToldCommand:
    if name not in facts.commands:
        raise UnknownFactError(name)
    return facts.commands[name]


def _asked(how: str, command: ToldCommand) -> Run:
    if how == "key":
        if not command.keys:
            raise UnknownFactError(f"a key of {command.name}")
        return Run(command.keys[0], Voice.KEY)
    return Run(command.way if how == "do" else command.words, Voice.COMMAND)
