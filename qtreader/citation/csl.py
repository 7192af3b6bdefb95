"""Items in the JSON of the Citation Style Language, as Zotero, pandoc and citeproc read them."""

from __future__ import annotations

import json
from typing import Any

from qtreader.citation.reference import reference
from qtreader.newspaper.holding import FiledArticle


def csl_item(filed: FiledArticle, language: str = "zh") -> dict[str, Any]:
    """One item. Names are ``literal``: where a Chinese name parts is not printed, and every style
    sets a literal one right. An inferred day is ``circa`` and has a note."""
    told = reference(filed, language)
    date = told.date
    issued: dict[str, Any] = {"date-parts": [[date.year, date.month, date.day]]} if date else {}
    if told.inferred:
        issued["circa"] = True
    item = {
        "id": told.key,
        "type": "article-newspaper",
        "title": told.marked_title(language),
        "author": [{"literal": name} for name in told.authors],
        "container-title": told.newspaper,
        "issued": issued,
        "issue": str(told.issue_number or ""),
        "page": str(told.page or ""),
        "language": "zh-CN",
        "note": told.notes,
    }
    return {name: value for name, value in item.items() if value}


def csl_json(filed: FiledArticle, language: str = "zh") -> str:
    """A list of one item, the form in which programs exchange them."""
    return json.dumps([csl_item(filed, language)], ensure_ascii=False, indent=1) + "\n"
