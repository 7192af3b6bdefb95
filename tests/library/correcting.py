"""Corrections made by hand, and libraries as far as corrections matter, to be compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from qtreader.corrections.numbering import numbered
from qtreader.library.intake import take_in
from qtreader.library.store import Library
from qtreader.newspaper.correction import Act, Anchor, Correction, Draft
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.span import Span

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
PAGE = """甲乙日报

2021年3月5日 星期五

河边新桥昨日通车

■记者 丁一

本报讯 昨日,河边新桥正式通车,两岸居民步行只要五分钟,沿线公交也随之调整。

据悉,新桥全长三百米,双向四车道,两侧设有步道,夜间灯光已经调试完毕。

■记者 王二

新学校九月开学

本报讯 新学校九月开学,首批招收三百名学生,食堂与操场同时启用,校车已经试跑。
"""
UNDATED = PAGE.replace("2021年3月5日 星期五\n\n", "").replace("昨日", "近日")


def file(folder: Path, text: str = PAGE, name: str = "a.txt", encoding: str = "utf-8") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / name
    made.write_bytes(text.encode(encoding))
    return made


def take(library: Library, *files: Path) -> int:
    """The number of the import."""
    work = take_in(library, files)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value.number


def anchor(source: PageSource, words: str, nth: int = 1) -> Anchor:
    at = -1
    for _ in range(nth):
        at = source.text.index(words, at + 1)
    return anchor_at(source, Span(at, at + len(words)))


def anchor_at(source: PageSource, span: Span) -> Anchor:
    before, after = source.text[max(0, span.start - 16) : span.start], source.text[span.end :][:16]
    return Anchor(span, span.of(source.text), before, after)


def reads(source: PageSource, words: str, right: str, nth: int = 1) -> Draft:
    return Draft(Act.TEXT, source.mark, (anchor(source, words, nth),), text=right)


def dated(source: PageSource, day: str) -> Draft:
    return Draft(Act.DATE, source.mark, text=day)


def own_article(source: PageSource, words: str) -> Draft:
    return Draft(Act.MOVE, source.mark, (anchor(source, words),))


def moved(source: PageSource, words: Iterable[str], to: str) -> Draft:
    return Draft(Act.MOVE, source.mark, tuple(anchor(source, each) for each in words), anchor(source, to))


def made(draft: Draft, minute: int = 0, author: str = "甲", over: Iterable[str] = ()) -> Correction:
    """As it comes from elsewhere."""
    return numbered(draft, author, NOON + dt.timedelta(minutes=minute), "", tuple(over))


def withdrawal(correction: Correction, minute: int) -> Correction:
    return made(Draft(Act.WITHDRAW, correction.draft.page), minute, "乙", (correction.number,))


def sources(library: Library) -> list[PageSource]:
    return [source for issue in library.issues() for source in library.sources(issue.id)]


def only(library: Library) -> PageSource:
    [source] = sources(library)
    return source


def bodies(library: Library) -> list[str]:
    return [held.article.text for source in sources(library) for held in source.articles]


def seen(library: Library) -> object:
    """All a reader sees that corrections may change, without the numbers a library gives."""
    pages = [
        (
            source.issue.date,
            source.issue.basis,
            source.page,
            source.text,
            source.dating,
            [held.article for held in source.articles],
            source.furniture,
            source.unassigned,
            source.doubts,
        )
        for source in sources(library)
    ]
    told = [
        (entry.correction, entry.state, entry.passage, entry.headline, entry.date, entry.conflicts)
        for entry in library.corrections.entries()
    ]
    return pages, told
