"""Each test's own person, at a machine where the program was never started."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from person import Person

PROJECT = Path(__file__).parents[2]
TYPED = "组织开展再检查没有这样的命令一万株樱花报版"  # the Chinese that the tests type


@pytest.fixture
def person(home: Path) -> Iterator[Person]:
    """Somebody who has put the program among his applications and never started it."""
    subprocess.run([PROJECT / "packaging/run", "--install-desktop-file"], check=True)
    person = Person(home)
    person.has_keys_for(TYPED)
    yield person
    person.leaves()
