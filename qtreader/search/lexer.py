"""Whoosh's query parser, with plugins for the signs that readers of Chinese type.

What is tagged is the query with one width for each character; ``startchar`` and ``endchar`` of a node
lead back to what was typed. A word is taken whole, so that a tagger is only ever tried where a word
may begin: a sign inside a word is a part of it.
"""

from __future__ import annotations

import re
from typing import Any

from whoosh.qparser import plugins, syntax, taggers
from whoosh.qparser.default import QueryParser

from qtreader.search.fieldnames import FIELD_NAMES
from qtreader.search.folding import one_width

Word, FieldName = syntax.WordNode, syntax.FieldnameNode
Open, Close = plugins.GroupPlugin.OpenBracket, plugins.GroupPlugin.CloseBracket
Infix, Prefix = syntax.InfixOperator, syntax.PrefixOperator
All, Any_, Not = syntax.AndGroup, syntax.OrGroup, syntax.NotGroup

_OPENING = '"“＂'  # „ and ‟ are no quotes of ours
_AFTER_QUOTE = '()|~"'
_WORD_END = r"(?=[\s()|]|$)"
_NAMES = "|".join(sorted(map(re.escape, FIELD_NAMES), key=len, reverse=True))


class Passage(syntax.TextNode):  # type: ignore[misc]
    """“…”, "…" or "…"~"""

    def __init__(self, text: str, *, curly: bool, near: bool) -> None:
        super().__init__(text)
        self.curly = curly
        self.near = near


class LoneQuote(syntax.MarkerNode):  # type: ignore[misc]
    """A quotation mark without its partner."""


class LoneDash(syntax.MarkerNode):  # type: ignore[misc]
    """A minus sign with nothing behind it."""


class QueryReader(QueryParser):  # type: ignore[misc]
    """For one query."""

    def __init__(self, raw: str) -> None:
        super().__init__(None, None, plugins=_PLUGINS)
        self.raw = raw

    def nodes(self) -> list[Any]:
        """What the query is made of, blanks left out."""
        return [node for node in self.tag(one_width(self.raw)) if not node.is_ws()]

    def tree(self, nodes: list[Any]) -> Any:
        """The nodes in groups, of brackets and of operators, and with their fields."""
        return self.filterize(All(nodes))

    def typed(self, node: Any) -> str:
        return self.raw[node.startchar : node.endchar]


class _PassageTagger(taggers.Tagger):  # type: ignore[misc]
    def match(self, parser: QueryReader, text: str, pos: int) -> Any:
        """A passage or a lone quote; ``None`` also where a curly quote is a part of the text."""
        raw = parser.raw
        if raw[pos] not in _OPENING:
            return None
        curly = raw[pos] == "“"
        end = _curly_end(raw, text, pos + 1) if curly else _straight_end(raw, text, pos + 1)
        if end is None:
            return None if curly else LoneQuote().set_range(pos, pos + 1)
        near = text[end + 1 : end + 2] == "~"
        found = Passage(raw[pos + 1 : end], curly=curly, near=near)
        return found.set_range(pos, end + 1 + near)


def _curly_end(raw: str, plain: str, start: int) -> int | None:
    """“…” is a passage where the pair encloses all between two blanks or operators."""
    end = raw.find("”", start)
    return end if end > start and _may_end(plain, end) else None


def _straight_end(raw: str, plain: str, start: int) -> int | None:
    """The first quote that is followed by a blank or an operator; else the first at all.

    So ``"他说"你好"吧"`` is one passage: its inner quotes stand between characters.
    """
    first = end = _next_quote(raw, start)
    while end is not None:
        if _may_end(plain, end):
            return end
        if plain[end - 1].isspace():
            break
        end = _next_quote(raw, end + 1)
    return first


def _next_quote(raw: str, start: int) -> int | None:
    places = [place for mark in '"＂' if (place := raw.find(mark, start)) >= 0]
    return min(places, default=None)


def _may_end(plain: str, quote: int) -> bool:
    follows = plain[quote + 1 : quote + 2]
    return not follows or follows.isspace() or follows in _AFTER_QUOTE


class _Passages(plugins.Plugin):  # type: ignore[misc]
    def taggers(self, parser: QueryReader) -> list[tuple[Any, int]]:
        return [(_PassageTagger(), 0)]


class _Words(plugins.TaggingPlugin):  # type: ignore[misc]
    priority = 1000  # where nothing else is
    expr = r"(?P<text>[^\s()|]+)"
    nodetype = Word


class _LoneDashes(plugins.TaggingPlugin):  # type: ignore[misc]
    priority = 10  # after the operator
    expr = "-"
    nodetype = LoneDash


_PLUGINS = [
    plugins.GroupPlugin(),
    plugins.FieldsPlugin(f"(?P<text>(?i:{_NAMES})):", remove_unknown=False),
    plugins.OperatorsPlugin(
        And=rf"(?:AND|且|并且){_WORD_END}",
        Or=rf"\||(?:OR|或|或者){_WORD_END}",
        Not=rf"-(?=[^\s)|])|(?:NOT|非|不含){_WORD_END}",
        AndNot=None,
        AndMaybe=None,
        Require=None,
    ),
    _Passages(),
    _LoneDashes(),
    _Words(),
]
