"""A file of articles as the page texts that a newspaper of them would be, to be taken in like any others.

A line of the file is one article as JSON: headline, kicker, subhead, byline, body (paragraphs parted by
line breaks), date, page. For ``packaging/bench-scale`` and ``packaging/measure-window``.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

Values = dict[str, Any]

DAYS = 1430  # from one turn of the file to the next
WEEKDAYS = "一二三四五六日"


def turns(file: Path) -> Iterator[list[Values]]:
    """All articles of the file; then again with later dates, and so on without end."""
    for turn in count():
        later = dt.timedelta(turn * DAYS)
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            yield [_printed_later(json.loads(line), later) for line in lines]


def _printed_later(values: Values, by: dt.timedelta) -> Values:
    return {**values, "date": (dt.date.fromisoformat(values["date"]) + by).isoformat()}


def write_pages(articles: Iterable[Values], folder: Path) -> Iterator[Path]:
    """Those of one day and page in one file, as print would have them; a day's files follow each other."""
    folder.mkdir()
    pages: dict[tuple[str, int], list[Values]] = defaultdict(list)
    for values in articles:
        pages[values["date"], values["page"] or 1].append(values)
    for (day, number), of_page in sorted(pages.items()):
        file = folder / f"{day}_{number:02}.txt"
        file.write_text(page_text(dt.date.fromisoformat(day), number, of_page), encoding="utf-8")
        yield file


def page_text(day: dt.date, number: int, articles: Iterable[Values]) -> str:
    head = f"{day.year}年{day.month}月{day.day}日 星期{WEEKDAYS[day.weekday()]} 第{number}版"
    texts = "\n\n".join(map(_as_printed, articles))
    return f"{head}\n\n{texts}\n"


def _as_printed(values: Values) -> str:
    byline = f"■{values['byline']}" if values["byline"] else ""
    heads = filter(None, (values["kicker"], values["headline"], values["subhead"], byline))
    return "\n".join([*heads, *values["body"].split("\n")])
