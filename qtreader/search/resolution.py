"""From a query to all articles that answer it; by words where its passages stand nowhere."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from qtreader.search.answer import Tier
from qtreader.search.evaluation import holds_text, patterns_of
from qtreader.search.finding import Finder
from qtreader.search.folding import fold, one_width
from qtreader.search.parts import Parts, parts_of
from qtreader.search.patterns import pattern
from qtreader.search.query import Every, Manner, Phrase, Query, phrases, with_phrases
from qtreader.search.ranking import NOTHING, Found
from qtreader.search.words import WordCutter, is_chinese

_PUNCTUATION = re.compile(r"[^\w.%]+")
Words = Mapping[Phrase, tuple[str, ...]]  # phrases, each with the words it can be cut into


@dataclass(frozen=True, slots=True)
class Resolved:
    asked: Query  # as it was looked for in the end
    words: Words  # by which phrases were looked for that stand nowhere
    found: Found
    parts: Parts
    closer: frozenset[int]  # the articles of the first of two tiers: exact, or their words near each other

    def tier(self, article: int) -> Tier:
        if self.words:
            return Tier.NEARBY if article in self.closer else Tier.WORDS
        return Tier.PASSAGE if article in self.closer or not self._is_near else Tier.NEAR

    def tiers(self) -> tuple[tuple[Tier, int], ...]:
        """How many articles are of each tier, in the order of relevance."""
        first, second = (Tier.NEARBY, Tier.WORDS) if self.words else (Tier.PASSAGE, Tier.NEAR)
        total = self.found.total
        closer = len(self.closer) if self.words or self._is_near else total
        return tuple((tier, n) for tier, n in ((first, closer), (second, total - closer)) if n)

    def days(self) -> tuple[tuple[dt.date | None, int], ...]:
        """How many articles are of each day, newest first; those without a date last."""
        counted = sorted(Counter(self.found.dates).items(), reverse=True)
        return tuple((dt.date.fromordinal(day) if day else None, n) for day, n in counted)

    @property
    def _is_near(self) -> bool:
        return any(pattern.phrase.manner is Manner.NEAR for pattern in self.parts.patterns)


def resolved(finder: Finder, asked: Query, cutter: WordCutter) -> Resolved:
    """Finds all articles; where there is none, by the words of passages that stand nowhere."""
    parts = parts_of(asked)
    found = _find(finder, asked, parts)
    if found.total or not (words := _missing_words(finder, asked, cutter)):
        exact = _exact(finder, asked)
        return Resolved(asked, {}, replace(found, first=exact) if exact else found, parts, exact)
    by_words = _by_words(asked, words)
    parts = parts_of(by_words)
    found = _find(finder, by_words, parts)
    nearby = _nearby(finder, asked, words)
    return Resolved(by_words, words, replace(found, first=nearby), parts, nearby)


def shown_in(asked: Query, text: str, cutter: WordCutter) -> Parts:
    """What a query shows in a record's text: its words where the article answers it only by these."""
    if asked.node and not _answers(asked, text):
        cut = {
            phrase: divided(phrase, cutter, lambda part: pattern(part).stands_in_record(text))
            for phrase in _divisible(asked)
        }
        by_words = _by_words(asked, cut)
        if _answers(by_words, text):
            return parts_of(by_words)
    return parts_of(asked)


def _find(finder: Finder, asked: Query, parts: Parts) -> Found:
    if asked.node is None:
        return NOTHING
    return finder.find(asked.node, patterns_of(asked.node), parts.patterns, fold(asked.whole))


def _answers(asked: Query, text: str) -> bool:
    return asked.node is not None and holds_text(asked.node, patterns_of(asked.node), text)


def is_divisible(phrase: Phrase) -> bool:
    """Whether it is Chinese, was not put in quotes, and is longer than a character."""
    return phrase.manner is Manner.EXACT and not phrase.quoted and is_chinese(fold(phrase.text))


def _divisible(asked: Query) -> list[Phrase]:
    return list(filter(is_divisible, dict.fromkeys(phrases(asked.node))))


def _missing_words(finder: Finder, asked: Query, cutter: WordCutter) -> Words:
    """The phrases that stand in no article and can be cut into several words, with the words."""
    patterns = patterns_of(asked.node)
    cut = {
        phrase: divided(phrase, cutter, lambda part: finder.stands(pattern(part)))
        for phrase in _divisible(asked)
        if not finder.stands(patterns[phrase])
    }
    return {phrase: words for phrase, words in cut.items() if words}


def divided(phrase: Phrase, cutter: WordCutter, stands: Callable[[Phrase], bool]) -> tuple[str, ...]:
    """The words of a phrase, if it has more than one: what punctuation parts, and where that does not
    stand, its words. Without those of a single character, which stand nearly everywhere."""
    pieces = _PUNCTUATION.split(one_width(phrase.text))
    words = dict.fromkeys(
        word
        for piece in pieces
        for word in (
            (piece,) if len(pieces) > 1 and _is_found(phrase, piece, stands) else cutter.words(piece)
        )
        if len(word) > 1
    )
    return tuple(words) if len(words) > 1 else ()


def _is_found(phrase: Phrase, piece: str, stands: Callable[[Phrase], bool]) -> bool:
    return bool(piece) and stands(replace(phrase, text=piece))


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


def _exact(finder: Finder, asked: Query) -> frozenset[int]:
    """The articles that answer a query with ~ without it; empty where there is no ~."""
    near = [phrase for phrase in phrases(asked.node) if phrase.manner is Manner.NEAR]
    if asked.node is None or not near:
        return frozenset()
    node = with_phrases(asked.node, {phrase: replace(phrase, manner=Manner.EXACT) for phrase in near})
    return frozenset(finder.find(node, patterns_of(node), (), "").ids)


def _nearby(finder: Finder, asked: Query, words: Words) -> frozenset[int]:
    others = {
        phrase: replace(phrase, text=" ".join(cut), manner=Manner.TOGETHER) for phrase, cut in words.items()
    }
    if asked.node is None:
        return frozenset()
    node = with_phrases(asked.node, dict(others))
    return frozenset(finder.find(node, patterns_of(node), (), "").ids)
