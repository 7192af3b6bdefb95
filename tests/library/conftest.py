"""A library in which nothing is yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qtreader.library.store import Library


@pytest.fixture
def empty_library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library")
    yield library
    library.close()
