"""Traditional and simplified characters, by OpenCC."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import opencc
from opencc import OpenCC

# To the simplified form, then with the words of Taiwan made those of the mainland; and the reverse, at
# last with the words of Taiwan and the characters of Hong Kong. These two go on from the reverse: as OpenCC
# has them in one step, each of them loads all its phrases, the most it has, once more.
_TAIWAN = "words of Taiwan"
_WAYS = (("t2s",), ("tw2sp",), ("s2t",), ("s2t", _TAIWAN), ("s2t", "t2hk"))
_WORDS_OF_TAIWAN = ("TWPhrases", "TWVariantsPhrases", "TWVariants")


def other_scripts(text: str) -> Iterator[str]:
    """The text in the other script, where it is another, in each way it can be written."""
    told = {text}
    for way in _WAYS:
        converted = text
        for step in way:
            converted = _converter(step).convert(converted)
        if converted not in told:
            told.add(converted)
            yield converted


@cache
def _converter(step: str) -> OpenCC:
    if step != _TAIWAN:
        return OpenCC(step)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "way.json"
        file.write_text(json.dumps(_way_of_taiwan()), encoding="utf-8")
        return OpenCC(str(file))


def _way_of_taiwan() -> dict[str, object]:
    """From traditional characters on: OpenCC has it only from simplified ones."""
    tables = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    dicts = [{"type": "ocd2", "file": str(tables / f"{name}.ocd2")} for name in _WORDS_OF_TAIWAN]
    group = {"type": "group", "match_policy": "short_circuit", "dicts": dicts}
    return {"name": _TAIWAN, "conversion_chain": [{"dict": group}]}
