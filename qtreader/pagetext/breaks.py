"""Lost paragraph ends: where the print probably began a new paragraph that the page text ran on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

LONG = 300  # characters of a paragraph that may be two
LONG_FOR_OCCASION = 250  # of one with a sentence that begins on another occasion
OPENING = 60  # characters of its beginning in which no other begins
CLOSING = 16  # and of its end
ALIKE = 4  # characters with which another paragraph of the article begins too
_END = r"[。！？!?]”?(?="
_VERB = r"(?:强调|指出|(?<!的)(?<!发展)要求|表示|认为|说)[,，:：]"
_SAYS = re.compile(
    rf"{_END}(?!他|她|它|并|也|还|又|同时|但|而|有|据|要|我|这|其|[\u4e00-\u9fff]{{0,3}}总书记|[\u4e00-\u9fff]主席)"
    rf"(?:[^,，。]{{2,22}}(?:会|会议|论坛)上[,，])?[\u4e00-\u9fff]{{2,14}}?{_VERB})"
)
_OCCASION = re.compile(
    rf"{_END}在[^,，。]{{2,16}}(?:会|会议|论坛|仪式)上[,，]|[\u4e00-\u9fff]{{0,16}}(?:会议|会|论坛)上[,，]"
    r"|(?:考察|调研|会议|访问|活动|座谈)期间[,，]|(?:开幕式|会)[前后][,，]|据悉[,，]|经查[,，]"
    r"|记者从[^,，。]{2,16}(?:了解到|获悉))"
)
_SENTENCE = re.compile(r"[。！？!?]”?(?=[\u4e00-\u9fff《])")


def lost_ends(text: str, beginnings: Mapping[str, int]) -> list[int]:
    """Where in a long paragraph another probably begins: somebody speaks, the occasion changes, or the
    sentence begins as another paragraph of the article does.

    ``beginnings`` counts the first ``ALIKE`` characters of the article's paragraphs.
    """
    if len(text) < LONG_FOR_OCCASION:
        return []
    found = _ends(_OCCASION, text)
    if len(text) >= LONG:
        found |= _ends(_SAYS, text)
        found |= {at for at in _ends(_SENTENCE, text) if _is_alike(text, at, beginnings)}
    return list(_unquoted(text, sorted(found)))


def _is_alike(text: str, at: int, beginnings: Mapping[str, int]) -> bool:
    start = text[at : at + ALIKE]
    return start[:1] not in "“在" and beginnings.get(start, 0) > (start == text[:ALIKE])


def _ends(pattern: re.Pattern[str], text: str) -> set[int]:
    ends = (found.end() for found in pattern.finditer(text, OPENING))
    return {at for at in ends if len(text) - at >= CLOSING}


def _unquoted(text: str, places: Iterable[int]) -> Iterator[int]:
    """Those of the places, in order, at which no quotation is open."""
    last = opened = 0
    for at in places:
        opened += text.count("“", last, at) - text.count("”", last, at)
        last = at
        if opened <= 0:
            yield at
