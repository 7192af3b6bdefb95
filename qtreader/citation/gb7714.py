"""The national standard's form of a newspaper article, in its editions of 2015 and 2025."""

from __future__ import annotations

import re

from qtreader.citation.reference import Reference, reference
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import basis_mark

NAMED_AUTHORS = 3  # 2015: 8.1.2, 2025: 7.1.2; of more than three, three are named
_HAN = re.compile(r"[\u3400-\u9fff]")


def gb7714_2015(filed: FiledArticle, language: str = "zh") -> str:
    """作者, 作者. 题名[N]. 钱塘新区报, 2022-01-28(1).

    After GB/T 7714-2015: 8.1 for authors, 8.8.3 for day and page of a newspaper. Without an
    author the title stands first. What is not printed stands in square brackets, as 8.4.3.3
    has it for estimated years: the first words of an article whose headline is lost, and an
    inferred day, which says 推断 besides, since the standard knows estimated years but no
    estimated days. So do a day that was corrected and, behind a corrected title, the word 更正.
    ``language`` is that of 推断 and 等.
    """
    told = reference(filed, language)
    page = f"({told.page})" if told.page else ""
    return _cited(told, _named(told.authors, ", ", language), page, language)


def gb7714_2025(filed: FiledArticle, language: str = "zh") -> str:
    """作者，作者. 题名[N]. 钱塘新区报, 2022-01-28 (1).

    After GB/T 7714-2025, which replaced the edition of 2015 on 2026-07-01: 8.5.1.4 has a blank
    before the page of a newspaper, 7.1.2 and the examples of B.4 a full-width comma between
    Chinese authors, 7.2.1 square brackets about a title of the citer's own, and 7.1.3 lets a
    missing author be left out where references are numbered. The edition still has no form
    for an estimated day: as in that of 2015, it stands in brackets with 推断.
    """
    told = reference(filed, language)
    chinese = language.startswith("zh") and any(_HAN.search(name) for name in told.authors)
    page = f" ({told.page})" if told.page else ""
    return _cited(told, _named(told.authors, "，" if chinese else ", ", language), page, language)


def _cited(told: Reference, names: str, page: str, language: str) -> str:
    place = f"{told.newspaper}, {_day(told, language)}{page}"
    parts = [names, f"{told.marked_title(language)}[N]", place]
    return ". ".join(part for part in parts if part) + "."


def _named(authors: tuple[str, ...], comma: str, language: str) -> str:
    named = comma.join(authors[:NAMED_AUTHORS])
    if len(authors) > NAMED_AUTHORS:
        named += comma + ("等" if language.startswith("zh") else "et al")
    return named


def _day(told: Reference, language: str) -> str:
    chinese = language.startswith("zh")
    if told.date is None:
        return "[日期不详]" if chinese else "[date not known]"
    day = told.date.isoformat()
    if mark := basis_mark(told.basis, language):
        return f"[{day} {mark}]" if chinese else f"[{day}, {mark}]"
    return day
