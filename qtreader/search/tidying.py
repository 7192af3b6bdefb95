"""Takes out of a query what is odd in it, so that what is left can be grouped; and notes what it was."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from qtreader.search.fieldnames import FIELD_NAMES, FILTERS, is_range_mark, read_filter
from qtreader.search.folding import fold
from qtreader.search.lexer import (
    All,
    Close,
    FieldName,
    Infix,
    LoneDash,
    LoneQuote,
    Open,
    Passage,
    Prefix,
    QueryReader,
    Word,
)
from qtreader.search.query import Note, Oddity

DEEPEST = 20  # brackets within brackets


def tidied(reader: QueryReader, found: list[Any]) -> tuple[list[Any], list[Note]]:
    """The nodes in which every bracket has its partner, every operator its operands and every field
    its value, and no AND is left: it is what a blank means."""
    notes: list[Note] = []
    nodes = _with_ranges(reader, _without_strays(reader, found, notes))
    kept: list[Any] = []
    for node in _with_fields(_paired(nodes, notes)):
        if isinstance(node, Close):
            _close(reader, kept, node, notes)
        elif isinstance(node, Prefix):
            _negate(kept, node)
        elif isinstance(node, Infix) and not _ends_operand(kept):
            notes.append(Note(Oddity.OPERATOR, reader.typed(node)))
        else:
            kept.append(node)
    _drop_operators(reader, kept, notes)
    return [node for node in kept if not _is_and(node)], notes


def _without_strays(reader: QueryReader, found: list[Any], notes: list[Note]) -> list[Any]:
    """Lone quotes and dashes, and quotes with nothing between them, taken out."""
    nodes = []
    for place, node in enumerate(found):
        if isinstance(node, LoneQuote) or (isinstance(node, Passage) and not fold(node.text)):
            notes.append(Note(Oddity.QUOTE, reader.typed(node)))
        elif isinstance(node, LoneDash) and not _joins_a_range(reader, found, place):
            notes.append(Note(Oddity.OPERATOR, reader.typed(node)))
        else:
            nodes.append(node)
    return nodes


def _joins_a_range(reader: QueryReader, nodes: list[Any], place: int) -> bool:
    """日期:2022-01 至 2022-05: the mark between two values that are a range of the field together, as
    in 日期:2022 -人才 they are not."""
    if place < 2 or place + 1 >= len(nodes):
        return False
    name, first, mark, last = nodes[place - 2 : place + 2]
    if not (isinstance(name, FieldName) and isinstance(first, Word) and isinstance(last, Word)):
        return False
    scope = FIELD_NAMES[name.fieldname.lower()]
    if scope not in FILTERS or not is_range_mark(fold(reader.typed(mark))):
        return False
    return read_filter(scope, "".join(reader.typed(node) for node in (first, mark, last))) is not None


def _with_ranges(reader: QueryReader, found: list[Any]) -> list[Any]:
    """The values that a range mark joins made one."""
    nodes: list[Any] = []
    place = 0
    while place < len(found):
        if _joins_a_range(reader, found, place):
            first, last = nodes.pop(), found[place + 1]
            nodes.append(Word("").set_range(first.startchar, last.endchar))
            place += 2
        else:
            nodes.append(found[place])
            place += 1
    return nodes


def _paired(nodes: list[Any], notes: list[Note]) -> list[Any]:
    """Brackets without a partner, and those within too many, taken out."""
    opened: list[int] = []
    deep: set[int] = set()
    single: set[int] = set()
    for place, node in enumerate(nodes):
        if isinstance(node, Open):
            opened.append(place)
        elif isinstance(node, Close) and not opened:
            single.add(place)
        elif isinstance(node, Close):
            too_deep = len(opened) > DEEPEST
            partner = opened.pop()
            deep |= {partner, place} if too_deep else set()
    single.update(opened)
    notes += [Note(Oddity.BRACKET)] * bool(single) + [Note(Oddity.DEEP)] * bool(deep)
    out = single | deep
    return [node for place, node in enumerate(nodes) if place not in out]


def _with_fields(found: list[Any]) -> list[Any]:
    """A field without a value made a word; 标题:-桥 made -标题:桥."""
    nodes = list(found)
    for place, (node, follows) in enumerate(zip_longest(found, found[1:])):
        if isinstance(nodes[place], FieldName) and isinstance(follows, Prefix):
            nodes[place : place + 2] = follows, node
        elif isinstance(nodes[place], FieldName) and not isinstance(follows, Word | Passage | Open):
            nodes[place] = _word(nodes[place])
    return nodes


def _word(node: Any) -> Any:
    return Word("").set_range(node.startchar, node.endchar)


def _negate(kept: list[Any], node: Any) -> None:
    """Not not is nothing."""
    if kept and isinstance(kept[-1], Prefix):
        kept.pop()
    else:
        kept.append(node)


def _close(reader: QueryReader, kept: list[Any], node: Any, notes: list[Note]) -> None:
    """Puts a closing bracket to what is kept; or takes an empty pair out of it, and what asks for that."""
    _drop_operators(reader, kept, notes)
    if not isinstance(kept[-1], Open):
        kept.append(node)
        return
    kept.pop()
    notes.append(Note(Oddity.BRACKET))
    if kept and isinstance(kept[-1], FieldName):
        kept.append(_word(kept.pop()))
    else:
        _drop_operators(reader, kept, notes)


def _drop_operators(reader: QueryReader, kept: list[Any], notes: list[Note]) -> None:
    """From the end of what is kept, those with nothing to their right."""
    while kept and isinstance(kept[-1], Infix | Prefix):
        notes.append(Note(Oddity.OPERATOR, reader.typed(kept.pop())))


def _ends_operand(kept: list[Any]) -> bool:
    return bool(kept) and not isinstance(kept[-1], Open | Infix | Prefix)


def _is_and(node: Any) -> bool:
    return isinstance(node, Infix) and node.grouptype is All
