"""What somebody who types may be about to type: names, columns and headlines of the library."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from qtreader.search.catalogue import Catalogue
from qtreader.search.folding import fold
from qtreader.search.parser import is_one_word

MOST = 7
_SHORTEST = 2  # characters


def completions(typed: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Queries, at most ``MOST``: first what begins with ``typed``, then what has it within.

    A headline of several words is in quotes, so that it is looked for as a whole.
    """
    wanted = fold(typed)
    if len(wanted) < _SHORTEST:
        return ()
    offered = dict.fromkeys(_as_query(text) for text in _with(wanted, catalogue) if fold(text) != wanted)
    return tuple(islice(offered, MOST))


def _with(wanted: str, catalogue: Catalogue) -> Iterator[str]:
    texts = (*catalogue.people, *catalogue.columns, *catalogue.headlines)
    folded = [fold(text) for text in texts]
    yield from (text for text, plain in zip(texts, folded, strict=True) if plain.startswith(wanted))
    yield from (text for text, plain in zip(texts, folded, strict=True) if wanted in plain[1:])


def _as_query(text: str) -> str:
    return text if is_one_word(text) or '"' in text else f'"{text}"'
