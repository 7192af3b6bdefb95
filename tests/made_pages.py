"""Pages as the parser might have read them, small and many, and how they come to a library."""

from __future__ import annotations

import datetime as dt
import hashlib

from qtreader.library.outcome import Saved, Taking
from qtreader.library.store import Library
from qtreader.newspaper.article import Article, Kind, Paragraph
from qtreader.newspaper.issue import DateBasis, Dating, Masthead, Page

TEXTS = (
    "河边新桥今天正式通车，两岸居民步行只要五分钟，沿线公交也随之调整。",
    "新学校九月开学，食堂与操场同时启用。",
)


def read_page(day: int, number: int, text: int, articles: int, issue_number: int | None = None) -> Page:
    """The same text with more articles is another reading of the same page."""
    date = dt.date(2021, 3, day)
    body = f"{TEXTS[text]}读到{articles}篇"
    return Page(
        file="a.txt",
        text=body,
        masthead=Masthead(newspaper="甲乙日报", page=number, issue_number=issue_number),
        dating=Dating(date, DateBasis.PRINTED, date, date, ()),
        articles=tuple(
            Article(kind=Kind.NEWS, headline=f"第{n}篇", paragraphs=(Paragraph(body, (), ()),))
            for n in range(articles)
        ),
    )


def save(library: Library, page: Page, import_id: int | None = None) -> Saved:
    source = f"{page.dating.date}{page.masthead.page}{page.text}".encode()
    taking = Taking(import_id=import_id, path="a.txt")
    return library.save(page, source, hashlib.sha256(source).hexdigest(), taking)
