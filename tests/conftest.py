"""What holds for every test: no screen needed, no file of the user touched, nothing left running."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

THREAD_ENDS_WITHIN = 5.0  # seconds
hypothesis.settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if os.environ["QT_QPA_PLATFORM"] == "xcb":
        return
    skip = pytest.mark.skip(reason="needs a screen with a window manager: packaging/test window")
    for item in items:
        if item.get_closest_marker("xvfb"):
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, with everything that programs keep under it."""
    home = tmp_path_factory.mktemp("home")  # short: a socket's path has 107 bytes at most
    monkeypatch.setenv("HOME", str(home))
    for name, folder in {
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_RUNTIME_DIR": "run",
    }.items():
        (home / folder).mkdir(mode=0o700, parents=True)
        monkeypatch.setenv(name, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fails a test that leaves a thread running or a window open: the next ones would suffer from it."""
    threads = set(threading.enumerate())
    windows = set(_open_windows())
    yield
    running = [thread for thread in threading.enumerate() if thread not in threads]
    for thread in running:
        thread.join(THREAD_ENDS_WITHIN)
    left = [thread.name for thread in running if thread.is_alive()]
    left += [f"window {title!r}" for title in _close(_open_windows() - windows)]
    if _busy_pool():
        left.append("a worker of Qt's thread pool")
    assert not left, f"left behind: {', '.join(left)}"


@pytest.fixture(autouse=True, scope="session")
def _clipboard_let_go() -> Iterator[None]:
    """Offscreen, a clipboard that still holds something at exit ends the process with a crash."""
    yield
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


def _open_windows() -> set:
    if "PySide6.QtWidgets" not in sys.modules:
        return set()
    from PySide6.QtWidgets import QApplication

    return {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}


def _close(windows: set) -> list[str]:
    titles = [window.windowTitle() or type(window).__name__ for window in windows]
    for window in windows:
        window.close()
    return titles


def _busy_pool() -> bool:
    if "PySide6.QtCore" not in sys.modules:
        return False
    from PySide6.QtCore import QThreadPool

    return not QThreadPool.globalInstance().waitForDone(int(THREAD_ENDS_WITHIN * 1000))


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a library that holds the seeds. Not to be written to: copy it."""
    from qtreader.library.intake import take_in
    from qtreader.library.store import Library
    from qtreader.shipped import seeds

    folder = tmp_path_factory.mktemp("filled") / "library"
    library = Library.open(folder)
    for _ in take_in(library, [seeds()]):
        pass
    library.close()
    return folder


@pytest.fixture
def library(filled_folder: Path, tmp_path: Path) -> Iterator:
    """A library that holds the seeds, the test's own."""
    from qtreader.library.store import Library

    library = Library.open(shutil.copytree(filled_folder, tmp_path / "library"))
    yield library
    library.close()
