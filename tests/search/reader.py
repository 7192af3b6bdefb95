"""A process that searches again and again while another writes: ``reader.py FOLDER ARTICLES``.

Says when it has begun, goes on until its input is closed, and tells then how many answers it had, what
they rested on, and how many were wrong.
"""

from __future__ import annotations

import json
import sys
import threading
from collections import Counter
from pathlib import Path

from shelf import filed, shelf

from qtreader.search.engine import SearchEngine

if __name__ == "__main__":
    folder, articles = Path(sys.argv[1]), int(sys.argv[2])
    engine = SearchEngine(folder, shelf(*(filed(n, f"这是第{n}篇文章。") for n in range(1, articles + 1))))
    waiting = threading.Thread(target=sys.stdin.read)
    waiting.start()
    bases: Counter[str] = Counter()
    wrong = number = 0
    while waiting.is_alive():
        number = number % articles + 1
        answer = engine.search(f'"第{number}篇"')
        wrong += [hit.article for hit in answer.hits] != [number]
        bases[answer.basis.value] += 1
        if bases.total() == 1:
            print("reading", flush=True)
    print(json.dumps({"bases": bases, "wrong": wrong}))
