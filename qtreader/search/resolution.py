"""From a query to all articles that answer it; by words where its passages stand nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from qtreader.search.answer import Tier
from qtreader.search.evaluation import holds_text, patterns_of
from qtreader.search.finding import Finder
from qtreader.search.folding import fold
from qtreader.search.parts import Parts, parts_of
from qtreader.search.query import Every, Manner, Phrase, Query, phrases, with_phrases
from qtreader.search.ranking import NOTHING, Found
from qtreader.search.words import WordCutter, is_chinese

Words = Mapping[Phrase, tuple[str, ...]]  # phrases, each with the words it can be cut into


@dataclass(frozen=True, slots=True)
class Resolved:
    asked: Query  # as it was looked for in the end
    words: Words  # by which phrases were looked for that stand nowhere
    found: Found
    parts: Parts
    nearby: frozenset[int]  # the articles in which the words of each phrase stand near each other

    def tier(self, article: int) -> Tier:
        if not self.words:
            return Tier.PASSAGE
        return Tier.NEARBY if article in self.nearby else Tier.WORDS


def resolved(finder: Finder, asked: Query, cutter: WordCutter) -> Resolved:
    """Finds all articles; where there is none, by the words of passages that stand nowhere."""
    parts = parts_of(asked)
    found = _find(finder, asked, parts)
    if found.ids or not (words := _missing_words(finder, asked, cutter)):
        return Resolved(asked, {}, found, parts, frozenset())
    by_words = _by_words(asked, words)
    parts = parts_of(by_words)
    found = _find(finder, by_words, parts)
    nearby = _nearby(finder, asked, words)
    first = replace(found, whole=[number in nearby for number in found.ids])
    return Resolved(by_words, words, first, parts, nearby)


def shown_in(asked: Query, text: str, cutter: WordCutter) -> Parts:
    """What a query shows in a record's text: its words where the article answers it only by these."""
    if asked.node and not _answers(asked, text):
        by_words = _by_words(asked, {phrase: cutter.words(phrase.text) for phrase in _divisible(asked)})
        if _answers(by_words, text):
            return parts_of(by_words)
    return parts_of(asked)


def _find(finder: Finder, asked: Query, parts: Parts) -> Found:
    if asked.node is None:
        return NOTHING
    return finder.find(asked.node, patterns_of(asked.node), parts.patterns, fold(asked.whole))


def _answers(asked: Query, text: str) -> bool:
    return asked.node is not None and holds_text(asked.node, patterns_of(asked.node), text)


def _divisible(asked: Query) -> list[Phrase]:
    """The Chinese phrases that were not put in quotes, and are longer than a character."""
    return [
        phrase
        for phrase in dict.fromkeys(phrases(asked.node))
        if phrase.manner is Manner.EXACT and not phrase.quoted and is_chinese(fold(phrase.text))
    ]


def _missing_words(finder: Finder, asked: Query, cutter: WordCutter) -> Words:
    """The phrases that stand in no article and can be cut into several words, with the words."""
    patterns = patterns_of(asked.node)
    cut = {
        phrase: cutter.words(phrase.text)
        for phrase in _divisible(asked)
        if not finder.stands(patterns[phrase])
    }
    return {phrase: words for phrase, words in cut.items() if len(words) > 1}


def _by_words(asked: Query, words: Words) -> Query:
    """The query with phrases replaced by all of their words."""
    if asked.node is None:
        return asked
    others = {
        phrase: Every(tuple(replace(phrase, text=word) for word in cut))
        for phrase, cut in words.items()
        if cut
    }
    return replace(asked, node=with_phrases(asked.node, dict(others)), whole="")


def _nearby(finder: Finder, asked: Query, words: Words) -> frozenset[int]:
    others = {
        phrase: replace(phrase, text=" ".join(cut), manner=Manner.TOGETHER) for phrase, cut in words.items()
    }
    if asked.node is None:
        return frozenset()
    node = with_phrases(asked.node, dict(others))
    return frozenset(finder.find(node, patterns_of(node), (), "").ids)
