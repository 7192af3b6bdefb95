"""In which order the hits stand: chosen in their head or in the menu, and kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import HitOrder, Settings
from qtreader.search.answer import Sort
from qtreader.window.actions import Actions, Reactions
from qtreader.window.desk import Desk
from qtreader.window.searching.search_flow import SearchFlow

ORDERS = {
    Do.HITS_BY_RELEVANCE: HitOrder.RELEVANCE,
    Do.HITS_BY_DATE: HitOrder.DATE,
    Do.HITS_BY_ISSUE: HitOrder.ISSUE,
}


class Ordering(QObject):
    def __init__(self, flow: SearchFlow, desk: Desk, settings: Settings, actions: Actions) -> None:
        super().__init__(desk)
        self._flow = flow
        self._settings = settings
        self._actions = actions
        desk.hits.order_chosen.connect(self._choose)
        self._show()

    def reactions(self) -> Reactions:
        return {do: partial(self._choose, order) for do, order in ORDERS.items()}

    def _choose(self, order: HitOrder) -> None:
        self._settings.hit_order = order
        self._show()
        self._flow.again()

    def _show(self) -> None:
        order = self._settings.hit_order
        self._flow.sort = Sort.RELEVANCE if order is HitOrder.RELEVANCE else Sort.DATE
        for do, each in ORDERS.items():
            self._actions.check(do, each is order)
