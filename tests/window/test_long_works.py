"""A long work while somebody types: it gives way, and comes to the same end."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qtreader.desktop.jobs import Jobs
from qtreader.progress import Progress
from qtreader.window import long_works
from qtreader.window.long_works import LongWorks


def test_it_waits_at_each_step_as_long_as_somebody_types(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(long_works.time, "sleep", waited.append)
    owner = QObject()
    works, found = LongWorks(Jobs(owner), owner), []

    def work() -> Generator[Progress, None, str]:
        for step in range(3):
            yield Progress(step, 3)
        return "done"

    works.start("work", work, done=found.append)
    qtbot.waitUntil(lambda: found == ["done"])
    assert waited == []
    works.give_way()
    works.start("work", work, done=found.append)
    qtbot.waitUntil(lambda: found == ["done", "done"])
    assert waited == [long_works.BREATH] * 3


def test_a_work_that_gives_way_is_cancelled_as_any_other(qtbot: QtBot) -> None:
    owner = QObject()
    works, told = LongWorks(Jobs(owner), owner), []

    def work() -> Generator[Progress, None, None]:
        try:
            while True:
                yield Progress(0, 1)
        finally:
            told.append("closed")

    works.give_way()
    works.worked.connect(lambda _words, step: works.cancel() if step else None)
    works.start("work", work, done=told.append, cancelled=lambda: told.append("cancelled"))
    qtbot.waitUntil(lambda: told == ["closed", "cancelled"])
