"""Traditional and simplified characters, by OpenCC."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from opencc import OpenCC

# To the simplified form, then with the words of Taiwan made those of the mainland; and the reverse, at
# last with the characters of Hong Kong
_WAYS = ("t2s", "tw2sp", "s2t", "s2twp", "s2hk")


def other_scripts(text: str) -> Iterator[str]:
    """The text in the other script, where it is another, in each way it can be written."""
    told = {text}
    for way in _WAYS:
        converted = _converter(way).convert(text)
        if converted not in told:
            told.add(converted)
            yield converted


@cache
def _converter(way: str) -> OpenCC:
    return OpenCC(way)
