"""Half-width punctuation of the page text, shown as the newspaper prints it.

One character becomes one character, always: a position in the stored text is the same
position on the screen. The stored text itself is never touched.
"""

from __future__ import annotations

import re
from bisect import bisect_right

WIDE = {",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？"}

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇々"
_LETTER = re.compile(rf"(?P<han>[{_HAN}])|[A-Za-z\u00c0-\u024f]")
_ADDRESS = re.compile(
    r"""[A-Za-z][A-Za-z0-9+.-]*://[!-~]*[A-Za-z0-9/#=&%_-]   # http://…, not the comma after it
      | www\.[!-~]*[A-Za-z0-9/#=&%_-]
      | [A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]+""",
    re.VERBOSE,
)
_NUMBER = re.compile(
    r"""(?<!\d)\d{1,3}(?:,\d{1,3})+(?!\d)      # 1,500 and 1,2
      | \d+(?:\ ?:\ ?\d+)+                     # 7:30, 3:2""",
    re.VERBOSE,
)
_FOREIGN_END = re.compile(r"[A-Za-z\u00c0-\u024f0-9'’.,;:-]+(?: [A-Za-z\u00c0-\u024f0-9'’.,;:-]+)+$")


def full_width(text: str) -> str:
    """``text`` with ``, : ; ( ) ! ?`` full-width wherever they belong to Chinese.

    Numbers, times, addresses and phrases in Latin letters keep theirs. The result has the
    length of ``text``, and every other character stands where it stood.
    """
    if not any(mark in text for mark in WIDE):
        return text
    letters = _Letters(text)
    kept = {place for match in _ADDRESS.finditer(text) for place in range(*match.span())}
    kept |= {place for match in _NUMBER.finditer(text) for place in range(*match.span())}
    brackets = _bracket_partners(text)
    result = list(text)
    for place, mark in enumerate(text):
        if mark not in WIDE or place in kept:
            continue
        if place in brackets:
            if kept.intersection(brackets[place]):
                continue  # the other end is inside an address
            chinese = _brackets_are_chinese(text, letters, *brackets[place])
        else:
            chinese = _mark_is_chinese(text, letters, place)
        if chinese:
            result[place] = WIDE[mark]
    return "".join(result)


class _Letters:
    """Where Chinese and Latin letters stand in a text; digits, marks and blanks are neither."""

    def __init__(self, text: str) -> None:
        found = [(match.start(), match["han"] is not None) for match in _LETTER.finditer(text)]
        self._places = [place for place, _ in found]
        self._chinese = [chinese for _, chinese in found]

    def before(self, place: int) -> bool | None:
        """Whether the last letter before ``place`` is Chinese; ``None`` where there is none."""
        index = bisect_right(self._places, place) - 1
        return self._chinese[index] if index >= 0 else None

    def after(self, place: int) -> bool | None:
        index = bisect_right(self._places, place)
        return self._chinese[index] if index < len(self._places) else None

    def chinese_between(self, start: int, end: int) -> bool:
        return any(self._chinese[bisect_right(self._places, start) : bisect_right(self._places, end)])


def _mark_is_chinese(text: str, letters: _Letters, place: int) -> bool:
    closes_quotation = text[place + 1 : place + 2] in set("”’」』")
    before, after = letters.before(place), None if closes_quotation else letters.after(place)
    if after is None and before is False:
        # the last letters are Latin: one word is a term in a Chinese sentence, several are a phrase
        return letters.chinese_between(-1, place) and not _FOREIGN_END.search(text, 0, place)
    return bool(before or after)


def _bracket_partners(text: str) -> dict[int, tuple[int, int]]:
    """Of each half-width bracket that has a partner, of either width, the pair it is in."""
    pairs: dict[int, tuple[int, int]] = {}
    opened: list[int] = []
    for place, mark in enumerate(text):
        if mark in "(（":
            opened.append(place)
        elif mark in ")）" and opened:
            pair = (opened.pop(), place)
            pairs.update({end: pair for end in pair if text[end] in "()"})
    return pairs


def _brackets_are_chinese(text: str, letters: _Letters, start: int, end: int) -> bool:
    """Both ends of a pair get the same answer."""
    if text[start] == "（" or text[end] == "）" or letters.chinese_between(start, end):
        return True
    if start > 1 and text[start - 1] == " " and letters.before(start) is False:
        return False  # a word, a blank, an aside in the same letters: Tencent (China)
    return bool(letters.before(start) or letters.after(end))
