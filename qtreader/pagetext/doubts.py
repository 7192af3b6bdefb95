"""Characters that are probably wrong in the page text. What is flagged should be right nine times in ten."""

from __future__ import annotations

from collections.abc import Sequence

from qtreader.newspaper.issue import Doubt
from qtreader.pagetext.seams import Repeat


def repeated_tails(repeats: Sequence[Repeat], text: str) -> list[Doubt]:
    """A line's end that is a copy of another's."""
    return [
        Doubt(repeat.copy, repeat.copy.of(text), "", "与另一栏末尾重复，疑为误植，未并入正文")
        for repeat in repeats
    ]
