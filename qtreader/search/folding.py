"""The form in which texts are compared: width, letter case, quotes and white space put aside.

One character becomes one character, or none where it is white space; so a place in the folded
text leads back to the stored text. White space never occurs in a folded text, which leaves it
free to part the texts of a record (``record.py``).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from qtreader.newspaper.span import Span

_QUOTES = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")


class _Levelled(dict[int, int]):
    """Code point -> code point; a character is looked up in Unicode when it is first met."""

    def __init__(self, *, lower: bool) -> None:
        super().__init__()
        self._lower = lower

    def __missing__(self, code: int) -> int:
        char = _one_width(chr(code)).translate(_QUOTES)
        if self._lower and len(char.lower()) == 1:
            char = char.lower()
        self[code] = ord(char)
        return self[code]


class _Folded(dict[int, int | None]):
    """As ``_Levelled`` with letter case, and white space to nothing."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if chr(code).isspace() else _LEVEL[code]
        return self[code]


def _one_width(char: str) -> str:
    """The usual form of a full-width or half-width character: Ａ to A, ， to the ASCII comma, ｶ to カ."""
    if unicodedata.decomposition(char).startswith(("<wide>", "<narrow>")):
        return unicodedata.normalize("NFKC", char)
    return char


_WIDTH = _Levelled(lower=False)
_LEVEL = _Levelled(lower=True)
_FOLD = _Folded()


def one_width(text: str) -> str:
    """Widths and quotes made one; letter case and white space kept; as long as ``text``."""
    return text.translate(_WIDTH)


def fold(text: str) -> str:
    """The text as it is compared."""
    return text.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text that knows where its characters stand in the stored one."""

    text: str
    places: tuple[int, ...] | None  # of each character in the stored text; None: the same places

    def stored(self, start: int, end: int) -> Span:
        """The stretch of the stored text that ``start`` to ``end`` (exclusive, not empty) is from."""
        if self.places is None:
            return Span(start, end)
        return Span(self.places[start], self.places[end - 1] + 1)


def fold_with_places(text: str) -> FoldedText:
    return with_places(text, fold(text))


def with_places(text: str, folded: str) -> FoldedText:
    """A text and its folded form, which is known."""
    if len(folded) == len(text):
        return FoldedText(folded, None)
    return FoldedText(folded, tuple(i for i, char in enumerate(text) if not char.isspace()))
