import datetime as dt

import pytest

from qtreader.newspaper.article import Article, Kind, Paragraph, Person
from qtreader.newspaper.holding import FiledArticle, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span


def build(*names, headline="同心同德 再上台阶", basis=DateBasis.PRINTED, date="2022-01-28", page=1, body=""):
    """An article of 江边日报, of Friday 2022-01-28, page 1, number 311, unless told otherwise."""
    issue = IssueEntry(
        id=1,
        newspaper="江边日报",
        date=dt.date.fromisoformat(date) if date else None,
        basis=basis,
        issue_number=311,
        pages=(1,),
        pages_printed=8,
        articles=1,
    )
    article = Article(
        Kind.NEWS,
        headline=headline,
        byline=("■首席记者 " + " ".join(names),),
        people=tuple(Person("首席记者", name, "江边日报") for name in names),
        paragraphs=(Paragraph(body, (Span(0, len(body)),)),) if body else (),
    )
    return FiledArticle(7, issue, page, article, "page.txt", "0" * 64)


KINDS = {
    "one author": build("张三"),
    "three authors": build("张三", "李四", "王五"),
    "four authors": build("张三", "李四", "王五", "赵六"),
    "no author": build(),
    "the same name twice": build("张三", "张三"),
    "marks and roles": build("■首席记者 张三", "通讯员：李四", "王五 摄", "（赵六）"),
    "names like roles": build("张文", "王摄", "记者"),
    "a Latin name": build("John Smith"),
    "half-width marks": build(headline="产业:新进展(上)"),
    "a title inside": build(headline="《钱江》读后"),
    "inferred": build("张三", basis=DateBasis.INFERRED),
    "undated": build("张三", date=None, basis=DateBasis.NONE),
    "no page": build("张三", page=0),
    "headline lost": build("张三", headline="", body="本报讯 李四专题调研,他强调要实。次日"),
    "nothing at all": build(headline="", date=None, basis=DateBasis.NONE, page=0),
    "markup": build("A & B", headline="增长5% {A_B} <b>\\x~#$^"),
}


@pytest.fixture(scope="session")
def kinds():
    """Articles of every kind that is cited in a way of its own, by what is special about them."""
    return KINDS


@pytest.fixture
def filed():
    return build
