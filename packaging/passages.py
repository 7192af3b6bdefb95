"""Passages of all kinds to search for, as they stand in texts; for ``bench-search`` and ``bench-scale``."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from qtreader.search.folding import fold

KINDS = (
    *(re.compile(f"(?s).{{{length}}}") for length in (1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8)),
    re.compile(r"[0-9][0-9.,%]*[%年月日亿万元个]?"),
    re.compile(r"[a-z][a-z0-9+-]*"),
    re.compile(r"..[，。、；：？！,;:?!]..?"),
    re.compile(r"(?<=记者)[^\W\d_]{2,3}"),
    re.compile(r"(?<=[，。、；：,;])[^\W\d_]{2,4}(?=[，。、；：,;])"),  # a word between two stops
)


def passages(texts: Sequence[str], count: int) -> list[str]:
    """Of all kinds, as they stand in the texts; every tenth with a character of another place in it."""
    chance = random.Random(7)
    found: list[str] = []
    while len(found) < count:
        text = chance.choice(chance.choice(texts).split("\n"))
        matches = KINDS[len(found) % len(KINDS)].finditer(text, chance.randrange(len(text) + 1))
        passage = next((match[0] for match in matches), "")
        if len(found) % 10 == 9 and len(passage) > 1:
            passage = passage[:-1] + chance.choice(text)
        if passage and not set('"“”\f') & set(passage) and fold(passage) == passage:
            found.append(passage)
    return found
