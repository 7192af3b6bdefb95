"""The shares of an answer of one kind, as a menu: what is chosen narrows the search to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from qtreader.models import wording

if TYPE_CHECKING:
    from qtreader.search.facets import Facet, Facets

translate = QCoreApplication.translate

MOST = 20  # shares


def fill_menu(menu: QMenu, counted: Facets, facet: Facet, ask: Callable[[str], object]) -> None:
    """Fills ``menu`` anew; it stays empty where nothing divides the answer. ``ask`` is given the
    narrowed query."""
    from qtreader.search.facets import shares_of

    menu.clear()
    shares = [share for share in shares_of(counted, facet) if share.articles < counted.total]
    for share in shares[:MOST]:
        words = _words(facet, share.value).replace("&", "&&")
        menu.addAction(f"{words}\t{share.articles}", partial(ask, share.query))
    if len(shares) > MOST:
        more = translate("Facets", "其余 %n 项不列", None, len(shares) - MOST)
        menu.addAction(more).setEnabled(False)


def title(facet: Facet) -> str:
    from qtreader.search.facets import Facet

    return {
        Facet.MONTH: translate("Facets", "月份"),
        Facet.PERSON: translate("Facets", "署名"),
        Facet.COLUMN: translate("Facets", "栏目"),
        Facet.KIND: translate("Facets", "类型"),
        Facet.PAGE: translate("Facets", "版次"),
    }[facet]


def _words(facet: Facet, value: str) -> str:
    from qtreader.search.facets import Facet

    match facet:
        case Facet.MONTH:
            return wording.month_of(value)
        case Facet.PAGE:
            return wording.page_number(int(value))
        case Facet.KIND:
            return wording.kind_name(value)
    return value
