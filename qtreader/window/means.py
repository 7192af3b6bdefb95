"""What the window works with. Each object is built once, where the program is put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from qtreader.desktop.jobs import Jobs
from qtreader.desktop.settings import Settings
from qtreader.desktop.translation import Translation
from qtreader.library.memory import Memory
from qtreader.library.store import Library
from qtreader.search.engine import SearchEngine
from qtreader.window.appearance import Appearance


class Reopen(Protocol):
    """Closes the window and opens one on what is there then; ``between`` is done while there is none."""

    def __call__(self, between: Callable[[], object] | None = None) -> object: ...


@dataclass(frozen=True, slots=True)
class Means:
    library: Library
    engine: SearchEngine
    memory: Memory
    jobs: Jobs  # for the long works, one after the other
    searches: Jobs  # for queries alone, so that none waits for an index being built
    asides: Jobs  # for what stands beside an answer, and for what waits for the disk
    settings: Settings
    translation: Translation  # in use already, as the appearance is
    appearance: Appearance
    log_folder: Path
    own_library: Path | None = None  # the reader's library file, where another one is shown in its place
    reopen: Reopen | None = None
