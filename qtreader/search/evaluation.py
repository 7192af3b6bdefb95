"""Whether a record answers a query: the meaning of every query, without any index.

A text that was corrected is read in two forms, as corrected and as printed. A phrase stands in an article
where it stands, whole, in one form of one of its texts: in the fields that are asked for, with wildcards
and with another character, and the words that shall be near each other all in the same form. Of several
phrases one may stand as corrected and another as printed. What is excluded must stand in neither form, so
that every article answers either a query or its negation. A day is that which was set, whatever is printed.
"""

from __future__ import annotations

from qtreader.search.patterns import Pattern, pattern
from qtreader.search.query import (
    During,
    Either,
    Every,
    Fact,
    Filter,
    InIssues,
    Node,
    OfKind,
    OnPages,
    Phrase,
    Unknown,
    Without,
)
from qtreader.search.record import Record, number_of_kind

Patterns = dict[Phrase, Pattern]


def patterns_of(node: Node | None) -> Patterns:
    """The pattern of every phrase of the tree, those excluded too."""
    if isinstance(node, Phrase):
        return {node: pattern(node)}
    if isinstance(node, Without):
        return patterns_of(node.part)
    if isinstance(node, Every | Either):
        return {phrase: found for part in node.parts for phrase, found in patterns_of(part).items()}
    return {}


def holds(node: Node, patterns: Patterns, record: Record) -> bool:
    match node:
        case Phrase():
            return patterns[node].stands_in_record(record.text)
        case Every():
            return all(holds(part, patterns, record) for part in node.parts)
        case Either():
            return any(holds(part, patterns, record) for part in node.parts)
        case Without():
            return not holds(node.part, patterns, record)
        case _:
            return passes(node, record.date, record.page, record.issue, record.kind)


def passes(wanted: Filter, date: int, page: int, issue: int, kind: int) -> bool:
    """The facts as in ``Record``; one that is not known (0) passes no filter but ``Unknown``."""
    match wanted:
        case During():
            return date > 0 and wanted.first.toordinal() <= date <= wanted.last.toordinal()
        case OnPages():
            return page > 0 and wanted.first <= page <= wanted.last
        case InIssues():
            return issue > 0 and wanted.first <= issue <= wanted.last
        case OfKind():
            return kind == number_of_kind(wanted.kind)
        case Unknown():
            return not {Fact.DATE: date, Fact.PAGE: page, Fact.ISSUE: issue}[wanted.fact]


def holds_text(node: Node, patterns: Patterns, text: str) -> bool:
    """Whether a record's text answers a query; the filters are taken to pass it."""
    match node:
        case Phrase():
            return patterns[node].stands_in_record(text)
        case Every():
            return all(holds_text(part, patterns, text) for part in node.parts)
        case Either():
            return any(holds_text(part, patterns, text) for part in node.parts)
        case Without(part=During() | OnPages() | InIssues() | OfKind() | Unknown()):
            return True
        case Without():
            return not holds_text(node.part, patterns, text)
        case _:
            return True
