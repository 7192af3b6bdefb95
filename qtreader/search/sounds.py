"""How Chinese words are typed in Latin letters: pinyin without tones, whole or by its initials."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, product

# Characters are asked for, never phrases: five times the memory and the time, which it loads unless told so
os.environ["PYPINYIN_NO_PHRASES"] = "1"

from pypinyin import Style, pinyin

_MOST_READINGS = 32  # of one word; 重 has two, 单 has three
_LONGEST = 12  # characters of a word that anybody types so
_PIECE = 20_000  # characters


def plain(typed: str) -> str:
    """Tones left out: jīn as jin, lǜ as lv."""
    apart = unicodedata.normalize("NFD", typed).replace("u\u0308", "v")
    return "".join(char for char in apart if char.isascii())


class Sounds:
    """Words by the ways in which they are typed, all in one string: hundreds of thousands of them."""

    def __init__(self) -> None:
        self._ways = "\n"  # a line each: the way, a blank, the word

    def learn(self, words: Iterable[str]) -> None:
        self._ways += "".join(
            f"{way} {word}\n" for word in dict.fromkeys(words) for way in ways_to_type(word)
        )

    def words(self, typed: str) -> tuple[str, ...]:
        """The words that ``typed`` (a to z, small) may mean, in the order in which they were learnt."""
        return tuple(dict.fromkeys(self._words(f"\n{typed} ")))

    def _words(self, sought: str) -> Iterator[str]:
        place = self._ways.find(sought)
        while place >= 0:
            end = self._ways.find("\n", place + 1)
            yield self._ways[place + len(sought) : end]
            place = self._ways.find(sought, end)


def ways_to_type(word: str) -> set[str]:
    """Of 银行: yinhang, yinxing, yh, yx; none of a single character or of what is no Chinese."""
    if not 1 < len(word) <= _LONGEST:
        return set()
    readings = [_readings(char) for char in word]
    if not all(readings):
        return set()
    ways = list(islice(product(*readings), _MOST_READINGS))
    return {"".join(way) for way in ways} | {"".join(sound[0] for sound in way) for way in ways}


def heard(text: str, typed: str) -> list[str]:
    """The passages of ``text`` that ``typed`` may mean, the most frequent first.

    By its whole pinyin: by initials, too much would be taken for a word.
    """
    chars = {sound: _set(found) for sound, found in _chars_by_sound(text).items()}
    ways = [
        "".join(chars[sound] for sound in way) for way in islice(_syllables(typed, chars), _MOST_READINGS)
    ]
    if not ways:
        return []
    sought = re.compile(f"(?=({'|'.join(ways)}))")
    found = Counter(match[1] for piece in _pieces(text) for match in sought.finditer(piece))
    return [passage for passage, _ in found.most_common()]


def _pieces(text: str) -> Iterator[str]:
    """Some lines at a time: while an expression looks through a text, all other threads wait."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        yield text[start:end]
        start = end


def _chars_by_sound(text: str) -> dict[str, set[str]]:
    chars: dict[str, set[str]] = {}
    for char in set[str]().union(*map(set, _pieces(text))):
        for sound in _readings(char):
            chars.setdefault(sound, set()).add(char)
    return chars


def _set(chars: Iterable[str]) -> str:
    return f"[{''.join(sorted(chars))}]"


def _syllables(typed: str, known: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The ways to part a text into two or more known sounds: xian has one, xi an."""
    for end in range(1, len(typed)):
        if typed[:end] in known:
            rest = typed[end:]
            if rest in known:
                yield typed[:end], rest
            yield from ((typed[:end], *others) for others in _syllables(rest, known))


@cache
def _readings(char: str) -> tuple[str, ...]:
    """lü is typed lv. Empty for what has no reading."""
    found = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False)
    return tuple(sound for sound in found[0] if sound.isascii() and sound.isalpha()) if found else ()
