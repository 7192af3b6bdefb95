"""What a query's passage stands in, told in the plainest way: the yardstick of the tests."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Field


@cache
def plain(text: str) -> str:
    result = ""
    for char in text:
        if unicodedata.east_asian_width(char) in "FH":
            char = unicodedata.normalize("NFKC", char)
        if char in "“”":
            char = '"'
        if char in "‘’":
            char = "'"
        result += char.lower() if len(char.lower()) == 1 else char
    return "".join(result.split())


def texts(filed: FiledArticle) -> list[str]:
    return [text for part in Field for text in filed.article.texts(part)]


def standing(passage: str, articles: Iterable[FiledArticle]) -> set[int]:
    """The numbers of the articles in one of whose texts the passage stands."""
    wanted = plain(passage)
    return {filed.id for filed in articles if any(wanted in plain(text) for text in texts(filed))}
