"""Rows to show: issues, articles and hits with what a test says of them and plain values else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from qtreader.newspaper.article import Kind
from qtreader.newspaper.holding import ArticleEntry, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span
from qtreader.search.answer import Answer, Basis, Hit


@pytest.fixture
def issue() -> Callable[..., IssueEntry]:
    ids = count(1)

    def make(date: str | None, number: int | None = None, **facts) -> IssueEntry:
        values = {
            "id": next(ids),
            "newspaper": "江边日报",
            "date": dt.date.fromisoformat(date) if date else None,
            "basis": DateBasis.PRINTED if date else DateBasis.NONE,
            "issue_number": number,
            "pages": (1,),
            "pages_printed": 8,
            "articles": 6,
        }
        return IssueEntry(**{**values, **facts})

    return make


@pytest.fixture
def article() -> Callable[..., ArticleEntry]:
    ids = count(1)

    def make(headline: str = "江边新桥通车", **facts) -> ArticleEntry:
        values = {
            "id": next(ids),
            "issue_id": 1,
            "page": 1,
            "kind": Kind.NEWS,
            "kicker": "",
            "headline": headline,
            "stand_in": "",
            "byline": ("■记者 张三",),
            "length": 857,
        }
        return ArticleEntry(**{**values, **facts})

    return make


@pytest.fixture
def hit() -> Callable[..., Hit]:
    ids = count(1)

    def make(snippet: str = "昨日,江边新桥通车。", *marks: tuple[int, int], **facts) -> Hit:
        values = {
            "article": next(ids),
            "date": dt.date(2022, 1, 28),
            "basis": DateBasis.PRINTED,
            "issue_number": 311,
            "page": 1,
            "kicker": "",
            "headline": "江边新桥通车",
            "headline_lost": False,
            "score": 1.0,
            "matches": 3,
            "snippet": snippet,
            "spans": tuple(Span(*mark) for mark in marks),
        }
        return Hit(**{**values, **facts})

    return make


@pytest.fixture
def answer() -> Callable[..., Answer]:
    def make(*hits: Hit, **facts) -> Answer:
        values = {
            "query": "新桥",
            "reading": "",
            "total": len(hits),
            "hits": hits,
            "took_ms": 1.0,
            "basis": Basis.INDEX,
            "articles": 12,
            "issues": 3,
        }
        return Answer(**{**values, **facts})

    return make


class _Dictionary(QTranslator):
    def __init__(self, words: dict[str, str]) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, text, disambiguation=None, n=-1) -> str | None:
        return self._words.get(text)


@pytest.fixture
def translated(qapp):
    """Puts a translation in place of the Chinese words until the test is over."""
    installed = []

    def install(words: dict[str, str]) -> None:
        translator = _Dictionary(words)
        QCoreApplication.installTranslator(translator)
        installed.append(translator)

    yield install
    for translator in installed:
        QCoreApplication.removeTranslator(translator)
