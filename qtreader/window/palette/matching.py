"""How well what was typed fits the words of a command: fuzzy, but always in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from qtreader.desktop.commands import Do

_BLANKS = re.compile(r"[\s\-_,.，。、：:（）()…·]+")


class Fit(IntEnum):
    """From the best to the loosest."""

    WHOLE = 0
    BEGINNING = 1
    WORD = 2  # at the beginning of one of the words
    INSIDE = 3
    SCATTERED = 4  # in order, other characters between


@dataclass(frozen=True, slots=True)
class Terms:
    """What a command answers to, in any language."""

    words: tuple[str, ...]  # in Chinese and English, as they are shown
    sounds: tuple[str, ...] = ()  # in pinyin, whole and by initials, once that is known


def best_first(typed: str, terms: Iterable[tuple[Do, Terms]], recent: Sequence[Do]) -> list[Do]:
    """Those that fit, the better fit first; among equals what was used lately, then as they came."""
    rank = {do: at for at, do in enumerate(recent)}
    found = [(do, fit_of(typed, of_do)) for do, of_do in terms]
    fitting = [(fit, rank.get(do, len(rank)), do) for do, fit in found if fit is not None]
    return [do for _, _, do in sorted(fitting, key=lambda each: each[:2])]


def fit_of(typed: str, terms: Terms) -> Fit | None:
    """``None`` where it does not fit. Case, blanks and punctuation do not count."""
    wanted = _bare(typed)
    if not wanted:
        return Fit.WHOLE
    fits = [_fit(wanted, words) for words in terms.words]
    if wanted.isascii():
        fits += [_fit_of_sound(wanted, sound) for sound in terms.sounds]
    return min((fit for fit in fits if fit is not None), default=None)


def _fit(wanted: str, words: str) -> Fit | None:
    text = _bare(words)
    if text == wanted:
        return Fit.WHOLE
    if text.startswith(wanted):
        return Fit.BEGINNING
    if wanted in text:
        return Fit.WORD if _begins_a_word(wanted, words) else Fit.INSIDE
    return Fit.SCATTERED if _in_order(wanted, words) else None


def _fit_of_sound(wanted: str, sound: str) -> Fit | None:
    """Nothing scattered here: a few letters stand in order in almost any pinyin."""
    if sound.startswith(wanted):
        return Fit.WHOLE if sound == wanted else Fit.BEGINNING
    return Fit.INSIDE if len(wanted) > 1 and wanted in sound else None


def _begins_a_word(wanted: str, words: str) -> bool:
    parts = _BLANKS.split(words.casefold())
    return any("".join(parts[at:]).startswith(wanted) for at in range(len(parts)))


def _in_order(wanted: str, words: str) -> bool:
    """Whether its characters stand there one after the other; in Latin, the first at the beginning
    of a word, else a few letters would find everything."""
    starts = (
        [part for part in _BLANKS.split(words.casefold()) if part] if wanted.isascii() else [_bare(words)]
    )
    for at, start in enumerate(starts):
        if wanted.isascii() and not start.startswith(wanted[0]):
            continue
        rest = iter("".join(starts[at:]))
        if all(char in rest for char in wanted):
            return True
    return False


def _bare(text: str) -> str:
    return _BLANKS.sub("", text.casefold())
