"""A query, read: a tree of frozen values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from qtreader.newspaper.article import Kind
from qtreader.newspaper.span import Field

EVERY_FIELD = tuple(Field)


class Manner(StrEnum):
    EXACT = "exact"
    WILD = "wild"  # * is any number of characters, ? is one
    NEAR = "near"  # one character may be another
    ALL = "all"  # it is all of a text, not a part of it
    TOGETHER = "together"  # the words of the text, which blanks part, stand near each other in any order


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that must stand in one of the fields."""

    text: str  # as typed, quotes taken off
    fields: tuple[Field, ...] = EVERY_FIELD
    manner: Manner = Manner.EXACT
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class During:
    """Printed, or inferred to be, from ``first`` to ``last``, both inclusive."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class OnPages:
    first: int
    last: int  # inclusive


@dataclass(frozen=True, slots=True)
class InIssues:
    first: int  # 总第N期
    last: int  # inclusive


@dataclass(frozen=True, slots=True)
class OfKind:
    kind: Kind


class Fact(StrEnum):
    """What may not be known of an article."""

    DATE = "date"
    PAGE = "page"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True)
class Unknown:
    """Of articles of which a fact is not known."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class Every:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Without:
    part: Node


Filter = During | OnPages | InIssues | OfKind | Unknown
Node = Phrase | Filter | Every | Either | Without


class Oddity(StrEnum):
    """What was odd in the input, and so was read in another way than written."""

    QUOTE = "quote"  # a quotation mark without its partner
    BRACKET = "bracket"  # a bracket without its partner, or with nothing inside
    OPERATOR = "operator"  # an operator with nothing to join
    LITERAL = "literal"  # nothing but operators: read as text
    VALUE = "value"  # 日期:春天 is no date: read as text
    TODAY = "today"  # 日期:去年 rests on the day on which it is asked: left out
    YEARLESS = "yearless"  # 日期:5月6日: left out
    NEAR = "near"  # ~ after a single character, or after too many
    CURLY = "curly"  # “…” about a passage: a sign, not a part of it
    DEEP = "deep"  # brackets nested too deep: left out, what they hold is not


@dataclass(frozen=True, slots=True)
class Note:
    oddity: Oddity
    text: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    raw: str
    node: Node | None  # None: nothing is asked
    notes: tuple[Note, ...] = ()
    whole: str = ""  # all of an unquoted query of several words: articles with it as one passage come first


def phrases(node: Node | None) -> Iterator[Phrase]:
    """The texts an answer must, or may, contain: what is to be marked. Those excluded are left out."""
    if isinstance(node, Phrase):
        yield node
    elif isinstance(node, Every | Either):
        for part in node.parts:
            yield from phrases(part)


def required(node: Node) -> set[Phrase]:
    """The texts that every answer contains."""
    if isinstance(node, Phrase):
        return {node}
    if isinstance(node, Every):
        return set().union(*map(required, node.parts))
    return set()


def with_phrases(node: Node, others: dict[Phrase, Node]) -> Node:
    """The tree with some phrases, where they are asked for, replaced by others."""
    if isinstance(node, Phrase):
        return others.get(node, node)
    if isinstance(node, Every | Either):
        return replace(node, parts=tuple(with_phrases(part, others) for part in node.parts))
    return node
