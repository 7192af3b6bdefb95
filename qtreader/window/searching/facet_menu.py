"""How an answer divides, as a menu: what is chosen narrows the search to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from qtreader.models import wording
from qtreader.search.facets import Facet, Facets, narrowed, shares_of

translate = QCoreApplication.translate

MOST = 20  # shares of one kind


def facet_menu(facets: Facets, query: str, ask: Callable[[str], object], parent: QWidget) -> QMenu:
    """Empty where nothing divides the answer. ``ask`` is given the narrowed query."""
    menu = QMenu(parent)
    titles = {
        Facet.MONTH: translate("Facets", "月份"),
        Facet.PERSON: translate("Facets", "署名"),
        Facet.COLUMN: translate("Facets", "栏目"),
        Facet.PAGE: translate("Facets", "版次"),
    }
    for facet, title in titles.items():
        shares = [share for share in shares_of(facets, facet) if share.articles < facets.total]
        if shares:
            inner = menu.addMenu(title)
            for share in shares[:MOST]:
                words = _words(facet, share.value).replace("&", "&&")
                inner.addAction(
                    f"{words}\t{share.articles}", partial(ask, narrowed(query, facet, share.value))
                )
    return menu


def _words(facet: Facet, value: str) -> str:
    match facet:
        case Facet.MONTH:
            return wording.month_of(value)
        case Facet.PAGE:
            return wording.page_number(int(value))
    return value
