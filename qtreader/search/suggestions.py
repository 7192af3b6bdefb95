"""What else a query may mean: in the other script, one character off, or typed in Latin letters.

A suggestion stands beside an answer, never in it; each says why it is made and what it would find.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from qtreader.search.catalogue import Catalogue
from qtreader.search.evaluation import patterns_of
from qtreader.search.finding import ArticleSource, Finder
from qtreader.search.folding import fold
from qtreader.search.marks import marks
from qtreader.search.parser import read_query
from qtreader.search.parts import parts_of
from qtreader.search.patterns import pattern
from qtreader.search.query import EVERY_FIELD, During, Manner, Phrase, Query, phrases
from qtreader.search.resolution import divided, is_divisible
from qtreader.search.respelling import instead, respelled, without
from qtreader.search.scripts import other_scripts
from qtreader.search.terms import terms
from qtreader.search.words import WordCutter, is_chinese

if TYPE_CHECKING:
    from qtreader.search.sounds import Sounds

MOST = 3  # suggestions of a kind
_SHORTEST_NEAR = 3  # characters: of two, one is too much to change
_MOST_TRIED = 40  # words of one sound
_MOST_READ = 100  # articles in which near passages are looked for
_SHORTEST_CUT = 4  # characters of a passage that is cut into words
_LATIN = "[A-Za-zＡ-Ｚａ-ｚ\u00c0-\u024f]+"
_SYLLABLES = re.compile(rf"(?<!\S)(?!(?:OR|AND|NOT)\b){_LATIN}(?:[ ']{_LATIN})+(?!\S)")  # jin cheng tao


class Why(StrEnum):
    SCRIPT = "script"  # traditional for simplified characters, or the reverse
    NEAR = "near"  # one character is another
    SOUND = "pinyin"
    WORDS = "words"  # not as a passage, but by all its words
    DATE = "date"  # not in the text, but printed then


@dataclass(frozen=True, slots=True)
class Suggestion:
    query: str  # to be asked instead
    text: str  # the passage that is another in it
    why: Why
    total: int  # articles that ``query`` finds, never 0


Other = tuple[str, Query | None]  # what to show, and the query; ``None`` where it cannot be typed


class Suggester:
    """What it knows is loaded when it is first needed. Its methods may be called from any thread."""

    def __init__(self, cutter: WordCutter, places: Callable[[], Iterable[str]]) -> None:
        """``places`` gives the names of places that a dictionary knows."""
        self._cutter = cutter
        self._dictionary = places
        self._lock = threading.Lock()
        self._places: tuple[str, ...] | None = None
        self._sounds_of_places: Sounds | None = None
        self._sounds_of_terms: _SoundsOfTerms | None = None

    def suggestions(
        self, asked: Query, finder: Finder, catalogue: Catalogue, articles: ArticleSource
    ) -> tuple[Suggestion, ...]:
        """At most ``MOST`` of each kind, those that find most first."""
        exact = [phrase for phrase in dict.fromkeys(phrases(asked.node)) if phrase.manner is Manner.EXACT]
        others = {
            Why.SCRIPT: _in_other_script(asked),
            Why.NEAR: _near(asked, exact, finder, catalogue, articles),
            Why.SOUND: self._by_sound(asked, exact, catalogue),
            Why.WORDS: self._by_words(asked, finder),
            Why.DATE: _of_a_day(asked),
        }
        told = {fold(asked.raw)}
        return tuple(
            suggestion for why, of_kind in others.items()
            for suggestion in _best(asked, why, of_kind, finder, told)
        )  # fmt: skip

    def places(self) -> tuple[str, ...]:
        with self._lock:
            if self._places is None:
                self._places = tuple(self._dictionary())
            return self._places

    def _by_sound(self, asked: Query, exact: Iterable[Phrase], catalogue: Catalogue) -> Iterator[Other]:
        for phrase in exact:
            for word in self._sounding(fold(phrase.text), catalogue):
                yield word, respelled(asked, {phrase: word})
        for run in _SYLLABLES.finditer(asked.raw):
            for word in self._sounding(fold(run[0]), catalogue):
                yield word, instead(asked, run.span(), word)

    def _sounding(self, typed: str, catalogue: Catalogue) -> Iterator[str]:
        """The words that were perhaps typed by their sounds."""
        letters = typed.replace("'", "")
        if len(letters) < 2 or not all(map(_may_be_pinyin, letters)):
            return iter(())
        from qtreader.search.sounds import heard, plain  # for Latin letters alone: it loads a dictionary

        letters = plain(letters)
        known, places = self._sounds(catalogue)
        words = (*known.words(letters), *places.words(letters), *heard(catalogue.heads, letters))
        return islice(dict.fromkeys(words), _MOST_TRIED)

    def _sounds(self, catalogue: Catalogue) -> tuple[Sounds, Sounds]:
        from qtreader.search.sounds import Sounds

        places = self.places()
        with self._lock:
            if self._sounds_of_places is None:
                self._sounds_of_places = Sounds()
                self._sounds_of_places.learn(places)
            known = self._sounds_of_terms
            if known is None or not catalogue.heads.startswith(known.heads):
                known = _SoundsOfTerms(frozenset(), "", Sounds())
            self._sounds_of_terms = known = _following(known, catalogue, self._cutter)
            return known.sounds, self._sounds_of_places

    def _by_words(self, asked: Query, finder: Finder) -> Iterator[Other]:
        """Of a passage that stands somewhere, the articles that hold only its words. Where it stands
        nowhere, they are the answer."""
        phrase = asked.node
        if not isinstance(phrase, Phrase) or not is_divisible(phrase) or len(phrase.text) < _SHORTEST_CUT:
            return
        if finder.stands(pattern(phrase)):
            text = " ".join(divided(phrase, self._cutter, lambda part: finder.stands(pattern(part))))
            if text and (query := respelled(asked, {phrase: text}, as_words=True)):
                yield text, without(query, phrase)


@dataclass(frozen=True, slots=True)
class _SoundsOfTerms:
    names: frozenset[str]  # of which they are
    heads: str  # and of whose words
    sounds: Sounds


def _following(known: _SoundsOfTerms, catalogue: Catalogue, cutter: WordCutter) -> _SoundsOfTerms:
    """With what came to the catalogue since: to cut all of it into words takes a while."""
    names = dict.fromkeys((*catalogue.people, *catalogue.columns))
    known.sounds.learn(name for name in names if name not in known.names)
    known.sounds.learn(terms(catalogue.heads[len(known.heads) :], cutter))
    return _SoundsOfTerms(frozenset(names), catalogue.heads, known.sounds)


def _best(
    asked: Query, why: Why, others: Iterable[Other], finder: Finder, told: set[str]
) -> list[Suggestion]:
    """Those that find something; ``told`` are the queries, folded, that need no telling again."""
    found = []
    for text, query in others:
        if query and query.node and fold(query.raw) not in told and _says_more(query, asked, finder):
            told.add(fold(query.raw))
            if total := finder.find(query.node, patterns_of(query.node), (), "").total:
                found.append(Suggestion(query.raw, text, why, total))
    return sorted(found, key=lambda suggestion: -suggestion.total)[:MOST]


def _says_more(query: Query, asked: Query, finder: Finder) -> bool:
    """Whether all that is other in a query stands somewhere: else what it finds was asked for before."""
    wanted = set(phrases(query.node))
    other = wanted - set(phrases(asked.node))
    return not wanted or (bool(other) and all(finder.stands(pattern(phrase)) for phrase in other))


def _of_a_day(asked: Query) -> Iterator[Other]:
    """2022年8月, typed as a text, as what was printed then."""
    phrase = asked.node
    if isinstance(phrase, Phrase) and phrase.fields == EVERY_FIELD and phrase.manner is Manner.EXACT:
        text = f"日期:{phrase.text}"
        query = read_query(text)
        if isinstance(query.node, During):
            yield text, query


def _in_other_script(asked: Query) -> Iterator[Other]:
    """Each phrase for itself would leave the others as they are: all of them together."""
    forms = {phrase: list(other_scripts(phrase.text)) for phrase in dict.fromkeys(phrases(asked.node))}
    for number in range(max(map(len, forms.values()), default=0)):
        spelling = {phrase: texts[min(number, len(texts) - 1)] for phrase, texts in forms.items() if texts}
        yield " ".join(spelling.values()), respelled(asked, spelling)


def _near(
    asked: Query, exact: Iterable[Phrase], finder: Finder, catalogue: Catalogue, articles: ArticleSource
) -> Iterator[Other]:
    """Names one character off; of a passage that stands nowhere, also what stands so in the texts."""
    for phrase in exact:
        folded = fold(phrase.text)
        if len(folded) < _SHORTEST_NEAR or not is_chinese(folded):
            continue
        for name in catalogue.people:
            if _is_one_off(folded, fold(name)):
                yield name, respelled(asked, {phrase: name})
        if not finder.stands(pattern(phrase)):
            for text in _standing_near(phrase, finder, articles):
                yield text, respelled(asked, {phrase: text})


def _may_be_pinyin(char: str) -> bool:
    return char.isalpha() and unicodedata.normalize("NFD", char)[0].isascii()


def _is_one_off(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _standing_near(phrase: Phrase, finder: Finder, articles: ArticleSource) -> list[str]:
    """The passages that differ from the phrase by a character, the most frequent first."""
    near = replace(phrase, manner=Manner.NEAR)
    parts = parts_of(Query("", near))
    ids = finder.find(near, patterns_of(near), (), "").ids
    counted: Counter[str] = Counter()
    for number in list(ids)[-_MOST_READ:]:
        read = articles.article(number).article
        places = (mark.passage for mark in marks(read, parts) if not mark.printed)
        stored = (place.span.of(read.texts(place.field)[place.index]) for place in places)
        counted.update("".join(text.split()) for text in stored)
    return [text for text, _ in counted.most_common(_MOST_TRIED)]
