"""Where a line of Chinese may not end although its characters would let it: between a number and what it
counts, before a middle dot, before a dash that joins two numbers."""

from __future__ import annotations

import re

JOINER = "\u2060"  # WORD JOINER: has no width and no shape, and holds together what it stands between

_UNITS = (
    "年月日号时点分秒版期届次个名位人户家件项条间栋幢套辆台批场间岁元亩吨克斤公里千百万亿米升度层段多余%％℃"
)
_BOUND = re.compile(
    rf"(?<=[0-9])(?=[{_UNITS}])"  # 5|日
    rf"|(?<=[0-9][千百万亿多余])(?=[{_UNITS}])"  # 100万|元
    r"|(?=[·・～~])"  # 古丽|·买买提
    r"|(?<=[0-9%％日月年])(?=[—–－-][0-9])"  # 10|—20
)


_WITHIN_FACT = re.compile(r"(?<=\S)(?=\S)|(?=·)")


def bound_facts(text: str) -> tuple[int, ...]:
    """The same for facts in a row, 第1版 · 总第391期: a line ends only at a blank, and before no dot."""
    return tuple(found.start() for found in _WITHIN_FACT.finditer(text) if found.start())


def facts_kept_whole(text: str) -> str:
    """Facts in a row, for a label that breaks its lines by itself."""
    ends = bound_facts(text)
    pieces = zip((0, *ends), (*ends, len(text)), strict=True)
    return JOINER.join(text[start:end] for start, end in pieces)


def bound(text: str) -> tuple[int, ...]:
    """The places, from 1 on, at which a line neither ends nor begins, in their order."""
    return tuple(found.start() for found in _BOUND.finditer(text) if found.start())
