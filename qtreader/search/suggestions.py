"""What else a query may mean: in the other script, one character off, or typed in Latin letters.

A suggestion stands beside an answer, never in it; each says why it is made and what it would find.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from qtreader.search.catalogue import Catalogue
from qtreader.search.evaluation import patterns_of
from qtreader.search.finding import ArticleSource, Finder
from qtreader.search.folding import fold
from qtreader.search.marks import marks
from qtreader.search.parts import parts_of
from qtreader.search.patterns import pattern
from qtreader.search.query import Manner, Phrase, Query, phrases
from qtreader.search.respelling import respelled
from qtreader.search.scripts import other_scripts
from qtreader.search.words import is_chinese

if TYPE_CHECKING:
    from qtreader.search.sounds import Sounds

MOST = 3  # suggestions of a kind
_SHORTEST_NEAR = 3  # characters: of two, one is too much to change
_MOST_TRIED = 40  # words of one sound
_MOST_READ = 100  # articles in which near passages are looked for


class Why(StrEnum):
    SCRIPT = "script"  # traditional for simplified characters, or the reverse
    NEAR = "near"  # one character is another
    SOUND = "pinyin"


@dataclass(frozen=True, slots=True)
class Suggestion:
    query: str  # to be asked instead
    text: str  # the passage that is another in it
    why: Why
    total: int  # articles that ``query`` finds, never 0


Spelling = tuple[str, Mapping[Phrase, str]]  # what to show, and how phrases are to be written


class Suggester:
    """What it knows is loaded when it is first needed. Its methods may be called from any thread."""

    def __init__(self, places: Callable[[], Iterable[str]]) -> None:
        """``places`` gives the names of places that a dictionary knows."""
        self._places = places
        self._lock = threading.Lock()
        self._sounds_of_places: Sounds | None = None
        self._sounds_of_names: tuple[Catalogue, Sounds] | None = None

    def suggestions(
        self, asked: Query, finder: Finder, catalogue: Catalogue, articles: ArticleSource
    ) -> tuple[Suggestion, ...]:
        """At most ``MOST`` of each kind, those that find most first."""
        exact = [phrase for phrase in dict.fromkeys(phrases(asked.node)) if phrase.manner is Manner.EXACT]
        spellings = {
            Why.SCRIPT: _in_other_script(phrases(asked.node)),
            Why.NEAR: _near(exact, finder, catalogue, articles),
            Why.SOUND: self._by_sound(exact, catalogue),
        }
        told = {fold(asked.raw)}
        return tuple(
            suggestion for why, of_kind in spellings.items()
            for suggestion in _best(asked, why, of_kind, finder, told)
        )  # fmt: skip

    def _by_sound(self, exact: Iterable[Phrase], catalogue: Catalogue) -> Iterator[Spelling]:
        for phrase in exact:
            typed = fold(phrase.text).replace("'", "")
            if len(typed) > 1 and typed.isascii() and typed.isalpha():
                from qtreader.search.sounds import heard  # for Latin letters alone: it loads a dictionary

                names, places = self._sounds(catalogue)
                words = (*names.words(typed), *places.words(typed), *heard(catalogue.heads, typed))
                yield from ((word, {phrase: word}) for word in islice(dict.fromkeys(words), _MOST_TRIED))

    def _sounds(self, catalogue: Catalogue) -> tuple[Sounds, Sounds]:
        from qtreader.search.sounds import Sounds

        with self._lock:
            if self._sounds_of_places is None:
                self._sounds_of_places = Sounds(self._places())
            if self._sounds_of_names is None or self._sounds_of_names[0] is not catalogue:
                self._sounds_of_names = catalogue, Sounds((*catalogue.people, *catalogue.columns))
            return self._sounds_of_names[1], self._sounds_of_places


def _best(
    asked: Query, why: Why, spellings: Iterable[Spelling], finder: Finder, told: set[str]
) -> list[Suggestion]:
    """Those that find something; ``told`` are the queries, folded, that need no telling again."""
    found = []
    for text, spelling in spellings:
        query = respelled(asked, spelling)
        if query and query.node and fold(query.raw) not in told:
            told.add(fold(query.raw))
            if total := len(finder.find(query.node, patterns_of(query.node), (), "").ids):
                found.append(Suggestion(query.raw, text, why, total))
    return sorted(found, key=lambda suggestion: -suggestion.total)[:MOST]


def _in_other_script(asked: Iterable[Phrase]) -> Iterator[Spelling]:
    """Each phrase for itself would leave the others as they are: all of them together."""
    forms = {phrase: list(other_scripts(phrase.text)) for phrase in dict.fromkeys(asked)}
    for number in range(max(map(len, forms.values()), default=0)):
        spelling = {phrase: texts[min(number, len(texts) - 1)] for phrase, texts in forms.items() if texts}
        yield " ".join(spelling.values()), spelling


def _near(
    exact: Iterable[Phrase], finder: Finder, catalogue: Catalogue, articles: ArticleSource
) -> Iterator[Spelling]:
    """Names one character off; of a passage that stands nowhere, also what stands so in the texts."""
    for phrase in exact:
        folded = fold(phrase.text)
        if len(folded) < _SHORTEST_NEAR or not is_chinese(folded):
            continue
        for name in catalogue.people:
            if _is_one_off(folded, fold(name)):
                yield name, {phrase: name}
        if not finder.stands(pattern(phrase)):
            for text in _standing_near(phrase, finder, articles):
                yield text, {phrase: text}


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
        places = (mark.passage for mark in marks(read, parts))
        stored = (place.span.of(read.texts(place.field)[place.index]) for place in places)
        counted.update("".join(text.split()) for text in stored)
    return [text for text, _ in counted.most_common(_MOST_TRIED)]
