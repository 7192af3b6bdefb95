"""Throws broken files of every form at the intake: none may crash it, hang it, or leave half a page.

    PYTHONPATH=.:tests python tests/library/fuzz_intake.py [--count 100000] [--seed 1] [--seconds 3600]

Each input is a good file (text, PDF, ALTO, hOCR, archive) with bytes changed, cut out, doubled or mixed with
another one. What comes out must be a report in which the input is told, and a library whose pages are whole.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sources import makers

from qtreader.errors import Trouble
from qtreader.library.intake import take_in
from qtreader.library.report import Report
from qtreader.library.store import Library

SLOW = 30.0  # seconds for one input; beyond, it counts as a hang
TOLD_EVERY = 2_000
FRESH_EVERY = 500  # inputs in one library
AT_ONCE = 50  # inputs in one import
ODD = (
    b"\x00",
    b"\xff",
    b"<",
    b"&",
    b"]]>",
    b"%PDF-",
    b"PK\x03\x04",
    b"\xef\xbb\xbf",
    b"9" * 20,
    b"<!--",
    b"-1",
)


def good_files(folder: Path) -> dict[str, bytes]:
    blocks = makers.page_blocks()
    text = makers.text_page()
    pdf = makers.pdf(folder / "good.pdf", [blocks[:5]]).read_bytes()
    alto, hocr = makers.alto([blocks[:5], blocks]), makers.hocr([blocks[:5]])
    inside = {"甲/一.txt": text.encode(), "二.xml": alto, "三.hocr": hocr}
    return {
        "a.txt": text.encode(),
        "b.txt": text.encode("gb18030"),
        "c.md": text.encode("utf-16"),
        "d.pdf": pdf,
        "e.xml": alto,
        "f.hocr": hocr,
        "g.zip": makers.archive(inside),
        "h.zip": makers.archive({"i.zip": makers.archive(inside), "d.pdf": pdf}),
    }


def broken(raw: bytes, others: list[bytes], chance: random.Random) -> bytes:
    made = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place = chance.randrange(len(made) + 1)
        end = min(len(made), place + chance.choice((1, 2, 8, 64, 1024)))
        way = chance.randrange(6)
        if way == 0 and place < len(made):
            made[place] ^= 1 << chance.randrange(8)
        elif way == 1:
            made[place:end] = chance.randbytes(end - place)
        elif way == 2:
            del made[place:end]
        elif way == 3:
            made[place:place] = made[place:end] * chance.choice((1, 2, 50))
        elif way == 4:
            made[place:place] = chance.choice(ODD)
        else:
            other = chance.choice(others)
            start = chance.randrange(len(other))
            made[place:end] = other[start : start + chance.choice((4, 64, 4096))]
    return bytes(made)


def run(library: Library, paths: list[Path]) -> Report:
    work = take_in(library, paths)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def check_whole(library: Library) -> None:
    """Every page has its articles, every article its paragraphs' page, and the text stands where it says."""
    for issue in library.issues():
        for source in library.sources(issue.id):
            assert source.articles, source.file
            for held in source.articles:
                for paragraph in held.article.paragraphs:
                    joined = "".join(source.text[piece.start : piece.end] for piece in paragraph.pieces)
                    assert makers.solid(joined) == makers.solid(paragraph.text), source.file
    orphans = "SELECT count(*) AS n FROM articles WHERE page_id NOT IN (SELECT id FROM pages)"
    assert library.database.one(orphans)["n"] == 0
    assert library.database.one("PRAGMA integrity_check")[0] == "ok"


def batches(folder: Path, count: int, chance: random.Random) -> Iterator[list[Path]]:
    good = good_files(folder)
    raws = list(good.values())
    for start in range(0, count, AT_ONCE):
        batch = []
        for number in range(start, min(count, start + AT_ONCE)):
            name = chance.choice(list(good))
            file = folder / f"{number}_{name}"
            file.write_bytes(broken(good[name], raws, chance))
            batch.append(file)
        yield batch


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=3600.0)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    told: Counter[str] = Counter()
    began, done, slowest = time.monotonic(), 0, 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = Library.open(folder / "library0")
        for batch in batches(folder, options.count, chance):
            before = time.monotonic()
            report = run(library, batch)
            slowest = max(slowest, time.monotonic() - before)
            if slowest > SLOW:
                print(f"seed {options.seed}: too slow, one of {[file.name for file in batch]}")
                return 1
            _tell(report, batch, told)
            done += len(batch)
            if done % FRESH_EVERY == 0:
                check_whole(library)
                library.close()
                library = Library.open(folder / f"library{done}")
            for file in batch:
                file.unlink()
            if done % TOLD_EVERY == 0:
                print(f"{done} inputs, {done / (time.monotonic() - began):.0f} a second", flush=True)
            if time.monotonic() - began > options.seconds:
                break
        check_whole(library)
        library.close()
    rate = done / (time.monotonic() - began)
    print(f"{done} inputs, {rate:.0f} a second, slowest fifty {slowest:.2f} s, seed {options.seed}")
    for kind, number in told.most_common():
        print(f"{number:8}  {kind}")
    return 0


def _tell(report: Report, batch: list[Path], told: Counter[str]) -> None:
    """Every file is told of, and every sentence of a refusal can be said."""
    spoken = [str(entry.file) for entry in (*report.taken, *report.refused)]
    for file in batch:
        assert any(name.startswith(str(file)) for name in spoken), file.name
    told.update(entry.outcome.value for entry in report.taken)
    for refusal in report.refused:
        trouble: Trouble = refusal.trouble
        assert trouble.sentence("zh")
        assert trouble.sentence("en")
        told[type(trouble).__name__] += 1


if __name__ == "__main__":
    sys.exit(main())
