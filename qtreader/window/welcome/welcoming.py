"""When the welcome is shown: at the first start, and until it was put away; then when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.window.actions import Actions, Reactions
from qtreader.window.appearance import Appearance
from qtreader.window.desk import Desk

if TYPE_CHECKING:
    from qtreader.window.welcome.card import WelcomeCard

THINGS = (Do.SEARCH, Do.FRONT_PAGE, Do.SOURCE, Do.IMPORT)


class Welcoming:
    def __init__(self, desk: Desk, settings: Settings, appearance: Appearance, actions: Actions) -> None:
        """To be made before what else Esc leads out of: the card is put away last."""
        self._desk = desk
        self._settings = settings
        self._appearance = appearance
        self._actions = actions
        self._card: WelcomeCard | None = None
        desk.way_back.join(self._is_open, self._put_away)

    def reactions(self) -> Reactions:
        return {Do.WELCOME: self._show_again}

    def start(self, *, first: bool) -> None:
        """To be called once the window is painted; ``first``: nothing was ever read in it."""
        if first and not self._settings.welcome:
            self._settings.welcome = True
            self._settings.save()
        if self._settings.welcome:
            self._shown().welcome()

    def _show_again(self) -> None:
        self._settings.welcome = True
        card = self._shown()
        card.welcome()
        card.setFocus()

    def _shown(self) -> WelcomeCard:
        if self._card is None:
            from qtreader.window.welcome.card import WelcomeCard

            self._card = card = WelcomeCard([self._actions[do] for do in THINGS], self._desk)
            card.put_away.connect(self._put_away)
            card.set_look(self._appearance.look)
            self._appearance.changed.connect(card.set_look)
            self._desk.add_bar(card)
        return self._card

    def _is_open(self) -> bool:
        return self._card is not None and self._card.isVisible()

    def _put_away(self) -> None:
        card = self._shown()
        had_keyboard = card.isAncestorOf(self._desk.window().focusWidget() or self._desk)
        card.hide()
        if had_keyboard:
            self._desk.focus_list()
        self._settings.welcome = False
        self._settings.save()
