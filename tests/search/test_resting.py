"""A search that rests needs less memory, and answers as before."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from shelf import filed, shelf

from qtreader.search.answer import Basis
from qtreader.search.engine import SearchEngine


def mapped(folder: Path) -> int:
    """Kilobytes of the files in a folder that are in the memory of this process."""
    total, here = 0, False
    for line in Path("/proc/self/smaps").read_text().splitlines():
        if "-" in line.split(" ")[0]:
            here = str(folder) in line
        elif here and line.startswith("Rss:"):
            total += int(line.split()[1])
    return total


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what is in memory")
def test_what_was_read_of_the_index_goes_back_to_the_system(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, shelf(*(filed(n, "河边新桥今天正式通车。" * 99) for n in range(1, 200))))
    for _ in engine.build():
        pass
    before = engine.search("新桥")
    assert mapped(tmp_path) > 0
    engine.rest()
    assert mapped(tmp_path) == 0
    again = engine.search("新桥")
    assert (again.basis, again.total, again.hits) == (Basis.INDEX, before.total, before.hits)
    engine.close()
