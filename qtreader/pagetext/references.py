"""Pointers to other pages: 相关报道详见第4版, >>>详见本报第8版, 下转第3版, 上接第1版."""

from __future__ import annotations

import re

from qtreader.newspaper.article import Reference

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九十")}
_PAGE = r"第?\s*[A-Za-z]?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:\s*[-—~、至]\s*[A-Za-z]?\d{1,3})?\s*版"
_VERB = (
    r"(?:详\s*见|参\s*见|另\s*见|下\s*转|上\s*接|紧\s*接|转\s*(?=第|[A-Z]?\d)|见\s*(?=第|今日|本报|[A-Z]?\d))"
)
_POINTER = (
    rf"[^()（）。!?！？]{{0,14}}?{_VERB}\s*(?:今日|今天|本报|今起)*\s*{_PAGE}[^()（）。,，!?！？]{{0,8}}"
)
_ARROWS = r"[>＞▶►→》☞◎※]*"
_FILL = " \t\u3000.…·—-:：|"  # between a title and its pointer
_RESUMES = re.compile(rf"\s*[(（【\[]?\s*{_ARROWS}\s*(?:上\s*接|紧\s*接)\s*(?:今日|本报)?\s*{_PAGE}")
_WHOLE = re.compile(rf"\s*{_ARROWS}\s*[(（【\[]?\s*{_ARROWS}\s*{_POINTER}\s*[)）】\]]?\s*{_ARROWS}")
_INSIDE = re.compile(rf"[(（【\[]\s*{_ARROWS}\s*{_POINTER}\s*[)）】\]]")
_AT_END = re.compile(rf"{_ARROWS}\s*(?:下\s*转|详\s*见)\s*(?:今日|本报)?\s*{_PAGE}\s*$")
_SHEET = r"[A-D]\d{1,2}"  # A3, of a paper in sections
_GUIDE_END = re.compile(
    rf"\s*[>＞▶►→☞]+\s*(?:{_POINTER}|{_PAGE}|{_SHEET})\s*$|\s+[.…·]{{0,12}}\s*(?:详见|见)(?:本报|今日)?\s*{_PAGE}\s*$"
)
_LISTED_END = re.compile(
    rf"[ \t\u3000.…·—-]+[(（【\[]?(?:{_PAGE}|{_SHEET})[)）】\]]?\s*$"
    rf"|[(（【\[](?:{_PAGE}|{_SHEET})[)）】\]]\s*$"
)
_LISTED_HEAD = re.compile(rf"[(（【\[]?(?:{_PAGE}|{_SHEET}|0\d(?=\s))[)）】\]]?[ \t\u3000:：·|]*(?=[^\s\d])")


def is_reference(text: str) -> bool:
    """Whether a line is nothing but a pointer."""
    return len(text) <= 40 and _WHOLE.fullmatch(text) is not None


def points_forward(text: str) -> bool:
    """Whether it is drawn as entries of 导读 are: >>>详见…"""
    return text.lstrip()[:1] in ">＞▶►→☞"


def goes_on_elsewhere(text: str) -> bool:
    """Whether the text above is continued on another page: 下转第3版."""
    return re.search(r"(?:下\s*)?转\s*(?:第|[A-Z]?\d)", text) is not None


def resumes_from_page(text: str) -> bool:
    """Whether a text begins as the second part of one on another page: (上接第1版)."""
    return _RESUMES.match(text) is not None


def reference(text: str) -> Reference:
    """A pointer with the page it names."""
    found = re.search(_PAGE, text) or re.search(r"[A-D]?(\d{1,2})", text)
    return Reference(text, _number(found[1]) if found else None)


def references_inside(text: str) -> list[Reference]:
    """The pointers that stand inside a paragraph."""
    texts = [found[0] for found in _INSIDE.finditer(text)]
    bare = _AT_END.search(text[-24:])
    if bare and not texts:
        texts.append(bare[0].strip())
    return [reference(text) for text in texts]


def guide_entry(text: str, listed: bool) -> tuple[slice, slice] | None:
    """Title and pointer in a line that is both. Where entries are ``listed`` (under 导读) a
    bare page number at either end is a pointer too."""
    if len(text) > 80:
        return None
    found = _GUIDE_END.search(text) or (_LISTED_END.search(text) if listed else None)
    if found and found.start() >= 4:
        title = text[: found.start()].rstrip(_FILL)
        begin = len(text) - len(text[found.start() :].lstrip(_FILL))
        return slice(0, len(title)), slice(begin, len(text))
    found = _LISTED_HEAD.match(text) if listed else None
    if found and len(text) - found.end() >= 4:
        return slice(found.end(), len(text)), slice(0, len(found[0].rstrip(_FILL)))
    return None


def is_guide_name(text: str) -> bool:
    """导读, 今日看点: a list of what stands on other pages follows."""
    return re.search("导读|导航|要目|看点|提要", "".join(text.split())) is not None


def _number(digits: str) -> int:
    if digits.isdecimal():  # ４ is one too
        return int(digits)
    if len(digits) == 1:
        return _DIGITS[digits]
    tens, _, ones = digits.partition("十")
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0) if "十" in digits else 0
