"""The way to the palette: it is made when it is first asked for, and remembers what was used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from qtreader import shipped
from qtreader.desktop.commands import Do
from qtreader.desktop.jobs import Jobs
from qtreader.desktop.settings import Settings
from qtreader.desktop.theme import Look
from qtreader.window.actions import Actions, Reactions
from qtreader.window.appearance import Appearance

if TYPE_CHECKING:
    from qtreader.window.palette.entries import Entry
    from qtreader.window.palette.matching import Terms
    from qtreader.window.palette.palette import Palette

RECENT = 6  # commands that come first when nothing is typed


class PaletteOpening(QObject):
    def __init__(
        self, actions: Actions, settings: Settings, appearance: Appearance, jobs: Jobs, window: QWidget
    ) -> None:
        """``jobs`` looks up how the commands are typed in pinyin."""
        super().__init__(window)
        self._actions = actions
        self._settings = settings
        self._look = appearance.look
        self._jobs = jobs
        self._window = window
        self._terms: dict[Do, Terms] = {}
        self._palette: Palette | None = None
        self._left: QWidget | None = None  # what had the keyboard before
        appearance.changed.connect(self._set_look)

    def reactions(self) -> Reactions:
        return {Do.PALETTE: self.open}

    def open(self) -> None:
        """Opens it; where it is open, begins anew."""
        palette = self._palette or self._made()
        if not palette.isVisible():
            self._left = self._window.focusWidget()
        palette.open()

    def _made(self) -> Palette:
        from qtreader.window.palette import entries
        from qtreader.window.palette.palette import Palette

        self._terms = entries.terms(shipped.resources() / "i18n")
        self._palette = palette = Palette(self._find, self._window)
        palette.set_look(self._look)
        palette.left.connect(self._give_back)
        palette.chosen.connect(self._do)
        self._window.installEventFilter(self)
        self._jobs.run(entries.sounds, done=self._take_sounds)
        return palette

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._palette is not None:
            self._palette.fit()
        return False

    def _find(self, typed: str) -> list[Entry]:
        from qtreader.window.palette import entries
        from qtreader.window.palette.matching import best_first

        listed = {entry.do: entry for entry in entries.entries(self._actions)}
        recent = [do for do in self._settings.recent_commands if do in listed]
        if not typed.strip():
            return [listed[do] for do in dict.fromkeys((*recent, *listed))]
        return [listed[do] for do in best_first(typed, ((do, self._terms[do]) for do in listed), recent)]

    def _do(self, do: Do) -> None:
        kept = [other for other in self._settings.recent_commands if other is not do]
        self._settings.recent_commands = (do, *kept)[:RECENT]
        self._actions[do].trigger()

    def _give_back(self) -> None:
        """The keyboard goes to what had it, before a command is done: copying copies what was chosen."""
        if self._left is not None and self._left.isVisible():
            self._left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_sounds(self, sounds: dict[Do, tuple[str, ...]]) -> None:
        from qtreader.window.palette.matching import Terms

        self._terms = {do: Terms(known.words, sounds[do]) for do, known in self._terms.items()}
        if self._palette is not None and self._palette.isVisible():
            self._palette.filter_again()

    def _set_look(self, look: Look) -> None:
        self._look = look
        if self._palette is not None:
            self._palette.set_look(look)
