"""A page put into lines that a person can compare with the page text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qtreader.newspaper.article import Article
from qtreader.newspaper.issue import Page

FIXTURES = Path(__file__).parent / "fixtures"


@dataclass(frozen=True)
class Case:
    """``====== title``, a page text, a line of dots, the reading that is expected."""

    step: str
    title: str
    text: str
    expected: str


def cases() -> list[Case]:
    found = []
    for file in sorted(FIXTURES.glob("*.txt")):
        for part in file.read_text("utf-8").split("====== ")[1:]:
            title, _, rest = part.partition("\n")
            text, _, expected = rest.partition("\n" + "." * 20 + "\n")
            found.append(Case(file.stem, title, text, expected.strip("\n")))
    return found


def reading(page: Page, labels: set[str]) -> str:
    """The page in labelled lines; only those whose label is in ``labels``."""
    lines = [*_head(page), *(line for article in page.articles for line in _article(article)), *_rest(page)]
    return "\n".join(line for line in lines if line.split(" ")[0] in labels)


def _head(page: Page) -> Iterator[str]:
    masthead = page.masthead
    for label, value in (
        ("报名", masthead.newspaper),
        ("星期", masthead.weekday),
        ("农历", masthead.lunar),
        ("总期", masthead.issue_number),
        ("版数", masthead.pages_in_issue),
        ("版次", masthead.page),
        ("主办", masthead.sponsor),
        ("出版", masthead.publisher),
        ("热线", masthead.hotline),
        ("邮箱", masthead.email),
    ):
        if value is not None:
            yield f"{label} {value}"
    dating = page.dating
    if dating.date:
        quotes = "、".join(evidence.quote for evidence in dating.evidence)
        yield f"日期 {dating.date} {dating.basis.value} {dating.earliest}至{dating.latest} 据{quotes}"


def _article(article: Article) -> Iterator[str]:
    yield f"文 {article.kind.value}"
    for label, value in (("引题", article.kicker), ("主题", article.headline)):
        if value:
            yield f"{label} {value}"
    yield from (f"副题 {subhead}" for subhead in article.subheads)
    if article.column:
        yield f"栏目 {article.column}"
    yield from (f"署名 {line}" for line in article.byline)
    yield from (f"人 {person.role}/{person.name}/{person.org}" for person in article.people)
    if article.source:
        yield f"电头 {article.source}"
    yield from (f"参见 {reference.text} → {reference.page}" for reference in article.refs)
    for paragraph in article.paragraphs:
        at = 0
        pieces = []
        for piece in paragraph.pieces:
            pieces.append(paragraph.text[at : at + len(piece)])
            at += len(piece)
        yield "段 " + "｜".join(pieces)


def _rest(page: Page) -> Iterator[str]:
    yield from (f"版外 {fragment.text}" for fragment in page.furniture)
    yield from (f"未归 {fragment.text}" for fragment in page.unassigned)
    yield from (f"存疑 {doubt.seen} → {doubt.likely}" for doubt in page.doubts)
    for day in page.days:
        date = day.date.isoformat()[: len("2022-12") if day.month else None]
        yield f"日 {day.span.of(page.text)} → {date}"
    if page.remark:
        yield f"说明 {page.remark}"
