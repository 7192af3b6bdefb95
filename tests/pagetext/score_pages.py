#!/usr/bin/env python3
"""How well the parser reads pages whose true reading is known.

    score_pages.py [TRUTH [PAGES]]

TRUTH is a folder of JSON files in the form of tests/gold; PAGES the folder of the page texts they
name (the same folder where it is left out; tests/gold and the seeds where both are). Prints
each measure with the least or most it should be, the pages that are not read whole, and how time grows.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from page_measures import Measures, measure

from qtreader.pagetext.page import read_page

ROOT = Path(__file__).parents[2]
PAGE = 4000  # characters of a page


@dataclass(frozen=True)
class Wanted:
    """A measure's name, its value, and what it should be: at least, or at most."""

    name: str
    value: float | None
    least: float | None = None
    most: float | None = None

    @property
    def falls_short(self) -> bool:
        if self.value is None:
            return False
        return (self.least is not None and self.value < self.least) or (
            self.most is not None and self.value > self.most
        )

    def __str__(self) -> str:
        value = "-" if self.value is None else f"{self.value:.2%}"
        wanted = f">= {self.least:.1%}" if self.least is not None else ""
        wanted = f"<= {self.most:.1%}" if self.most is not None else wanted
        return f"{self.name:34} {value:>9}  {wanted:10}{'  FALLS SHORT' if self.falls_short else ''}"


def main(arguments: list[str]) -> int:
    if len(arguments) > 2:
        print(__doc__, file=sys.stderr)
        return 2
    truths = Path(arguments[0]) if arguments else ROOT / "tests" / "gold"
    pages = Path(arguments[-1]) if arguments else ROOT / "seeds"
    total = Measures()
    texts: list[bytes] = []
    for file in sorted(truths.glob("*.json")):
        truth = json.loads(file.read_text("utf-8"))
        raw = (pages / truth["file"]).read_bytes()
        texts.append(raw)
        found = measure(read_page(raw, truth["file"]), truth)
        total.update(found)
        short = [f"{each.name} {each.value:.1%}" for each in table(found) if each.falls_short]
        if short:
            print(f"{file.stem[:20]:20} {', '.join(short)}")
    print(f"\n{len(texts)} pages")
    print("\n".join(map(str, table(total))))
    print("\n".join(speed(texts)))
    return 0


def table(counts: Measures) -> list[Wanted]:
    """The measures with what is asked of them."""
    return [
        Wanted("articles F1", f1(counts, "article"), least=0.97),
        Wanted("headlines exact", share(counts, "headline right", "headline wanted"), least=0.95),
        Wanted("kickers F1", f1(counts, "kicker"), least=0.93),
        Wanted("paragraphs F1", f1(counts, "paragraph"), least=0.95),
        Wanted("joins recall", share(counts, "join both", "join wanted"), least=0.97),
        Wanted("joins false", share(counts, "join false", "join found"), most=0.01),
        Wanted("people F1", f1(counts, "people"), least=0.97),
        Wanted("masthead fields", share(counts, "masthead right", "masthead wanted"), least=0.99),
        Wanted("inferred dates in range", share(counts, "date right", "date wanted"), least=0.95),
        Wanted("furniture in articles", share(counts, "leaked", "furniture"), most=0.0),
        Wanted("unassigned characters", share(counts, "unassigned", "characters"), most=0.005),
        Wanted("pages covered", share(counts, "covered", "pages"), least=1.0),
        Wanted("doubts precision", share(counts, "doubt right", "doubt found"), least=0.9),
        Wanted("doubts recall", share(counts, "doubt seen", "doubt wanted")),
        Wanted("lost paragraph ends precision", share(counts, "break both", "break found")),
        Wanted("lost paragraph ends recall", share(counts, "break both", "break wanted")),
    ]


def share(counts: Measures, part: str, whole: str) -> float | None:
    return counts[part] / counts[whole] if counts[whole] else None


def f1(counts: Counter[str], name: str) -> float | None:
    wanted, found, both = (counts[f"{name} {kind}"] for kind in ("wanted", "found", "both"))
    return 2 * both / (wanted + found) if wanted + found else None


def speed(texts: list[bytes]) -> Iterator[str]:
    """Pages a second on one core, and the time of pages that are several in one."""
    for times in (1, 2, 4, 8):
        long = [(raw.decode("utf-8") + "\n") * times for raw in texts]
        started = time.process_time()
        for text in long:
            read_page(text.encode(), "page.txt")
        seconds = time.process_time() - started
        characters = sum(map(len, long))
        yield (
            f"{characters / len(long):8.0f} characters a page: {len(long) / seconds:6.0f} pages a second, "
            f"{seconds / characters * 1e6:.2f} µs a character, "
            f"{characters / PAGE / seconds:.0f} of {PAGE} a second"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
