"""The panes that the keyboard goes round with F6: each joins when it is made, whoever makes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


class Panes:
    """Those that are on the screen, as they stand there from left to right; then the bars."""

    def __init__(self) -> None:
        self._joined: list[tuple[QWidget, bool]] = []

    def join(self, pane: QWidget, *, bar: bool = False) -> None:
        """``pane`` gives the keyboard on to its focus proxy, where it has one. One that is hidden, or
        has nothing to type in, is passed over until it has."""
        self._joined.append((pane, bar))

    def stops(self) -> list[QWidget]:
        there = [(bar, _corner(pane), pane) for pane, bar in self._joined if _takes_keyboard(pane)]
        return [pane for _, _, pane in sorted(there, key=lambda stop: stop[:2])]

    def here(self) -> QWidget | None:
        """The pane that has the keyboard; where one lies in another, the inner one."""
        there = [pane for pane in self.stops() if _has_keyboard(pane)]
        return next((pane for pane in there if all(other.isAncestorOf(pane) for other in there)), None)

    def step(self, by: int) -> None:
        """To the next pane (1) or the one before (-1), and round again."""
        stops, here = self.stops(), self.here()
        if stops:
            at = stops.index(here) + by if here is not None else min(0, by)
            stops[at % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)


def _corner(pane: QWidget) -> tuple[int, int]:
    corner = pane.mapTo(pane.window(), QPoint(0, 0))
    return corner.x(), corner.y()


def _takes_keyboard(pane: QWidget) -> bool:
    target = pane.focusProxy() or pane
    return target.isVisible() and target.isEnabled() and target.focusPolicy() is not Qt.FocusPolicy.NoFocus


def _has_keyboard(pane: QWidget) -> bool:
    focused = pane.window().focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))
