"""How the threads of the program share the one Python."""

from __future__ import annotations

import gc
import sys
import weakref

from PySide6.QtCore import Qt

from qtreader.desktop.smoothness import Smoothness


class Ring:
    """Held by nothing but itself."""

    def __init__(self) -> None:
        self.itself = self


def test_the_whole_memory_is_searched_only_when_the_program_is_not_in_front(qapp) -> None:
    before = (sys.getswitchinterval(), gc.get_threshold())
    smoothness = Smoothness(qapp)
    try:
        assert sys.getswitchinterval() < before[0]
        ring = weakref.ref(Ring())
        gc.collect(1)
        old = weakref.ref(_grown_old())
        for _ in range(200):
            gc.collect(1)
        assert ring() is None
        assert old() is not None
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        assert old() is None
    finally:
        smoothness.end()
    assert (sys.getswitchinterval(), gc.get_threshold()) == before


def _grown_old() -> Ring:
    ring = Ring()
    gc.collect(1)
    gc.collect(1)
    return ring
