"""The names by which a query asks for a part of an article, and the values they take."""

from __future__ import annotations

import re
from enum import StrEnum

from qtreader.newspaper.article import Kind
from qtreader.newspaper.span import Field
from qtreader.search.folding import fold
from qtreader.search.periods import RANGE, Refused, during, with_digits
from qtreader.search.query import Fact, Filter, InIssues, OfKind, OnPages, Unknown


class Scope(StrEnum):
    TITLE = "title"
    TEXT = "text"
    BY = "by"
    COLUMN = "column"
    DATE = "date"
    PAGE = "page"
    ISSUE = "issue"
    KIND = "kind"


FIELD_NAMES = {
    "标题": Scope.TITLE,
    "title": Scope.TITLE,
    "正文": Scope.TEXT,
    "text": Scope.TEXT,
    "记者": Scope.BY,
    "作者": Scope.BY,
    "署名": Scope.BY,
    "by": Scope.BY,
    "栏目": Scope.COLUMN,
    "column": Scope.COLUMN,
    "日期": Scope.DATE,
    "date": Scope.DATE,
    "版": Scope.PAGE,
    "版面": Scope.PAGE,
    "page": Scope.PAGE,
    "期": Scope.ISSUE,
    "期号": Scope.ISSUE,
    "issue": Scope.ISSUE,
    "类型": Scope.KIND,
    "体裁": Scope.KIND,
    "类别": Scope.KIND,
    "kind": Scope.KIND,
}

# A title is what is set above the text: 引题, 主题, 副题
SCOPE_FIELDS = {
    Scope.TITLE: (Field.HEADLINE, Field.KICKER, Field.SUBHEADS),
    Scope.TEXT: (Field.PARAGRAPHS,),
    Scope.BY: (Field.BYLINE,),
    Scope.COLUMN: (Field.COLUMN,),
}

# The first is the one to show
KIND_NAMES = {
    Kind.NEWS: ("新闻", "消息", "news"),
    Kind.FEATURE: ("通讯", "特写", "feature"),
    Kind.PHOTO: ("图片", "照片", "photo"),
    Kind.GUIDE: ("导读", "guide"),
    Kind.NOTICE: ("公告", "启事", "notice"),
}
UNKNOWN = "不详"
_UNKNOWN = (UNKNOWN, "未知", "无", "none", "unknown")
FILTERS = {Scope.DATE: Fact.DATE, Scope.PAGE: Fact.PAGE, Scope.ISSUE: Fact.ISSUE}

_NUMBER = re.compile(r"(?:总?第)?(\d{1,6})(?:版|期)?")
_NUMBER_RANGE = re.compile(rf"{RANGE.pattern}|-")
_FRONT = ("头版", "头", "front")
FOREVER = 999_999


def read_filter(scope: Scope, value: str) -> Filter | Refused | None:
    """The filter that ``value`` asks for: 2022-05, 2022-01..2022-05, 2022年5月6日, 4, 311..320, 照片, 不详.

    A range may lack an end; its ends may stand in either order. None where it is no such value.
    """
    folded = fold(value)
    if scope is Scope.KIND:
        return next((OfKind(kind) for kind, names in KIND_NAMES.items() if folded in names), None)
    if folded in _UNKNOWN:
        return Unknown(FILTERS[scope])
    if scope is Scope.DATE:
        return during(folded)
    if scope is Scope.PAGE and folded in _FRONT:
        return OnPages(1, 1)
    return _numbers(scope, with_digits(folded))


def is_range_mark(folded: str) -> bool:
    return _NUMBER_RANGE.fullmatch(folded) is not None


def _numbers(scope: Scope, value: str) -> Filter | None:
    first, *others = _NUMBER_RANGE.split(value, maxsplit=1)
    last = others[0] if others else first
    low, high = _number(first, 0), _number(last, FOREVER)
    if low is None or high is None or not (first or last):
        return None
    low, high = sorted((low, high))
    return OnPages(low, high) if scope is Scope.PAGE else InIssues(low, high)


def _number(value: str, missing: int) -> int | None:
    if not value:
        return missing
    match = _NUMBER.fullmatch(value)
    return int(match[1]) if match else None
