import datetime as dt

import pytest

from qtreader.newspaper.article import Article, Kind, Paragraph
from qtreader.newspaper.book import Book, Piece
from qtreader.newspaper.holding import FiledArticle, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage, Span


def driven(work):
    """Drives a generator to its end; what it gives back."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def build(
    headline="同心同德 再上台阶", *paragraphs, date="2022-01-28", basis=DateBasis.PRINTED, page=1, **parts
):
    """An article of 江边日报, of a printed Friday, unless told otherwise."""
    issue = IssueEntry(
        id=1,
        newspaper="江边日报",
        date=date and dt.date.fromisoformat(date),
        basis=basis,
        issue_number=311,
        pages=(page,),
        pages_printed=8,
        articles=1,
    )
    body = tuple(Paragraph(text, (Span(0, len(text)),)) for text in paragraphs)
    article = Article(**{"kind": Kind.NEWS, "headline": headline, "paragraphs": body, **parts})
    return FiledArticle(parts.get("id", 7), issue, page, article, "page.txt", "0" * 64)


HOSTILE = build(
    "<script>alert(1)</script> & \"引号\" 'x'",
    "一段\x00有控制\x0b符]]> <img src=x> &amp; \ud800半个\ufffe。",
    "=cmd|' /C calc'!A0",
    kicker="=HYPERLINK(1)",
    column="@SUM(1)",
)


@pytest.fixture
def run():
    return driven


@pytest.fixture
def filed():
    return build


@pytest.fixture
def pieces(library):
    return tuple(Piece(filed) for filed in library.all_articles())


@pytest.fixture
def clippings(pieces):
    """A book with everything a book can have."""
    third = pieces[2].article
    quoted = Piece(third, "摘一段\n再看一遍", (Passage(Field.PARAGRAPHS, 1, Span(3, 40)),))
    return Book(
        "剪报一册",
        (pieces[5], quoted, pieces[-1], Piece(HOSTILE, "<b>注</b>")),
        subtitle="某某收集",
        note="前言 <一>\n前言二",
        cover=True,
        contents=True,
        filing_lines=True,
    )
