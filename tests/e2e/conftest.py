"""Each test's own person, at a machine where the program was never started."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from person import Person

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def person(home: Path) -> Iterator[Person]:
    """Somebody who has put the program among his applications and never started it."""
    subprocess.run([PROJECT / "packaging/run", "--install-desktop-file"], check=True)
    person = Person(home)
    yield person
    person.leaves()
