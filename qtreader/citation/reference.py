"""What every form of citation says of an article, taken from it once."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from qtreader.newspaper.article import Article
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.punctuation import full_width

INFERRED_NOTE = "日期为推断，报头未印"
STAND_IN_NOTE = "题名为正文首句，原题未见"


@dataclass(frozen=True, slots=True)
class Reference:
    """The facts of a citation, each on one line; empty, ``None`` or 0 where it is not known."""

    authors: tuple[str, ...]
    title: str  # in the punctuation of print; of an article whose headline is lost, its first words
    invented: bool  # the title is no printed headline: it stands in square brackets wherever it is shown
    newspaper: str
    date: dt.date | None
    inferred: bool  # the day is not printed on the page
    issue_number: int | None
    page: int
    key: str  # ASCII, different for every article of a library: 2022-01-28-p1-a7

    @property
    def bracketed_title(self) -> str:
        return f"[{self.title}]" if self.invented else self.title

    @property
    def notes(self) -> str:
        """What a reader has to know of the facts above; empty where all of them are printed."""
        told = [INFERRED_NOTE] if self.inferred else []
        told += [STAND_IN_NOTE] if self.invented else []
        return "；".join(told)


def reference(filed: FiledArticle, language: str = "zh") -> Reference:
    """``language`` ("zh" or "en") is that of the program's own words, 无题 for one."""
    issue, headline = filed.issue, _one_line(full_width(filed.article.headline))
    return Reference(
        authors=authors(filed.article),
        title=headline or _stand_in(filed.article, language),
        invented=not headline,
        newspaper=_one_line(issue.newspaper),
        date=issue.date,
        inferred=issue.date is not None and issue.basis is not DateBasis.PRINTED,
        issue_number=issue.issue_number,
        page=filed.page,
        key=f"{issue.date.isoformat() if issue.date else 'undated'}-p{filed.page}-a{filed.id}",
    )


def authors(article: Article) -> tuple[str, ...]:
    """The names of the byline in order, each once, without marks, roles and papers."""
    names = (_bare_name(person.name) for person in article.people)
    return tuple(dict.fromkeys(name for name in names if name))


def title(article: Article, language: str = "zh") -> str:
    """The headline in the punctuation of print; if it is lost, the first words in square brackets."""
    return _one_line(full_width(article.headline)) or f"[{_stand_in(article, language)}]"


# What may be left about a name where the print runs its byline together
_BEFORE_A_NAME = re.compile(
    r"^(?:[■□◆◇●○▲△▪▌\s]|[(（]|(?:首席|见习|实习|特约|摄影|本报|全媒体)*(?:记者|通讯员|评论员)(?=\s|[:：/]))+[:：/\s]*"
)
_AFTER_A_NAME = re.compile(r"(?:\s*[(（]?\s*(?:文/摄|摄影报道|报道|摄影|供图|摄|文|图)\s*[)）]?|\s*[)）])$")
_TWO_LETTERS = 2  # a name has at least as many: 文 after one letter is a name, 张文


def _bare_name(name: str) -> str:
    bare = _BEFORE_A_NAME.sub("", _one_line(name))
    shorter = _AFTER_A_NAME.sub("", bare)
    apart = shorter != bare and bare[len(shorter)] in " (（)）"  # 张三 摄, not 张文
    return shorter if apart and len(shorter) >= _TWO_LETTERS else bare


def _stand_in(article: Article, language: str) -> str:
    nothing = "无题" if language.startswith("zh") else "No headline"
    return _one_line(full_width(article.stand_in)) or nothing


def _one_line(text: str) -> str:
    return " ".join(text.split())
