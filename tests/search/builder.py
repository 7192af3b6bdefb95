"""A process that builds an index: ``builder.py FOLDER ARTICLES STEPS [PART]``, in parts of PART articles.

After STEPS reports it says so and waits to be killed; with 0 steps it builds ten times and ends.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from shelf import filed, shelf

from qtreader.search import index
from qtreader.search.engine import SearchEngine

if __name__ == "__main__":
    folder, articles, steps = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    index.SEGMENT_ARTICLES = int(sys.argv[4]) if sys.argv[4:] else index.SEGMENT_ARTICLES
    engine = SearchEngine(folder, shelf(*(filed(n, f"这是第{n}篇文章。") for n in range(1, articles + 1))))
    for _ in range(1 if steps else 10):
        for number, _ in enumerate(engine.build(), 1):
            if number == steps:
                print("half way", flush=True)
                time.sleep(60)
