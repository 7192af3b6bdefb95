"""What the head of a page set again says, in the interface's language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qtreader.models import wording
from qtreader.newspaper.page_source import PageSource

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Head:
    name: str  # of the paper
    left: tuple[str, ...]  # beside it, a line each
    right: tuple[str, ...]
    date: str  # below it: the day, and how it is known
    lunar: str
    makers: str  # 主办 … 出版 …, as far as it is printed

    @property
    def sentence(self) -> str:
        """All of it, to be read aloud."""
        return wording.sentence(self.name, self.date, self.lunar, *self.left, *self.right)


def head(source: PageSource, *, held: int) -> Head:
    """``held`` is how many pages of the issue are in the library."""
    issue, masthead = source.issue, source.masthead
    page = wording.page_number(source.page) if source.page else ""
    printed = issue.pages_printed
    of = translate("FrontPage", "今日 {n} 版").format(n=printed) if printed else ""
    number = wording.issue_number(issue.issue_number) if issue.issue_number is not None else ""
    in_library = translate("FrontPage", "库中 %n 版", None, held) if held > 1 else ""
    return Head(
        name=issue.newspaper,
        left=tuple(part for part in (page, of) if part),
        right=tuple(part for part in (number, in_library) if part),
        date=_date(source),
        lunar=wording.lunar(issue.date) if issue.date else "",
        makers=_makers(masthead.sponsor, masthead.publisher),
    )


def caption() -> str:
    """That the page looked otherwise in print."""
    return translate("FrontPage", "按文字重排，非原版式样")


def keys(pages: int) -> str:
    """What can be done, for who uses the keyboard."""
    words = translate("FrontPage", "方向键选文章　Enter 打开　Esc 返回")
    return words + translate("FrontPage", "　PgUp/PgDn 换版") if pages > 1 else words


def no_articles() -> str:
    return translate("FrontPage", "这一版没有读出文章；原文仍在库中。")


def _date(source: PageSource) -> str:
    issue = source.issue
    if issue.date is None:
        return wording.no_date()
    words = wording.date_mark(issue.basis)
    mark = translate("FrontPage", "（{words}）").format(words=words) if words else ""
    return f"{wording.full_day(issue.date)}　{wording.weekday(issue.date)}{mark}"


def _makers(sponsor: str | None, publisher: str | None) -> str:
    parts = (
        translate("FrontPage", "主办 {who}").format(who=sponsor) if sponsor else "",
        translate("FrontPage", "出版 {who}").format(who=publisher) if publisher else "",
    )
    return "　".join(part for part in parts if part)
