"""A query written otherwise: its passages replaced, all else left as it was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qtreader.search.parser import read_query
from qtreader.search.query import Node, Phrase, Query, with_phrases


def respelled(asked: Query, spellings: Mapping[Phrase, str]) -> Query | None:
    """``asked`` with other texts for some of its phrases.

    ``None`` where that cannot be typed: the text stands elsewhere in the query too, or would be read
    as something else.
    """
    if asked.node is None:
        return None
    raw = asked.raw
    for phrase, text in spellings.items():
        raw = raw.replace(phrase.text, text)
    wanted: dict[Phrase, Node] = {phrase: replace(phrase, text=text) for phrase, text in spellings.items()}
    again = read_query(raw)
    return again if again.node == with_phrases(asked.node, wanted) else None
