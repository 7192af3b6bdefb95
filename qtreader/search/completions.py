"""What somebody who types may be about to type: names, columns, places and headlines of the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from qtreader.search.catalogue import Catalogue
from qtreader.search.folding import fold
from qtreader.search.parser import is_one_word

MOST = 7
_SHORTEST = 2  # characters


def completions(typed: str, catalogue: Catalogue, places: Callable[[], Iterable[str]]) -> tuple[str, ...]:
    """Queries, at most ``MOST``: first what begins with ``typed``, then what has it within.

    Where nothing has all of it, its last word is completed. A headline of several words is in quotes,
    so that it is looked for as a whole. ``places`` are the names of places that a dictionary knows.
    """
    found = _completed(typed, catalogue, places)
    before, blank, last = typed.rpartition(" ")
    if found or not before.strip():
        return found
    return tuple(f"{before}{blank}{text}" for text in _completed(last, catalogue, places))


def _completed(typed: str, catalogue: Catalogue, places: Callable[[], Iterable[str]]) -> tuple[str, ...]:
    wanted = fold(typed)
    if len(wanted) < _SHORTEST:
        return ()
    found = _with(wanted, catalogue, places)
    offered = dict.fromkeys(_as_query(text) for text in found if fold(text) != wanted)
    return tuple(islice(offered, MOST))


def _with(wanted: str, catalogue: Catalogue, places: Callable[[], Iterable[str]]) -> Iterator[str]:
    terms = [(fold(text), text) for text in (*catalogue.people, *catalogue.columns)]
    headlines = [(fold(text), text) for text in catalogue.headlines]
    yield from (text for plain, text in terms if plain.startswith(wanted))
    yield from (text for plain, text in headlines if plain.startswith(wanted))
    yield from (text for plain, text in (*terms, *headlines) if wanted in plain[1:])
    yield from (place for place in places() if place.startswith(wanted) and place in catalogue.heads)


def _as_query(text: str) -> str:
    return text if is_one_word(text) or '"' in text else f'"{text}"'
