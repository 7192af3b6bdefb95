"""What Esc does, everywhere in the window.

One press undoes one thing, the one that was put up last: first what lies over a field (a list of
offers, a menu, a dialog: Qt sees to these), then what a part of the window has joined here, the
later joined before the earlier; and when nothing is left, it leads to the list. Esc never
closes the window and never does what cannot be done again.
"""

from __future__ import annotations

from collections.abc import Callable

Close = Callable[[], object]


class WayBack:
    def __init__(self, home: Close) -> None:
        """``home`` is where Esc leads when there is nothing to close."""
        self._home = home
        self._steps: list[tuple[Callable[[], bool], Close]] = []

    def join(self, is_open: Callable[[], bool], close: Close) -> None:
        """What is joined later lies above what was joined before it, and is closed before it."""
        self._steps.append((is_open, close))

    def go(self) -> None:
        for is_open, close in reversed(self._steps):
            if is_open():
                close()
                return
        self._home()
