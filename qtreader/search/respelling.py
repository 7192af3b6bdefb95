"""A query written otherwise: its passages replaced, all else left as it was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qtreader.search.parser import read_query
from qtreader.search.query import Every, Node, Phrase, Query, phrases, with_phrases


def respelled(asked: Query, spellings: Mapping[Phrase, str], *, as_words: bool = False) -> Query | None:
    """``asked`` with other texts for some of its phrases; ``as_words``: with their words, which blanks part.

    ``None`` where that cannot be typed: the text stands elsewhere in the query too, or would be read
    as something else.
    """
    if asked.node is None:
        return None
    raw = asked.raw
    for phrase, text in spellings.items():
        raw = raw.replace(phrase.text, text)
    wanted = {phrase: _node(phrase, text, as_words) for phrase, text in spellings.items()}
    again = read_query(raw)
    return again if again.node == with_phrases(asked.node, wanted) else None


def _node(phrase: Phrase, text: str, as_words: bool) -> Node:
    if not as_words:
        return replace(phrase, text=text)
    return Every(tuple(replace(phrase, text=word) for word in text.split()))


def instead(asked: Query, place: tuple[int, int], text: str) -> Query | None:
    """``asked`` with another text from one place to another, which is read as a passage."""
    start, end = place
    again = read_query(asked.raw[:start] + text + asked.raw[end:])
    return again if any(phrase.text == text for phrase in phrases(again.node)) else None


def without(asked: Query, phrase: Phrase) -> Query | None:
    """Of the answer to ``asked`` what does not hold the phrase."""
    return read_query(f'{asked.raw} -"{phrase.text}"') if '"' not in phrase.text else None
