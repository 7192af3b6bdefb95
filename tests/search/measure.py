"""Measures search on a load of articles: ``python tests/search/measure.py ARTICLES.jsonl.gz 1000 5000``.

A line of the file is one article: headline, kicker, subhead, byline, body (paragraphs parted by
line breaks), date, page. Every answer is held against a search of all texts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from shelf import Shelf, filed, shelf

from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Field
from qtreader.search.engine import SearchEngine
from qtreader.search.folding import fold
from qtreader.search.record import record

LENGTHS = (1, 2, 2, 3, 3, 4, 4, 5, 6, 8, 12, 20, 50)
FREQUENT = ("的", "一", "。", "中国", "人民", "会议", "记者", "习近平", "经济社会发展")


def articles(file: Path, count: int) -> Iterator[FiledArticle]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(islice(lines, count), 1):
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
                issue_number=None,
            )


def passages(library: Shelf, count: int) -> list[str]:
    """Passages as they stand in the articles, of many lengths, and some that stand in most of them."""
    chance = random.Random(5)
    found = list(FREQUENT)
    while len(found) < count:
        article = library.filed[chance.randint(1, library.count())].article
        text = chance.choice(article.texts(Field.PARAGRAPHS))
        start = chance.randrange(max(1, len(text)))
        passage = text[start : start + chance.choice(LENGTHS)]
        if fold(passage) and '"' not in passage:
            found.append(passage)
    return found


def measure(library: Shelf, folder: Path, queries: int) -> None:
    engine = SearchEngine(folder, library)
    began = time.process_time()
    for _ in engine.build():
        pass
    rate = library.count() / (time.process_time() - began)
    size = sum(path.stat().st_size for path in (folder / "index").rglob("*"))
    texts = {item.id: item.text for item in map(record, library.all_articles())}
    times, wrong = [], 0
    for passage in passages(library, queries):
        began = time.process_time()
        answer = engine.search(f'"{passage}"')
        times.append(1000 * (time.process_time() - began))
        expected = {number for number, text in texts.items() if fold(passage) in text}
        wrong += answer.total != len(expected) or not {hit.article for hit in answer.hits} <= expected
    print(
        f"{library.count():>7} articles: {rate:.0f} a second, {size / 1e6:.1f} MB"
        f" of {sum(len(text.encode()) for text in texts.values()) / 1e6:.1f} MB text;"
        f" {len(times)} passages: p50 {_share(times, 0.5):.1f} ms, p95 {_share(times, 0.95):.1f} ms,"
        f" slowest {max(times):.0f} ms, {wrong} wrong (processor time)"
    )


def _share(times: Sequence[float], share: float) -> float:
    return sorted(times)[int(len(times) * share)]


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("file", type=Path)
    arguments.add_argument("counts", type=int, nargs="+")
    arguments.add_argument("--queries", type=int, default=300)
    options = arguments.parse_args()
    for wanted in options.counts:
        with tempfile.TemporaryDirectory() as made:
            measure(shelf(*articles(options.file, wanted)), Path(made), options.queries)
