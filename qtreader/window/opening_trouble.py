"""A library that could not be opened, told in the reader's place until one goes on reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from qtreader.errors import LibraryDamaged, Trouble
from qtreader.window.desk import Desk


class OpeningTrouble(QObject):
    """The pages shown instead are in the lists meanwhile: choosing one of them is going on."""

    def __init__(self, desk: Desk, show_open: Callable[[], object], parent: QObject) -> None:
        """``show_open`` shows the article that is open, or that there is none."""
        super().__init__(parent)
        self._desk = desk
        self._show_open = show_open
        desk.way_back.join(lambda: desk.state.stays, self.go_on)
        for chosen in (desk.issues.chosen, desk.articles.chosen, desk.hits.chosen):
            chosen.connect(self.go_on)

    def tell(self, troubles: Sequence[Trouble], language: str) -> None:
        """The first is what happened, the others what it means for who wants to read."""
        first, *rest = (trouble.sentence(language) for trouble in troubles)
        mendable = isinstance(troubles[0], LibraryDamaged)
        self._desk.state.trouble(first, " ".join(rest), mendable=mendable)
        self._desk.show_state()
        self._desk.focus_reader()

    def go_on(self, *_: object) -> None:
        if self._desk.state.stays:
            self._desk.state.let_go()
            self._show_open()
            self._desk.focus_list()
