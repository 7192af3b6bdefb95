"""What somebody who types may be about to type: names, columns, places and headlines of the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from qtreader.search.catalogue import Catalogue
from qtreader.search.folding import fold, one_width
from qtreader.search.parser import is_one_word

MOST = 7
_SHORTEST = 2  # characters


def completions(typed: str, catalogue: Catalogue, places: Callable[[], Iterable[str]]) -> tuple[str, ...]:
    """Queries, at most ``MOST``: first what begins with ``typed``, then what has it within.

    Where nothing has all of it, its last word is completed. A headline of several words is in quotes,
    so that it is looked for as a whole. ``places`` are the names of places that a dictionary knows.
    """
    for start in _starts(typed):
        if found := _completed(typed[start:], catalogue, places):
            return tuple(typed[:start] + text for text in found)
    return ()


def _starts(typed: str) -> tuple[int, ...]:
    """Where what is to be completed may begin: at once, with the last word, behind the name of a field."""
    last = typed.rfind(" ") + 1
    colon = one_width(typed).find(":", last) + 1
    return tuple(dict.fromkeys((0, last, colon or last)))


def _completed(typed: str, catalogue: Catalogue, places: Callable[[], Iterable[str]]) -> tuple[str, ...]:
    wanted = fold(typed)
    if len(wanted) < _SHORTEST:
        return ()
    found = _with(wanted, catalogue, places)
    offered = dict.fromkeys(_as_query(text) for text in found if fold(text) != wanted)
    return tuple(islice(offered, MOST))


def _with(wanted: str, catalogue: Catalogue, places: Callable[[], Iterable[str]]) -> Iterator[str]:
    yield from catalogue.beginning(wanted)
    yield from catalogue.having(wanted)
    yield from (place for place in places() if place.startswith(wanted) and place in catalogue.heads)


def _as_query(text: str) -> str:
    return text if is_one_word(text) or '"' in text else f'"{text}"'
