"""A file of articles as a library in memory, for ``judge-ranking``.

A line is one article: id, headline, kicker, subhead, byline, body (paragraphs parted by line breaks),
date, page. A library numbers from one, such files from zero.
"""

import gzip
import json
import zlib
from datetime import date
from pathlib import Path

from qtreader.newspaper.article import Article, Kind, Paragraph
from qtreader.newspaper.holding import FiledArticle, IssueEntry, excerpt, origin
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span

FIRST = 1  # the number of the article whose id is 0


class Load:
    """All articles of a file. It never changes."""

    def __init__(self, file: Path) -> None:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            self._filed = {filed.id: filed for filed in map(filed_article, map(json.loads, lines))}
        self._state = f"load:{zlib.crc32(file.read_bytes()):08x}"

    def all_articles(self, *, paragraphs: bool = True):
        return iter(self._filed.values())

    def article(self, number: int) -> FiledArticle:
        return self._filed[number]

    def excerpt(self, number: int, paragraphs):
        return excerpt(self.article(number).article, paragraphs)

    def origins(self):
        return {number: origin(filed.issue.id, filed.sha256) for number, filed in self._filed.items()}

    def turnover(self, since: str):
        return None

    def state(self) -> str:
        return self._state

    def count(self) -> int:
        return len(self._filed)


def filed_article(values: dict) -> FiledArticle:
    article = Article(
        kind=Kind.NEWS,
        headline=values["headline"],
        kicker=values["kicker"],
        subheads=tuple(filter(None, [values["subhead"]])),
        byline=tuple(filter(None, [values["byline"]])),
        paragraphs=tuple(Paragraph(text, (Span(0, len(text)),)) for text in values["body"].split("\n")),
    )
    day = date.fromisoformat(values["date"])
    issue = IssueEntry(day.toordinal(), "", day, DateBasis.PRINTED, None, (1,), 1, 1)
    number, page = values["id"] + FIRST, values["page"] or 0
    return FiledArticle(number, issue, page, article, "", f"{number:064x}"[::-1])
