"""People whom a correction put into a byline: names that print does not have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qtreader.newspaper.article import Person

_WORD = re.compile(r"[\u3400-\u9fff·]+")
_ROLE = re.compile(r"[\u4e00-\u9fff]{0,10}(?:记者|通讯员|实习生|评论员|编辑|作者|摄影师|撰稿人?)|摄|文|图")
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]+·[\u3400-\u9fff·]+")
_NO_NAMES = ("报道", "摄影", "摄影报道", "综合报道", "供图", "整理", "采写", "撰文", "提供")


def with_newcomers(people: Sequence[Person], byline: str, printed: str) -> list[Person]:
    """``people`` are those who stand in the line, as they are called now; ``byline`` is what it reads now.
    A name that was put in has the role that stands before it, or that of the person before it."""
    known = list(people)
    before = set(_WORD.findall(printed))
    result: list[Person] = []
    role, org = "", ""
    for word in _WORD.findall(byline):
        if known and word in (known[0].name, known[0].role + known[0].name):
            result.append(known.pop(0))
            role, org = result[-1].role, result[-1].org
        elif _ROLE.fullmatch(word):
            role, org = word, ""
        elif role and word not in before and word not in _NO_NAMES and _NAME.fullmatch(word):
            result.append(Person(role, word, org))
    return [*result, *known]
