"""Takes many pages in at one go, and tells how fast, and in how much memory.

    PYTHONPATH=.:tests python tests/library/bench_intake.py [--count 4000]

Pages are of the length of print: six articles of 800 characters, each page of another day.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from qtreader.library.intake import take_in
from qtreader.library.store import Library

ARTICLES, LENGTH, SENTENCE = 6, 800, 28
FIRST_DAY = dt.date(2004, 1, 5)
TOLD_EVERY = 500
COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产"


def page(number: int, chance: random.Random) -> str:
    day = FIRST_DAY + dt.timedelta(days=number)
    parts = [f"甲乙日报\n\n{day.year}年{day.month}月{day.day}日 星期{'一二三四五六日'[day.weekday()]}\n第1版"]
    for article in range(ARTICLES):
        sentences = ["".join(_words(chance, SENTENCE)) + "。" for _ in range(LENGTH // SENTENCE)]
        paragraphs = ["".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
        title = "".join(_words(chance, 12))
        parts.append(f"{title}\n\n■记者 丁一\n\n本报讯 {article + 1}日," + "\n\n".join(paragraphs))
    return "\n\n".join(parts) + "\n"


def _words(chance: random.Random, length: int) -> list[str]:
    return [
        chance.choice(COMMON) if chance.random() < 0.4 else chr(chance.randrange(0x4E00, 0x8FFF))
        for _ in range(length)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=4000)
    options = parser.parse_args()
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        for number in range(options.count):
            (folder / "in" / f"{number:06}.txt").write_text(page(number, chance), encoding="utf-8")
        library = Library.open(folder / "library")
        work = take_in(library, [folder / "in"])
        began = last = time.monotonic()
        while True:
            try:
                progress = next(work)
            except StopIteration as end:
                report = end.value
                break
            if progress.done and progress.done % TOLD_EVERY == 0:
                now = time.monotonic()
                _tell(progress.done, TOLD_EVERY / (now - last))
                last = now
        print(f"{len(report.taken)} pages, {len(report.taken) / (time.monotonic() - began):.0f} a second")
        print(f"{library.count()} articles, {library.file.stat().st_size / 2**20:.0f} MB on disk")
        library.close()


def _tell(done: int, rate: float) -> None:
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{done:7} pages  {rate:5.0f} a second  {megabytes:5.0f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
