import datetime as dt

import pytest

from qtreader.newspaper.article import Article, Kind, Paragraph
from qtreader.newspaper.holding import FiledArticle, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span


@pytest.fixture
def filed():
    """Builds a filed article: of a printed Friday, page 1, number 311, unless told otherwise."""

    def build(*paragraphs, date="2022-01-28", basis=DateBasis.PRINTED, number=311, page=1, **parts):
        issue = IssueEntry(
            id=1,
            newspaper="江边日报",
            date=date and dt.date.fromisoformat(date),
            basis=basis,
            issue_number=number,
            pages=(page,),
            pages_printed=8,
            articles=1,
        )
        body = tuple(Paragraph(text, (Span(0, len(text)),)) for text in paragraphs)
        article = Article(**{"kind": Kind.NEWS, "paragraphs": body, **parts})
        return FiledArticle(7, issue, page, article, "page.txt", "0" * 64)

    return build
