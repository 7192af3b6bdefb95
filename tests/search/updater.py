"""A process that brings an index up to date again and again: ``updater.py FOLDER ARTICLES``."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from shelf import Shelf, filed

from qtreader.search.engine import SearchEngine

if __name__ == "__main__":
    folder, articles = Path(sys.argv[1]), int(sys.argv[2])
    library = Shelf({n: filed(n, f"这是第{n}篇文章。") for n in range(1, articles + 1)}, 1000 * articles)
    engine = SearchEngine(folder, library)
    for number in count(1000 * articles):
        for _ in engine.bring_up_to_date():
            pass
        print("updated", flush=True)
        library.add(filed(number, "又一篇文章。"))
