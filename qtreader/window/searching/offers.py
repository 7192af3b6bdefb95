"""What the search bar offers: a query, in words of its own where it has some."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qtreader.library.memory import SavedSearch

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Offer:
    words: str
    query: str
    saved: str = ""  # the name under which it was saved
    can_go: bool = False  # the reader can have it forgotten


def completions(queries: Iterable[str]) -> tuple[Offer, ...]:
    """Of what is being typed."""
    return tuple(Offer(query.strip('"'), query) for query in queries)


def remembered(saved: Iterable[SavedSearch], recent: Iterable[str]) -> tuple[Offer, ...]:
    """The saved ones first, each with its name; then what was asked last."""
    words = translate("Offers", "收藏 · {name}")
    named = [Offer(words.format(name=each.name), each.query, each.name, can_go=True) for each in saved]
    known = {each.query for each in named}
    asked = [Offer(query, query, can_go=True) for query in recent if query not in known]
    return (*named, *asked)
