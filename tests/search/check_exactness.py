"""Holds thousands of passages of any texts against a plain reading of them: a script.

    python tests/search/check_exactness.py PATH [--passages N] [--seed S]

PATH is a folder of page texts, read as the program reads them, or a file of articles, one JSON object a
line (headline, kicker, subhead, byline, body, date, page), which may be packed with gzip. What is true
is told by ``oracle``, which shares nothing with the program but the field names. Every passage is asked
in quotes; those without signs of the query language also as they are. Ends with status 1 where an
answer is wrong.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(Path(__file__).parent)]

from oracle import plain, texts  # noqa: E402
from shelf import filed, shelf  # noqa: E402

from qtreader.library.intake import take_in  # noqa: E402
from qtreader.library.store import Library  # noqa: E402
from qtreader.newspaper.holding import FiledArticle  # noqa: E402
from qtreader.search.answer import Basis, Tier  # noqa: E402
from qtreader.search.engine import SearchEngine  # noqa: E402

OPERATORS = set('"“”＂()（）|｜-－*＊?？~～:： \u3000')
WORDS_OF_QUERIES = {"AND", "OR", "NOT", "且", "并且", "或", "或者", "非", "不含"}
LISTED = 400  # hits of one answer that are all held against the truth; of longer answers some
NUMBER = re.compile(r"[0-9０-９][0-9０-９.,%．，％]*[%％年月日亿万元个]?")
LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9+.\-Ａ-Ｚａ-ｚ]*")
SIGNS = re.compile(r"[^\w\s]")
NAME = re.compile(r"(?<=[者员])\s*[^\W\d_]{2,3}")
RARE = re.compile("[\U00010000-\U0010ffff\u2e80-\u2fdf\u3400-\u4dbf\ue000-\uf8ff]")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("path", type=Path)
    arguments.add_argument("--passages", type=int, default=3000)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, closing(library(options.path, Path(folder))) as source:
        engine = SearchEngine(Path(folder) / "cache", source)
        for _ in engine.build():
            pass
        with closing(engine):
            return compared(engine, list(source.all_articles()), options.passages, options.seed)


class Load:
    """Articles of a file, as a library."""

    def __init__(self, articles: Iterator[FiledArticle]) -> None:
        self._shelf = shelf(*articles)

    def __getattr__(self, name: str) -> object:
        return getattr(self._shelf, name)

    def close(self) -> None:
        """Nothing is open."""


def library(path: Path, folder: Path):
    if path.is_dir():
        found = Library.open(folder / "library")
        for _ in take_in(found, [path]):
            pass
        return found
    return Load(articles_of(path))


def articles_of(path: Path) -> Iterator[FiledArticle]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open() as lines:
        for number, line in enumerate(lines, 1):
            values = json.loads(line)
            yield filed(
                number,
                *values["body"].split("\n"),
                headline=values["headline"],
                kicker=values["kicker"],
                subheads=tuple(filter(None, [values["subhead"]])),
                byline=tuple(filter(None, [values["byline"]])),
                date=values["date"],
                page=values["page"] or 0,
            )


def compared(engine: SearchEngine, articles: list[FiledArticle], passages: int, seed: int) -> int:
    chance = random.Random(seed)
    truth = {item.id: "\n".join(map(plain, texts(item))) for item in articles}
    asked, wrong = Counter[str](), Counter[str]()
    for kind, passage in cut(articles, chance, passages):
        wanted = plain(passage)
        if not wanted:
            continue
        expected = {number for number, text in truth.items() if wanted in text}
        queries = [f'"{passage}"'] if '"' not in passage and "＂" not in passage else []
        if not OPERATORS & set(passage) and passage.strip() not in WORDS_OF_QUERIES and expected:
            queries.append(passage)
        for query in queries:
            asked[kind] += 1
            if trouble := fault(engine, query, expected, chance):
                wrong[kind] += 1
                print(f"WRONG {kind}: {query!r}: {trouble}")
    print(f"{len(articles):,} articles, {sum(map(len, truth.values())):,} characters, seed {seed}")
    for kind in asked:
        print(f"{kind:28}{asked[kind]:8,} asked{wrong[kind]:6} wrong")
    print(f"{'all':28}{asked.total():8,} asked{wrong.total():6} wrong")
    return 1 if wrong else 0


def fault(engine: SearchEngine, query: str, expected: set[int], chance: random.Random) -> str:
    """What is wrong with the answer; empty for nothing."""
    first = engine.search(query, limit=LISTED)
    hits = list(first.hits)
    if len(expected) > LISTED:
        hits += engine.search(query, offset=chance.randrange(LISTED, len(expected)), limit=20).hits
    found = {hit.article for hit in hits}
    if first.basis is not Basis.INDEX or any(hit.tier is not Tier.PASSAGE for hit in hits):
        return "not answered exactly, from the index"
    if first.total != len(expected) or len(found) != len(hits) or not found <= expected:
        return f"{first.total} found, {len(expected)} stand there"
    if len(expected) <= LISTED and found != expected:
        return "other articles"
    return ""


def cut(articles: list[FiledArticle], chance: random.Random, passages: int) -> Iterator[tuple[str, str]]:
    """Passages and of what kind each is."""
    all_texts = [text for item in articles for text in texts(item) if text.strip()]
    weights = [len(text) for text in all_texts]
    seams = list(across_seams(articles, chance))
    chance.shuffle(seams)
    yield from (("across a column break", passage) for passage in seams[: passages // 5])
    rare = [text for text in all_texts if RARE.search(text)]
    for text in chance.sample(rare, min(len(rare), passages // 10)):
        place = chance.choice([match.start() for match in RARE.finditer(text)])
        yield "rare character", text[max(0, place - chance.randrange(3)) : place + chance.randint(1, 4)]
    drawn = chance.choices(all_texts, weights, k=2 * passages)
    yield from (kind_of_cut(*pair, chance) for pair in zip(drawn[::2], drawn[1::2], strict=True))


def kind_of_cut(text: str, other: str, chance: random.Random) -> tuple[str, str]:
    start = chance.randrange(len(text))
    passage = text[start : start + chance.choice((1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 15, 25, 50))]
    match chance.randrange(10):
        case 0 if found := NUMBER.findall(text):
            return "number", chance.choice(found)
        case 1 if found := LATIN.findall(text):
            return "Latin", chance.choice(found)
        case 2 if found := [match.start() for match in SIGNS.finditer(text)]:
            place = chance.choice(found)
            return "about a sign", text[max(0, place - chance.randrange(4)) : place + chance.randint(1, 4)]
        case 3 if found := NAME.findall(text):
            return "name", chance.choice(found).strip()
        case 4:
            return "of two texts", text[-chance.randint(1, 5) :] + other[: chance.randint(1, 5)]
        case 5 if len(passage) > 1:
            place = chance.randrange(len(passage))
            return "one character another", passage[:place] + chance.choice(other) + passage[place + 1 :]
    length = len(passage)
    return ("1 character" if length == 1 else "2 to 8" if length < 9 else "9 to 50"), passage


def across_seams(articles: list[FiledArticle], chance: random.Random) -> Iterator[str]:
    """Passages with characters from both sides of a break that cut a paragraph."""
    for item in articles:
        for paragraph in item.article.paragraphs:
            place = 0
            for piece in paragraph.pieces[:-1]:
                place += len(piece)
                for _ in range(3):
                    start = max(0, place - chance.randint(1, 12))
                    yield paragraph.text[start : place + chance.randint(1, 12)]


if __name__ == "__main__":
    sys.exit(main())
