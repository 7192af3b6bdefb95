"""Characters of a text and positions of the Qt document that shows it, one for one."""

from __future__ import annotations

import re
from bisect import bisect_left

# what Qt would take for the end of a paragraph or for a sign of its own
_BREAKING = str.maketrans(dict.fromkeys("\0\v\f\x1c\x1d\x1e\x85\u2028\u2029\ufdd0\ufdd1", " ") | {"\r": "\n"})


class Offsets:
    """Qt counts UTF-16 units: a character beyond U+FFFF has two."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, character in enumerate(text) if character > "\uffff"]
        self._doubled = [at + n for n, at in enumerate(self._wide)]  # positions of their first units

    def position(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)

    def offset(self, position: int) -> int:
        return position - bisect_left(self._doubled, position)


def displayed(text: str) -> str:
    """``text`` with as many characters, its lines parted as a Qt document parts them."""
    return re.sub("\r\n", " \n", text).translate(_BREAKING)
