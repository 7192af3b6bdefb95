"""Reads a query. Every input has a reading; what was odd in it is noted, never refused.

``lexer`` cuts it into nodes, ``tidying`` takes out what is odd; Whoosh puts them in groups, and here
they are made the tree that is searched. OR binds closer than a blank, which means AND.
"""

from __future__ import annotations

from typing import Any

from qtreader.newspaper.span import Field
from qtreader.search.fieldnames import FIELD_NAMES, SCOPE_FIELDS, Scope, read_filter
from qtreader.search.folding import fold, one_width
from qtreader.search.lexer import Any_, Close, Not, Open, Passage, QueryReader, Word
from qtreader.search.periods import Refused
from qtreader.search.query import (
    EVERY_FIELD,
    Either,
    Every,
    Manner,
    Node,
    Note,
    Oddity,
    Phrase,
    Query,
    Without,
)
from qtreader.search.tidying import tidied

LONGEST_NEAR = 50  # characters


def read_query(raw: str) -> Query:
    reader = QueryReader(raw)
    found = reader.nodes()
    nodes, notes = tidied(reader, found)
    maker = _Maker(reader, notes)
    node = maker.node(reader.tree(nodes)) if nodes else None
    told = tuple(dict.fromkeys(notes))
    if node is None and fold(raw) and not maker.refused:
        return Query(raw, Phrase(raw.strip(), quoted=True), (Note(Oddity.LITERAL, raw.strip()),))
    return Query(raw, node, told, whole=raw.strip() if _is_run_of_words(reader, found) else "")


def is_one_word(text: str) -> bool:
    """Whether a text is read as itself, as it stands."""
    nodes = QueryReader(text).nodes()
    asked = read_query(text).node
    return len(nodes) == 1 and isinstance(nodes[0], Word) and asked == Phrase(text)


def _is_run_of_words(reader: QueryReader, found: list[Any]) -> bool:
    """Words and brackets only: perhaps a wording that happens to hold a blank or a bracket."""
    return len(found) > 1 and all(
        isinstance(node, Open | Close)
        or (isinstance(node, Word) and not one_width(reader.typed(node)).endswith("~"))
        for node in found
    )


class _Maker:
    """Makes nodes of ours from those of Whoosh."""

    def __init__(self, reader: QueryReader, notes: list[Note]) -> None:
        self._reader = reader
        self._notes = notes
        self.refused = False  # something was left out, so that nothing may be left

    def node(self, found: Any) -> Node | None:
        if isinstance(found, Passage):
            return self._passage(found)
        if isinstance(found, Word):
            return self._word(found)
        parts = [part for part in map(self.node, found) if part is not None]
        if isinstance(found, Not):
            return Without(parts[0]) if parts else None
        if len(parts) < 2:
            return parts[0] if parts else None
        return Either(tuple(parts)) if isinstance(found, Any_) else Every(tuple(parts))

    def _passage(self, found: Passage) -> Node | None:
        if found.curly:
            self._odd(Oddity.CURLY)
        return self._asked(found.text, found.fieldname, quoted=True, near=found.near)

    def _word(self, found: Any) -> Node | None:
        typed = self._reader.typed(found)
        plain = one_width(typed)
        if plain.endswith(":") and plain[:-1].lower() in FIELD_NAMES:  # a field without a value
            self._odd(Oddity.VALUE, typed)
            return Phrase(typed, quoted=True)
        near = len(plain) > 1 and plain.endswith("~")
        return self._asked(typed[: len(typed) - near], found.fieldname, quoted=False, near=near)

    def _asked(self, text: str, name: str | None, *, quoted: bool, near: bool) -> Node | None:
        if name is None:
            return self._phrase(text, EVERY_FIELD, quoted=quoted, near=near)
        scope = FIELD_NAMES[name.lower()]
        if scope is Scope.COLUMN and one_width(text).startswith("=") and fold(text[1:]):
            return Phrase(text[1:], SCOPE_FIELDS[scope], Manner.ALL, quoted)
        if scope in SCOPE_FIELDS:
            return self._phrase(text, SCOPE_FIELDS[scope], quoted=quoted, near=near)
        wanted = read_filter(scope, text + "~" * near)
        if isinstance(wanted, Refused):
            self.refused = True
            self._odd(wanted.oddity, text)
            return None
        if wanted is None:
            self._odd(Oddity.VALUE, text)
            return Phrase(text, quoted=quoted)
        return wanted

    def _phrase(self, text: str, fields: tuple[Field, ...], *, quoted: bool, near: bool) -> Node:
        if near and 1 < len(fold(text)) <= LONGEST_NEAR:
            return Phrase(text, fields, Manner.NEAR, quoted)
        if near:
            self._odd(Oddity.NEAR, text)
        plain = one_width(text)
        wild = not quoted and ("*" in plain or "?" in plain)
        if wild and not fold(text).strip("*?"):
            self._odd(Oddity.LITERAL, text)
            wild = False
        return Phrase(text, fields, Manner.WILD if wild else Manner.EXACT, quoted)

    def _odd(self, oddity: Oddity, text: str = "") -> None:
        self._notes.append(Note(oddity, text))
