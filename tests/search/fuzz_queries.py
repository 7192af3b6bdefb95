"""Asks a small library any number of odd queries, each of which must have an answer: a script.

    python tests/search/fuzz_queries.py [--count N] [--seed S] [--scan]

Queries are made of pieces of the seeds, signs and names of the query language, and any characters
at all. Held of every answer: that there is one, in which words it was read, that its hits are as many
as are told, and that marks and snippets stand in their texts; with ``--scan`` also that the texts
themselves give the same. Ends with status 1 where anything is amiss.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(Path(__file__).parent)]

from oracle import texts  # noqa: E402
from shelf import Shelf, seeds, shelf  # noqa: E402

from qtreader.search.engine import SearchEngine  # noqa: E402
from qtreader.search.fieldnames import FIELD_NAMES, KIND_NAMES  # noqa: E402

SIGNS = [
    *"\"“”„＂()（）|｜-－*＊?？~～:：..…—/、，。!&^[]{}<>=+\\'",
    *(" ", " ", " ", "\u3000", "\t", "\n", "\0", "\x1c", "\u200b", "\ufeff"),
    *(" OR ", " AND ", " NOT ", " 或 ", " 且 ", " 非 ", " 不含 ", "OR", "NOT", "ＯＲ"),
]
NAMES = [f"{name}{colon}" for name in FIELD_NAMES for colon in ":："]
VALUES = [
    *("2022", "2022-05", "2022年5月", "2022年八月", "去年", "上个月", "5月6日", "2022-13", "2022-02-30"),
    *("..", "至", "-", "2022年上半年", "2022Q1", "20220506", "2022年1月至5月", ">=2022", "今天"),
    *("2022-01..2022-05", "2022-05..", "..2022", "0000", "9999", "99999-01", "2022-01 至 2022-05", "至今"),
    *("1", "头版", "第二版", "311..350", "999999999", "-1", "不详", "二〇二二年十月"),
    *(name for names in KIND_NAMES.values() for name in names),
]  # fmt: skip
STEP = 10_000


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--count", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--scan", action="store_true")
    options = arguments.parse_args()
    chance = random.Random(options.seed)
    library = shelf(*list(seeds().all_articles())[:12])
    pieces = [text for item in library.all_articles() for text in texts(item)]
    amiss, slowest, began = 0, (0.0, ""), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        engine, scanning = SearchEngine(Path(folder), library), SearchEngine(Path(folder) / "none", library)
        for _ in engine.build():
            pass
        for number in range(1, options.count + 1):
            query = odd_query(chance, pieces)
            if fault := asked(engine, scanning if options.scan else None, query, library):
                amiss += 1
                print(f"AMISS {query!r}: {fault}")
            slowest = max(slowest, (engine.search(query).took_ms, query))
            if number % STEP == 0:
                print(f"{number:,} asked, {amiss} amiss", file=sys.stderr)
        engine.close()
    seconds = time.perf_counter() - began
    rate = options.count / seconds
    print(f"{options.count:,} queries, seed {options.seed}: {amiss} amiss; {rate:,.0f} a second")
    print(f"slowest: {slowest[0]:.1f} ms for {slowest[1][:60]!r}")
    return 1 if amiss else 0


def odd_query(chance: random.Random, pieces: list[str]) -> str:
    return "".join(_piece(chance, pieces) for _ in range(chance.choice((1, 2, 3, 4, 5, 8, 13))))


def _piece(chance: random.Random, pieces: list[str]) -> str:
    match chance.randrange(8):
        case 0 | 1:
            text = chance.choice(pieces)
            start = chance.randrange(len(text))
            return text[start : start + chance.choice((1, 2, 2, 3, 4, 8, 60))]
        case 2 | 3 | 4:
            return chance.choice(SIGNS)
        case 5:
            return chance.choice(NAMES)
        case 6:
            return chance.choice(VALUES)
    return "".join(
        chr(chance.choice((chance.randrange(0x300), chance.randrange(0x110000)))) for _ in range(3)
    )


def asked(engine: SearchEngine, scanning: SearchEngine | None, query: str, library: Shelf) -> str:
    """What is amiss; empty for nothing."""
    try:
        answer = engine.search(query)
        engine.search(query, language="en")
        for hit in answer.hits[:3]:
            article = library.article(hit.article).article
            for mark in engine.marked(query, article):
                place = mark.passage
                if not place.span.of(article.texts(place.field)[place.index]):
                    return "an empty mark"
            if any(not span.of(hit.snippet) for span in hit.spans) or len(hit.spans) != len(hit.parts):
                return "a span beside its snippet"
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        return traceback.format_exc(limit=-3)
    if not answer.reading or len(answer.hits) != min(answer.total, 50):
        return f"{answer.total} told, {len(answer.hits)} listed, read as {answer.reading!r}"
    if scanning is None:
        return ""
    other = scanning.search(query)
    is_same = (answer.total, answer.hits, answer.reading) == (other.total, other.hits, other.reading)
    return "" if is_same else "the texts themselves give another answer"


if __name__ == "__main__":
    sys.exit(main())
